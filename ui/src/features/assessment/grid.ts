// What the entry grid knows without a screen: what a paste fills, and which rows are in sight.

import { cellsOf, type Place } from "@/shared/grid";

export { moved, type Place } from "@/shared/grid";

export type Edits = Record<string, string>;

export const cellKey = (sheet: number, item: string) => `${sheet}|${item}`;

/** The cells of a pasted table, from a place on; what lies outside is left away. */
export function pasted(
  text: string,
  at: Place,
  rows: number,
  columns: number,
): { place: Place; value: string }[] {
  return cellsOf(text).flatMap((line, down) =>
    line
      .map((value, right) => ({ place: { row: at.row + down, column: at.column + right }, value }))
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
