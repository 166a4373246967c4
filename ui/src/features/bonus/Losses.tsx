import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { LossDrawer } from "./LossDrawer";

const KEY = ["losses"];

/** Compensation for losses: papers of their own, apart from the bonus. */
export function Losses({ onClose }: { onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const [open, setOpen] = useState<{ row: ipc.LossRow | null } | null>(null);
  const { data: rows, error } = useQuery({ queryKey: KEY, queryFn: ipc.losses, staleTime: 0 });
  const put = (next: ipc.LossRow[]) => client.setQueryData(KEY, next);
  const withdraw = useAct((id: number) => ipc.lossWithdraw({ id }), put);
  const print = useAct(
    (id: number) => ipc.lossPrint({ id, sign: true }),
    (paper) => {
      message.success(t("faults.printed", { number: paper.number }));
      client.invalidateQueries({ queryKey: KEY });
      client.invalidateQueries({ queryKey: keys.papers });
    },
  );
  const ask = (row: ipc.LossRow) =>
    modal.confirm({
      title: t("faults.withdrawLossTitle", { name: row.name, amount: money(row.loss.borne) }),
      content: <Consequence row={row} />,
      okText: t("faults.withdrawLossDo"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true, "data-testid": testids.lossWithdraw },
      onOk: () => withdraw.run(row.loss.id),
    });
  const failure = withdraw.failure ?? print.failure ?? (error ? ipc.asFailure(error) : null);
  return (
    <Drawer open size={680} onClose={onClose} title={t("faults.losses")}>
      <div className="stack">
        <p className="quiet">{t("faults.lossesText")}</p>
        {rows?.length === 0 && <p className="quiet">{t("faults.noLosses")}</p>}
        {rows?.map((row) => (
          <section key={row.loss.id} className="card">
            <div className="row-between">
              <b>
                {row.name} <span className="num">{money(row.loss.borne)}</span>
              </b>
              {row.loss.withdrawn_on && <StateTag tone="warn">{t("faults.withdrawn")}</StateTag>}
            </div>
            <p>{row.loss.facts}</p>
            <p className="quiet">
              {row.loss.withdrawn_on
                ? t("faults.planStopped", { day: row.loss.withdrawn_on, n: row.plan.length })
                : t("faults.months", { n: row.plan.length })}
              {row.papers.map((paper) => ` · ${paper.number}`)}
            </p>
            {!row.loss.withdrawn_on && (
              <div className="row">
                <Button size="small" loading={print.busy} onClick={() => print.run(row.loss.id)}>
                  {t("faults.printLoss")}
                </Button>
                {!row.loss.agreed_on && (
                  <Button size="small" type="text" onClick={() => setOpen({ row })}>
                    {t("common.edit")}
                  </Button>
                )}
                <Button size="small" type="text" onClick={() => ask(row)}>
                  {t("faults.withdrawLoss")}
                </Button>
              </div>
            )}
          </section>
        ))}
        <FailureNote failure={failure} />
        <Button onClick={() => setOpen({ row: null })} data-testid={testids.lossAdd}>
          {t("faults.addLoss")}
        </Button>
      </div>
      {open && <LossDrawer row={open.row} put={put} onClose={() => setOpen(null)} />}
    </Drawer>
  );
}

/** What a withdrawal stops, what it leaves as it is, and what is left to the two of them. */
function Consequence({ row }: { row: ipc.LossRow }) {
  const t = useT();
  const first = row.plan[0];
  const last = row.plan.at(-1);
  return (
    <>
      {first && last && (
        <p>
          {t("faults.withdrawLossPlan", {
            n: row.plan.length,
            from: first.month.slice(0, 7),
            to: last.month.slice(0, 7),
            most: money(first.amount),
          })}
        </p>
      )}
      <p>
        {t(row.loss.agreed_on ? "faults.withdrawLossAgreed" : "faults.withdrawLossOpen")}{" "}
        {row.papers.length > 0 &&
          t("faults.withdrawLossPapers", {
            numbers: row.papers.map((paper) => paper.number).join(t("common.comma")),
          })}
      </p>
    </>
  );
}
