import { type Translate, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { ChartCard } from "@/shared/parts/ChartCard";

/** Somebody with what he came to. */
export interface Scored {
  name: string;
  total: string | null;
}

/** Names of people with the same score, the best first. */
export function tiesOf(people: readonly Scored[]): { total: string; names: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { name, total } of people)
    if (total !== null) found.set(total, [...(found.get(total) ?? []), name]);
  return [...found]
    .filter(([, names]) => names.length > 1)
    .sort(([one], [other]) => Number(other) - Number(one))
    .map(([total, names]) => ({ total, names }));
}

/** More than these are a list, and stand in the table below. */
const MOST_TIES = 6;

const namesOf = (names: string[], t: Translate) =>
  names.length > MOST_TIES
    ? t("assessment.tieNames", {
        names: names.slice(0, MOST_TIES).join(t("common.comma")),
        n: names.length,
      })
    : names.join(t("common.comma"));

/** How many have which grade, the guidance beside the best of them, and whoever shares a score. */
export function Distribution({ grades, people }: { grades: ipc.GradeShare[]; people: readonly Scored[] }) {
  const t = useT();
  if (!grades.some((one) => one.people > 0)) return null;
  const best = grades[0];
  const ties = tiesOf(people);
  return (
    <div className="stack">
      <ChartCard
        title={t("assessment.distribution")}
        labelTitle={t("assessment.grade")}
        height={150}
        data={{
          labels: grades.map((one) => one.grade),
          series: [
            { name: t("assessment.people"), values: grades.map((one) => one.people) },
            ...(best?.guidance == null
              ? []
              : [{ name: t("assessment.guided"), values: grades.map((one) => one.guidance) }]),
          ],
          format: (value) => String(value),
        }}
      />
      {best?.guidance != null && (
        <p className="quiet">
          {t("assessment.guidance", { grade: best.grade, n: best.guidance, people: best.people })}
        </p>
      )}
      {ties.length > 0 && (
        <p className="quiet" data-testid="assessment-ties">
          {t("assessment.ties", {
            ties: ties
              .slice(0, MOST_TIES)
              .map((one) => `${one.total} ${namesOf(one.names, t)}`)
              .join(t("assessment.tieBreak")),
          })}
          {ties.length > MOST_TIES && t("assessment.tiesMore", { n: ties.length - MOST_TIES })}
        </p>
      )}
    </div>
  );
}
