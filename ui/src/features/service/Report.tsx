import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { periodName } from "@/shared/format/days";
import { ChartCard } from "@/shared/parts/ChartCard";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { usePrintService } from "./put";
import { Views } from "./Views";
import { periodsBack } from "./words";
import "./service.css";

const MONTHS = 12;
const whole = (value: number) => String(value);

/** 月报: what came in, what was in time, and why it came at all. */
export default function Report() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: status } = useQuery(queries.status());
  const search = useSearch({ from: "/service/report" });
  const periods = status ? periodsBack(status.today, MONTHS) : [];
  // The last month that is over: the running one has little to say yet.
  const period = search.period ?? periods.filter((one) => !one.includes("Q"))[1] ?? "";
  const { data: view, error } = useQuery({ ...queries.serviceReport(period), enabled: period !== "" });
  const print = usePrintService();
  return (
    <Page
      title={t("service.title")}
      sub={
        view &&
        (view.regulation ? t("service.reportSub", { regulation: view.regulation }) : t("service.reportNone"))
      }
      views={<Views value="report" />}
      actions={
        view && (
          <Button type="primary" loading={print.busy} onClick={() => print.run({ paper: "report", period })}>
            {t("service.reportPrint")}
          </Button>
        )
      }
    >
      <div className="stack">
        <Select
          value={period}
          style={{ width: 170 }}
          aria-label={t("service.period")}
          onChange={(next) => navigate({ to: "/service/report", search: { period: next } })}
          options={periods.map((one) => ({ value: one, label: periodName(one, language) }))}
        />
        <FailureNote failure={print.failure ?? (error ? ipc.asFailure(error) : null)} />
        {view && <Figures figures={view.figures} />}
      </div>
    </Page>
  );
}

function Figures({ figures }: { figures: ipc.ServiceFigures }) {
  const t = useT();
  const kinds: Column<ipc.ServiceKindCount>[] = [
    { key: "kind", title: t("service.kind"), text: (row) => t(`service.kind_${row.kind}`) },
    ...(["opened", "closed", "waiting", "before"] as const).map((key) => ({
      key,
      title: t(`service.${key}`),
      text: (row: ipc.ServiceKindCount) => String(row[key]),
      number: true,
    })),
  ];
  const inTime: Column<ipc.ServiceInTime>[] = [
    { key: "kind", title: t("service.kind"), text: (row) => t(`service.kind_${row.kind}`), width: 100 },
    { key: "stage", title: t("service.stage"), text: (row) => t(`service.stage_${row.stage}`), width: 110 },
    { key: "due", title: t("service.due"), text: (row) => String(row.due), number: true, width: 72 },
    { key: "good", title: t("service.onTime"), text: (row) => String(row.in_time), number: true, width: 72 },
    { key: "rate", title: t("service.rate"), text: (row) => `${row.rate}%`, number: true, width: 84 },
    { key: "articles", title: t("service.articles"), text: (row) => row.articles.join(t("common.comma")) },
  ];
  const scored = figures.scores.some((count) => count > 0);
  return (
    <>
      <DataTable
        name="service.kinds"
        rows={figures.kinds}
        columns={kinds}
        rowKey="kind"
        filters={<b>{t("service.byKind")}</b>}
      />
      <DataTable
        name="service.inTime"
        rows={figures.in_time}
        columns={inTime}
        rowKey={(row) => `${row.kind}${row.stage}`}
        filters={<b>{t("service.inTime")}</b>}
      />
      <div className="cards cards-2">
        {figures.causes.length > 0 && (
          <ChartCard
            title={t("service.causes")}
            labelTitle={t("service.cause")}
            height={200}
            data={{
              // The share of all up to this cause is what makes the bars a Pareto.
              labels: figures.causes.map((one) => `${one.cause} ${one.cumulative}%`),
              series: [{ name: t("service.causesCount"), values: figures.causes.map((one) => one.count) }],
              format: whole,
              horizontal: true,
            }}
          />
        )}
        <ChartCard
          title={
            figures.satisfied
              ? `${t("service.scores")} · ${t("service.satisfied", { rate: figures.satisfied })}`
              : t(scored ? "service.scores" : "service.noScores")
          }
          labelTitle={t("service.score")}
          height={200}
          data={{
            labels: ["1", "2", "3", "4", "5"],
            series: [{ name: t("service.causesCount"), values: figures.scores }],
            format: whole,
          }}
        />
      </div>
      <ChartCard
        title={t("service.trend")}
        labelTitle={t("service.month")}
        height={180}
        data={{
          labels: figures.trend.map((one) => one.month),
          series: [
            {
              name: t("service.opened"),
              values: figures.trend.map(
                (one) => one.enquiries + one.installations + one.repairs + one.complaints + one.praise,
              ),
            },
            { name: t("service.kind_complaint"), values: figures.trend.map((one) => one.complaints) },
          ],
          format: whole,
        }}
      />
    </>
  );
}
