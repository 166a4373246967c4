import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "@/i18n";
import type { ChartBox, OrgChart } from "@/ipc";
import { fitted, widthOf } from "@/shared/format/fit";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import { type Arrow, type Look, neighbour, seeing, whole, zoomed } from "./moves";

interface Size {
  width: number;
  height: number;
}

/** The chart in its place: dragged, zoomed, walked by arrow keys. */
export function ChartCanvas({ chart, onOpen }: { chart: OrgChart; onOpen: (post: number) => void }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 1000, height: 560 });
  const [look, setLook] = useState<Look | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const drag = useRef<{ x: number; y: number; look: Look; moved: boolean } | null>(null);
  const shown = look ?? whole(chart, size.width, size.height);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () =>
      setSize({ width: element.clientWidth || 1000, height: element.clientHeight || 560 });
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoom = (factor: number, point = middle) => setLook(zoomed(shown, factor, point));
  const walk = (arrow: Arrow) => {
    const next = at === null ? (chart.boxes[0]?.post ?? null) : neighbour(chart, at, arrow);
    setAt(next);
    const box = chart.boxes.find((one) => one.post === next);
    if (box) setLook(seeing(shown, box, size.width, size.height));
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key.startsWith("Arrow")) walk(key as Arrow);
    else if (key === "Enter" && at !== null) onOpen(at);
    else if (key === "+" || key === "=") zoom(0.8);
    else if (key === "-") zoom(1.25);
    else if (key === "0") setLook(null);
    else return;
    event.preventDefault();
  };
  const begin = (event: PointerEvent) => {
    drag.current = { x: event.clientX, y: event.clientY, look: shown, moved: false };
  };
  const move = (event: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const dx = event.clientX - from.x;
    const dy = event.clientY - from.y;
    if (Math.abs(dx) + Math.abs(dy) > 4) from.moved = true;
    if (from.moved)
      setLook({ ...from.look, x: from.look.x - dx * shown.scale, y: from.look.y - dy * shown.scale });
  };
  const choose = (box: ChartBox) => {
    if (drag.current?.moved) return;
    if (at === box.post) onOpen(box.post);
    else setAt(box.post);
  };
  const view = `${shown.x} ${shown.y} ${size.width * shown.scale} ${size.height * shown.scale}`;
  return (
    <div className="org-chart card">
      <div className="org-chart-bar">
        <Legend chart={chart} />
        <span className="row">
          <span className="faint">{t("jobs.chartHint")}</span>
          <Tip text={t("common.zoomOut")} keys="-">
            <Button
              size="small"
              aria-label={t("common.zoomOut")}
              icon={<MinusOutlined />}
              onClick={() => zoom(1.25)}
            />
          </Tip>
          <Tip text={t("common.zoomIn")} keys="+">
            <Button
              size="small"
              aria-label={t("common.zoomIn")}
              icon={<PlusOutlined />}
              onClick={() => zoom(0.8)}
            />
          </Tip>
        </span>
      </div>
      <div
        ref={place}
        className="org-chart-room"
        tabIndex={0}
        role="application"
        aria-label={t("jobs.chartTitle")}
        onKeyDown={press}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={() => setTimeout(() => (drag.current = null))}
        onPointerLeave={() => (drag.current = null)}
        onWheel={(event) => {
          const inside = event.currentTarget.getBoundingClientRect();
          const point = { x: event.clientX - inside.left, y: event.clientY - inside.top };
          zoom(event.deltaY > 0 ? 1.12 : 0.89, point);
        }}
      >
        <svg viewBox={view} width="100%" height="100%" aria-hidden="true">
          {chart.strokes.map((line, index) => (
            <line key={index} className="org-line" {...line} />
          ))}
          {chart.boxes.map((box) => (
            <Box key={box.post} box={box} chosen={box.post === at} onChoose={() => choose(box)} />
          ))}
        </svg>
      </div>
    </div>
  );
}

function Legend({ chart }: { chart: OrgChart }) {
  const departments = useMemo(() => {
    const found = new Map<number, string>();
    for (const box of chart.boxes) found.set(box.department_index, box.department);
    return [...found].sort(([a], [b]) => a - b);
  }, [chart]);
  return (
    <span className="org-legend">
      {departments.map(([index, name]) => (
        <span key={index}>
          <i style={{ background: colour(index) }} />
          {name}
        </span>
      ))}
    </span>
  );
}

const colour = (index: number) => `var(--gj-series-${index % 6})`;
/** Sizes of the type in the boxes, as jobs.css sets them, and what is left free beside it. */
const NAME = 36;
const HOLDERS = 30;
const LEFT = 32;
const RIGHT = 16;

function Box({ box, chosen, onChoose }: { box: ChartBox; chosen: boolean; onChoose: () => void }) {
  const t = useT();
  const vacant = box.holders.length === 0;
  const names = vacant ? t("jobs.vacant") : box.holders.join(t("common.comma"));
  const count = box.headcount > 1 ? `${box.holders.length}/${box.headcount}` : "";
  const room = box.width - LEFT - RIGHT;
  const beside = count ? widthOf(count, HOLDERS) + 14 : 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard walks the drawing as a whole.
    <g
      className={`org-box${chosen ? " org-chosen" : ""}${vacant ? " org-vacant" : ""}`}
      onClick={onChoose}
      data-testid={testids.chartBox(box.post)}
    >
      <title>{`${box.department} · ${box.name}\n${names}`}</title>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={10} />
      <rect
        className="org-bar"
        x={box.x}
        y={box.y}
        width={14}
        height={box.height}
        rx={6}
        style={{ fill: colour(box.department_index) }}
      />
      <text className="org-name" x={box.x + LEFT} y={box.y + 66}>
        {fitted(box.name, NAME, room)}
      </text>
      <text className="org-holders" x={box.x + LEFT} y={box.y + 118}>
        {fitted(names, HOLDERS, room - beside)}
      </text>
      {count && (
        <text className="org-holders" textAnchor="end" x={box.x + box.width - RIGHT} y={box.y + 118}>
          {count}
        </text>
      )}
    </g>
  );
}
