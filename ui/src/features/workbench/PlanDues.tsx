import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** More than these are looked through on the list. */
const SHOWN = 6;

/** Steps of improvement plans that are due, and whoever should have a plan and has none. */
export function PlanDues({ today }: { today: string }) {
  const t = useT();
  const navigate = useNavigate();
  const { data: view } = useQuery(queries.improvements());
  const rows = (view?.rows ?? []).filter((row) => row.step.done_on === null && row.step.due_on <= today);
  const wanted = view?.wanted ?? [];
  if (rows.length + wanted.length === 0) return null;
  const lines = [
    ...rows.map((row) => ({
      key: `step${row.step.id}`,
      row,
      what: t(`assessment.plan_${row.step.kind}`),
      text: row.step.text,
      when: row.step.due_on,
      late: row.overdue,
    })),
    ...wanted.map((row) => ({
      key: `wanted${row.code}`,
      row,
      what: t("assessment.lowTimes", { n: row.times }),
      text: t("assessment.planBegin"),
      when: null,
      late: true,
    })),
  ];
  return (
    <section className="card due talks-due" data-testid={testids.plansDue}>
      <div className="row-between">
        <h2>{t("assessment.plansDue")}</h2>
        {lines.length > SHOWN && (
          <Button type="link" onClick={() => navigate({ to: "/assessment/plans" })}>
            {t("assessment.plansMore", { n: lines.length })}
          </Button>
        )}
      </div>
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.key}>
            <button
              type="button"
              className="talk-due"
              onClick={() =>
                navigate({
                  to: "/assessment/$cycle",
                  params: { cycle: String(line.row.cycle) },
                  search: { tab: "people", sheet: line.row.sheet },
                })
              }
            >
              <b>{line.row.name}</b>
              <span className="quiet">{line.what}</span>
              <span>{line.text}</span>
            </button>
            {line.when && (
              <span className="talk-when">
                <StateTag tone={line.late ? "warn" : "busy"}>{line.when}</StateTag>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
