// How far a training has come.

import type { Day, TrainingSessionView } from "@/ipc";

export const STEPS = ["planned", "notice", "held", "results", "feedback", "closed"] as const;

/** The step that is to be done next; past the last one when it is closed. */
export function sessionStep(view: TrainingSessionView, today: Day): number {
  const { session, row, exams, papers } = view;
  if (session.state === "closed") return STEPS.length;
  if (row.people === 0 || session.slots.length === 0) return 0;
  const begun = row.first_day !== null && row.first_day <= today;
  if (!begun) return papers.length === 0 ? 1 : 2;
  if (row.pending > 0) return 2;
  const theory = session.exam === "theory" || session.exam === "both";
  const practice = session.exam === "practice" || session.exam === "both";
  const unmarked = session.attendees.some((one) => one.attendance === "present" && one.practice === null);
  if ((theory && (exams.length === 0 || exams.some((one) => !one.closed))) || (practice && unmarked))
    return 3;
  return session.feedback.length === 0 ? 4 : 5;
}
