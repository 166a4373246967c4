// The sentence for every code of the shell, in both languages, as the command line says it too. It is
// fetched with the first failure.

import type { Failure } from "./contract";

type Catalogue = Record<string, { zh: string; en: string }>;
let catalogue: Catalogue = {};

export async function loadCatalogue(): Promise<void> {
  if (Object.keys(catalogue).length > 0) return;
  catalogue = (await import("./generated/failures.json")).default;
}

/** The sentence with holes like {code}, or null where the shell has none for this code. */
export function sentence(code: Failure["code"], language: string): string | null {
  const text = catalogue[code];
  return text === undefined ? null : language === "en" ? text.en : text.zh;
}
