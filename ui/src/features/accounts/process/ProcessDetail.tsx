import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { longDay, quarterName, quarterShort } from "@/shared/format/days";
import { ChartCard } from "@/shared/parts/ChartCard";
import type { ChartData } from "@/shared/parts/chart-options";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { testids } from "@/shared/testids";
import { GradeTag } from "../GradeTag";
import { fixed } from "../work";
import { factText } from "./words";

/** One line over the last quarters, and the accounts and cases that failed. */
export function ProcessDetail({ view, line }: { view: ipc.ProcessCheckView; line: ipc.ProcessLine }) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const name = t(`accountProcess.kind_${line.kind}`);
  const data = useMemo(
    (): ChartData => ({
      labels: line.trend.map((point) => quarterShort(point.quarter)),
      series: [
        { name, values: line.trend.map((one) => (one.value === null ? null : Number(fixed(one.value, 2)))) },
      ],
      format: (value) => `${value.toFixed(1)}%`,
    }),
    [line, name],
  );
  const columns: Column<ipc.ProcessFailure>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.name, sortable: true, width: 230 },
    {
      key: "grade",
      title: t("accounts.grade"),
      text: (row) => row.grade ?? "—",
      width: 72,
      render: (_v, row) => <GradeTag grade={row.grade} />,
    },
    { key: "fact", title: t("accountProcess.fact"), text: (row) => factText(t, language, row.fact) },
    {
      key: "manager",
      title: t("accountProcess.owner"),
      text: (row) => row.manager ?? "—",
      width: 110,
      sortable: true,
    },
  ];
  const open = (row: ipc.ProcessFailure) => {
    if (row.case !== null) navigate({ to: "/service/$id", params: { id: String(row.case) } });
    else if (row.account === null) return;
    else if (row.fact.kind === "plan" || row.fact.kind === "review")
      navigate({
        to: "/accounts/$id/plan",
        params: { id: String(row.account) },
        search: { year: Number(view.quarter.slice(0, 4)) },
      });
    else navigate({ to: "/accounts/$id", params: { id: String(row.account) } });
  };
  return (
    <>
      <ChartCard
        title={t("accountProcess.trend", { name, n: line.trend.length })}
        labelTitle={t("accountProcess.quarter")}
        height={170}
        data={data}
      />
      <DataTable
        name={`process-${line.kind}`}
        columns={columns}
        rows={line.failures}
        rowKey={(row) => `${row.account} ${row.case} ${line.failures.indexOf(row)}`}
        rowTestid={(row) => testids.processFailure(row.account ?? row.case ?? 0)}
        locale={{
          emptyText: t(line.met === null ? "accountProcess.nothingDueText" : "accountProcess.noFailures"),
        }}
        filters={
          <h2 className="account-table-title">
            {t("accountProcess.behind", { name, quarter: quarterName(view.quarter, language) })}
            <span className="quiet account-short">
              {line.kind === "files" && line.counted_on
                ? t("accountProcess.filesOn", { day: longDay(line.counted_on, language) })
                : t(`accountProcess.how_${line.kind}`)}
            </span>
          </h2>
        }
        onOpen={open}
      />
    </>
  );
}
