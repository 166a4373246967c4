// The year as curves: what was to come, what came, and where it leads.

import type { AccountPlanView, Money } from "@/ipc";
import { MONTHS, runningSums } from "./grid";

export interface Curves {
  /** Points in months from the beginning of the year, 0 to 12, and fen. */
  target: [number, Money][];
  actual: [number, Money][];
  forecast: [number, Money][];
  /** Today in months, by working days of its month; none outside the year. */
  today: number | null;
}

/** The targets as they are typed now; the rest as the file says. */
export function curvesOf(view: AccountPlanView, targets: readonly Money[]): Curves {
  const target: [number, Money][] = [0, ...runningSums(targets)].map((sum, at) => [at, sum]);
  const standing = view.standing;
  const progress = standing?.progress;
  if (!standing || !progress || !view.day.startsWith(String(view.year)))
    return { target, actual: wholeMonths(view), forecast: [], today: null };
  const month = Number(standing.as_of.slice(5, 7)) - 1;
  const today = month + passed(view, month);
  const actual: [number, Money][] = [...wholeMonths(view).slice(0, month + 1), [today, standing.actual]];
  const seasonal = progress.seasonal ?? progress.linear;
  const end = seasonal.forecast;
  const forecast: [number, Money][] =
    end === null || month === MONTHS
      ? []
      : [
          [today, standing.actual],
          [MONTHS, end],
        ];
  return { target, actual, forecast, today };
}

/** The part of the month's working days that is over: what is expected of its target tells it. */
function passed(view: AccountPlanView, month: number): number {
  const standing = view.standing;
  const own = standing?.months[month];
  const expected = standing?.progress?.seasonal?.expected;
  if (own && own.target > 0 && expected !== undefined)
    return Math.min(1, Math.max(0, (expected - (own.target_so_far - own.target)) / own.target));
  const day = Number(view.day.slice(8, 10));
  return day / new Date(Date.UTC(view.year, month + 1, 0)).getUTCDate();
}

function wholeMonths(view: AccountPlanView): [number, Money][] {
  const sums = (view.standing?.months ?? []).flatMap((one) => one.actual_so_far ?? []);
  return sums.length === 0 ? [] : [0, ...sums].map((sum, at) => [at, sum]);
}
