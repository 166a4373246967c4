import { currentLanguage, fill } from "@/i18n";
import { type CellError, type ImportAction, sentence } from "@/ipc";
import type { Tone } from "../parts/StateTag";

export const ACTION_TONES: Record<ImportAction, Tone> = {
  create: "good",
  update: "busy",
  skip: "neutral",
  error: "bad",
};

/** What is wrong with a cell, in the sentence of the catalogue. */
export function whyText(error: CellError): string {
  const language = currentLanguage();
  const told = sentence(error.code, language) ?? sentence(`cell.${error.code}`, language);
  return told === null ? error.why : fill(told, { value: error.value });
}
