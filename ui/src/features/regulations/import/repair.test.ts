import { expect, it } from "vitest";
import type { Line, NodeKind, Run } from "@/ipc";
import { become, type Row, repair, wordsOf } from "./repair";

const text = (words: string): Run[] => [{ kind: "text", text: words } as Run];
const row = (source: number, kind: NodeKind, words: string, number = ""): Row => {
  const caption = kind === "article" || kind === "chapter";
  const base: Line = { id: "", kind, runs: caption ? [] : text(words), note: "" };
  return { key: source, source, number, line: caption && words ? { ...base, heading: words } : base };
};
const told = (rows: Row[]) => rows.map(({ line }) => [line.kind, wordsOf(line)]);

it("takes an article that is none as text, number and all", () => {
  const rows = [
    row(1, "paragraph", "依照"),
    row(2, "article", "", "第九条"),
    { ...row(2, "paragraph", "规定的，处理。"), key: 9 },
  ];
  expect(told(repair(rows, 2, "as_text"))).toEqual([
    ["paragraph", "依照"],
    ["paragraph", "第九条　规定的，处理。"],
  ]);
});

it("makes an article of a text that begins with its number", () => {
  const long = repair([row(1, "paragraph", "第三条 员工应当准时上班。")], 1, "as_article");
  expect(told(long)).toEqual([
    ["article", ""],
    ["paragraph", "员工应当准时上班。"],
  ]);
  expect(long[0]?.number).toBe("第三条");
  expect(told(repair([row(1, "paragraph", "附则")], 1, "as_article"))).toEqual([["article", "附则"]]);
});

it("joins a broken line with the one before", () => {
  const rows = [row(1, "item", "登记称呼、"), row(2, "paragraph", "来意。"), row(3, "paragraph", "完。")];
  expect(told(repair(rows, 2, "join"))).toEqual([
    ["item", "登记称呼、来意。"],
    ["paragraph", "完。"],
  ]);
});

it("changes the kind of a line and keeps its words", () => {
  const kinds: NodeKind[] = ["chapter", "item", "article", "paragraph"];
  let one = row(1, "paragraph", "服务纪律");
  for (const kind of kinds) {
    one = become(one, kind);
    expect([one.line.kind, wordsOf(one.line)]).toEqual([kind, "服务纪律"]);
  }
});
