import { describe, expect, it } from "vitest";
import { diffText } from "./diff";

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
