// What every grid of figures knows without a screen: where the arrows go, and what a paste holds.

export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell; none where it stays a key of the cell. */
export function moved(key: string, at: Place, rows: number, columns: number): Place | null {
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
  const to = (row: number, column: number) => ({ row: clamp(row, rows), column: clamp(column, columns) });
  switch (key) {
    case "ArrowUp":
      return to(at.row - 1, at.column);
    case "ArrowDown":
    case "Enter":
      return to(at.row + 1, at.column);
    case "ArrowLeft":
      return to(at.row, at.column - 1);
    case "ArrowRight":
      return to(at.row, at.column + 1);
    case "Home":
      return to(at.row, 0);
    case "End":
      return to(at.row, columns - 1);
    case "PageUp":
      return to(at.row - 12, at.column);
    case "PageDown":
      return to(at.row + 12, at.column);
    default:
      return null;
  }
}

/** A table as spreadsheets copy it: lines of trimmed cells. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}
