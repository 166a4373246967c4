import { describe, expect, it } from "vitest";
import type { ProcessLine } from "@/ipc";
import { change, defaultLine, percentText } from "./words";

const line = (kind: ProcessLine["kind"], met: boolean | null, values: (string | null)[]): ProcessLine => ({
  kind,
  met,
  target: "100",
  set: false,
  article: "第二十条",
  numerator: 1,
  denominator: 2,
  value: values.at(-1) ?? null,
  counted_on: null,
  failures: [],
  trend: values.map((value, at) => ({ quarter: `2026Q${at + 1}`, numerator: 0, denominator: 0, value })),
});

describe("a line of the process check", () => {
  it("tells points up and down against the quarter before, and nothing where one is missing", () => {
    expect(change(line("visits", false, ["50", "62.5"]))).toBe("+12.5");
    expect(change(line("visits", false, ["62.5", "50"]))).toBe("−12.5");
    expect(change(line("visits", false, ["200/3", "66.67"]))).toBe("0.0");
    expect(change(line("visits", false, [null, "50"]))).toBe("—");
    expect(change(line("visits", false, ["50"]))).toBe("—");
  });

  it("shows first what is short, else the first line", () => {
    const good = line("visits", true, ["100"]);
    const bad = line("files", false, ["97"]);
    expect(defaultLine([good, bad])).toBe("files");
    expect(defaultLine([good])).toBe("visits");
    expect(defaultLine([])).toBeNull();
  });

  it("writes a share with one decimal", () => {
    expect(percentText("200/3")).toBe("66.7%");
    expect(percentText(null)).toBe("—");
  });
});
