import { useQuery } from "@tanstack/react-query";
import { Spin } from "antd";
import { memo, useEffect, useRef, useState } from "react";
import { type Drawing, stripOf, wholeOf } from "./drawing";

/** A place on a page, in parts of the page's width and height. */
export interface PageSpot {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Height by width of a page that came; the known one where rounding to dots is all that differs. */
export function shapeOf(page: { naturalWidth: number; naturalHeight: number }, known: number): number {
  const shape = page.naturalHeight / page.naturalWidth;
  return Number.isFinite(shape) && shape > 0 && Math.abs(shape / known - 1) > 0.01 ? shape : known;
}

/** How many dots across a page of this width is drawn, while nobody knows how wide it really is. */
export const steppedDots = (width: number): number =>
  Math.ceil((width * (globalThis.devicePixelRatio ?? 1)) / 400) * 400;

const address = (picture: string): string =>
  picture.startsWith("<") ? `data:image/svg+xml;utf8,${encodeURIComponent(picture)}` : picture;

/** Under this a picture lies in the memory. */
export const pageKey = (name: readonly unknown[], mark: string | number, dots: number) => [
  "page",
  ...name,
  mark,
  dots,
];

interface SheetProps {
  /** Names the pages for the memory. */
  name: readonly unknown[];
  page: number;
  mark: string | number;
  spot?: PageSpot;
  width: number;
  /** Dots across the picture; as many as the screen shows need no scaling. */
  dots?: number;
  ratio: number;
  load: (page: number, width: number) => Promise<Drawing>;
  onSeen?: (page: number) => void;
}

/** One page. With names and functions that stay the same, a letter typed draws only the page it changed. */
export const Sheet = memo(function Sheet({
  name,
  page,
  mark,
  spot,
  width,
  dots,
  ratio,
  load,
  onSeen,
}: SheetProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  // A certificate lies on its side: the page that came says what shape it has.
  const [shape, setShape] = useState(ratio);
  const seen = useRef(() => {});
  seen.current = () => onSeen?.(page);
  useEffect(() => {
    const element = place.current;
    if (!element || typeof IntersectionObserver === "undefined") {
      setNear(true);
      return undefined;
    }
    // A page that was left behind is not drawn again before it comes near once more.
    const close = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
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
  const asked = dots ?? steppedDots(width);
  const { data, isError } = useQuery({
    queryKey: pageKey(name, mark, asked),
    queryFn: (): Promise<Drawing> => load(page, asked),
    enabled: near,
    gcTime: 60_000,
    // The page as it was stays until the new one is drawn, so that typing never shows an empty sheet.
    placeholderData: (previous) => previous,
  });
  const source = data && address(wholeOf(data));
  const strip = data && stripOf(data);
  return (
    <div
      ref={place}
      className={width > 620 ? "sheet sheet-wide" : "sheet"}
      style={{ width, aspectRatio: `1 / ${shape}`, maxWidth: width <= 620 ? "100%" : undefined }}
    >
      {source ? (
        <div className="sheet-picture">
          <img
            src={source}
            alt=""
            draggable={false}
            onLoad={({ currentTarget }) => setShape((known) => shapeOf(currentTarget, known))}
          />
          {strip && (
            <img
              className="sheet-strip"
              src={strip.picture}
              alt=""
              draggable={false}
              style={{ top: `${strip.top * 100}%`, height: `${strip.height * 100}%` }}
            />
          )}
        </div>
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
});
