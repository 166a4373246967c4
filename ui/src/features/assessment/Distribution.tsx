import { useT } from "@/i18n";
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
              .map((one) => `${one.total} ${one.names.join(t("common.comma"))}`)
              .join(t("assessment.tieBreak")),
          })}
        </p>
      )}
    </div>
  );
}
