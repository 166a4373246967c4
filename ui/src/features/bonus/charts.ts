// What the charts of the bonus show, from the views the shell sends.

import type { BonusView, QuarterRow } from "@/ipc";
import { quarterShort } from "@/shared/format/days";
import { short } from "@/shared/format/money";
import type { ChartData } from "@/shared/parts/chart-options";

const oldestFirst = (rows: readonly QuarterRow[]) =>
  rows
    .filter((row) => row.pool !== null)
    .sort((a, b) => a.quarter.localeCompare(b.quarter))
    .slice(-8);

/** One figure over the quarters. */
export function byQuarter(
  rows: readonly QuarterRow[],
  name: string,
  pick: (row: QuarterRow) => number | null,
  language: string,
): ChartData {
  const shown = oldestFirst(rows);
  return {
    labels: shown.map((row) => quarterShort(row.quarter)),
    series: [{ name, values: shown.map(pick) }],
    format: (fen) => short(fen, language),
  };
}

export function byDepartment(view: BonusView, name: string, language: string): ChartData {
  const rows = [...view.departments].sort((a, b) => b.total - a.total);
  return {
    labels: rows.map((row) => row.name),
    series: [{ name, values: rows.map((row) => row.total) }],
    format: (fen) => short(fen, language),
    horizontal: true,
  };
}

export function byGrade(view: BonusView, name: string, people: (n: number) => string): ChartData {
  return {
    labels: view.grades.map((row) => row.grade),
    series: [{ name, values: view.grades.map((row) => row.people) }],
    format: people,
    horizontal: true,
  };
}
