import { describe, expect, it } from "vitest";
import type { NoticeRow } from "@/ipc";
import { deliveries, isOverdue } from "./delivery";

const notice = (more: Partial<NoticeRow>): NoticeRow => ({
  number: "JT-2026Q2-001",
  code: "E01",
  name: "沈砚秋",
  department: "综合管理部",
  total: 100,
  state: "valid",
  paper: 1,
  delivery: "pending",
  receipt: null,
  deliver_by: "2026-07-22",
  appeal_until: null,
  ...more,
});

describe("the delivery of notices", () => {
  it("is overdue from the day after the last one", () => {
    expect(isOverdue(notice({}), "2026-07-22")).toBe(false);
    expect(isOverdue(notice({}), "2026-07-23")).toBe(true);
    expect(isOverdue(notice({ delivery: "signed" }), "2026-08-01")).toBe(false);
    expect(isOverdue(notice({ state: "superseded" }), "2026-08-01")).toBe(false);
  });

  it("offers only what there is", () => {
    const rows = [notice({}), notice({ delivery: "refused" }), notice({ state: "superseded" })];
    const told = deliveries(rows, "2026-07-20").offered.map(({ which, n }) => `${which} ${n}`);
    expect(told).toEqual(["all 3", "waiting 1", "received 1", "superseded 1"]);
  });
});
