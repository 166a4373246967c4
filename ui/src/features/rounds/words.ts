// How findings are shown: a late one is a state of its own on the screen.

import type { FindingRow, FindingState, FindingsView, PersonChoice } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export type Shown = FindingState | "overdue";

export const shownState = (row: FindingRow): Shown =>
  row.overdue || row.recheck_overdue ? "overdue" : row.state;

export const STATE_TONES: Record<Shown, Tone> = {
  found: "busy",
  ordered: "busy",
  rectified: "busy",
  closed: "good",
  overdue: "warn",
};

/** The day that matters now: of the check, else of the rectification. */
export const dueOf = (row: FindingRow): string | null =>
  row.state === "closed" ? null : (row.recheck_by ?? row.due_on);

export const FILTERS = ["open", "overdue", "found", "ordered", "rectified", "closed", "all"] as const;
export type Filter = (typeof FILTERS)[number];

export function countOf(filter: Filter, view: FindingsView): number {
  if (filter === "all") return view.all;
  if (filter === "overdue") return view.overdue;
  const of = (state: FindingState) => view.states.find(([known]) => known === state)?.[1] ?? 0;
  return filter === "open" ? view.all - of("closed") : of(filter);
}

/** Whoever may be named, the work number as value. */
export const choicesOf = (people: readonly PersonChoice[], without: readonly string[] = []) =>
  people
    .filter((one) => !without.includes(one.code))
    .map((one) => ({ value: one.code, label: `${one.name} ${one.post}` }));
