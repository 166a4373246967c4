import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { difference, money } from "@/shared/format/money";
import { StateTag } from "@/shared/parts/StateTag";
import { fixed } from "../work";
import { LIGHT_TONES } from "./words";

/** Where the plan stands by the working days of the year, in figures. */
export function PlanFigures({ view }: { view: ipc.AccountPlanView }) {
  const t = useT();
  const standing = view.standing;
  if (!standing) return null;
  const progress = standing.progress;
  const seasonal = progress && (progress.seasonal ?? progress.linear);
  const figures: [string, string][] = [
    [t("accountPlans.target"), money(standing.target)],
    [t("accountPlans.actual"), money(standing.actual)],
    ...(progress && seasonal
      ? ([
          [t("accountPlans.ofYear"), `${fixed(progress.attainment_of_year)}%`],
          [t("accountPlans.expected"), money(seasonal.expected)],
          [
            t("accountPlans.attainment"),
            seasonal.attainment === null ? "—" : `${fixed(seasonal.attainment)}%`,
          ],
          [t("accountPlans.gap"), difference(seasonal.gap)],
          [t("accountPlans.forecast"), money(seasonal.forecast)],
          [t("accountPlans.needed_per_day"), money(progress.needed_per_day)],
        ] as [string, string][])
      : []),
  ];
  return (
    <section className="card plan-figures">
      <dl>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <StateTag tone={LIGHT_TONES[standing.light]}>{t(`accountPlans.light_${standing.light}`)}</StateTag>{" "}
        <span className="quiet">
          {progress
            ? t("accountPlans.days", {
                day: standing.as_of,
                passed: progress.working_days_elapsed,
                all: progress.working_days_of_year,
                share: fixed(progress.linear.time_share),
              })
            : t(standing.light === "no_calendar" ? "accountPlans.noCalendar" : "accountPlans.notBegun", {
                year: view.year,
              })}
          {progress &&
            view.rule.alarm !== null &&
            t("accountPlans.lightRule", {
              alarm: fixed(view.rule.alarm, 0),
              article: view.rule.alarm_article,
            })}
        </span>
      </p>
    </section>
  );
}
