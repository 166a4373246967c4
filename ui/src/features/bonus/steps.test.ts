import { expect, it } from "vitest";
import type { QuarterRow } from "@/ipc";
import { blocking, doneSteps, landing, nextStep, reachable } from "./steps";

const row = (state: QuarterRow["state"], closed = false) => ({ state, closed }) as QuarterRow;
const at = (state: QuarterRow["state"], stale = false) => ({ row: row(state), stale });

it("leads to the step that waits", () => {
  expect(nextStep(at("none"))).toBe("prepare");
  expect(nextStep(at("calculated"))).toBe("review");
  expect(nextStep(at("approved"))).toBe("issue");
  expect(nextStep(at("issued"))).toBe("settle");
});

it("goes back to the calculation when facts changed, unless the quarter is issued", () => {
  expect(nextStep(at("reviewed", true))).toBe("calculate");
  expect(nextStep(at("issued", true))).toBe("settle");
});

it("lets a later step be looked at only when the one before is done", () => {
  expect(reachable("review", row("draft"))).toBe(false);
  expect(reachable("review", row("calculated"))).toBe(true);
  expect(reachable("issue", row("reviewed"))).toBe(false);
  expect(reachable("settle", row("approved"))).toBe(false);
  expect(reachable("settle", row("issued"))).toBe(true);
  expect(doneSteps(row("issued"))).toBe(5);
  expect(doneSteps(row("issued", true))).toBe(6);
});

it("opens an issued quarter at its notices, and a closed one at its end", () => {
  expect(landing(at("issued"))).toBe("issue");
  expect(landing({ row: row("issued", true), stale: false })).toBe("settle");
});

it("blocks on open points that must be closed, and on no others", () => {
  const items = [
    { code: "revenue", ok: false, severity: "block", facts: {} },
    { code: "scores", ok: false, severity: "warn", facts: {} },
    { code: "target", ok: true, severity: "block", facts: {} },
  ] as const;
  expect(blocking(items).map((item) => item.code)).toEqual(["revenue"]);
});
