// Which return visits were checked, and which one comes next; pure, so that tests can read it.

import type { VisitRow } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export type Check = "open" | "true" | "false";

export const CHECK_TONES: Record<Check, Tone> = { open: "neutral", true: "good", false: "bad" };

export const checkOf = ({ visit }: VisitRow): Check =>
  visit.checked === null ? "open" : visit.checked ? "true" : "false";

/** One of the visits of the month nobody checked yet; `chance` lies between 0 and 1. */
export function pick(rows: readonly VisitRow[], month: string, chance: number): VisitRow | null {
  const open = rows.filter(
    (row) => row.visit.state === "done" && checkOf(row) === "open" && row.visit.done_at?.startsWith(month),
  );
  return open[Math.min(Math.floor(chance * open.length), open.length - 1)] ?? null;
}
