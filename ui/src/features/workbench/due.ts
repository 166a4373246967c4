// What is due: the first steps of a new company, runs on their way, a quarter that ended, drafts, receipts,
// trials that end soon, reviews.

import type { Day, Quarter, QuarterRow, RegulationRow } from "@/ipc";
import { daysBetween, previousQuarter, quarterOf } from "@/shared/format/days";

export type Due =
  | { kind: "noStaff" | "noRules" }
  | { kind: "calculated" | "reviewed" | "approved" | "draftRun" | "none"; quarter: Quarter }
  | { kind: "pay" | "payLate"; quarter: Quarter; people: number; day: Day }
  | { kind: "settle"; quarter: Quarter; people: number }
  | { kind: "close"; quarter: Quarter; quarters: Quarter[] }
  | { kind: "draft"; title: string; version: number }
  | {
      kind: "trial" | "trialOver" | "review" | "reviewLate";
      title: string;
      version: number;
      day: Day;
      days: number;
    }
  | { kind: "unsigned"; title: string; version: number; people: number };

const WAITING = ["approved", "reviewed", "calculated"] as const;
/** A trial regulation is reviewed before it ends; two months ahead is early enough. */
const TRIAL_NOTICE = 60;
/** A regulation on trial is looked at for its trial; any other on its day of review, a month ahead. */
const REVIEW_NOTICE = 30;

/** An issued quarter is to be paid, first to those whose day comes first, or what a correction changed to be settled. */
function payDue({ quarter, unsettled, pay_by: day, pay_first: people }: QuarterRow, today: Day): Due {
  return day === null
    ? { kind: "settle", quarter, people: unsettled }
    : { kind: day < today ? "payLate" : "pay", quarter, people, day };
}

export function dueNow(
  quarters: readonly QuarterRow[],
  regulations: readonly RegulationRow[],
  today: Day,
  staff: number,
): Due[] {
  const due: Due[] = [];
  if (staff === 0) due.push({ kind: "noStaff" });
  if (regulations.length === 0) due.push({ kind: "noRules" });
  for (const kind of WAITING)
    for (const row of quarters) if (row.state === kind) due.push({ kind, quarter: row.quarter });
  const issued = quarters.filter((row) => row.state === "issued" && !row.closed);
  for (const row of issued) if (row.unsettled > 0) due.push(payDue(row, today));
  const settled = issued.filter((row) => row.closable).map((row) => row.quarter);
  const oldest = settled.sort()[0];
  if (oldest) due.push({ kind: "close", quarter: oldest, quarters: settled });
  const ended = previousQuarter(quarterOf(today));
  for (const row of quarters) if (row.state === "draft") due.push({ kind: "draftRun", quarter: row.quarter });
  const last = quarters.find((row) => row.quarter === ended);
  // Without people or a bonus regulation there is nothing a quarter could be calculated from.
  const ready =
    staff > 0 && regulations.some((row) => row.kind === "bonus" && row.versions.some((one) => one.in_force));
  if (ready && (!last || last.state === "none")) due.push({ kind: "none", quarter: ended });
  for (const regulation of regulations) {
    const draft = regulation.versions.find((version) => version.state === "draft");
    if (draft) due.push({ kind: "draft", title: regulation.title, version: draft.id });
    const current = regulation.versions.find((version) => version.in_force);
    if (!current) continue;
    const about = { title: regulation.title, version: current.id };
    if (regulation.unsigned > 0) due.push({ kind: "unsigned", ...about, people: regulation.unsigned });
    const day = current.trial_until ?? regulation.review_due;
    if (!day) continue;
    const days = daysBetween(today, day);
    const [soon, late, notice] = current.trial_until
      ? (["trial", "trialOver", TRIAL_NOTICE] as const)
      : (["review", "reviewLate", REVIEW_NOTICE] as const);
    if (days <= notice) due.push({ kind: days < 0 ? late : soon, ...about, day, days });
  }
  return due;
}
