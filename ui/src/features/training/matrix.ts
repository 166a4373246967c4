// The matrix as it is looked at: what the filters leave, and which of it stands in the window.

import type { CompetenceStanding, MatrixCell, MatrixRow, TrainingMatrix } from "@/ipc";

export interface MatrixFilter {
  text: string;
  department: string | null;
  post: string | null;
  competence: number | null;
  standing: CompetenceStanding | null;
}

export const NO_FILTER: MatrixFilter = {
  text: "",
  department: null,
  post: null,
  competence: null,
  standing: null,
};

export interface Seen {
  rows: MatrixRow[];
  /** Indexes into the competences, those nobody shown needs or has left out. */
  columns: number[];
}

/** People and competences that fit; a person stays when one of his cells does. */
export function seen(matrix: TrainingMatrix, filter: MatrixFilter): Seen {
  const word = filter.text.trim().toLowerCase();
  const only = matrix.competences.findIndex((one) => one.id === filter.competence);
  const fits = (cell: MatrixCell) =>
    (only < 0 || cell.column === only) && (!filter.standing || cell.standing === filter.standing);
  const narrowed = only >= 0 || filter.standing !== null;
  const rows = matrix.rows.filter(
    (row) =>
      (!filter.department || row.department === filter.department) &&
      (!filter.post || row.post_name === filter.post) &&
      (word === "" || `${row.code} ${row.name} ${row.post_name}`.toLowerCase().includes(word)) &&
      (!narrowed || row.cells.some(fits)),
  );
  const used = new Set(rows.flatMap((row) => row.cells.filter(fits).map((cell) => cell.column)));
  const all = matrix.competences.map((_, index) => index);
  return {
    rows,
    columns: all.filter((index) => (only >= 0 ? index === only : !narrowed || used.has(index))),
  };
}

/** How many cells of each standing there are. */
export function standings(rows: readonly MatrixRow[]): Record<CompetenceStanding, number> {
  const counts = { missing: 0, expired: 0, below: 0, expiring: 0, current: 0, extra: 0 };
  for (const row of rows) for (const cell of row.cells) counts[cell.standing] += 1;
  return counts;
}

/** First and last index that stand in the window, with some to spare on both sides. */
export function span(scrolled: number, size: number, each: number, count: number, spare = 4) {
  const first = Math.max(0, Math.floor(scrolled / each) - spare);
  const last = Math.min(count, Math.ceil((scrolled + size) / each) + spare);
  return { first: Math.min(first, last), last };
}
