import { describe, expect, it } from "vitest";
import { hundredths, percent, sumOf } from "./form";

describe("percentages as they are typed", () => {
  it("are read to the hundredth and nothing else is", () => {
    expect(["15", "15%", " 7.5 ", "33.33", "100", ""].map(hundredths)).toEqual([
      1500, 1500, 750, 3333, 10_000, 0,
    ]);
    expect(["abc", "-1", "100.01", "33.333", "十", "1,5"].map(hundredths)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
  it("add up without a float in between", () => {
    expect(sumOf(["33.33", "33.33", "33.34"])).toEqual({ text: "100", missing: 0 });
    expect(sumOf(["0.1", "0.2"])).toEqual({ text: "0.3", missing: 9970 });
    expect(sumOf(["60", "60"]).missing).toBe(-2000);
  });
  it("are written without idle zeros", () => {
    expect([1500, 750, 3333, 5].map(percent)).toEqual(["15", "7.5", "33.33", "0.05"]);
  });
});
