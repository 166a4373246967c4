import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Tooltip } from "antd";
import { type Key, useState } from "react";
import { useT } from "@/i18n";
import type { BonusPaymentRow, BonusPaymentsView, BonusView } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Fen } from "@/shared/parts/Fen";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { CloseQuarter } from "./CloseQuarter";
import { PayForm } from "./PayForm";
import { Payments } from "./Payments";

/** 发放 of an issued quarter: what is open, what was paid, and the end of the quarter. */
export function Settle({ view }: { view: BonusView }) {
  if (!view.payments) return null;
  return (
    <section className="stack">
      <Standing view={view} payments={view.payments} />
      <People view={view} payments={view.payments} />
      {view.payments.entries.length > 0 && (
        <Payments quarter={view.quarter} entries={view.payments.entries} locked={view.row.closed} />
      )}
    </section>
  );
}

interface Part {
  view: BonusView;
  payments: BonusPaymentsView;
}

/** Due, paid and open in a line, and the two things to do about it. */
function Standing({ view, payments }: Part) {
  const t = useT();
  const [closing, setClosing] = useState(false);
  const { data: status } = useQuery(queries.status());
  const { closed } = view.row;
  const open = payments.rows.filter((row) => row.open !== 0).length;
  const waiting = payments.rows.some((row) => row.pay_by !== null);
  const late = !!status && payments.rows.some((row) => row.pay_by !== null && row.pay_by < status.today);
  return (
    <div className="card step-action">
      <div>
        <b>
          {closed
            ? t("bonus.closedBy", {
                name: payments.closing?.by.name ?? "",
                at: stamp(payments.closing?.by.at ?? null),
              })
            : t(open > 0 ? "bonus.openPeople" : "bonus.allPaid", { n: open })}
        </b>
        <p className="quiet">
          {t("bonus.paidOf", { paid: money(payments.paid), due: money(payments.due) })}
          {waiting && payments.pay_by && (
            <span className={late ? "bad" : undefined}>
              {t(late ? "bonus.payByLate" : "bonus.payBy", { day: payments.pay_by })}
            </span>
          )}
        </p>
        {payments.closing && !closed && (
          <p className="quiet">
            {t("bonus.reopenedBy", {
              name: payments.closing.by.name,
              at: stamp(payments.closing.by.at),
              reason: payments.closing.reason,
            })}
          </p>
        )}
      </div>
      <Button
        type={!closed && open === 0 ? "primary" : "default"}
        disabled={!closed && open > 0}
        title={!closed && open > 0 ? t("bonus.closeLater") : undefined}
        onClick={() => setClosing(true)}
        data-testid={testids.closeQuarter}
      >
        {t(closed ? "bonus.reopen" : "bonus.close")}
      </Button>
      {closing && <CloseQuarter view={view} today={status?.today ?? ""} onClose={() => setClosing(false)} />}
    </div>
  );
}

type Stand = "paid" | "part" | "unpaid" | "back" | "none";
const TONES: Record<Stand, Tone> = {
  paid: "good",
  part: "warn",
  unpaid: "neutral",
  back: "warn",
  none: "neutral",
};

function standOf(row: BonusPaymentRow): Stand {
  if (row.open < 0) return "back";
  if (row.open === 0) return row.due === 0 ? "none" : "paid";
  return row.paid === 0 ? "unpaid" : "part";
}

function People({ view, payments }: Part) {
  const t = useT();
  const [which, setWhich] = useState<"all" | "open">("all");
  const [chosen, setChosen] = useState<Key[]>([]);
  const [paying, setPaying] = useState(false);
  const { data: status } = useQuery(queries.status());
  const open = payments.rows.filter((row) => row.open !== 0);
  const number = (key: "due" | "paid" | "open"): Column<BonusPaymentRow> => ({
    key,
    title: t(`bonus.pay_${key}`),
    text: (row) => money(row[key]),
    number: true,
    sortable: true,
    width: 116,
    render: (_v, row) => <Fen value={row[key]} strong={key === "open" && row.open !== 0} />,
  });
  const columns: Column<BonusPaymentRow>[] = [
    { key: "code", title: t("people.code"), text: (row) => row.code, sortable: true, width: 84 },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true },
    { key: "department", title: t("people.department"), text: (row) => row.department, sortable: true },
    number("due"),
    number("paid"),
    number("open"),
    {
      key: "pay_by",
      title: t("bonus.pay_by"),
      text: (row) => row.pay_by ?? "—",
      sortable: true,
      width: 124,
      className: "num",
      render: (_v, row) =>
        row.pay_by && status && row.pay_by < status.today ? (
          <StateTag tone="warn">{row.pay_by}</StateTag>
        ) : row.pay_by && row.pay_by !== payments.pay_by ? (
          <Tooltip title={t("bonus.payLeaver")}>
            <b>{row.pay_by}</b>
          </Tooltip>
        ) : (
          (row.pay_by ?? <span className="faint">—</span>)
        ),
    },
    {
      key: "last",
      title: t("bonus.paidOn"),
      text: (row) => row.last ?? "—",
      sortable: true,
      width: 116,
      className: "num",
    },
    {
      key: "stand",
      title: t("bonus.payState"),
      text: (row) => t(`bonus.stand_${standOf(row)}`),
      sortable: true,
      width: 136,
      render: (_v, row) => <StateTag tone={TONES[standOf(row)]}>{t(`bonus.stand_${standOf(row)}`)}</StateTag>,
    },
  ];
  return (
    <>
      <DataTable
        name="bonus-payments"
        rows={which === "open" ? open : payments.rows}
        columns={columns}
        rowKey="code"
        rowTestid={(row) => testids.paymentRow(row.code)}
        rowSelection={
          view.row.closed
            ? undefined
            : {
                selectedRowKeys: chosen,
                onChange: setChosen,
                getCheckboxProps: (row) => ({ disabled: row.open === 0 }),
              }
        }
        filters={
          <Segmented
            value={which}
            onChange={setWhich}
            options={[
              { value: "all", label: `${t("bonus.payAll")} ${payments.rows.length}` },
              { value: "open", label: `${t("bonus.payOpen")} ${open.length}` },
            ]}
          />
        }
        tools={
          !view.row.closed && (
            <Button
              type={open.length > 0 ? "primary" : "default"}
              size="small"
              disabled={chosen.length === 0 && !open.some((row) => row.open > 0)}
              onClick={() => setPaying(true)}
              data-testid={testids.recordPayment}
            >
              {t(chosen.length > 0 ? "bonus.recordPaymentOf" : "bonus.recordPayment", { n: chosen.length })}
            </Button>
          )
        }
      />
      {paying && (
        <PayForm
          quarter={view.quarter}
          open={open.filter((row) => (chosen.length === 0 ? row.open > 0 : chosen.includes(row.code)))}
          onSaved={() => setChosen([])}
          onClose={() => setPaying(false)}
        />
      )}
    </>
  );
}
