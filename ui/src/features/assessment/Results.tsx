import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { periodName } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Distribution } from "./Distribution";
import { Views } from "./Views";
import "./assessment.css";

/** What a period came to, added up by days in post, and the way into the bonus. */
export default function Results() {
  const t = useT();
  const { data: cycles } = useQuery(queries.cycles());
  const search = useSearch({ from: "/assessment/results" });
  if (!cycles) return null;
  const periods = [
    ...new Set([
      ...cycles.flatMap((one) => [quarterOf(one.period), one.period]),
      ...cycles.map((one) => one.period.slice(0, 4)),
    ]),
  ];
  const period = search.period ?? periods[0];
  return (
    <Page title={t("assessment.results")} sub={t("assessment.resultsSub")} views={<Views value="results" />}>
      {period ? (
        <Period period={period} periods={periods} />
      ) : (
        <div className="card">
          <Blank title={t("assessment.emptyTitle")} text={t("assessment.emptyText")} />
        </div>
      )}
    </Page>
  );
}

const quarterOf = (period: string) => {
  const [year, month] = period.split("-");
  return month ? `${year}Q${Math.ceil(Number(month) / 3)}` : period;
};

function Period({ period, periods }: { period: string; periods: string[] }) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: view } = useQuery(queries.results(period));
  const take = useAct(
    () => ipc.bonusTakeAssessment({ quarter: period }),
    (bonus) => {
      client.setQueryData(keys.bonus(period), bonus);
      client.invalidateQueries({ queryKey: keys.quarters });
      client.invalidateQueries({ queryKey: [...keys.assessment, "results"] });
      navigate({ to: "/bonus/$quarter", params: { quarter: period } });
    },
  );
  if (!view) return null;
  const columns: Column<ipc.ResultRow>[] = [
    { key: "code", title: t("assessment.code"), text: (row) => row.code, sortable: true, width: 80 },
    { key: "name", title: t("assessment.person"), text: (row) => row.name },
    { key: "department", title: t("assessment.department"), text: (row) => row.department, sortable: true },
    {
      key: "parts",
      title: t("assessment.parts"),
      text: (row) => row.parts.map((part) => `${part.total ?? "—"} × ${part.days}`).join("　"),
      className: "num",
    },
    {
      key: "total",
      title: t("assessment.total"),
      text: (row) => row.total ?? "—",
      number: true,
      sortable: true,
    },
    {
      key: "grade",
      title: t("assessment.grade"),
      text: (row) => row.grade ?? "—",
      sortable: true,
      width: 70,
    },
    {
      key: "tie",
      title: t("assessment.tie"),
      text: (row) => (row.tie ? t("assessment.tieYes") : "—"),
      optional: "away",
    },
    { key: "bonus", title: t("assessment.inBonus"), text: (row) => row.in_bonus ?? "—", number: true },
  ];
  const quarter = period.includes("Q");
  return (
    <div className="stack">
      <div className="assess-line">
        <Select
          value={period}
          style={{ width: 170 }}
          aria-label={t("assessment.period")}
          onChange={(next) => navigate({ to: "/assessment/results", search: { period: next } })}
          options={periods.map((one) => ({ value: one, label: periodName(one, language) }))}
        />
        <span className="quiet">
          {view.complete
            ? t("assessment.allClosed", { basis: view.bands_basis ?? t("assessment.noBasis") })
            : t("assessment.notAllClosed", {
                periods: view.parts
                  .filter((part) => part.stage !== "closed")
                  .map((part) => periodName(part.period, language))
                  .join(t("common.comma")),
              })}
        </span>
        <span className="assess-spring" />
        {quarter && (
          <Button
            type="primary"
            disabled={!view.complete || !view.bonus_open}
            loading={take.busy}
            onClick={() => take.run()}
            data-testid={testids.intoBonus}
          >
            {t("assessment.intoBonus", { quarter: periodName(period, language) })}
          </Button>
        )}
      </div>
      <FailureNote failure={take.failure} onClose={take.clear} />
      <Distribution grades={view.distribution} people={view.rows} />
      <DataTable
        name="assessment.results"
        rows={view.rows}
        columns={columns}
        rowKey="id"
        virtual={view.rows.length > 200}
        scroll={view.rows.length > 200 ? { y: 620, x: 900 } : undefined}
        rowTestid={(row) => testids.personResult(row.code)}
      />
    </div>
  );
}
