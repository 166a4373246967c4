// Texts of the window. Chinese is the source; English must hold exactly the same keys.
// A text may hold {name}, and {n|notice|notices} where English counts.

import { useSyncExternalStore } from "react";
import zh from "./zh-CN";

export type Language = "zh-CN" | "en";
export type Texts = { [S in keyof typeof zh]: { [K in keyof (typeof zh)[S]]: string } };
export type TextKey = {
  [S in keyof typeof zh]: `${S & string}.${keyof (typeof zh)[S] & string}`;
}[keyof typeof zh];
export type Facts = Record<string, string | number>;
export type Translate = (key: TextKey, facts?: Facts) => string;

let language: Language = "zh-CN";
let texts: Texts = zh;
const listeners = new Set<() => void>();

/** Switches the language of the whole window; English is fetched when it is first asked for. */
export async function setLanguage(next: Language): Promise<void> {
  texts = next === "en" ? (await import("./en")).default : zh;
  language = next;
  document.documentElement.lang = next;
  translate = (key, facts) => lookup(key, facts);
  for (const heard of listeners) heard();
}

export const currentLanguage = (): Language => language;

function lookup(key: string, facts?: Facts): string {
  return find(key, facts) ?? key;
}

function find(key: string, facts: Facts = {}): string | null {
  const dot = key.indexOf(".");
  const subject = texts[key.slice(0, dot) as keyof Texts] as Record<string, string> | undefined;
  const text = subject?.[key.slice(dot + 1)];
  return text === undefined ? null : fill(text, facts);
}

/** Puts facts into a text: {name} or, counting, {name|one|many}. */
export function fill(text: string, facts: Facts): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = facts[name];
      if (value === undefined) return whole;
      return one === undefined ? String(value) : Number(value) === 1 ? one : (many ?? "");
    },
  );
}

/** Several names stand in one fact joined as Chinese joins them; each language joins them in its own way. */
export const listed = (names: string): string => (language === "en" ? names.replaceAll("、", ", ") : names);

// A fresh function for each language, so that memoised views notice the switch.
let translate: Translate = (key, facts) => lookup(key, facts);

const subscribe = (heard: () => void) => {
  listeners.add(heard);
  return () => listeners.delete(heard);
};

export const useT = (): Translate => useSyncExternalStore(subscribe, () => translate);
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => language);

/** The text of a key that comes from data; null where there is none. */
export const textOf = (subject: keyof Texts, key: string, facts?: Facts): string | null =>
  find(`${subject}.${key}`, facts);
export const t: Translate = (key, facts) => translate(key, facts);
