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
import { usePutAccount } from "./put";
import "./accounts.css";

/** Mistakes told in full; the file of rows left out has all of them. */
const TOLD = 30;

interface Seen {
  source: ipc.SalesSource;
  days: string | null;
  look: ipc.SalesImport;
}

/** 销售 from a file or pasted from a spreadsheet: looked at first, then taken in as one. */
export default function SalesImport() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutAccount();
  const { message } = App.useApp();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [text, setText] = useState("");
  const look = useAct(async (source: ipc.SalesSource, days: string | null) => {
    setSeen({ source, days, look: await ipc.salesLook({ source, days }) });
  });
  const choose = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "roster", title: t("accounts.salesImport") });
    if (path) await look.run({ kind: "file", path }, null);
  });
  const write = useAct(
    ({ source, days }: Seen) => ipc.salesApply({ source, days }),
    (done) => {
      put();
      message.success(t("accounts.salesTaken", { n: done.created, total: money(done.total) }));
      navigate({ to: "/accounts/analysis" });
    },
  );
  const bad = useAct(
    async ({ source, days }: Seen) => {
      const name = `${t("accounts.salesBadFile")}.xlsx`;
      const out = await ipc.dialogSave({ kind: "xlsx", title: t("accounts.badRows"), name });
      return out ? ipc.salesBadRows({ source, days, out }) : null;
    },
    (rows) => rows !== null && message.success(t("accounts.salesExported", { n: rows })),
  );
  const file = (
    <Button type={seen ? "default" : "primary"} loading={choose.busy} onClick={() => choose.run()}>
      {t("lists.chooseFile")}
    </Button>
  );
  return (
    <Page
      title={t("accounts.salesImport")}
      sub={
        seen?.source.kind === "file" ? (
          <span className="mono">{seen.source.path}</span>
        ) : (
          t("accounts.salesImportSub")
        )
      }
      actions={
        <>
          <Button onClick={() => navigate({ to: "/accounts/analysis" })}>{t("accounts.toAnalysis")}</Button>
          {seen && <Button onClick={() => setSeen(null)}>{t("accounts.salesOther")}</Button>}
          {seen && (
            <Button
              type="primary"
              disabled={seen.look.created === 0}
              loading={write.busy}
              onClick={() => write.run(seen)}
              data-testid={testids.takeSales}
            >
              {t("accounts.salesTake", { n: seen.look.created })}
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
          <Blank title={t("accounts.salesImportTitle")} text={t("accounts.salesImportText")} action={file} />
          <div className="stack account-paste">
            <Input.TextArea
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder={t("accounts.salesPasteHint")}
              autoSize={{ minRows: 5, maxRows: 14 }}
              className="mono"
              data-testid={testids.pasteSales}
            />
            <div>
              <Button
                disabled={text.trim() === ""}
                loading={look.busy}
                onClick={() => look.run({ kind: "pasted", text }, null)}
                data-testid={testids.lookSales}
              >
                {t("accounts.salesLook")}
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
  const columns: Column<ipc.SaleShown>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.account_name },
    { key: "on", title: t("accounts.saleOn"), text: (row) => row.sale.on, width: 120, className: "num" },
    {
      key: "amount",
      title: t("accounts.amount"),
      text: (row) => money(row.sale.amount),
      number: true,
      width: 130,
    },
    { key: "product", title: t("accounts.product"), text: (row) => row.sale.product || "—", width: 180 },
  ];
  return (
    <div className="stack">
      <p>
        {t("accounts.salesCounts", {
          rows: look.rows,
          created: look.created,
          known: look.known,
          total: money(look.total),
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
          title={t("accounts.salesWrong", { n: new Set(look.errors.map((error) => error.row)).size })}
          action={<Button onClick={onBad}>{t("accounts.badRows")}</Button>}
          description={
            <ul className="account-signs">
              {look.errors.slice(0, TOLD).map(({ row, cell }) => (
                <li key={`${row}${cell.column}${cell.code}`}>
                  <StateTag tone="bad">
                    {t("accounts.salesRow", { row, column: cell.column })}　{whyText(cell)}
                  </StateTag>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <DataTable
        name="sales-look"
        columns={columns}
        rows={look.shown}
        rowKey={(row) => look.shown.indexOf(row)}
        filters={
          look.created > look.shown.length && (
            <span className="quiet">{t("accounts.salesShown", { n: look.shown.length })}</span>
          )
        }
      />
    </div>
  );
}
