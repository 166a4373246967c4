import { describe, expect, it } from "vitest";
import { t } from "@/i18n";
import { dueText, kept, minutesLeft, papersOf, periodsBack, shownState, spanText } from "./words";

const due = (at: string, met_at: string | null) => ({
  stage: "response" as const,
  at,
  allowed: { amount: 2, unit: "hours" as const },
  article: "第十二条",
  met_at,
});

describe("times of the service desk", () => {
  it("are reckoned over midnight and months", () => {
    expect(minutesLeft("2026-11-30T23:50:00", "2026-12-01T00:10")).toBe(20);
    expect(minutesLeft("2026-11-23T10:00:00", "2026-11-23T09:15:00")).toBe(-45);
  });
  it("are said in the coarsest words that still tell", () => {
    expect(spanText(26 * 60, t)).toBe("1 天 2 小时");
    expect(spanText(-125, t)).toBe("2 小时 5 分");
    expect(spanText(0, t)).toBe("0 分钟");
    expect(dueText("response", "2026-11-23T09:00:00", "2026-11-23T10:00:00", t)).toBe("响应：超时 1 小时");
  });
  it("are kept, missed or still running", () => {
    expect(kept(due("2026-11-23T12:00:00", "2026-11-23T12:00:00"), "2026-11-24T00:00:00")).toBe(true);
    expect(kept(due("2026-11-23T12:00:00", "2026-11-23T12:01:00"), "2026-11-24T00:00:00")).toBe(false);
    expect(kept(due("2026-11-23T12:00:00", null), "2026-11-24T00:00:00")).toBe(false);
    expect(kept(due("2026-11-23T12:00:00", null), "2026-11-23T00:00:00")).toBeNull();
  });
});

describe("cases", () => {
  it("show as overdue only while they are worked on", () => {
    expect(shownState({ state: "open", overdue: true })).toBe("overdue");
    expect(shownState({ state: "paused", overdue: true })).toBe("paused");
  });
  it("print the papers of their kind", () => {
    expect(papersOf("enquiry", false)).toEqual([]);
    expect(papersOf("complaint", true)).toEqual(["complaint", "reply", "visit"]);
  });
  it("are reported by month and quarter, over the turn of the year", () => {
    expect(periodsBack("2026-02-03", 3)).toEqual(["2026-02", "2026-01", "2026Q1", "2025-12"]);
  });
});
