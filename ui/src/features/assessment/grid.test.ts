import { describe, expect, it } from "vitest";
import { moved, pasted, takes, visible } from "./grid";

describe("the entry grid", () => {
  it("walks by arrows and stays inside", () => {
    expect(moved("ArrowDown", { row: 0, column: 1 }, 3, 2)).toEqual({ row: 1, column: 1 });
    expect(moved("ArrowRight", { row: 0, column: 1 }, 3, 2)).toEqual({ row: 0, column: 1 });
    expect(moved("Enter", { row: 2, column: 0 }, 3, 2)).toEqual({ row: 2, column: 0 });
    expect(moved("5", { row: 0, column: 0 }, 3, 2)).toBeNull();
  });

  it("fills a paste from its cell on and leaves away what lies outside", () => {
    const cells = pasted("93.5\t不适用\t7\r\n88\t90\n", { row: 1, column: 1 }, 3, 3);
    expect(cells.map(({ place, value }) => [place.row, place.column, value])).toEqual([
      [1, 1, "93.5"],
      [1, 2, "不适用"],
      [2, 1, "88"],
      [2, 2, "90"],
    ]);
  });

  it("takes numbers and the word that an item does not apply", () => {
    for (const text of ["95", "95%", "1,234.5", "-", "不适用", ""]) expect(takes(text)).toBe(true);
    for (const text of ["abc", "九十", "9.", "1e5"]) expect(takes(text)).toBe(false);
  });

  it("draws only the rows that are seen, also of five hundred", () => {
    expect(visible(0, 320, 32, 500)).toEqual({ first: 0, last: 16 });
    expect(visible(8000, 320, 32, 500)).toEqual({ first: 244, last: 266 });
  });
});
