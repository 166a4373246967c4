// Days and quarters as people read them.

import type { Day, Quarter } from "@/ipc";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 2026年11月23日 or 23 Nov 2026 */
export function longDay(day: Day | null, language: string): string {
  if (!day) return "—";
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  if (language === "en") return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** 2026年第3季度 or Q3 2026 */
export function quarterName(quarter: Quarter, language: string): string {
  const [year, number] = quarter.split("Q");
  return language === "en" ? `Q${number} ${year}` : `${year}年第${number}季度`;
}

/** What a paper or a line of the trail is about: a quarter reads as one, other subjects are names. */
export const subjectText = (subject: string, language: string): string =>
  /^\d{4}Q[1-4]$/.test(subject) ? quarterName(subject, language) : subject;

/** A month, a quarter or a year: 2026年10月 or Oct 2026, as a title says it. */
export function periodName(period: string, language: string): string {
  if (period.includes("Q")) return quarterName(period, language);
  const [year = "", month] = period.split("-");
  if (!month) return language === "en" ? year : `${year}年`;
  return language === "en" ? `${MONTHS[Number(month) - 1]} ${year}` : `${year}年${Number(month)}月`;
}

/** 11月 or Nov */
export const monthName = (month: number, language: string): string =>
  language === "en" ? (MONTHS[month - 1] ?? "") : `${month}月`;

/** For chart axes: 26·Q3 */
export const quarterShort = (quarter: Quarter): string => `${quarter.slice(2, 4)}·Q${quarter.slice(5)}`;

/** An instant as it was at the place: 2026-11-23 09:12 */
export const stamp = (at: string | null): string => (at ? `${at.slice(0, 10)} ${at.slice(11, 16)}` : "—");

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function previousQuarter(quarter: Quarter): Quarter {
  const year = Number(quarter.slice(0, 4));
  const number = Number(quarter.slice(5));
  return number === 1 ? `${year - 1}Q4` : `${year}Q${number - 1}`;
}

/** The last `count` quarters up to the given one, newest first. */
export function quartersBack(from: Quarter, count: number): Quarter[] {
  const found = [from];
  while (found.length < count) found.push(previousQuarter(found.at(-1) as Quarter));
  return found;
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
