import { Button, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { ReceiptForm } from "@/shared/receipts/ReceiptForm";
import { Distribution } from "./Distribution";
import { useOpenPaper, usePutCycle } from "./put";

/** Everybody with score and grade, the distribution beside its guidance, and the receipts. */
export function People({ view, onOpen }: { view: ipc.CycleView; onOpen: (sheet: number) => void }) {
  const t = useT();
  const [filter, setFilter] = useState("");
  const [receiving, setReceiving] = useState(false);
  const openPaper = useOpenPaper();
  const summary = useAct(
    () =>
      ipc.assessmentSummaryPrint({
        cycle: view.row.id,
        department: null,
        sign: view.row.stage === "confirmation" || view.row.stage === "appeal" || view.row.stage === "closed",
      }),
    openPaper,
  );
  const waiting = [
    ...new Set(
      view.sheets.filter((one) => one.standing !== "left_out" && !one.receipt).map((one) => one.code),
    ),
  ];
  const columns: Column<ipc.SheetRow>[] = [
    { key: "code", title: t("assessment.code"), text: (row) => row.code, sortable: true, width: 80 },
    { key: "name", title: t("assessment.person"), text: (row) => row.name },
    { key: "post", title: t("assessment.post"), text: (row) => row.post, sortable: true },
    { key: "days", title: t("assessment.days"), text: (row) => String(row.days), number: true, width: 70 },
    {
      key: "leader",
      title: t("assessment.leader"),
      text: (row) => row.leader ?? t("assessment.owner"),
      optional: true,
    },
    {
      key: "delta",
      title: t("assessment.calibration"),
      text: (row) => row.delta ?? "—",
      number: true,
      optional: true,
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
      key: "state",
      title: t("assessment.state"),
      text: (row) => t(`assessment.state_${stateOf(row)}`),
      render: (_v, row) => (
        <StateTag
          tone={stateOf(row) === "missing" ? "warn" : stateOf(row) === "received" ? "good" : "neutral"}
        >
          {stateOf(row) === "missing"
            ? t("assessment.missingN", { n: row.pending.length })
            : t(`assessment.state_${stateOf(row)}`)}
        </StateTag>
      ),
    },
  ];
  const word = filter.trim().toLowerCase();
  const rows = view.sheets.filter((row) => `${row.code}${row.name}${row.post}`.toLowerCase().includes(word));
  return (
    <div className="stack">
      <Distribution
        grades={view.distribution}
        people={view.sheets.map((one) => ({ name: one.name, total: one.total }))}
      />
      <FailureNote failure={summary.failure} onClose={summary.clear} />
      <DataTable
        name="assessment.people"
        rows={rows}
        columns={columns}
        rowKey="id"
        rowTestid={(row) => `assessment-sheet-${row.code}`}
        onOpen={(row) => onOpen(row.id)}
        filters={
          <Input
            allowClear
            placeholder={t("assessment.find")}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            style={{ width: 200 }}
          />
        }
        tools={
          <>
            <Button loading={summary.busy} onClick={() => summary.run()}>
              {t("assessment.printSummary")}
            </Button>
            {waiting.length > 0 && (view.row.stage === "confirmation" || view.row.stage === "appeal") && (
              <Button type="primary" onClick={() => setReceiving(true)}>
                {t("assessment.receive", { n: waiting.length })}
              </Button>
            )}
          </>
        }
      />
      {receiving && <Receive view={view} codes={waiting} onClose={() => setReceiving(false)} />}
    </div>
  );
}

function stateOf(row: ipc.SheetRow): "left_out" | "carried" | "missing" | "received" | "ready" {
  if (row.standing === "left_out") return "left_out";
  if (row.pending.length > 0) return "missing";
  if (row.receipt) return "received";
  return row.standing === "carried" ? "carried" : "ready";
}

/** Receipts of one day, signed or refused before two witnesses. */
function Receive({ view, codes, onClose }: { view: ipc.CycleView; codes: string[]; onClose: () => void }) {
  const t = useT();
  const put = usePutCycle();
  const names = new Map(view.sheets.map((one) => [one.code, one.name]));
  return (
    <ReceiptForm
      receivers={codes.map((code) => ({ key: code, code, name: names.get(code) ?? "", pending: true }))}
      chosen={[]}
      routes={["signed", "refused"]}
      hint={t("assessment.receiveText")}
      save={({ keys, route, on, witnesses, note }) =>
        ipc.resultsConfirm({
          form: {
            cycle: view.row.id,
            codes: keys,
            receipt: route === "refused" ? "refused" : "signed",
            day: on,
            witnesses,
            note,
          },
        })
      }
      onSaved={(next) => {
        put(next);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
