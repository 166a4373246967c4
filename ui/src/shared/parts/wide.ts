import { type RefObject, useEffect, useState } from "react";

/**
 * Whether a table is wider than its place. Then it is scrolled sideways; else its head stays in sight
 * while the page is scrolled, which a box with a scroll bar of its own would not allow.
 */
export function useTooWide(place: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const room = place.current;
    const table = room?.querySelector("table");
    if (!room || !table || typeof ResizeObserver === "undefined") return undefined;
    const measure = () => setWide(table.scrollWidth > room.clientWidth);
    const watch = new ResizeObserver(measure);
    watch.observe(room);
    watch.observe(table);
    return () => watch.disconnect();
  }, [place]);
  return wide;
}
