import { describe, expect, it } from "vitest";
import type { PlannedVisitRow } from "@/ipc";
import { areasOf, shifted, weekOf, weeksOf } from "./days";

describe("the calendar of visits", () => {
  it("shows whole weeks around a month", () => {
    expect(weeksOf("2026-11-23")).toEqual({ from: "2026-10-26", to: "2026-12-06" });
    expect(weeksOf("2026-02-01")).toEqual({ from: "2026-01-26", to: "2026-03-01" });
    expect(weekOf("2026-11-29")).toEqual({ from: "2026-11-23", to: "2026-11-29" });
  });

  it("moves a visit by days and weeks, never before today", () => {
    expect(shifted("ArrowRight", "2026-11-25", "2026-11-23")).toBe("2026-11-26");
    expect(shifted("ArrowDown", "2026-11-25", "2026-11-23")).toBe("2026-12-02");
    expect(shifted("ArrowUp", "2026-11-25", "2026-11-23")).toBeNull();
    expect(shifted("ArrowRight", "2026-11-20", "2026-11-23")).toBe("2026-11-24");
    expect(shifted("Enter", "2026-11-25", "2026-11-23")).toBeNull();
  });

  it("lays the way out by part of town", () => {
    const row = (account: number, area: string) => ({ account, area }) as PlannedVisitRow;
    const areas = areasOf([row(1, "滨江区"), row(2, "滨江区"), row(3, "")]);
    expect(areas.map((one) => [one.area, one.rows.length])).toEqual([
      ["滨江区", 2],
      ["", 1],
    ]);
  });
});
