import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useMemo, useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { quarterName } from "@/shared/format/days";
import { difference, money, short } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { ChartCard } from "@/shared/parts/ChartCard";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Fen } from "@/shared/parts/Fen";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Changes } from "./Compare";
import "./regulations.css";

type Row = ipc.WhatIf["rows"][number];

/** What a quarter would have been under the draft, person by person, before anybody approves it. */
export default function WhatIf() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { version: id } = useParams({ from: "/regulations/$version/what-if" });
  const version = Number(id);
  const { data: reading } = useQuery(queries.reading(version));
  const { data: quarters } = useQuery(queries.quarters());
  const computed = (quarters ?? []).filter((row) => row.pool !== null);
  const [chosen, setChosen] = useState<ipc.Quarter | null>(null);
  const quarter = chosen ?? computed[0]?.quarter ?? null;
  const { data, error } = useQuery({
    ...queries.whatIf(quarter ?? "", version, reading?.revision ?? 0),
    enabled: quarter !== null && reading !== undefined,
    placeholderData: (previous) => previous,
  });
  const rows = useMemo(() => [...(data?.rows ?? [])].sort((a, b) => b.difference - a.difference), [data]);
  return (
    <Page
      title={t("regulations.whatIfTitle", { title: reading?.regulation.title ?? "" })}
      sub={t("regulations.whatIfSub")}
      actions={
        <>
          <Select
            value={quarter}
            onChange={setChosen}
            style={{ width: 170 }}
            data-testid={testids.whatIfQuarter}
            options={computed.map((row) => ({
              value: row.quarter,
              label: quarterName(row.quarter, language),
            }))}
          />
          <Button onClick={() => navigate({ to: "/regulations/$version", params: { version: id } })}>
            {t("regulations.backToText")}
          </Button>
        </>
      }
    >
      {error && <FailureNote failure={ipc.asFailure(error)} />}
      {data?.refusal && <FailureNote failure={{ ...data.refusal, incident: null }} />}
      {data && data.changes.length === 0 ? (
        <div className="card">
          <Blank
            title={t("regulations.whatIfSameTitle")}
            text={t("regulations.whatIfSameText")}
            action={
              <Button
                type="primary"
                onClick={() => navigate({ to: "/regulations/$version", params: { version: id } })}
              >
                {t("regulations.backToText")}
              </Button>
            }
          />
        </div>
      ) : (
        data && (
          <div className="stack">
            <div className="cards cards-2">
              <section className="card">
                <h2>{t("regulations.whatIfChanges")}</h2>
                <Changes changes={data.changes} />
              </section>
              {!data.refusal && <Totals data={data} />}
            </div>
            {rows.length > 0 && <Differences rows={rows} />}
          </div>
        )
      )}
    </Page>
  );
}

function Totals({ data }: { data: ipc.WhatIf }) {
  const t = useT();
  const line = (label: string, now: number, then: number, testid?: string) => (
    <tr>
      <td>{label}</td>
      <td className="num">{money(now)}</td>
      <td className="num" data-testid={testid}>
        {money(then)}
      </td>
      <td className="num">
        <Difference value={then - now} />
      </td>
    </tr>
  );
  return (
    <section className="card">
      <h2>{t("regulations.whatIfTotals")}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th />
            <th className="num" title={data.from}>
              {t("regulations.now")}
            </th>
            <th className="num" title={data.to}>
              {t("regulations.then")}
            </th>
            <th className="num">{t("regulations.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {line(t("bonus.pool"), data.now.pool, data.then.pool, testids.whatIfTotal)}
          {line(t("bonus.paid"), data.now.paid, data.then.paid)}
          {line(t("bonus.closing"), data.now.closing, data.then.closing)}
        </tbody>
      </table>
    </section>
  );
}

const Difference = ({ value }: { value: number }) => (
  <span className={`fen ${value > 0 ? "difference-up" : value < 0 ? "difference-down" : "faint"}`}>
    {difference(value)}
  </span>
);

function Differences({ rows }: { rows: Row[] }) {
  const t = useT();
  const language = useLanguage();
  const columns: Column<Row>[] = [
    { key: "code", title: t("people.code"), text: (row) => row.code, sortable: true, width: 90 },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true },
    { key: "department", title: t("people.department"), text: (row) => row.department, sortable: true },
    {
      key: "now",
      title: t("regulations.now"),
      text: (row) => (row.now_left_out ? t("regulations.leftOut") : money(row.now)),
      number: true,
      sortable: true,
    },
    {
      key: "then",
      title: t("regulations.then"),
      text: (row) => (row.then_left_out ? t("regulations.leftOut") : money(row.then)),
      number: true,
      sortable: true,
      render: (_v, row) => (row.then_left_out ? t("regulations.leftOut") : <Fen value={row.then} strong />),
    },
    {
      key: "difference",
      title: t("regulations.difference"),
      text: (row) => difference(row.difference),
      number: true,
      sortable: true,
      render: (_v, row) => <Difference value={row.difference} />,
    },
  ];
  const ends = rows.length > 12 ? [...rows.slice(0, 6), ...rows.slice(-6)] : rows;
  return (
    <div className="cards what-if-people">
      <div data-testid={testids.whatIfTable}>
        <DataTable name="what-if" rows={rows} columns={columns} rowKey="code" />
      </div>
      <ChartCard
        title={t("regulations.whatIfChart")}
        labelTitle={t("people.name")}
        height={Math.max(160, ends.length * 28)}
        full={difference}
        data={{
          labels: ends.map((row) => row.name),
          series: [{ name: t("regulations.difference"), values: ends.map((row) => row.difference) }],
          format: (fen) => (fen > 0 ? "+" : "") + short(fen, language),
          horizontal: true,
        }}
      />
    </div>
  );
}
