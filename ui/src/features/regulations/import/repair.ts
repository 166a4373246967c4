// What was recognised in a foreign text, as rows that a person can put right before they become a draft.

import type { ImportDoubt, ImportLook, Line, NodeKind, Run } from "@/ipc";

/** A line of the draft to be. */
export interface Row {
  key: number;
  /** The line of the text it comes from, counted from 1. */
  source: number;
  number: string;
  line: Line;
}

/** What one click does about a doubtful line. */
export type Repair = "as_text" | "as_article" | "as_item" | "join";

export const KINDS: NodeKind[] = [
  "part",
  "chapter",
  "section",
  "article",
  "paragraph",
  "item",
  "subitem",
  "annex",
];
const CAPTIONS = new Set<NodeKind>(["part", "chapter", "section", "article", "annex"]);

export const rowsOf = (look: ImportLook): Row[] => look.lines.map((line, key) => ({ key, ...line }));

export const wordsOf = (line: Line): string =>
  (line.heading ?? "") + line.runs.map((run) => (run.kind === "text" ? run.text : "")).join("");

/** Repairs that make sense for a doubt. */
export function repairsOf(doubt: ImportDoubt): Repair[] {
  switch (doubt.code.replace("outline.unsure.", "")) {
    case "article_out_of_turn":
    case "item_out_of_turn":
      return ["as_text"];
    case "citation":
      return ["as_article"];
    case "decimal_out_of_turn":
      return ["as_item", "as_article"];
    case "broken_line":
      return ["join"];
    case "loose_text":
      return ["as_article", "join"];
    default:
      return [];
  }
}

const text = (words: string): Run[] => (words ? [{ kind: "text", text: words } as Run] : []);

/** The line as another kind. Words are never lost: a number that stays is part of them. */
export function become(row: Row, kind: NodeKind): Row {
  const { line } = row;
  if (line.kind === kind || line.table) return row;
  const base: Line = { id: line.id, kind, runs: [], note: line.note };
  if (CAPTIONS.has(kind)) {
    const words = wordsOf(line);
    return { ...row, line: words ? { ...base, heading: words } : base };
  }
  const plain = kind === "paragraph" && !CAPTIONS.has(line.kind) ? line.runs : null;
  const runs = plain ?? (line.heading ? text(wordsOf(line)) : line.runs);
  return { ...row, line: { ...base, runs } };
}

const NUMBER =
  /^(第[一二三四五六七八九十百千零〇\d\s]+条(?:之[一二三四五六七八九十]+)?|\d+(?:\.\d+)*[.、．]?)[\s　：:]*/;
/** A name is short and has no marks of a sentence. */
const isName = (words: string) => [...words].length <= 25 && !/[。；：，！？;:,!?]/.test(words);

/** Does a repair to the rows of a line of the text. */
export function repair(rows: readonly Row[], source: number, what: Repair): Row[] {
  const first = rows.findIndex((row) => row.source === source);
  if (first < 0) return [...rows];
  const own = rows.filter((row) => row.source === source);
  const before = rows.slice(0, first);
  const after = rows.slice(first + own.length);
  const head = own[0] as Row;
  const words = own.map((row) => wordsOf(row.line)).join("");
  const numbered = `${head.number}${head.number && words ? "　" : ""}${words}`;
  const line = (kind: NodeKind, runs: Run[]): Line => ({ id: "", kind, runs, note: "" });
  switch (what) {
    case "as_text":
      return [...before, { ...head, number: "", line: line("paragraph", text(numbered)) }, ...after];
    case "as_item": {
      const bare = numbered.replace(NUMBER, "");
      return [...before, { ...head, line: line("item", text(bare)) }, ...after];
    }
    case "as_article": {
      const number = NUMBER.exec(numbered)?.[1] ?? "";
      const bare = numbered.replace(NUMBER, "");
      const caption = line("article", []);
      if (isName(bare)) {
        const named = bare ? { ...caption, heading: bare } : caption;
        return [...before, { ...head, number, line: named }, ...after];
      }
      const key = Math.max(...rows.map((row) => row.key)) + 1;
      const body = { ...head, key, number: "", line: line("paragraph", text(bare)) };
      return [...before, { ...head, number, line: caption }, body, ...after];
    }
    case "join": {
      const last = before.at(-1);
      if (!last || last.line.table) return [...rows];
      const joined = CAPTIONS.has(last.line.kind)
        ? { ...last.line, heading: wordsOf(last.line) + numbered }
        : { ...last.line, runs: [...last.line.runs, ...text(numbered)] };
      return [...before.slice(0, -1), { ...last, line: joined }, ...after];
    }
  }
}
