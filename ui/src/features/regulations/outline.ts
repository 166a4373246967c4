// A version as the desk shows it: chapters with their articles, blocks grouped by article.

import type { ParameterRow, PrintedBlock, RegulationRow, VersionRow } from "@/ipc";

export interface OutlineChapter {
  id: string;
  title: string;
  articles: { id: string; number: string; heading: string }[];
}

/** A heading, as far as the outline needs it. */
export type OutlineEntry = Pick<PrintedBlock, "id" | "kind" | "number" | "heading">;

export interface ArticleGroup {
  /** Chapter or section heading, article or annex. */
  head: PrintedBlock;
  body: PrintedBlock[];
}

const heads = new Set(["part", "chapter", "section", "article", "annex"]);

export function groupBlocks(blocks: readonly PrintedBlock[]): ArticleGroup[] {
  const groups: ArticleGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (heads.has(block.kind) || !last) groups.push({ head: block, body: [] });
    else last.body.push(block);
  }
  return groups;
}

export function outlineOf(blocks: readonly OutlineEntry[], annexes: string): OutlineChapter[] {
  const chapters: OutlineChapter[] = [];
  for (const block of blocks) {
    const entry = { id: block.id, number: block.number, heading: block.heading ?? "" };
    if (block.kind === "chapter")
      chapters.push({ id: block.id, title: `${block.number} ${block.heading ?? ""}`, articles: [] });
    else if (block.kind === "annex") {
      if (chapters.at(-1)?.id !== "annexes") chapters.push({ id: "annexes", title: annexes, articles: [] });
      chapters.at(-1)?.articles.push(entry);
    } else if (block.kind === "article") {
      if (chapters.length === 0) chapters.push({ id: "text", title: "", articles: [] });
      chapters.at(-1)?.articles.push(entry);
    }
  }
  return chapters;
}

/** A trial regulation says so in its title; a draft does while the version it was made from is on trial. */
export function onTrial(regulation: RegulationRow, version: VersionRow): boolean {
  if (version.trial_until !== null) return true;
  const base = regulation.versions.find((row) => row.id === version.based_on);
  return version.state === "draft" && (base?.trial_until ?? null) !== null;
}

export interface ParameterGroup {
  id: string;
  title: string;
  rows: ParameterRow[];
}

/** Parameters under the chapter of the first article that cites them, in the order of the text. */
export function groupParameters(
  rows: readonly ParameterRow[],
  chapters: readonly OutlineChapter[],
  uncited: string,
): ParameterGroup[] {
  const chapterOf = new Map(
    chapters.flatMap((chapter) => chapter.articles.map((article) => [article.id, chapter.id] as const)),
  );
  const groups = new Map<string, ParameterRow[]>(chapters.map((chapter) => [chapter.id, []]));
  const rest: ParameterRow[] = [];
  for (const row of rows) {
    const chapter = chapterOf.get(row.articles[0]?.node ?? "");
    const group = chapter === undefined ? rest : (groups.get(chapter) ?? rest);
    group.push(row);
  }
  const found = chapters
    .map((chapter) => ({ id: chapter.id, title: chapter.title, rows: groups.get(chapter.id) ?? [] }))
    .filter((group) => group.rows.length > 0);
  return rest.length > 0 ? [...found, { id: "uncited", title: uncited, rows: rest }] : found;
}
