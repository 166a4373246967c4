import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePrinted } from "./usePrinted";
import { SPANS, type Span, spanOf } from "./words";

/** 对账单: a span looked at, then printed. */
export function StatementDrawer({ books, onClose }: { books: ipc.AccountBooks; onClose: () => void }) {
  const t = useT();
  const [{ from, to }, setSpan] = useState(spanOf("quarter", books.day, books.first_on));
  const { data: view, error } = useQuery(queries.accountStatement(books.account, from, to));
  const print = useAct(
    (sign: boolean) => ipc.accountStatementPrint({ account: books.account, from, to, sign }),
    usePrinted(),
  );
  const usual = SPANS.find((span) => {
    const one = spanOf(span, books.day, books.first_on);
    return one.from === from && one.to === to;
  });
  return (
    <Drawer
      open
      size={760}
      onClose={onClose}
      title={t("accountReceivables.statementTitle", { name: books.name })}
      footer={
        <div className="row form-drawer-foot">
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button loading={print.busy} onClick={() => print.run(true)}>
            {t("accountReceivables.statementSign")}
          </Button>
          <Button
            type="primary"
            loading={print.busy}
            onClick={() => print.run(false)}
            data-testid={testids.statementPrint}
          >
            {t("accountReceivables.statementPrint")}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <div className="row statement-span">
          <Segmented<Span | "other">
            value={usual ?? "other"}
            onChange={(span) => span !== "other" && setSpan(spanOf(span, books.day, books.first_on))}
            options={SPANS.map((span) => ({ value: span, label: t(`accountReceivables.span_${span}`) }))}
          />
          <DayInput allowClear={false} value={from} onChange={(day) => day && setSpan({ from: day, to })} />
          <span aria-hidden="true">–</span>
          <DayInput allowClear={false} value={to} onChange={(day) => day && setSpan({ from, to: day })} />
        </div>
        <FailureNote failure={print.failure ?? (error ? ipc.asFailure(error) : null)} />
        {view && !error && <Lines statement={view.statement} capitals={view.capitals} />}
      </div>
    </Drawer>
  );
}

function Lines({ statement, capitals }: { statement: ipc.Statement; capitals: string }) {
  const t = useT();
  const columns: Column<ipc.StatementLine>[] = [
    { key: "on", title: t("accountReceivables.on"), text: (line) => line.on, width: 110, className: "num" },
    {
      key: "what",
      title: t("accountReceivables.what"),
      text: (line) =>
        [t(`accountReceivables.what_${line.what}`), line.number, line.note].filter(Boolean).join("　"),
    },
    {
      key: "billed",
      title: t("accountReceivables.billed"),
      text: (line) => (line.what === "paid" ? "" : money(line.amount)),
      number: true,
      width: 120,
    },
    {
      key: "paid",
      title: t("accountReceivables.paid"),
      text: (line) => (line.what === "paid" ? money(line.amount) : ""),
      number: true,
      width: 120,
    },
    {
      key: "balance",
      title: t("accountReceivables.balance"),
      text: (line) => money(line.balance),
      number: true,
      width: 120,
    },
  ];
  return (
    <>
      <dl className="facts">
        <dt>{t("accountReceivables.opening")}</dt>
        <dd className="num">{money(statement.opening)}</dd>
        <dt>{t("accountReceivables.billed")}</dt>
        <dd className="num">{money(statement.billed)}</dd>
        <dt>{t("accountReceivables.paid")}</dt>
        <dd className="num">{money(statement.paid)}</dd>
        <dt>{t("accountReceivables.closing")}</dt>
        <dd className="num" data-testid={testids.statementClosing}>
          <b>{money(statement.closing)}</b>　<span className="quiet">{capitals}</span>
        </dd>
      </dl>
      <DataTable
        name="statement"
        columns={columns}
        rows={statement.lines}
        rowKey={(line) => statement.lines.indexOf(line)}
      />
    </>
  );
}
