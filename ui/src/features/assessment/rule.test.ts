import { expect, it } from "vitest";
import { parts, weightSum, written } from "./rule";

it("reads a rule into fields and writes it back", () => {
  for (const rule of [
    "ratio 95",
    "ratio 95 floor 60% cap 120%",
    "lower 5 cap 120%",
    "line 80 60 90 100",
    "steps 0=40 90=100",
    "events 2",
    "manual",
  ]) {
    const { kind, values } = parts(rule);
    expect(written(kind, values)).toBe(rule);
  }
});

it("adds weights up without losing a hundredth", () => {
  expect(weightSum(["33.33", "33.33", "33.34"])).toBe("100");
  expect(weightSum(["60", "39.99"])).toBe("99.99");
  expect(weightSum(["20%", ""])).toBe("20");
  expect(weightSum(["二十"])).toBeNull();
});
