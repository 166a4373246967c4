import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { type Translate, useLanguage, useT } from "@/i18n";
import type { QuarterRow } from "@/ipc";
import { previousQuarter, quarterName, quarterOf } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { ChartCard } from "@/shared/parts/ChartCard";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { byQuarter } from "./charts";
import { Losses } from "./Losses";
import { RunStateTag, runState } from "./RunStateTag";
import "./bonus.css";

/** How far an issued quarter is paid. */
function settling(t: Translate, { state, unsettled }: QuarterRow): string {
  if (state !== "issued") return "—";
  return unsettled > 0 ? t("bonus.settlingOpen", { n: unsettled }) : t("bonus.settlingDone");
}

/** The quarters: where each stands, and how the pool has gone. */
export default function Quarters() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [losses, setLosses] = useState(false);
  const { data: rows } = useQuery(queries.quarters());
  const { data: status } = useQuery(queries.status());
  if (!rows || !status) return null;
  const open = (quarter: string) => navigate({ to: "/bonus/$quarter", params: { quarter } });
  const started = rows.filter((row) => row.state !== "none");
  const waiting = rows.find((row) => row.state !== "issued" && row.state !== "none");
  const ended = previousQuarter(quarterOf(status.today));
  const next =
    waiting?.quarter ??
    (rows.some((row) => row.quarter === ended && row.state === "issued") ? quarterOf(status.today) : ended);
  const columns: Column<QuarterRow>[] = [
    {
      key: "quarter",
      title: t("common.quarter"),
      text: (row) => quarterName(row.quarter, language),
      width: 150,
    },
    {
      key: "state",
      title: t("bonus.state"),
      text: (row) => runState(t, row),
      render: (_v, row) => <RunStateTag row={row} />,
      width: 130,
    },
    { key: "revenue", title: t("bonus.revenue"), text: (row) => money(row.revenue), number: true },
    {
      key: "target",
      title: t("bonus.target"),
      text: (row) => money(row.target),
      number: true,
      optional: true,
    },
    { key: "pool", title: t("bonus.pool"), text: (row) => money(row.pool), number: true },
    { key: "paid", title: t("bonus.paid"), text: (row) => money(row.paid), number: true },
    { key: "reserve", title: t("bonus.closing"), text: (row) => money(row.closing_reserve), number: true },
    {
      key: "people",
      title: t("bonus.headcount"),
      text: (row) => (row.people ? String(row.people) : "—"),
      number: true,
      width: 90,
    },
    {
      key: "settled",
      title: t("bonus.settling"),
      text: (row) => settling(t, row),
      optional: true,
      width: 140,
      render: (_v, row) =>
        row.unsettled > 0 ? (
          <StateTag tone={row.pay_by && row.pay_by < status.today ? "bad" : "warn"}>
            {settling(t, row)}
          </StateTag>
        ) : row.state === "issued" ? (
          <StateTag tone="good">{settling(t, row)}</StateTag>
        ) : (
          <span className="faint">—</span>
        ),
    },
  ];
  return (
    <Page
      title={t("bonus.title")}
      sub={t("bonus.sub")}
      actions={
        <>
          <Button
            onClick={() => navigate({ to: "/bonus/$quarter/quick", params: { quarter: next } })}
            data-testid={testids.quick}
          >
            {t("bonus.quick")}
          </Button>
          <Button onClick={() => setLosses(true)} data-testid={testids.losses}>
            {t("faults.losses")}
          </Button>
          <Button type="primary" onClick={() => open(next)}>
            {t("bonus.openQuarter", { quarter: quarterName(next, language) })}
          </Button>
        </>
      }
    >
      {started.length === 0 ? (
        <div className="card">
          <Blank
            title={t("bonus.emptyTitle")}
            text={t("bonus.emptyText")}
            action={
              <Button type="primary" onClick={() => open(next)}>
                {t("bonus.prepareQuarter", { quarter: quarterName(next, language) })}
              </Button>
            }
          />
        </div>
      ) : (
        <div className="stack">
          <div className="cards cards-3">
            {(["pool", "paid", "closing"] as const).map((name) => (
              <ChartCard
                key={name}
                title={t(`bonus.chart_${name}`)}
                labelTitle={t("common.quarter")}
                data={byQuarter(
                  rows,
                  t(`bonus.${name}`),
                  (row) => row[name === "closing" ? "closing_reserve" : name],
                  language,
                )}
                full={money}
                height={150}
              />
            ))}
          </div>
          <DataTable
            name="quarters"
            rows={rows}
            columns={columns}
            rowKey="quarter"
            rowTestid={(row) => testids.quarterRow(row.quarter)}
            onOpen={(row) => open(row.quarter)}
          />
        </div>
      )}
      {losses && <Losses onClose={() => setLosses(false)} />}
    </Page>
  );
}
