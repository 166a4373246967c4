// Where the lines of a plan stand in their year.

import type { Day } from "@/ipc";
import { daysBetween } from "@/shared/format/days";

export interface Bar {
  /** Percent of the year. */
  left: number;
  width: number;
}

const length = (year: number) => daysBetween(`${year}-01-01`, `${year + 1}-01-01`);

/** The bar of a stretch, cut at the borders of the year; null where it lies outside. */
export function bar(year: number, from: Day, to: Day): Bar | null {
  const days = length(year);
  const first = Math.max(0, daysBetween(`${year}-01-01`, from));
  const last = Math.min(days, daysBetween(`${year}-01-01`, to) + 1);
  if (last <= first) return null;
  return { left: (first / days) * 100, width: ((last - first) / days) * 100 };
}

/** The twelve months as bars beside one another. */
export const months = (year: number): Bar[] =>
  Array.from({ length: 12 }, (_, index) => {
    const from = new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 10);
    const to = new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10);
    return bar(year, from, to) as Bar;
  });

export const quarterOfDay = (day: Day): number => Math.ceil(Number(day.slice(5, 7)) / 3);
