import { expect, it } from "vitest";
import type { QuarterRow } from "@/ipc";
import { blocking, doneSteps, nextStep, reachable } from "./steps";

const at = (state: QuarterRow["state"], stale = false) => ({ row: { state } as QuarterRow, stale });

it("leads to the step that waits", () => {
  expect(nextStep(at("none"))).toBe("prepare");
  expect(nextStep(at("calculated"))).toBe("review");
  expect(nextStep(at("approved"))).toBe("issue");
  expect(nextStep(at("issued"))).toBe("issue");
});

it("goes back to the calculation when facts changed, unless the quarter is issued", () => {
  expect(nextStep(at("reviewed", true))).toBe("calculate");
  expect(nextStep(at("issued", true))).toBe("issue");
});

it("lets a later step be looked at only when the one before is done", () => {
  expect(reachable("review", "draft")).toBe(false);
  expect(reachable("review", "calculated")).toBe(true);
  expect(reachable("issue", "reviewed")).toBe(false);
  expect(doneSteps("issued")).toBe(5);
});

it("blocks on open points that must be closed, and on no others", () => {
  const items = [
    { code: "revenue", ok: false, severity: "block", facts: {} },
    { code: "scores", ok: false, severity: "warn", facts: {} },
    { code: "target", ok: true, severity: "block", facts: {} },
  ] as const;
  expect(blocking(items).map((item) => item.code)).toEqual(["revenue"]);
});
