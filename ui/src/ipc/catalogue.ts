// The sentence for every code of the shell, in both languages, as the command line says it too. Views carry
// codes as well as failures do, so it is there from the beginning.

import type { Failure } from "./contract";
import failures from "./generated/failures.json";

const catalogue: Record<string, { zh: string; en: string } | undefined> = failures;

/** The sentence with holes like {code}, or null where the shell has none for this code. */
export function sentence(code: Failure["code"], language: string): string | null {
  const text = catalogue[code];
  return text === undefined ? null : language === "en" ? text.en : text.zh;
}
