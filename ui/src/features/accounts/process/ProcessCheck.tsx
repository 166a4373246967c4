import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay, previousQuarter, quarterName, quarterOf, quartersBack } from "@/shared/format/days";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Views } from "../Views";
import { fixed } from "../work";
import { ProcessDetail } from "./ProcessDetail";
import { change, defaultLine, percentText } from "./words";
import "../accounts.css";

const QUARTERS = 8;

/** 过程检查: a quarter against the firm's own regulations, line by line, with what is behind each. */
export default function ProcessCheck() {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ from: "/accounts/process" });
  const { data: status } = useQuery(queries.status());
  const now = status ? quarterOf(status.today) : "";
  // The last quarter that is over is the one to be checked.
  const quarter = search.quarter ?? (now && previousQuarter(now));
  const { data: view, error } = useQuery({ ...queries.processCheck(quarter), enabled: quarter !== "" });
  const [chosen, setChosen] = useState<ipc.ProcessKind | null>(null);
  const print = useAct(
    (sign: boolean) => ipc.processCheckPrint({ quarter, sign }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      client.invalidateQueries({ queryKey: keys.accounts });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  const line = view?.lines.find((one) => one.kind === (chosen ?? defaultLine(view.lines)));
  return (
    <Page
      title={t("accountProcess.title")}
      sub={view && [view.regulation, view.service_regulation].filter(Boolean).join(t("common.comma"))}
      views={<Views value="process" />}
      actions={
        view && (
          <>
            <Button loading={print.busy} onClick={() => print.run(false)} data-testid={testids.processPrint}>
              {t("accountProcess.print")}
            </Button>
            <Button
              type="primary"
              loading={print.busy}
              onClick={() => print.run(true)}
              data-testid={testids.processSign}
            >
              {t("accountProcess.printSigned")}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        <Select
          value={quarter}
          style={{ width: 170 }}
          aria-label={t("accountProcess.quarter")}
          onChange={(next) => navigate({ to: "/accounts/process", search: { quarter: next } })}
          options={
            now
              ? quartersBack(now, QUARTERS).map((one) => ({ value: one, label: quarterName(one, language) }))
              : []
          }
        />
        <FailureNote failure={print.failure ?? (error ? ipc.asFailure(error) : null)} />
        {view && <Lines view={view} chosen={line?.kind ?? null} onChoose={setChosen} />}
        {view && line && <ProcessDetail view={view} line={line} />}
        {view && (
          <p className="quiet">
            {t(view.to < view.day ? "accountProcess.note" : "accountProcess.noteRunning", {
              day: longDay(view.day, language),
            })}
          </p>
        )}
      </div>
    </Page>
  );
}

function Lines(props: {
  view: ipc.ProcessCheckView;
  chosen: ipc.ProcessKind | null;
  onChoose: (kind: ipc.ProcessKind) => void;
}) {
  const t = useT();
  const { lines } = props.view;
  const of = (met: boolean | null) => lines.filter((line) => line.met === met).length;
  const verdict = (line: ipc.ProcessLine) =>
    t(
      line.met === null
        ? "accountProcess.nothingDue"
        : line.met
          ? "accountProcess.met"
          : "accountProcess.notMet",
    );
  const columns: Column<ipc.ProcessLine>[] = [
    { key: "kind", title: t("accountProcess.what"), text: (row) => t(`accountProcess.kind_${row.kind}`) },
    {
      key: "target",
      title: t("accountProcess.target"),
      text: (row) =>
        row.set
          ? t("accountProcess.atLeast", { percent: fixed(row.target, 0) })
          : t("accountProcess.withoutException"),
      width: 150,
    },
    { key: "article", title: t("accountProcess.article"), text: (row) => row.article, width: 130 },
    {
      key: "counted",
      title: t("accountProcess.counted"),
      text: (row) => (row.denominator === 0 ? "—" : `${row.numerator} / ${row.denominator}`),
      number: true,
      width: 130,
    },
    {
      key: "value",
      title: t("accountProcess.value"),
      text: (row) => percentText(row.value),
      number: true,
      width: 110,
      sorter: (a, b) => Number(fixed(a.value, 6)) - Number(fixed(b.value, 6)) || 0,
    },
    {
      key: "change",
      title: t("accountProcess.change"),
      text: (row) => change(row),
      number: true,
      width: 130,
    },
    {
      key: "met",
      title: t("accountProcess.verdict"),
      text: verdict,
      width: 130,
      render: (_v, row) => (
        <StateTag tone={row.met === null ? "neutral" : row.met ? "good" : "warn"}>{verdict(row)}</StateTag>
      ),
    },
  ];
  return (
    <DataTable
      name="process-check"
      columns={columns}
      rows={lines}
      rowKey="kind"
      rowTestid={(row) => testids.processLine(row.kind)}
      filters={
        <span className="quiet">
          {t("accountProcess.sum", { all: lines.length, met: of(true), missed: of(false) })}
        </span>
      }
      selected={(row) => row.kind === props.chosen}
      onOpen={(row) => props.onChoose(row.kind)}
    />
  );
}
