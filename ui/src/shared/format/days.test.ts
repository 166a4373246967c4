import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  longDay,
  periodName,
  previousQuarter,
  quarterName,
  quarterOf,
  quartersBack,
  stamp,
  subjectText,
} from "./days";

describe("days", () => {
  it("are written out in either language", () => {
    expect(longDay("2026-11-23", "zh-CN")).toBe("2026年11月23日");
    expect(longDay("2026-01-05", "en")).toBe("5 Jan 2026");
    expect(longDay(null, "en")).toBe("—");
  });
  it("are counted across months and years", () => {
    expect(daysBetween("2026-11-23", "2026-12-31")).toBe(38);
    expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
  });
});

describe("quarters", () => {
  it("know their neighbours and names", () => {
    expect(quarterOf("2026-11-23")).toBe("2026Q4");
    expect(previousQuarter("2026Q1")).toBe("2025Q4");
    expect(quartersBack("2026Q2", 3)).toEqual(["2026Q2", "2026Q1", "2025Q4"]);
    expect(quarterName("2026Q3", "zh-CN")).toBe("2026年第3季度");
    expect(quarterName("2026Q3", "en")).toBe("Q3 2026");
  });
  it("are named where they are the subject of a paper, and nothing else is touched", () => {
    expect(subjectText("2026Q3", "zh-CN")).toBe("2026年第3季度");
    expect(subjectText("明烛〔2026〕3号", "zh-CN")).toBe("明烛〔2026〕3号");
  });
  it("name months, quarters and years", () => {
    expect(periodName("2026-10", "zh-CN")).toBe("2026年10月");
    expect(periodName("2026-10", "en")).toBe("Oct 2026");
    expect(periodName("2026Q3", "en")).toBe("Q3 2026");
    expect(periodName("2026", "zh-CN")).toBe("2026年");
  });
  it("keep an instant as it was at the place", () => {
    expect(stamp("2026-10-12T10:20:31+08:00")).toBe("2026-10-12 10:20");
  });
});
