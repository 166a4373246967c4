// What the entry grid knows without a screen: where the arrows go, and what a paste fills.

export interface Place {
  row: number;
  column: number;
}

export type Edits = Record<string, string>;

export const cellKey = (sheet: number, item: string) => `${sheet}|${item}`;

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

/** The cells of a pasted table, from a place on; what lies outside is left away. */
export function pasted(
  text: string,
  at: Place,
  rows: number,
  columns: number,
): { place: Place; value: string }[] {
  const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n");
  return lines.flatMap((line, down) =>
    line
      .split("\t")
      .map((value, right) => ({
        place: { row: at.row + down, column: at.column + right },
        value: value.trim(),
      }))
      .filter(({ place }) => place.row < rows && place.column < columns),
  );
}

/** Whether a cell can be taken: a number, the word that it does not apply, or nothing. */
export function takes(value: string): boolean {
  const text = value.trim();
  return (
    text === "" ||
    /^(-|—|－|不适用|n\/a)$/i.test(text) ||
    /^-?\d+(\.\d+)?[%％]?$/.test(text.replaceAll(/[,，]/g, ""))
  );
}

/** The rows a window of the grid shows, with some above and below. */
export function visible(scroll: number, height: number, rowHeight: number, rows: number) {
  const first = Math.max(0, Math.floor(scroll / rowHeight) - 6);
  const last = Math.min(rows, Math.ceil((scroll + height) / rowHeight) + 6);
  return { first, last };
}
