import { describe, expect, it } from "vitest";
import { spanOf } from "./words";

describe("the span of a statement", () => {
  it("never reaches beyond today, and a month before is whole", () => {
    const of = (span: Parameters<typeof spanOf>[0]) => spanOf(span, "2027-03-01", "2026-11-20");
    expect(of("month")).toEqual({ from: "2027-03-01", to: "2027-03-01" });
    expect(of("lastMonth")).toEqual({ from: "2027-02-01", to: "2027-02-28" });
    expect(of("quarter")).toEqual({ from: "2027-01-01", to: "2027-03-01" });
    expect(of("year")).toEqual({ from: "2027-01-01", to: "2027-03-01" });
    expect(of("all")).toEqual({ from: "2026-11-20", to: "2027-03-01" });
  });

  it("takes this month where nothing was ever billed", () => {
    expect(spanOf("all", "2026-11-23", null)).toEqual({ from: "2026-11-01", to: "2026-11-23" });
  });
});
