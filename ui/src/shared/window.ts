// The size of the window, where a screen has to know it; most of them leave that to their style sheets.

import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 1120px)";
const watch = typeof matchMedia === "function" ? matchMedia(NARROW) : null;

const subscribe = (heard: () => void) => {
  watch?.addEventListener("change", heard);
  return () => watch?.removeEventListener("change", heard);
};

/** Whether the window is so narrow that every screen is short of room. */
export const useNarrowWindow = (): boolean => useSyncExternalStore(subscribe, () => watch?.matches ?? false);
