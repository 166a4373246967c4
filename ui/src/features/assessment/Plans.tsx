import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { periodName } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { Views } from "./Views";
import "./assessment.css";

/** Every step of every improvement plan, what waits first; above it whoever should have one. */
export default function Plans() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: view } = useQuery(queries.improvements());
  if (!view) return null;
  const open = (row: { cycle: number; sheet: number }) =>
    navigate({
      to: "/assessment/$cycle",
      params: { cycle: String(row.cycle) },
      search: { tab: "people", sheet: row.sheet },
    });
  const columns: Column<ipc.ImprovementRow>[] = [
    {
      key: "person",
      title: t("assessment.person"),
      text: (row) => `${row.code} ${row.name}`,
      sortable: true,
    },
    { key: "post", title: t("assessment.post"), text: (row) => row.post, optional: true },
    { key: "period", title: t("assessment.period"), text: (row) => periodName(row.period, language) },
    { key: "kind", title: t("assessment.planKind"), text: (row) => t(`assessment.plan_${row.step.kind}`) },
    { key: "text", title: t("assessment.planWhat"), text: (row) => row.step.text },
    {
      key: "due",
      title: t("assessment.planUntil"),
      text: (row) => row.step.due_on,
      sortable: true,
      className: "num",
    },
    {
      key: "state",
      title: t("assessment.state"),
      text: (row) => row.step.done_on ?? t(row.overdue ? "assessment.planOverdue" : "assessment.planOpen"),
      render: (_value, row) =>
        row.step.done_on === null ? (
          <StateTag tone={row.overdue ? "warn" : "neutral"}>
            {t(row.overdue ? "assessment.planOverdue" : "assessment.planOpen")}
          </StateTag>
        ) : (
          <StateTag tone="good">{t("assessment.planDone", { day: row.step.done_on })}</StateTag>
        ),
    },
    { key: "outcome", title: t("assessment.planOutcome"), text: (row) => row.step.outcome, optional: true },
  ];
  return (
    <Page title={t("assessment.plans")} sub={t("assessment.plansSub")} views={<Views value="plans" />}>
      <div className="stack">
        {view.wanted.length > 0 && (
          <section className="card assess-act">
            <h3>{t("assessment.planWanted")}</h3>
            <ul className="assess-plan">
              {view.wanted.map((one) => (
                <li key={one.code} className="row-between">
                  <button type="button" className="assess-link" onClick={() => open(one)}>
                    {one.code} {one.name} · {one.post}
                  </button>
                  <StateTag tone="warn">{t("assessment.lowTimes", { n: one.times })}</StateTag>
                </li>
              ))}
            </ul>
          </section>
        )}
        {view.rows.length === 0 ? (
          <div className="card">
            <Blank title={t("assessment.noPlans")} text={t("assessment.noPlansText")} />
          </div>
        ) : (
          <DataTable
            name="assessment.plans"
            rows={view.rows}
            columns={columns}
            rowKey={(row) => row.step.id}
            onOpen={open}
          />
        )}
      </div>
    </Page>
  );
}
