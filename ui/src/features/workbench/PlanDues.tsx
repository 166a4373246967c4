import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** Steps of improvement plans that are due, and whoever should have a plan and has none. */
export function PlanDues({ today }: { today: string }) {
  const t = useT();
  const navigate = useNavigate();
  const { data: view } = useQuery(queries.improvements());
  const steps = (view?.rows ?? []).filter((row) => row.step.done_on === null && row.step.due_on <= today);
  const lines = [
    ...steps.map((row) => ({
      key: `step${row.step.id}`,
      row,
      who: t(`assessment.plan_${row.step.kind}`),
      what: row.step.text,
      when: row.step.due_on,
      late: row.overdue,
    })),
    ...(view?.wanted ?? []).map((row) => ({
      key: `wanted${row.code}`,
      row,
      who: t("assessment.lowTimes", { n: row.times }),
      what: t("assessment.planBegin"),
      when: t("assessment.planMissing"),
      late: true,
    })),
  ];
  return (
    <DueCard
      title={t("assessment.plansDue")}
      testid={testids.plansDue}
      rows={lines}
      more={{
        text: t("assessment.plansMore", { n: lines.length }),
        go: () => navigate({ to: "/assessment/plans" }),
      }}
      row={({ key, row, who, what, when, late }) => (
        <DueRow
          key={key}
          name={row.name}
          who={who}
          what={what}
          when={when}
          tone={late ? "warn" : "busy"}
          go={() =>
            navigate({
              to: "/assessment/$cycle",
              params: { cycle: String(row.cycle) },
              search: { tab: "people", sheet: row.sheet },
            })
          }
        />
      )}
    />
  );
}
