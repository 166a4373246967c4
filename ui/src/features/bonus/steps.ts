// The six visible steps of a run, and where a run stands among them.

import type { BonusView, CheckItem, QuarterRow, QuarterState } from "@/ipc";

export const STEPS = ["prepare", "calculate", "review", "approve", "issue", "settle"] as const;
export type Step = (typeof STEPS)[number];

const NEXT: Record<QuarterState, Step> = {
  none: "prepare",
  draft: "prepare",
  calculated: "review",
  reviewed: "approve",
  approved: "issue",
  issued: "settle",
};

/** The step that waits to be done. */
export const nextStep = (view: Pick<BonusView, "row" | "stale">): Step =>
  view.stale && view.row.state !== "issued" ? "calculate" : NEXT[view.row.state];

/** Where the page of a quarter opens: an issued one at its notices, until it is closed. */
export const landing = (view: Pick<BonusView, "row" | "stale">): Step =>
  view.row.state === "issued" && !view.row.closed ? "issue" : nextStep(view);

/** How many steps are behind the run: 0 before anything, 5 once issued, 6 once closed. */
export function doneSteps({ state, closed }: Pick<QuarterRow, "state" | "closed">): number {
  if (closed) return STEPS.length;
  return { none: 0, draft: 0, calculated: 2, reviewed: 3, approved: 4, issued: 5 }[state];
}

export const isStep = (text: string | undefined): text is Step => STEPS.includes(text as Step);

/** A step can be looked at once the one before it is done. */
export function reachable(step: Step, row: Pick<QuarterRow, "state" | "closed">): boolean {
  return STEPS.indexOf(step) <= Math.max(1, doneSteps(row));
}

export const blocking = (checklist: readonly CheckItem[]): CheckItem[] =>
  checklist.filter((item) => !item.ok && item.severity === "block");
