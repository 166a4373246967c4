import { describe, expect, it } from "vitest";
import type { TrainingMatrix } from "@/ipc";
import { step } from "./attendance";
import { bar, months } from "./gantt";
import { NO_FILTER, seen, span } from "./matrix";

const matrix: TrainingMatrix = {
  competences: [1, 2].map((id) => ({ id, revision: 1, name: `能力${id}`, months: null, note: "" })),
  rows: [
    ["E01", "current"],
    ["E02", "missing"],
  ].map(([code = "", standing], index) => ({
    employee: index + 1,
    code,
    name: code,
    post: 1,
    post_name: "导购",
    department: "零售部",
    cells: [
      {
        column: index,
        standing: standing as "current" | "missing",
        needed: "basic",
        held: null,
        until: null,
      },
    ],
  })),
};

describe("the matrix", () => {
  it("keeps the people and competences a standing is found in", () => {
    const left = seen(matrix, { ...NO_FILTER, standing: "missing" });
    expect(left.rows.map((row) => row.code)).toEqual(["E02"]);
    expect(left.columns).toEqual([1]);
  });
  it("draws only the rows in the window", () => {
    expect(span(3400, 340, 34, 500, 0)).toEqual({ first: 100, last: 110 });
    expect(span(0, 340, 34, 3, 4)).toEqual({ first: 0, last: 3 });
  });
});

describe("attendance", () => {
  it("marks and steps on by letters, walks by arrows, and stays inside", () => {
    expect(step("P", 0, 3)).toEqual({ at: 1, mark: "present" });
    expect(step("a", 2, 3)).toEqual({ at: 2, mark: "absent" });
    expect(step("l", 1, 3)).toEqual({ at: 2, mark: "leave" });
    expect(step("ArrowUp", 0, 3)).toEqual({ at: 0, mark: null });
    expect(step("x", 0, 3)).toBeNull();
  });
});

describe("the year", () => {
  it("is filled by its months without a gap", () => {
    const all = months(2028);
    expect(all.reduce((sum, month) => sum + month.width, 0)).toBeCloseTo(100);
    expect(all[1]?.left).toBeCloseTo(all[0]?.width ?? 0);
  });
  it("cuts what reaches over its borders and leaves out what lies outside", () => {
    expect(bar(2026, "2025-12-01", "2026-12-31")).toEqual({ left: 0, width: 100 });
    expect(bar(2026, "2027-01-01", "2027-02-01")).toBeNull();
  });
});
