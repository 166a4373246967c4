import { Checkbox } from "antd";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useT } from "@/i18n";
import type { PlannedVisitRow } from "@/ipc";
import { testids } from "@/shared/testids";
import { GradeTag } from "../GradeTag";
import { moves, shifted } from "./days";

interface Props {
  row: PlannedVisitRow;
  today: string;
  onOpen: () => void;
  onReport: () => void;
  onMove: (day: string) => void;
}

/** So far a pointer goes before a press is a drag. */
const SLACK = 5;

/** The day under a point of the window. */
const dayAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-day]") ?? null;

/**
 * A visit on its day: pressed it opens, dragged it goes to another day. Pointers do the dragging, because the
 * window keeps the drag and drop of the browser for files.
 */
export function VisitChip({ row, today, onOpen, onReport, onMove }: Props) {
  const t = useT();
  const start = useRef<{ x: number; y: number; over: HTMLElement | null; dragging: boolean } | null>(null);
  const free = moves(row);
  const mark = (day: HTMLElement | null) => {
    const now = start.current;
    if (!now || now.over === day) return;
    now.over?.classList.remove("visit-over");
    day?.classList.add("visit-over");
    now.over = day;
  };
  const down = (event: PointerEvent<HTMLElement>) => {
    if (!free || event.button !== 0) return;
    start.current = { x: event.clientX, y: event.clientY, over: null, dragging: false };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = start.current;
    if (!now) return;
    const [right, below] = [event.clientX - now.x, event.clientY - now.y];
    if (!now.dragging && Math.hypot(right, below) < SLACK) return;
    now.dragging = true;
    event.currentTarget.style.translate = `${right}px ${below}px`;
    event.currentTarget.classList.add("visit-dragged");
    mark(dayAt(event.clientX, event.clientY));
  };
  const up = (event: PointerEvent<HTMLElement>) => {
    const now = start.current;
    const chip = event.currentTarget;
    const day = now?.over?.dataset.day;
    mark(null);
    start.current = null;
    chip.style.translate = "";
    chip.classList.remove("visit-dragged");
    if (!now?.dragging) return;
    // The press that ends a drag opens nothing.
    const swallow = (click: Event) => click.stopPropagation();
    chip.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => chip.removeEventListener("click", swallow, { capture: true }));
    if (day && day !== row.on && day >= today) onMove(day);
  };
  const cancel = (event: PointerEvent<HTMLElement>) => {
    mark(null);
    start.current = null;
    event.currentTarget.style.translate = "";
    event.currentTarget.classList.remove("visit-dragged");
  };
  const key = (event: KeyboardEvent) => {
    const next = event.altKey && free ? shifted(event.key, row.on, today) : null;
    if (!next) return;
    event.preventDefault();
    onMove(next);
  };
  const state = t(`accountVisits.state_${row.state}`);
  return (
    <div className={`visit-chip visit-${row.state}`}>
      <Checkbox
        checked={row.state === "done"}
        disabled={row.state === "done"}
        aria-label={t("accountVisits.made", { name: row.name })}
        title={row.state === "done" ? state : t("accountVisits.made", { name: row.name })}
        data-testid={testids.visitMade(row.account, row.on)}
        onChange={onReport}
      />
      <button
        type="button"
        title={`${row.name} · ${row.leader ? t("accountVisits.leader") : (row.manager ?? "")} · ${state}`}
        aria-label={t("accountVisits.chip", { name: row.name, day: row.on, state })}
        data-testid={testids.visitChip(row.account, row.leader, row.on)}
        onClick={onOpen}
        onKeyDown={key}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={cancel}
      >
        <GradeTag grade={row.grade} />
        <span>{row.name}</span>
        {row.leader && <small>{t("accountVisits.leader")}</small>}
      </button>
    </div>
  );
}
