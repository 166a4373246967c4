import { expect, it } from "vitest";
import { compareTexts, ordered } from "./order";

it("copies a table in the order in which it is seen", () => {
  const rows = [{ pay: "1,204.50" }, { pay: "−3.00" }, { pay: "98.00" }];
  const by = (a: { pay: string }, b: { pay: string }) => compareTexts(a.pay, b.pay, true);
  expect(ordered(rows, by, { key: "pay", down: true }).map((row) => row.pay)).toEqual([
    "1,204.50",
    "98.00",
    "−3.00",
  ]);
  expect(ordered(rows, by, null)).toBe(rows);
  expect(ordered(rows, null, { key: "pay", down: false })).toBe(rows);
});

it("counts numbers inside texts", () => {
  expect(["E10", "E9", "E2"].sort((a, b) => compareTexts(a, b))).toEqual(["E2", "E9", "E10"]);
});
