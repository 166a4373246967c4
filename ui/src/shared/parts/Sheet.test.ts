import { expect, it } from "vitest";
import { shapeOf } from "./Sheet";

const A4 = 297 / 210;

it("gives a page that lies on its side its own shape, and no page a new one for a dot", () => {
  expect(shapeOf({ naturalWidth: 1684, naturalHeight: 1191 }, A4)).toBeCloseTo(1191 / 1684);
  expect(shapeOf({ naturalWidth: 1200, naturalHeight: 1697 }, A4)).toBe(A4);
  expect(shapeOf({ naturalWidth: 0, naturalHeight: 0 }, A4)).toBe(A4);
});
