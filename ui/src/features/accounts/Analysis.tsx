import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { money, short } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { ChartCard } from "@/shared/parts/ChartCard";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { GradeTag } from "./GradeTag";
import { usePutAccount } from "./put";
import { Views } from "./Views";
import { fixed, segmentText } from "./work";
import "./accounts.css";

/** Bars of the chart; the table has all of them. */
const BARS = 10;

/** 分析: who carries the revenue, who buys lately, often and much. */
export default function Analysis() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const put = usePutAccount();
  const { message } = App.useApp();
  const { data: view, error } = useQuery(queries.salesAnalysis());
  const undo = useAct(
    (batch: number) => ipc.salesUndo({ batch }),
    (gone) => {
      put();
      message.success(t("accounts.salesUndone", { n: gone }));
    },
  );
  const save = useAct(
    async () => {
      const name = `${t("accounts.salesFile")}.xlsx`;
      const out = await ipc.dialogSave({ kind: "xlsx", title: t("accounts.salesExport"), name });
      return out ? ipc.salesExport({ out, account: null }) : null;
    },
    (rows) => rows !== null && message.success(t("accounts.salesExported", { n: rows })),
  );
  const take = (
    <Button
      type="primary"
      onClick={() => navigate({ to: "/accounts/sales" })}
      data-testid={testids.importSales}
    >
      {t("accounts.salesImport")}
    </Button>
  );
  const batches = view?.batches.filter((batch) => !batch.undone) ?? [];
  const top = view?.rows.slice(0, BARS) ?? [];
  return (
    <Page
      title={t("accounts.title")}
      sub={view && t("accounts.analysisSub", { from: view.from, to: view.to, total: money(view.total) })}
      views={<Views value="analysis" />}
      actions={
        view &&
        view.rows.length > 0 && (
          <>
            {batches.length > 0 && (
              <Dropdown
                trigger={["click"]}
                menu={{
                  items: batches.slice(0, 8).map((batch) => ({
                    key: batch.id,
                    label: t("accounts.salesUndo", {
                      source: batch.source,
                      at: stamp(batch.at),
                      n: batch.rows,
                    }),
                  })),
                  onClick: ({ key }) => undo.run(Number(key)),
                }}
              >
                <Button>{t("accounts.salesBatches")}</Button>
              </Dropdown>
            )}
            <Button loading={save.busy} onClick={() => save.run()}>
              {t("accounts.salesExport")}
            </Button>
            {take}
          </>
        )
      }
    >
      <FailureNote failure={undo.failure ?? save.failure ?? (error ? ipc.asFailure(error) : null)} />
      {view?.rows.length === 0 && (
        <div className="card">
          <Blank title={t("accounts.salesNone")} text={t("accounts.salesNoneText")} action={take} />
        </div>
      )}
      {view && view.rows.length > 0 && (
        <div className="stack">
          <div className="account-work-top">
            <ChartCard
              title={t("accounts.chartTop", { n: top.length })}
              labelTitle={t("accounts.name")}
              height={280}
              full={money}
              data={{
                labels: top.map((row) => row.name),
                series: [
                  {
                    name: t("accounts.revenue"),
                    values: top.map((row) => row.figures.revenue),
                  },
                ],
                format: (value) => short(value, language),
                horizontal: true,
              }}
            />
            <section className="card">
              <h2>{t("accounts.concentration")}</h2>
              <dl className="facts">
                <dt>{t("accounts.topShare")}</dt>
                <dd>{fixed(view.top_dependence)}%</dd>
                <dt>HHI</dt>
                <dd>{fixed(view.concentration, 0)}</dd>
                {(["A", "B", "C"] as const).map((letter) => (
                  <Klass key={letter} letter={letter} rows={view.rows} />
                ))}
                <dt>{t("accounts.withoutSales")}</dt>
                <dd>{t("accounts.firms", { n: view.without_sales })}</dd>
              </dl>
              <p className="quiet">{t("accounts.concentrationNote")}</p>
            </section>
          </div>
          <Ranking rows={view.rows} />
        </div>
      )}
    </Page>
  );
}

function Klass({ letter, rows }: { letter: string; rows: ipc.AnalysisRow[] }) {
  const t = useT();
  const own = rows.filter((row) => row.figures.class === letter);
  const sum = own.reduce((all, row) => all + row.figures.revenue, 0);
  return (
    <>
      <dt>{t("accounts.class", { letter })}</dt>
      <dd>
        {t("accounts.firms", { n: own.length })}　{money(sum)}
      </dd>
    </>
  );
}

function Ranking({ rows }: { rows: ipc.AnalysisRow[] }) {
  const t = useT();
  const navigate = useNavigate();
  const columns: Column<ipc.AnalysisRow>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.name, sortable: true },
    {
      key: "grade",
      title: t("accounts.grade"),
      text: (row) => row.grade ?? "—",
      width: 64,
      render: (_v, row) => <GradeTag grade={row.grade} />,
    },
    { key: "abc", title: "ABC", text: (row) => row.figures.class, width: 60 },
    {
      key: "revenue",
      title: t("accounts.revenue"),
      text: (row) => money(row.figures.revenue),
      number: true,
      width: 124,
      sorter: (a, b) => a.figures.revenue - b.figures.revenue,
    },
    {
      key: "share",
      title: t("accounts.share"),
      text: (row) => `${fixed(row.figures.share)}%`,
      number: true,
      width: 76,
    },
    {
      key: "cumulative",
      title: t("accounts.cumulative"),
      text: (row) => `${fixed(row.figures.cumulative)}%`,
      number: true,
      width: 76,
      optional: true,
    },
    {
      key: "rfm",
      title: "R F M",
      text: (row) => row.figures.scores.join(" "),
      width: 72,
      className: "num",
    },
    {
      key: "segment",
      title: t("accounts.segment"),
      text: (row) => segmentText(t, row.figures.segment),
      width: 150,
      sortable: true,
    },
    {
      key: "times",
      title: t("accounts.times"),
      text: (row) => String(row.figures.times),
      number: true,
      width: 72,
      optional: true,
    },
    {
      key: "last",
      title: t("accounts.lastSale"),
      text: (row) => row.figures.last_on,
      width: 104,
      className: "num",
      sortable: true,
    },
    {
      key: "manager",
      title: t("accounts.manager"),
      text: (row) => row.manager ?? "—",
      width: 100,
      optional: true,
    },
  ];
  return (
    <DataTable
      name="account-analysis"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.figures.account}
      filters={<span className="quiet">{t("accounts.rfmNote")}</span>}
      onOpen={(row) => navigate({ to: "/accounts/$id", params: { id: String(row.figures.account) } })}
    />
  );
}
