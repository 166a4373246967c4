import { describe, expect, it } from "vitest";
import type { ParameterRow, PrintedBlock, Value } from "@/ipc";
import { diffText } from "./diff";
import { editable, inputOf, rowInput, wellFormed } from "./input";
import { groupBlocks, groupParameters, outlineOf } from "./outline";

const block = (
  id: string,
  kind: PrintedBlock["kind"],
  number = "",
  heading: string | null = null,
): PrintedBlock => ({
  id,
  kind,
  number,
  heading,
  runs: [],
  table: null,
  note: "",
});
const blocks = [
  block("general", "chapter", "第一章", "总则"),
  block("purpose", "article", "第一条", "目的"),
  block("purpose/1", "paragraph"),
  block("pool", "chapter", "第二章", "奖金总额"),
  block("rate", "article", "第二条", "提取"),
  block("form", "annex", "附件1", "分配表"),
];

describe("the outline", () => {
  it("lists chapters with their articles and the annexes last", () => {
    const outline = outlineOf(blocks, "附件");
    expect(outline.map((chapter) => [chapter.title, chapter.articles.map((article) => article.id)])).toEqual([
      ["第一章 总则", ["purpose"]],
      ["第二章 奖金总额", ["rate"]],
      ["附件", ["form"]],
    ]);
  });
  it("keeps paragraphs with their article", () => {
    expect(
      groupBlocks(blocks)
        .find((group) => group.head.id === "purpose")
        ?.body.map((one) => one.id),
    ).toEqual(["purpose/1"]);
  });
  it("puts a parameter under the chapter of the first article that cites it", () => {
    const row = (key: string, node: string | null) =>
      ({
        parameter: { key },
        articles: node ? [{ node, label: "", heading: null }] : [],
      }) as unknown as ParameterRow;
    const groups = groupParameters(
      [row("a", "rate"), row("b", null), row("c", "purpose")],
      outlineOf(blocks, "附件"),
      "未引用",
    );
    expect(groups.map((group) => [group.title, group.rows.map((one) => one.parameter.key)])).toEqual([
      ["第一章 总则", ["c"]],
      ["第二章 奖金总额", ["a"]],
      ["未引用", ["b"]],
    ]);
  });
});

describe("a changed text", () => {
  it("marks the number that changed as a whole", () => {
    expect(diffText("按照营业收入的1.5%提取", "按照营业收入的2.5%提取")).toEqual([
      { kind: "same", text: "按照营业收入的" },
      { kind: "removed", text: "1.5%" },
      { kind: "added", text: "2.5%" },
      { kind: "same", text: "提取" },
    ]);
  });
  it("never loses a character of either text", () => {
    const before = "连续两个季度为D的，应当制定改进计划。";
    const after = "一个季度为E或者连续两个季度为D的，制定改进计划。";
    const runs = diffText(before, after);
    expect(
      runs
        .filter((run) => run.kind !== "added")
        .map((run) => run.text)
        .join(""),
    ).toBe(before);
    expect(
      runs
        .filter((run) => run.kind !== "removed")
        .map((run) => run.text)
        .join(""),
    ).toBe(after);
  });
});

describe("a parameter as typed", () => {
  const percent: Value = { type: "percent", value: "0.015" };
  const money: Value = { type: "money", value: 800000 };
  const days: Value = { type: "count", value: 30, unit: { unit: "days" } };
  it("starts from the value without its unit", () => {
    expect(editable(percent)).toBe("1.5");
    expect(editable(money)).toBe("8000");
    expect(editable({ type: "money", value: 50050 })).toBe("500.50");
    expect(editable(days)).toBe("30");
  });
  it("crosses a percentage with its sign, so that 1.5 is never 150 %", () => {
    expect(inputOf(percent, "2")).toEqual({ text: "2%" });
    expect(inputOf(percent, "2%")).toEqual({ text: "2%" });
    expect(inputOf(days, " 45 ")).toEqual({ text: "45" });
    expect(rowInput("percent", [["零售部", "30"]])).toEqual({ rows: [["零售部", "30%"]] });
    expect(rowInput("factor", [["A", "1.2"]])).toEqual({ rows: [["A", "1.2"]] });
  });
  it("is refused while it cannot be a value of its type", () => {
    expect(wellFormed(percent, "1,5")).toBe(false);
    expect(wellFormed(money, "8000.005")).toBe(false);
    expect(wellFormed(days, "3.5")).toBe(false);
    expect(wellFormed(days, "3")).toBe(true);
  });
});
