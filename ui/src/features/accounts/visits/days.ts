// The weeks a calendar shows, and where a visit goes to.

import type { PlannedVisitRow } from "@/ipc";
import { addDays, addMonths } from "@/shared/format/days";

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

export const mondayOf = (day: string): string => addDays(day, 1 - weekday(day));

export interface Span {
  from: string;
  to: string;
}

/** Whole weeks around a month: what the calendar shows of it. */
export function weeksOf(month: string): Span {
  const first = `${month.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  return { from: mondayOf(first), to: addDays(mondayOf(last), 6) };
}

export const weekOf = (day: string): Span => ({ from: mondayOf(day), to: addDays(mondayOf(day), 6) });

/** What can still be moved: what was made stays where it was. */
export const moves = (row: PlannedVisitRow): boolean => row.state !== "done";

/** Where Alt and an arrow lead from a day; none before today. */
export function shifted(key: string, on: string, today: string): string | null {
  const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  if (days === undefined) return null;
  const next = addDays(on < today ? today : on, days);
  return next < today ? null : next;
}

/** Visits by part of town, in the order of the way. */
export function areasOf(rows: readonly PlannedVisitRow[]): { area: string; rows: PlannedVisitRow[] }[] {
  const areas: { area: string; rows: PlannedVisitRow[] }[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.area === row.area) last.rows.push(row);
    else areas.push({ area: row.area, rows: [row] });
  }
  return areas;
}
