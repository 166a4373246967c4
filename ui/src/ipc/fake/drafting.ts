// Writing in a draft without a shell: lines from the library's source, numbers counted simply, one stack
// of changes. What needs the rules of the domain (repair of a broken order) is not imitated.

import type {
  DraftText,
  KindRule,
  Labelled,
  Line,
  NodeKind,
  OpinionRow,
  Run,
  TextEdit,
  TextSaved,
} from "../contract";
import { chinese, type Source } from "./source";

const rule = (
  kind: NodeKind,
  level: number,
  heading: boolean,
  at_top: boolean,
  under: NodeKind[],
): KindRule => ({
  kind,
  level,
  heading,
  needs_text: kind === "article" || kind === "annex",
  at_top,
  under,
});
const RULES: KindRule[] = [
  rule("part", 0, true, true, []),
  rule("chapter", 1, true, true, ["part"]),
  rule("section", 2, true, false, ["chapter"]),
  rule("article", 3, true, true, ["part", "chapter", "section"]),
  rule("paragraph", 4, false, true, ["article", "annex"]),
  rule("item", 5, false, false, ["paragraph", "article", "annex"]),
  rule("subitem", 6, false, false, ["item"]),
  rule("annex", 0, true, true, []),
  rule("table", 4, false, true, ["article", "annex"]),
];

const text = (words: string): Run => ({ kind: "text", text: words }) as Run;

function runs(source: string): Run[] {
  return source
    .split(/(\{[\w.:]+\}|\[\[[^\]]+\]\])/)
    .filter((part) => part !== "")
    .map((part): Run => {
      if (part === "{example}") return { kind: "example" };
      if (part.startsWith("{")) return { kind: "parameter", key: part.slice(1, -1) };
      if (part.startsWith("[[")) return { kind: "reference", target: part.slice(2, -2) };
      return text(part);
    });
}

export function linesOf(source: Source): Line[] {
  return source.lines.map((line): Line => {
    const key = /^\{table:([\w.]+)\}$/.exec(line.text)?.[1];
    const base = {
      id: line.id,
      note: line.note,
      runs: [],
      ...(line.when ? { when: { key: line.when[0], value: line.when[1] } } : {}),
    };
    if (key) return { ...base, kind: "table", table: { kind: "parameter", key } };
    if (line.cells)
      return {
        ...base,
        kind: "table",
        table: { kind: "cells", rows: line.cells.map((row) => row.map((cell) => runs(cell))) },
      };
    if (line.heading !== null) return { ...base, kind: line.kind, heading: line.heading };
    return { ...base, kind: line.kind, runs: runs(line.text) };
  });
}

export function labelsOf(lines: readonly Line[], visible: (line: Line) => boolean): Labelled[] {
  const count = { part: 0, chapter: 0, section: 0, article: 0, annex: 0, paragraph: 0, item: 0, subitem: 0 };
  let base = "";
  let branches = 0;
  const article = (hangs: boolean) => {
    branches = hangs && count.article > 0 ? branches + 1 : 0;
    if (branches === 0) count.article += 1;
    return `第${chinese(count.article)}条${branches === 0 ? "" : `之${chinese(branches)}`}`;
  };
  return lines.filter(visible).map(({ id, kind, branch }) => {
    let number = "";
    if (kind === "part") number = `第${chinese(++count.part)}编`;
    else if (kind === "chapter") number = `第${chinese(++count.chapter)}章`;
    else if (kind === "section") number = `第${chinese(++count.section)}节`;
    else if (kind === "article") number = article(branch ?? false);
    else if (kind === "annex") number = `附件${++count.annex}`;
    else if (kind === "paragraph") count.paragraph += 1;
    else if (kind === "item") number = `（${chinese(++count.item)}）`;
    else if (kind === "subitem") number = `${++count.subitem}.`;
    if (kind === "chapter") count.section = 0;
    if (number !== "" && kind !== "item" && kind !== "subitem") {
      base = number;
      count.paragraph = 0;
    }
    if (kind !== "item" && kind !== "subitem") count.item = 0;
    if (kind !== "subitem") count.subitem = 0;
    const tail =
      kind === "paragraph" ? `第${chinese(count.paragraph)}款` : kind === "item" ? `第${number}项` : "";
    return { id, number, label: `${base}${tail}` };
  });
}

export function draftText(revision: number, lines: Line[], labels: Labelled[]): DraftText {
  return { revision, lines: structuredClone(lines), labels, rules: RULES, locked: [] };
}

export function edited(lines: readonly Line[], edit: TextEdit): Line[] {
  return lines.toSpliced(edit.at, edit.removed, ...edit.lines);
}

export const saved = (revision: number, labels: Labelled[]): TextSaved => ({
  revision,
  can_undo: true,
  can_redo: false,
  labels,
  lines: null,
});

export function recognise(pasted: string): Line[] {
  const line = (kind: NodeKind, words: string): Line => ({ id: "", kind, note: "", runs: [text(words)] });
  return pasted
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .flatMap((one): Line[] => {
      const article = /^第[一二三四五六七八九十百\d]+条[\s　]+(.*)$/.exec(one);
      if (article?.[1] !== undefined)
        return article[1].length > 24 || article[1].includes("。")
          ? [{ id: "", kind: "article", note: "", runs: [] }, line("paragraph", article[1])]
          : [{ id: "", kind: "article", note: "", runs: [], heading: article[1] }];
      const item = /^（[一二三四五六七八九十]+）(.*)$/.exec(one);
      if (item?.[1] !== undefined) return [line("item", item[1])];
      return [line("paragraph", one)];
    });
}

const opinions: (OpinionRow & { version: number })[] = [];
export const opinionsOf = (version: number): OpinionRow[] =>
  opinions.filter((row) => row.version === version);
export function addOpinion(version: number, node: string, words: string): OpinionRow[] {
  const at = "2026-11-23T09:00:00+08:00";
  opinions.push({
    id: opinions.length + 1,
    version,
    node,
    text: words,
    author: "周既明",
    at,
    settled: false,
  });
  return opinionsOf(version);
}
export function settleOpinion(version: number, id: number, settled: boolean): OpinionRow[] {
  const found = opinions.find((row) => row.id === id);
  if (found) found.settled = settled;
  return opinionsOf(version);
}
