import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Select, Spin } from "antd";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useT } from "@/i18n";
import { asFailure, type SealOrder, type SealSheetSeen, type SealSpotWord } from "@/ipc";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { FailureNote } from "./FailureNote";

/** Pixels of the page's picture: twice what is shown, for fine screens. */
const DRAWN = 800;
const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface SealSheets {
  /** Names the paper as it would be printed: the same name and page are drawn once. */
  name: readonly unknown[];
  /** Said under the page: which paper is shown for others. */
  note?: string;
  load: (seal: SealOrder, page: number | null, width: number) => Promise<SealSheetSeen>;
}

interface Props {
  value: SealOrder;
  onChange: (order: SealOrder) => void;
  sheets: SealSheets;
}

/** The nearest place to this one where the whole seal lies on the page. */
export function onSheet(sheet: SealSheetSeen, spot: SealSpotWord): SealSpotWord {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));
  return {
    page: spot.page,
    x_mm: within(spot.x_mm, sheet.page_width_mm - Math.ceil(sheet.width_mm)),
    y_mm: within(spot.y_mm, sheet.page_height_mm - Math.ceil(sheet.height_mm)),
  };
}

/** The page with the seal on it, to be put where it is to be printed. */
export function SealSpot({ value, onChange, sheets }: Props) {
  const t = useT();
  const desk = useRef<HTMLDivElement>(null);
  // Where the seal was when it was taken up, by mouse or by keyboard: Escape puts it back there.
  const before = useRef<{ spot: SealSpotWord | null } | null>(null);
  const grip = useRef<{ x: number; y: number } | null>(null);
  const page = value.spot?.page ?? null;
  const { data: sheet, error } = useQuery({
    queryKey: ["seal-sheet", ...sheets.name, value.seal, value.across, page],
    queryFn: () => sheets.load({ ...value, spot: null }, page, DRAWN),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
    // What would be printed may have changed since the last look.
    staleTime: 0,
  });
  const { data: picture } = useQuery(queries.sealPicture(value.seal));
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!sheet) return <Spin />;
  const spot = value.spot ?? sheet.usual;
  const put = (next: SealSpotWord) =>
    onChange({ ...value, right_mm: 0, down_mm: 0, spot: onSheet(sheet, next) });
  const back = (to: SealSpotWord | null) => onChange({ ...value, spot: to });
  /** Where the pointer is on the page, in millimetres. */
  const at = (event: PointerEvent) => {
    const box = desk.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    return {
      x: ((event.clientX - box.left) / box.width) * sheet.page_width_mm,
      y: ((event.clientY - box.top) / box.height) * sheet.page_height_mm,
    };
  };
  const take = (event: PointerEvent<HTMLButtonElement>) => {
    const point = at(event);
    if (!point || event.button > 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    before.current = { spot: value.spot };
    grip.current = { x: point.x - spot.x_mm, y: point.y - spot.y_mm };
  };
  const drag = (event: PointerEvent) => {
    const point = grip.current && at(event);
    if (!point || !grip.current) return;
    put({ page: spot.page, x_mm: point.x - grip.current.x, y_mm: point.y - grip.current.y });
  };
  const drop = () => {
    grip.current = null;
  };
  const key = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      before.current ??= { spot: value.spot };
      put({ page: spot.page, x_mm: spot.x_mm + step[0], y_mm: spot.y_mm + step[1] });
    } else if (event.key === "Escape" && before.current) {
      // This Escape is about the seal; the next one closes the window around it.
      event.preventDefault();
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      drop();
      back(before.current.spot);
      before.current = null;
    }
  };
  const part = (mm: number, of: number) => `${(mm / of) * 100}%`;
  const where = { page: spot.page, x: spot.x_mm, y: spot.y_mm };
  return (
    <div className="seal-spot">
      <div className="row">
        {sheet.pages > 1 && (
          <Select
            size="small"
            aria-label={t("seals.page")}
            data-testid={testids.sealPage}
            value={spot.page}
            onChange={(next) => put({ ...spot, page: next })}
            options={Array.from({ length: sheet.pages }, (_, index) => ({
              value: index + 1,
              label: t("common.pageOf", { page: index + 1, pages: sheet.pages }),
            }))}
          />
        )}
        <span className="faint num" data-testid={testids.sealWhere} aria-live="polite">
          {t("seals.at", where)}
        </span>
        <Button
          size="small"
          disabled={!value.spot}
          onClick={() => back(null)}
          data-testid={testids.sealUsual}
        >
          {t("seals.usual")}
        </Button>
      </div>
      <div
        className="seal-spot-page"
        ref={desk}
        style={{ aspectRatio: `${sheet.page_width_mm} / ${sheet.page_height_mm}` }}
      >
        <img src={sheet.picture} alt="" draggable={false} />
        <button
          type="button"
          className="seal-spot-seal"
          aria-label={t("seals.dragName", where)}
          aria-describedby="seal-spot-hint"
          data-testid={testids.sealDrag}
          onPointerDown={take}
          onPointerMove={drag}
          onPointerUp={drop}
          onPointerCancel={drop}
          onKeyDown={key}
          onBlur={() => {
            before.current = null;
          }}
          style={{
            left: part(spot.x_mm, sheet.page_width_mm),
            top: part(spot.y_mm, sheet.page_height_mm),
            width: part(sheet.width_mm, sheet.page_width_mm),
            height: part(sheet.height_mm, sheet.page_height_mm),
          }}
        >
          {picture && <img src={picture} alt="" draggable={false} />}
        </button>
      </div>
      <small className="faint" id="seal-spot-hint">
        {t("seals.dragHint")}
        {sheets.note && ` ${sheets.note}`}
      </small>
    </div>
  );
}
