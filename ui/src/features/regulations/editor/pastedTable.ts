// A table of a page as rows of equal columns. A regulation knows no merged cells: the text of one stands
// in its first cell, and the cells it covers are empty.

export interface Grid {
  rows: string[][];
  /** The first row in which cells were merged. */
  merged: number | null;
}

/** More columns than this no page of a regulation holds. */
const MOST_COLUMNS = 64;

/** A table of one column is a frame around text. */
export const isFrame = (table: HTMLTableElement) => [...table.rows].every((row) => row.cells.length < 2);

export function gridOf(table: HTMLTableElement, words: (cell: Element) => string): Grid {
  const own = [...table.rows];
  const grid = own.map((): (string | undefined)[] => []);
  let merged: number | null = null;
  for (const [y, row] of own.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const wide = Math.min(cell.colSpan, MOST_COLUMNS);
      // 0 is: down to the end of the table.
      const high = Math.min(cell.rowSpan || own.length, own.length - y);
      if (wide > 1 || high > 1) merged ??= y;
      for (const covered of grid.slice(y, y + high))
        for (let at = x; at < x + wide; at += 1) covered[at] ??= "";
      const line = grid[y];
      if (line) line[x] = words(cell);
    }
  }
  const columns = Math.max(0, ...grid.map((row) => row.length));
  return { rows: grid.map((row) => Array.from({ length: columns }, (_, x) => row[x] ?? "")), merged };
}
