// How the service desk says times, states and people; pure, so that tests can read it.

import type { Translate } from "@/i18n";
import type { CaseDue, CaseKind, CaseRow, EmployeeRow, ServiceDueKind, ServicePaper } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export const KINDS = ["enquiry", "installation", "repair", "complaint", "praise"] as const;
export const CHANNELS = ["phone", "counter", "wechat", "online", "mail", "referral"] as const;
export const TIERS = ["general", "larger", "major", "urgent"] as const;
export const PAUSES = ["customer", "customer_date", "parts", "examination"] as const;
export const TOLD = ["response", "proposal", "arrival", "attempt", "note"] as const;

/** Times of day carry no zone; both ends are of the same place, so UTC reckons them rightly. */
const minuteOf = (at: string) => Math.floor(Date.parse(`${at.slice(0, 16)}:00Z`) / 60_000);

/** Minutes until `at`; negative once it is past. */
export const minutesLeft = (now: string, at: string): number => minuteOf(at) - minuteOf(now);

/** A span as people say it: days once there are some, minutes only below a day. */
export function spanText(minutes: number, t: Translate): string {
  const all = Math.abs(minutes);
  const d = Math.floor(all / 1440);
  const h = Math.floor((all % 1440) / 60);
  const m = all % 60;
  if (d > 0) return h > 0 ? t("service.time_dh", { d, h }) : t("service.time_d", { d });
  if (h > 0) return m > 0 ? t("service.time_hm", { h, m }) : t("service.time_h", { h });
  return t("service.time_m", { m });
}

/** How long is left or over, with what is owed unless that stands beside it. */
export function dueText(stage: ServiceDueKind | null, at: string, now: string, t: Translate): string {
  const left = minutesLeft(now, at);
  const time = spanText(left, t);
  if (stage === null) return t(left < 0 ? "service.overOnly" : "service.leftOnly", { time });
  return t(left < 0 ? "service.over" : "service.left", { stage: t(`service.stage_${stage}`), time });
}

/** Whether a due time was kept; null while it still runs. */
export function kept(due: CaseDue, now: string): boolean | null {
  if (due.met_at) return minutesLeft(due.met_at, due.at) >= 0;
  return minutesLeft(now, due.at) < 0 ? false : null;
}

export type Shown = "open" | "overdue" | "paused" | "closed";

export const shownState = (row: Pick<CaseRow, "state" | "overdue">): Shown =>
  row.state === "open" && row.overdue ? "overdue" : row.state;

export const STATE_TONES: Record<Shown, Tone> = {
  open: "busy",
  overdue: "warn",
  paused: "neutral",
  closed: "good",
};

/** People as choices by works number; who has left takes nothing over. */
export const peopleChoices = (rows: readonly EmployeeRow[]) =>
  rows
    .filter((one) => one.status !== "left")
    .map((one) => ({ value: one.code, label: `${one.name} ${one.post}` }));

/** Warranty cards are of goods, the report is of a period. */
export type CasePaper = Exclude<ServicePaper, "warranty_card" | "report">;

/** The papers that make sense of a kind of case. */
export function papersOf(kind: CaseKind, closed: boolean): CasePaper[] {
  const papers: CasePaper[] = [];
  if (kind === "installation" || kind === "repair") papers.push("dispatch", "acceptance");
  if (kind === "complaint") papers.push("complaint", "reply");
  if (closed) papers.push("visit");
  return papers;
}

/** The last months and quarters a report may be asked for, the newest first. */
export function periodsBack(today: string, months: number): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const all: string[] = [];
  for (let back = 0; back < months; back += 1) {
    const place = year * 12 + month - 1 - back;
    const m = (place % 12) + 1;
    const y = Math.floor(place / 12);
    all.push(`${y}-${String(m).padStart(2, "0")}`);
    // A quarter stands below its own last month, once that month is listed.
    if (m % 3 === 1) all.push(`${y}Q${Math.ceil(m / 3)}`);
  }
  return all;
}

/** 2026-11-23T10:05:00 as 11-23 10:05, for lines where the year goes without saying. */
export const shortStamp = (at: string): string => `${at.slice(5, 10)} ${at.slice(11, 16)}`;
