// How training says its figures and states.

import type { TextKey, Translate } from "@/i18n";
import type {
  CertificateStanding,
  CompetenceLevel,
  CompetenceStanding,
  Exact,
  ExamForm,
  PlanLevel,
  PlanProgress,
  QuestionKind,
  SessionState,
  TrainingContent,
} from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export const CONTENTS: TrainingContent[] = [
  "rules",
  "assessment",
  "duties",
  "operation",
  "service",
  "product",
  "safety",
  "law",
  "management",
  "outside",
];
export const LEVELS: CompetenceLevel[] = ["basic", "skilled", "expert"];
export const EXAM_FORMS: ExamForm[] = ["none", "theory", "practice", "both"];
export const PLAN_LEVELS: PlanLevel[] = ["company", "department", "team"];
export const STANDINGS: CompetenceStanding[] = [
  "current",
  "expiring",
  "expired",
  "below",
  "missing",
  "extra",
];
export const QUESTION_KINDS: QuestionKind[] = [
  "single",
  "multiple",
  "true_false",
  "fill_in",
  "short",
  "practical",
];

export const PROGRESS_TONE: Record<PlanProgress, Tone> = {
  overdue: "bad",
  scheduled: "busy",
  open: "neutral",
  held: "good",
  dropped: "neutral",
};
export const SESSION_TONE: Record<SessionState, Tone> = {
  planned: "busy",
  closed: "good",
  cancelled: "neutral",
};
export const CERTIFICATE_TONE: Record<CertificateStanding, Tone> = {
  valid: "good",
  expiring: "warn",
  expired: "bad",
  revoked: "neutral",
};

/** Options of a list of states, in the words of the window. */
export const choices = <V extends string>(t: Translate, family: string, values: readonly V[]) =>
  values.map((value) => ({ value, label: t(`training.${family}_${value}` as TextKey) }));

/** 90 minutes → "1.5" */
export const hours = (minutes: number): string => String(Math.round(minutes / 0.6) / 100);

/** 540 → "09:00" */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** An exact figure with at most two decimals; a fraction that never ends is rounded for looking at. */
export function figure(exact: Exact | null): string {
  if (exact === null) return "—";
  const [top = "", bottom] = exact.split("/");
  const value = bottom === undefined ? Number(top) : Number(top) / Number(bottom);
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : exact;
}

export const rate = (exact: Exact | null): string => (exact === null ? "—" : `${figure(exact)}%`);
