import { describe, expect, it } from "vitest";
import { isTable, readAnswers, scoreOf } from "./answers";

describe("the answers of a survey", () => {
  it("take the digit typed last, and nothing else for a score", () => {
    expect(scoreOf("4")).toBe(4);
    expect(scoreOf("35")).toBe(5);
    expect([scoreOf("0"), scoreOf("6"), scoreOf("x"), scoreOf("")]).toEqual([null, null, null, null]);
  });
  it("are read from two columns, with the lines that have no score told", () => {
    const { answers, bad } = readAnswers("分数\t意见\r\n5\t很满意\r\n\r\n4 分\t\n3.5\t还行\n2");
    expect(answers).toEqual([
      { score: 5, comment: "很满意" },
      { score: 4, comment: "" },
      { score: 2, comment: "" },
    ]);
    expect(bad).toEqual([1, 5]);
  });
  it("are a table only where there is more than one field", () => {
    expect(isTable("灯光很好\n")).toBe(false);
    expect(isTable("5\t灯光很好")).toBe(true);
    expect(isTable("5\n4")).toBe(true);
  });
});
