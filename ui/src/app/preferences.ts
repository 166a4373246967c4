// Language and appearance: kept by the shell, and here for the first painting before it answers.

import { useSyncExternalStore } from "react";
import { flag } from "@/flags";
import { type Language, setLanguage } from "@/i18n";
import * as ipc from "@/ipc";
import { applyPalette, type Mode } from "./theme";

const KEY = "guiju.preferences";
let current: ipc.Preferences = { language: "zh-CN", theme: "system" };
const listeners = new Set<() => void>();
const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

const modeOf = (theme: ipc.Preferences["theme"]): Mode =>
  theme === "system" ? (dark?.matches ? "dark" : "light") : theme;

async function use(next: ipc.Preferences): Promise<void> {
  current = next;
  applyPalette(modeOf(next.theme));
  await setLanguage(next.language as Language);
  for (const heard of listeners) heard();
}

/** Paints with what was used last, then takes over what the shell remembers. */
export async function startPreferences(): Promise<void> {
  try {
    current = { ...current, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    // Nothing remembered.
  }
  const theme = flag("theme") as ipc.Preferences["theme"] | null;
  const language = flag("language") as Language | null;
  await use({ language: language ?? current.language, theme: theme ?? current.theme });
  dark?.addEventListener("change", () => use(current));
  if (theme !== null || language !== null) return;
  ipc.preferencesGet().then(
    (kept) => {
      if (JSON.stringify(kept) !== JSON.stringify(current)) use(kept);
    },
    () => undefined,
  );
}

export async function changePreferences(change: Partial<ipc.Preferences>): Promise<void> {
  const next = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(next));
  await use(next);
  await ipc.preferencesPut({ preferences: next }).catch(() => undefined);
}

/** To the other of the two languages. */
export const changeLanguage = () =>
  changePreferences({ language: current.language === "en" ? "zh-CN" : "en" });

const subscribe = (heard: () => void) => {
  listeners.add(heard);
  return () => listeners.delete(heard);
};
export const usePreferences = () => useSyncExternalStore(subscribe, () => current);
export const useMode = (): Mode => modeOf(usePreferences().theme);

/** Nothing moves in tests, nor for people who asked their system for less motion. */
export const motion = !(
  navigator.webdriver ||
  flag("still") !== null ||
  globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches
);
