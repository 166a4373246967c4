import { describe, expect, it } from "vitest";
import type { ChartBox, OrgChart } from "@/ipc";
import { neighbour, seeing, whole, zoomed } from "./moves";

const box = (post: number, superior: number | null, x: number, y: number): ChartBox => ({
  post,
  superior,
  x,
  y,
  width: 360,
  height: 160,
  name: String(post),
  department: "",
  department_index: 0,
  holders: [],
  headcount: 1,
});
const chart: OrgChart = {
  width: 1300,
  height: 700,
  boxes: [
    box(1, null, 400, 0),
    box(2, 1, 0, 290),
    box(3, 2, 60, 490),
    box(4, 1, 800, 290),
    box(5, 2, 60, 690),
  ],
  strokes: [],
};

describe("the chart under the keyboard", () => {
  it("goes up and down the line of posts", () => {
    expect(neighbour(chart, 1, "ArrowDown")).toBe(2);
    expect(neighbour(chart, 2, "ArrowDown")).toBe(3);
    expect(neighbour(chart, 3, "ArrowDown")).toBe(5);
    expect(neighbour(chart, 5, "ArrowUp")).toBe(3);
    expect(neighbour(chart, 3, "ArrowUp")).toBe(2);
    expect(neighbour(chart, 1, "ArrowUp")).toBe(1);
  });
  it("goes across by place and stays where nothing is", () => {
    expect(neighbour(chart, 2, "ArrowRight")).toBe(4);
    expect(neighbour(chart, 4, "ArrowRight")).toBe(4);
  });
  it("keeps the point under the pointer while zooming", () => {
    const look = whole(chart, 800, 500);
    const at = { x: 200, y: 100 };
    const nearer = zoomed(look, 0.5, at);
    expect(nearer.x + at.x * nearer.scale).toBeCloseTo(look.x + at.x * look.scale);
  });
  it("moves only as far as a box needs", () => {
    const look = { x: 0, y: 0, scale: 1 };
    expect(seeing(look, box(9, null, 100, 100), 800, 600)).toEqual(look);
    expect(seeing(look, box(9, null, 900, 100), 800, 600).x).toBe(900 + 360 + 12 - 800);
  });
});
