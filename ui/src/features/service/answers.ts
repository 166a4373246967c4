// Answers of a survey as they are typed or pasted; pure, so that tests can read it.

import type { SurveyResult } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export interface Typed {
  score: number;
  comment: string;
}

/** The score in a field that takes one digit; the digit typed last counts. */
export function scoreOf(text: string): number | null {
  const digit = text.trim().at(-1) ?? "";
  return /[1-5]/.test(digit) ? Number(digit) : null;
}

/** Lines of a table: a score and what was said. Lines without a score are told by their number. */
export function readAnswers(text: string): { answers: Typed[]; bad: number[] } {
  const answers: Typed[] = [];
  const bad: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const [first = "", ...rest] = line.split("\t");
    if (/^[1-5](\s*分)?$/.test(first.trim()))
      answers.push({ score: Number(first.trim()[0]), comment: rest.join(" ").trim() });
    else bad.push(index + 1);
  }
  return { answers, bad };
}

/** Whether a pasted text is a table rather than a word put into one field. */
export const isTable = (text: string): boolean => /[\t\r\n]/.test(text.trim());

export type Verdict = "few" | "reached" | "missed" | "none";

/** What the answers say about the target of the regulation. */
export const verdictOf = ({ too_few, reached }: SurveyResult): Verdict =>
  too_few ? "few" : reached === null ? "none" : reached ? "reached" : "missed";

export const VERDICT_TONES: Record<Verdict, Tone> = {
  few: "neutral",
  reached: "good",
  missed: "warn",
  none: "neutral",
};
