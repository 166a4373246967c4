import { useMemo } from "react";
import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { monthName } from "@/shared/format/days";
import { money, short } from "@/shared/format/money";
import { ChartCard } from "@/shared/parts/ChartCard";
import type { ChartData } from "@/shared/parts/chart-options";
import { curvesOf } from "./curve";
import { type Draft, MONTHS, monthSums, runningSums } from "./grid";

/** Targets and sales added up over the year; today stands where its working days have got to. */
export function PlanChart({ view, draft }: { view: ipc.AccountPlanView; draft: Draft }) {
  const t = useT();
  const language = useLanguage();
  const data = useMemo((): ChartData => {
    const targets = monthSums(draft);
    const { target, actual, forecast, today } = curvesOf(view, targets);
    // The label stays on the free side of the line.
    const ahead = (view.standing?.progress?.seasonal?.gap ?? 0) >= 0;
    const sold = view.standing?.months.map((one) => one.actual_so_far) ?? [];
    return {
      labels: Array.from({ length: MONTHS }, (_, at) => monthName(at + 1, language)),
      series: [
        { name: t("accountPlans.runningTarget"), values: runningSums(targets) },
        { name: t("accountPlans.runningActual"), values: sold },
      ],
      format: (value) => short(value, language),
      curves: [
        { name: t("accountPlans.curveTarget"), points: target, label: "right" as const },
        {
          name: t("accountPlans.actual"),
          points: actual,
          label: ahead ? ("top" as const) : ("bottom" as const),
        },
        { name: t("accountPlans.forecast"), points: forecast, label: "right" as const, dashed: true },
      ].filter((curve) => curve.points.length > 1),
      mark: today === null ? undefined : { x: today, text: t("accountPlans.today") },
    };
  }, [view, draft, t, language]);
  return (
    <ChartCard
      title={t("accountPlans.chartTitle", { year: view.year })}
      labelTitle={t("accounts.month")}
      full={money}
      height={260}
      data={data}
    />
  );
}
