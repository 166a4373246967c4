// Typed words become a parameter, without a shell: the commonest units are known.

import type { Line, NewParameter, Run, WordsRef } from "../contract";
import { refuse } from "./refuse";

const KINDS: Record<string, string> = {
  "%": "percent",
  元: "money",
  日: "days",
  个工作日: "workdays",
  个月: "months",
  小时: "hours",
  分钟: "minutes",
};
const FIGURE = /^([\d.]+)(%|元|日|个工作日|个月|小时|分钟)$/;

const wordsOf = (line: Line) => line.runs.map((run) => ("text" in run ? run.text : "\ufffc")).join("");

export function proposed(lines: readonly Line[], { node, quote, nth }: WordsRef, key: string): NewParameter {
  const line = lines.find((one) => one.id === node);
  const parts = line ? wordsOf(line).split(quote) : [];
  const before = parts.slice(0, (nth ?? 0) + 1).join(quote);
  if (parts.length < (nth ?? 0) + 2) throw refuse("checkup.gone");
  const [, number, unit] = FIGURE.exec(quote) ?? [];
  const kind = (unit && KINDS[unit]) ?? (/^\d+\D+$/.test(quote) ? "count" : "text");
  return {
    key,
    label: before.split(/[，。；：、\ufffc]/).at(-1) || quote,
    label_en: "",
    kind,
    value: number && kind !== "percent" ? number : quote,
    min: "",
    max: "",
    note: "",
  };
}

/** The lines with a chip in place of the words; nothing where they are gone. */
export function bound(lines: readonly Line[], { node, quote, nth }: WordsRef, key: string): Line[] | null {
  let left = nth ?? 0;
  let done = false;
  const runs = (all: readonly Run[]): Run[] =>
    all.flatMap((run): Run[] => {
      if (done || !("text" in run)) return [run];
      const parts = run.text.split(quote);
      if (parts.length - 1 <= left) {
        left -= parts.length - 1;
        return [run];
      }
      done = true;
      const [before, behind] = [parts.slice(0, left + 1).join(quote), parts.slice(left + 1).join(quote)];
      const pieces = [
        { ...run, text: before },
        { kind: "parameter" as const, key },
        { ...run, text: behind },
      ];
      return pieces.filter((piece) => !("text" in piece) || piece.text !== "") as Run[];
    });
  const made = lines.map((line) => (line.id === node ? { ...line, runs: runs(line.runs) } : line));
  return done ? made : null;
}
