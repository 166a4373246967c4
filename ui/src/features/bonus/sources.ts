// Where the scores of a quarter come from: the assessment they were taken from, a list, or typing.

import { type Language, type Translate, textOf } from "@/i18n";
import type { ScoreRow } from "@/ipc";
import { periodName } from "@/shared/format/days";

const ASSESSMENT = "assessment ";

/** Each source once with how many scores it gave, the largest first. */
export function sourcesOf(scores: readonly ScoreRow[], t: Translate, language: Language): string[] {
  const counts = new Map<string, number>();
  for (const { source } of scores) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([source, n]) => {
      if (!source.startsWith(ASSESSMENT))
        return t("bonus.fromOther", { source: textOf("bonus", `from_${source}`) ?? source, n });
      const periods = source.slice(ASSESSMENT.length).split(" ");
      return t("bonus.fromAssessment", {
        periods: periods.map((one) => periodName(one, language)).join(t("common.comma")),
        n,
      });
    });
}
