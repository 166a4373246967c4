import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Spin } from "antd";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "@/i18n";
import { useStored } from "../stored";
import { testids } from "../testids";
import { Tip } from "./Tip";

interface Props {
  /** Names the pages for the memory: the same name and page are drawn once. */
  name: readonly unknown[];
  pages: number;
  /** Height over width. */
  ratio?: number;
  /** A page as SVG text or as the address of an image. */
  load: (page: number, width: number) => Promise<string>;
  thumbnails?: boolean;
  /** Stands in the bar between page number and zoom. */
  tools?: ReactNode;
  /** A mark for each page: a page that kept its mark is not drawn again. Without marks the name tells. */
  marks?: readonly string[];
  /** A click on a page, in parts of its width and height from the upper left corner. */
  onPoint?: (page: number, x: number, y: number) => void;
  /** A place to show: it is brought into sight and marked for a moment. A new object shows it again. */
  spot?: PageSpot | null;
}

/** A place on a page, in parts of the page's width and height. */
export interface PageSpot {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

const STEPS = [50, 67, 80, 100, 125, 150, 200];

/** Pages under each other as on a desk, with zoom and page numbers. */
export function PageStack({
  name,
  pages,
  ratio = 297 / 210,
  load,
  thumbnails,
  tools,
  marks,
  onPoint,
  spot,
}: Props) {
  const t = useT();
  const [zoom, setZoom] = useStored("zoom", 100);
  const [current, setCurrent] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const width = Math.round((620 * zoom) / 100);
  const step = (direction: 1 | -1) => {
    const index = STEPS.findIndex((value) => value >= zoom);
    setZoom(STEPS[Math.min(STEPS.length - 1, Math.max(0, index + direction))] ?? 100);
  };
  const go = (page: number) =>
    scroller.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: "start" });
  useEffect(() => {
    if (!spot) return;
    const place = scroller.current?.querySelector(`[data-page="${spot.page}"] .sheet-spot`);
    place?.scrollIntoView({ block: "nearest" });
  }, [spot]);
  const drawn = (page: number) => marks?.[page - 1] ?? page;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <div className="page-stack">
      <div className="page-stack-bar">
        <span className="num page-stack-page" title={t("common.pageOf", { page: current, pages })}>
          {current} / {pages}
        </span>
        {tools}
        <span className="page-stack-zoom">
          <Tip text={t("common.zoomOut")}>
            <Button
              size="small"
              type="text"
              icon={<MinusOutlined />}
              aria-label={t("common.zoomOut")}
              onClick={() => step(-1)}
            />
          </Tip>
          <span className="num">{zoom}%</span>
          <Tip text={t("common.zoomIn")}>
            <Button
              size="small"
              type="text"
              icon={<PlusOutlined />}
              aria-label={t("common.zoomIn")}
              onClick={() => step(1)}
            />
          </Tip>
        </span>
      </div>
      <div className="page-stack-room">
        {thumbnails && pages > 1 && (
          <nav className="page-thumbs" aria-label={t("common.pages")}>
            {numbers.map((page) => (
              <button key={page} type="button" aria-current={page === current} onClick={() => go(page)}>
                <Sheet
                  name={name}
                  page={page}
                  mark={drawn(page)}
                  width={92}
                  ratio={ratio}
                  load={load}
                  onSeen={() => undefined}
                />
                <span className="num">{page}</span>
              </button>
            ))}
          </nav>
        )}
        <div
          className="page-stack-scroll"
          ref={scroller}
          tabIndex={0}
          role="region"
          aria-label={t("common.pages")}
        >
          {numbers.map((page) => (
            // The text beside it is what the keyboard reaches; a click on the page is a short cut to it.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
            // biome-ignore lint/a11y/noStaticElementInteractions: see above.
            <div
              key={page}
              data-page={page}
              data-testid={testids.paperPage(page)}
              onClick={onPoint && ((event) => onPoint(page, ...partsOf(event)))}
            >
              <Sheet
                name={name}
                page={page}
                mark={drawn(page)}
                spot={spot?.page === page ? spot : undefined}
                width={width}
                ratio={ratio}
                load={load}
                onSeen={() => setCurrent(page)}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Where a click fell, in parts of what was clicked. */
function partsOf(event: MouseEvent<HTMLElement>): [number, number] {
  const sheet = (event.currentTarget.firstElementChild ?? event.currentTarget).getBoundingClientRect();
  return [(event.clientX - sheet.left) / sheet.width, (event.clientY - sheet.top) / sheet.height];
}

/** Height by width of a page that came; the known one where rounding to dots is all that differs. */
export function shapeOf(page: { naturalWidth: number; naturalHeight: number }, known: number): number {
  const shape = page.naturalHeight / page.naturalWidth;
  return Number.isFinite(shape) && shape > 0 && Math.abs(shape / known - 1) > 0.01 ? shape : known;
}

interface SheetProps {
  name: readonly unknown[];
  page: number;
  mark: string | number;
  spot?: PageSpot;
  width: number;
  ratio: number;
  load: Props["load"];
  onSeen: () => void;
}

function Sheet({ name, page, mark, spot, width, ratio, load, onSeen }: SheetProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  // A certificate lies on its side: the page that came says what shape it has.
  const [shape, setShape] = useState(ratio);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    const element = place.current;
    if (!element || typeof IntersectionObserver === "undefined") {
      setNear(true);
      return undefined;
    }
    const close = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: "600px",
    });
    const middle = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen.current(), {
      rootMargin: "-45% 0px -45% 0px",
    });
    close.observe(element);
    middle.observe(element);
    return () => {
      close.disconnect();
      middle.disconnect();
    };
  }, []);
  // Images are asked for in steps, so that zooming does not draw every width anew.
  const asked = Math.ceil((width * (globalThis.devicePixelRatio ?? 1)) / 400) * 400;
  const { data, isError } = useQuery({
    queryKey: ["page", ...name, mark, asked],
    queryFn: () => load(page, asked),
    enabled: near,
    gcTime: 60_000,
    // The page as it was stays until the new one is drawn, so that typing never shows an empty sheet.
    placeholderData: (previous) => previous,
  });
  const source = data?.startsWith("<") ? `data:image/svg+xml;utf8,${encodeURIComponent(data)}` : data;
  return (
    <div
      ref={place}
      className={width > 620 ? "sheet sheet-wide" : "sheet"}
      style={{ width, aspectRatio: `1 / ${shape}`, maxWidth: width <= 620 ? "100%" : undefined }}
    >
      {source ? (
        <img
          src={source}
          alt=""
          draggable={false}
          onLoad={({ currentTarget }) => setShape((known) => shapeOf(currentTarget, known))}
        />
      ) : isError ? (
        <span className="sheet-broken">·</span>
      ) : (
        near && <Spin />
      )}
      {spot && (
        <span
          key={`${spot.page} ${spot.x} ${spot.y}`}
          className="sheet-spot"
          style={{
            left: `${spot.x * 100}%`,
            top: `${spot.y * 100}%`,
            width: `${spot.width * 100}%`,
            height: `${spot.height * 100}%`,
          }}
        />
      )}
    </div>
  );
}
