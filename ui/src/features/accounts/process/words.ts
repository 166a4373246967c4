// What a line of the check says, in words.

import type { Translate } from "@/i18n";
import type { ProcessFact, ProcessKind, ProcessLine } from "@/ipc";
import { quarterName } from "@/shared/format/days";
import { fixed } from "../work";

export const percentText = (value: string | null): string => (value === null ? "—" : `${fixed(value)}%`);

/** Points up or down against the quarter before. */
export function change(line: ProcessLine): string {
  const [before, now] = line.trend.slice(-2);
  if (!before || !now || before.value === null || now.value === null) return "—";
  const points = Number(fixed(now.value, 2)) - Number(fixed(before.value, 2));
  const told = Math.abs(points).toFixed(1);
  if (Number(told) === 0) return "0.0";
  return points > 0 ? `+${told}` : `−${told}`;
}

/** What is looked at first: the first line that is short, else the first. */
export const defaultLine = (lines: ProcessLine[]): ProcessKind | null =>
  (lines.find((line) => line.met === false) ?? lines[0])?.kind ?? null;

/** Why an account or a case stands behind a line. */
export function factText(t: Translate, language: string, fact: ProcessFact): string {
  switch (fact.kind) {
    case "visit": {
      const who = t(fact.leader ? "accountProcess.visitLeader" : "accountProcess.visitOwn");
      return fact.made === null
        ? t("accountProcess.visitNever", { who, due: fact.due })
        : t("accountProcess.visitLate", { who, due: fact.due, made: fact.made });
    }
    case "file":
      return t("accountProcess.fileLacks", {
        items: fact.missing.map((item) => t(`accountProcess.item_${item}`)).join(t("common.comma")),
      });
    case "plan":
      return t("accountProcess.noPlan", { year: fact.year });
    case "review":
      return t("accountProcess.noReview", { quarter: quarterName(fact.quarter, language) });
    case "promise":
      return fact.done === null
        ? t("accountProcess.promiseOpen", { text: fact.text, due: fact.due })
        : t("accountProcess.promiseLate", { text: fact.text, due: fact.due, done: fact.done });
    case "case":
      return `${fact.number} · ${fact.what}`;
  }
}
