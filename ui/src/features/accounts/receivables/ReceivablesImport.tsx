import { useNavigate } from "@tanstack/react-router";
import { Alert, App, Button, Input, Radio } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { whyText } from "@/shared/import/words";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { usePutAccount } from "../put";
import "../accounts.css";

/** Mistakes told in full; the file of rows left out has all of them. */
const TOLD = 30;

interface Seen {
  source: ipc.SalesSource;
  days: string | null;
  look: ipc.ReceivablesImport;
}

/** 应收 from a file or pasted from a spreadsheet: looked at first, then taken in as one. */
export default function ReceivablesImport() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutAccount();
  const { message } = App.useApp();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [text, setText] = useState("");
  const look = useAct(async (source: ipc.SalesSource, days: string | null) => {
    setSeen({ source, days, look: await ipc.receivablesLook({ source, days }) });
  });
  const choose = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "roster", title: t("accountReceivables.import") });
    if (path) await look.run({ kind: "file", path }, null);
  });
  const write = useAct(
    ({ source, days }: Seen) => ipc.receivablesApply({ source, days }),
    (done) => {
      put();
      message.success(t("accountReceivables.taken", { bills: done.bills, payments: done.payments }));
      navigate({ to: "/accounts/receivables" });
    },
  );
  const bad = useAct(
    async ({ source, days }: Seen) => {
      const name = `${t("accountReceivables.badFile")}.xlsx`;
      const out = await ipc.dialogSave({ kind: "xlsx", title: t("accountReceivables.badRows"), name });
      return out ? ipc.receivablesBadRows({ source, days, out }) : null;
    },
    (rows) => rows !== null && message.success(t("accountReceivables.exported", { n: rows })),
  );
  const file = (
    <Button type={seen ? "default" : "primary"} loading={choose.busy} onClick={() => choose.run()}>
      {t("lists.chooseFile")}
    </Button>
  );
  return (
    <Page
      title={t("accountReceivables.import")}
      sub={
        seen?.source.kind === "file" ? (
          <span className="mono">{seen.source.path}</span>
        ) : (
          t("accountReceivables.importSub")
        )
      }
      actions={
        <>
          <Button onClick={() => navigate({ to: "/accounts/receivables" })}>
            {t("accounts.view_receivables")}
          </Button>
          {seen && <Button onClick={() => setSeen(null)}>{t("accountReceivables.other")}</Button>}
          {seen && (
            <Button
              type="primary"
              disabled={seen.look.bills + seen.look.payments === 0}
              loading={write.busy}
              onClick={() => write.run(seen)}
              data-testid={testids.takeReceivables}
            >
              {t("accountReceivables.take", { bills: seen.look.bills, payments: seen.look.payments })}
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={choose.failure ?? look.failure ?? write.failure ?? bad.failure} />
      {seen ? (
        <Look seen={seen} onDays={(days) => look.run(seen.source, days)} onBad={() => bad.run(seen)} />
      ) : (
        <div className="card">
          <Blank
            title={t("accountReceivables.importTitle")}
            text={t("accountReceivables.importText")}
            action={file}
          />
          <div className="stack account-paste">
            <Input.TextArea
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder={t("accountReceivables.pasteHint")}
              autoSize={{ minRows: 5, maxRows: 14 }}
              className="mono"
              data-testid={testids.pasteReceivables}
            />
            <div>
              <Button
                disabled={text.trim() === ""}
                loading={look.busy}
                onClick={() => look.run({ kind: "pasted", text }, null)}
                data-testid={testids.lookReceivables}
              >
                {t("accountReceivables.look")}
              </Button>
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}

interface LookProps {
  seen: Seen;
  onDays: (days: string) => void;
  onBad: () => void;
}

function Look({ seen: { look, days }, onDays, onBad }: LookProps) {
  const t = useT();
  const unclear = days !== null || look.errors.some((error) => error.cell.code === "ambiguous_date");
  const columns: Column<ipc.ReceivableShown>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.account_name },
    {
      key: "number",
      title: t("accountReceivables.number"),
      text: (row) => row.bill?.number || "—",
      width: 140,
    },
    {
      key: "on",
      title: t("accountReceivables.on"),
      text: (row) => row.bill?.on ?? "",
      width: 120,
      className: "num",
    },
    {
      key: "due",
      title: t("accountReceivables.due"),
      text: (row) => row.bill?.due ?? "",
      width: 120,
      className: "num",
    },
    {
      key: "amount",
      title: t("accountReceivables.amount"),
      text: (row) => (row.bill ? money(row.bill.amount) : ""),
      number: true,
      width: 130,
    },
    {
      key: "paid",
      title: t("accountReceivables.paidAmount"),
      text: (row) => (row.paid === null ? "" : money(row.paid)),
      number: true,
      width: 130,
    },
    {
      key: "paidOn",
      title: t("accountReceivables.paidOn"),
      text: (row) => row.paid_on ?? "",
      width: 120,
      className: "num",
    },
  ];
  return (
    <div className="stack">
      <p>
        {t("accountReceivables.counts", {
          rows: look.rows,
          bills: look.bills,
          billed: money(look.billed),
          payments: look.payments,
          paid: money(look.paid),
          known: look.known,
        })}
      </p>
      {unclear && (
        <Radio.Group
          value={days}
          onChange={(event) => onDays(event.target.value)}
          options={[
            { value: "dmy", label: t("accounts.dates_dmy") },
            { value: "mdy", label: t("accounts.dates_mdy") },
          ]}
        />
      )}
      {look.errors.length > 0 && (
        <Alert
          type="warning"
          title={t("accountReceivables.wrong", { n: new Set(look.errors.map((error) => error.row)).size })}
          action={<Button onClick={onBad}>{t("accountReceivables.badRows")}</Button>}
          description={
            <ul className="account-signs">
              {look.errors.slice(0, TOLD).map(({ row, cell }) => (
                <li key={`${row}${cell.column}${cell.code}`}>
                  <StateTag tone="bad">
                    {t("accountReceivables.row", { row, column: cell.column })}　{whyText(cell)}
                  </StateTag>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <DataTable
        name="receivables-look"
        columns={columns}
        rows={look.shown}
        rowKey={(row) => look.shown.indexOf(row)}
        filters={
          look.bills + look.payments > look.shown.length && (
            <span className="quiet">{t("accountReceivables.shown", { n: look.shown.length })}</span>
          )
        }
      />
    </div>
  );
}
