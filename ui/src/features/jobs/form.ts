// The sheet as it is typed, and sums that stay exact: percentages are counted in hundredths.

import type { JobSheet, JobSheetForm, LimitForm } from "@/ipc";

export type Part = "duties" | "authorities" | "contacts" | "requirements" | "indicators" | "training";

export function formOf(sheet: JobSheet): JobSheetForm {
  return {
    purpose: sheet.purpose,
    duties: sheet.duties.map((duty) => ({ ...duty })),
    authorities: sheet.authorities.map(({ kind, matter, limit }) => ({
      kind,
      matter,
      limit: limit.type === "amount" ? { type: "amount", amount: yuan(limit.amount) } : { ...limit },
    })),
    contacts: sheet.contacts.map((contact) => ({ ...contact })),
    requirements: sheet.requirements.map((one) => ({ ...one })),
    conditions: sheet.conditions,
    indicators: sheet.indicators.map((one) => ({ ...one })),
    training: [...sheet.training],
    substitute: sheet.substitute,
  };
}

/** Fen as a person types yuan: 500, or 99.50. */
function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100);
  const rest = Math.abs(fen % 100);
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, "0")}`;
}

/** Hundredths of a percent as typed; null for what is no such number. Nothing typed is nothing. */
export function hundredths(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/[%％]$/, "")
    .trim();
  if (text === "") return 0;
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const value = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0") || 0);
  return value > 10_000 ? null : value;
}

export interface Sum {
  /** 99.5 */
  text: string;
  /** Hundredths short of 100 %; negative when it is too much. */
  missing: number;
}

export function sumOf(typed: readonly string[]): Sum {
  const total = typed.reduce((sum, one) => sum + (hundredths(one) ?? 0), 0);
  return { text: percent(total), missing: 10_000 - total };
}

export const percent = (value: number): string =>
  (value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)).replace(/(\.\d)0$/, "$1");

export const limitKey = (limit: LimitForm): string =>
  limit.type === "rule" ? `${limit.key}|${limit.row}` : limit.type;
