import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { steppedDots } from "./Sheet";

/** A window that is being resized is waited for, in milliseconds: each width is a picture of its own. */
const REST = 150;

/**
 * How many dots of the screen a page is wide. A picture with just as many is drawn, sent, decoded and
 * painted fastest, and its letters are sharp.
 */
export function useDots(desk: RefObject<HTMLElement | null>, width: number): number {
  const [dots, setDots] = useState(() => steppedDots(width));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width is another page to measure.
  useLayoutEffect(() => setDots((known) => measured(desk.current) ?? known), [desk, width]);
  useEffect(() => {
    const element = desk.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const eyes = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setDots((known) => measured(element) ?? known), REST);
    });
    eyes.observe(element);
    return () => {
      eyes.disconnect();
      clearTimeout(timer);
    };
  }, [desk]);
  return dots;
}

/** None while no page is laid out. */
function measured(desk: HTMLElement | null): number | undefined {
  const across = desk?.querySelector(".sheet")?.getBoundingClientRect().width ?? 0;
  return across > 0 ? Math.round(across * (globalThis.devicePixelRatio ?? 1)) : undefined;
}
