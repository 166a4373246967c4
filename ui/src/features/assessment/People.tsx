import { Button, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { ReceiptForm, type Receiver } from "@/shared/receipts/ReceiptForm";
import { testids } from "@/shared/testids";
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
  const receivers = receiversOf(view.sheets);
  const waiting = receivers.filter((one) => one.pending);
  // How a result was served is told where it is no signature.
  const stateText = (row: ipc.SheetRow) =>
    row.receipt && row.receipt !== "signed" && stateOf(row) === "received"
      ? t(`adoption.route_${row.receipt}`)
      : t(`assessment.state_${stateOf(row)}`);
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
      text: (row) => stateText(row),
      render: (_v, row) => (
        <StateTag
          tone={stateOf(row) === "missing" ? "warn" : stateOf(row) === "received" ? "good" : "neutral"}
        >
          {stateOf(row) === "missing" ? t("assessment.missingN", { n: row.pending.length }) : stateText(row)}
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
        virtual={rows.length > 200}
        scroll={rows.length > 200 ? { y: 620, x: 900 } : undefined}
        rowTestid={(row) => testids.sheetRow(row.code)}
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
            {(view.row.stage === "confirmation" || view.row.stage === "appeal") && (
              <Button
                type={waiting.length > 0 ? "primary" : "default"}
                onClick={() => setReceiving(true)}
                data-testid={testids.resultsReceive}
              >
                {waiting.length > 0
                  ? t("assessment.receive", { n: waiting.length })
                  : t("adoption.recordReceipt")}
              </Button>
            )}
          </>
        }
      />
      {receiving && <Receive view={view} receivers={receivers} onClose={() => setReceiving(false)} />}
    </div>
  );
}

function stateOf(row: ipc.SheetRow): "left_out" | "carried" | "missing" | "received" | "ready" {
  if (row.standing === "left_out") return "left_out";
  if (row.pending.length > 0) return "missing";
  if (row.receipt) return "received";
  return row.standing === "carried" ? "carried" : "ready";
}

/** Everybody with a result, once; whoever has not received it yet waits. */
function receiversOf(sheets: ipc.SheetRow[]): Receiver[] {
  const found = new Map<string, Receiver>();
  for (const { code, name, standing, receipt } of sheets)
    if (standing !== "left_out") found.set(code, { key: code, code, name, pending: !receipt });
  return [...found.values()];
}

/** Receipts of one day and one way; from that day the time to appeal runs. */
function Receive({
  view,
  receivers,
  onClose,
}: {
  view: ipc.CycleView;
  receivers: Receiver[];
  onClose: () => void;
}) {
  const t = useT();
  const put = usePutCycle();
  return (
    <ReceiptForm
      receivers={receivers}
      chosen={[]}
      hint={t("assessment.receiveText", { n: view.rules.appeal_workdays })}
      save={({ keys: codes, on: day, ...told }) =>
        ipc.resultsConfirm({ form: { ...told, cycle: view.row.id, codes, day } })
      }
      onSaved={(next) => {
        put(next);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
