import { type RefObject, useCallback, useEffect, useRef } from "react";

/** Tells which pages are on screen, without measuring and without drawing anything when they change. */
export function useOnScreen(desk: RefObject<HTMLElement | null>, count: number): () => number[] {
  const seen = useRef(new Set([1]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages that came are looked at too.
  useEffect(() => {
    const element = desk.current;
    if (!element || typeof IntersectionObserver === "undefined") return undefined;
    const pages = seen.current;
    pages.clear();
    const eyes = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const page = Number((target as HTMLElement).dataset.page);
          if (isIntersecting) pages.add(page);
          else pages.delete(page);
        }
      },
      { root: element },
    );
    for (const page of element.querySelectorAll("[data-page]")) eyes.observe(page);
    return () => eyes.disconnect();
  }, [desk, count]);
  return useCallback(() => [...seen.current].sort((a, b) => a - b), []);
}
