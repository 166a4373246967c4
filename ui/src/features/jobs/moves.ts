// Where the arrow keys lead on the chart, and how far one can look into it.

import type { ChartBox, OrgChart } from "@/ipc";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** The nearest box in the direction of an arrow: along the line upwards and downwards, else by place. */
export function neighbour(chart: OrgChart, from: number, arrow: Arrow): number {
  const here = chart.boxes.find((box) => box.post === from);
  if (!here) return chart.boxes[0]?.post ?? from;
  if (arrow === "ArrowUp") {
    const beside = nearest(chart.boxes, here, (box) => box.x === here.x && box.y < here.y);
    const sister = beside && beside.superior === here.superior ? beside.post : null;
    return sister ?? here.superior ?? from;
  }
  if (arrow === "ArrowDown") {
    const below = chart.boxes.filter((box) => box.superior === here.post);
    const first = below.reduce<ChartBox | null>(
      (best, box) => (best === null || box.y < best.y || (box.y === best.y && box.x < best.x) ? box : best),
      null,
    );
    return (
      first?.post ?? nearest(chart.boxes, here, (box) => box.x === here.x && box.y > here.y)?.post ?? from
    );
  }
  const right = arrow === "ArrowRight";
  // Boxes hung a little to the side of their leader are below it, not beside it.
  const clear = here.width / 2;
  return (
    nearest(chart.boxes, here, (box) => (right ? box.x > here.x + clear : box.x < here.x - clear))?.post ??
    from
  );
}

function nearest(boxes: readonly ChartBox[], here: ChartBox, fits: (box: ChartBox) => boolean) {
  // What lies on the same height counts as nearer than what lies straight ahead but higher or lower.
  const far = (box: ChartBox) => Math.abs(box.x - here.x) + Math.abs(box.y - here.y) * 2;
  return boxes.filter(fits).reduce<ChartBox | null>((best, box) => {
    return best === null || far(box) < far(best) ? box : best;
  }, null);
}

export interface Look {
  x: number;
  y: number;
  /** Units of the chart on one pixel of the screen. */
  scale: number;
}

/** The whole chart in a place of this size, never larger than life. */
export function whole(chart: OrgChart, width: number, height: number): Look {
  const margin = 24;
  const scale = Math.max(
    chart.width / Math.max(1, width - margin * 2),
    chart.height / Math.max(1, height - margin * 2),
    1.9,
  );
  return { x: (chart.width - width * scale) / 2, y: (chart.height - height * scale) / 2, scale };
}

/** Nearer or farther, keeping the point of the chart that lies under `at` (in pixels) where it is. */
export function zoomed(look: Look, factor: number, at: { x: number; y: number }): Look {
  const scale = Math.min(12, Math.max(0.6, look.scale * factor));
  return {
    x: look.x + at.x * (look.scale - scale),
    y: look.y + at.y * (look.scale - scale),
    scale,
  };
}

/** Moves just so far that a box is seen. */
export function seeing(look: Look, box: ChartBox, width: number, height: number): Look {
  const margin = 12 * look.scale;
  const along = (at: number, from: number, length: number, room: number) => {
    if (from - margin < at) return from - margin;
    if (from + length + margin > at + room) return from + length + margin - room;
    return at;
  };
  return {
    x: along(look.x, box.x, box.width, width * look.scale),
    y: along(look.y, box.y, box.height, height * look.scale),
    scale: look.scale,
  };
}
