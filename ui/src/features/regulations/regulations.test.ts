import { describe, expect, it } from "vitest";
import type { Comparison, ParameterRow, PrintedBlock, UnitChange, Value } from "@/ipc";
import { filters, numbersOf, shown } from "./comparison";
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

describe("a comparison", () => {
  const unit = (id: string, change: UnitChange["change"], moved = false): UnitChange => ({
    id,
    kind: "article",
    change,
    moved,
    old: change === "inserted" ? null : { label: "第三条", heading: "" },
    new: change === "deleted" ? null : { label: "第四条", heading: "" },
    lines: [],
  });
  const units = [
    unit("a", "same"),
    unit("b", "changed", true),
    unit("c", "deleted"),
    unit("d", "moved", true),
  ];

  it("shows what changed, or the whole text", () => {
    expect(shown(units, "changes").map(({ id }) => id)).toEqual(["b", "c", "d"]);
    expect(shown(units, "moved").map(({ id }) => id)).toEqual(["b", "d"]);
    expect(shown(units, "all")).toHaveLength(4);
  });
  it("offers only the filters that show something", () => {
    const found = filters({ units } as unknown as Comparison).map(({ value }) => value);
    expect(found).toEqual(["changes", "changed", "deleted", "moved", "all"]);
  });
  it("names an article by both numbers where they differ", () => {
    expect(units.map(numbersOf)).toEqual(["第三条 → 第四条", "第三条 → 第四条", "第三条", "第三条 → 第四条"]);
  });
});
