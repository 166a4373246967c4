import { App, Button, Drawer } from "antd";
import { useEffect, useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import { type Event, historyOf } from "./history";
import type { Asked } from "./moves/MoveDialog";
import { MoveTasks } from "./moves/MoveTasks";
import { usePutPeople } from "./put";
import { counts, employmentText } from "./words";

interface Props {
  view: ipc.PeopleView;
  id: number | null;
  onClose: () => void;
  /** What is still followed up. */
  moves: ipc.MoveView[];
  onEdit: (id: number) => void;
  onMove: (asked: Asked) => void;
}

/** One employee: who and where now, how it came, and the sensitive part on request. */
export function EmployeePanel({ view, id, moves, onClose, onEdit, onMove }: Props) {
  const t = useT();
  const put = usePutPeople();
  const { modal } = App.useApp();
  const row = view.rows.find((candidate) => candidate.id === id);
  const move = moves.find((one) => one.employee === id);
  const person = view.organisation.employees.find((candidate) => candidate.id === id);
  const [sensitive, setSensitive] = useState<ipc.Sensitive | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person, nothing revealed.
  useEffect(() => setSensitive(null), [id]);
  const reveal = useAct(() => ipc.employeeReveal({ id: id ?? 0 }), setSensitive);
  const remove = useAct(
    () => ipc.employeeDelete({ id: id ?? 0 }),
    (next) => {
      put(next);
      onClose();
    },
  );
  const ask = () =>
    modal.confirm({
      title: t("people.removeTitle", { name: row?.name ?? "" }),
      content: t("people.removeText"),
      okText: t("people.removeConfirm", { name: row?.name ?? "" }),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run();
      },
    });
  return (
    <Drawer
      open={row !== undefined}
      onClose={onClose}
      size={440}
      mask={false}
      title={row && `${row.name} ${row.code}`}
      extra={
        <div className="row">
          <Button type="text" onClick={ask}>
            {t("people.removeEmployee")}
          </Button>
          <Button onClick={() => id !== null && onEdit(id)}>{t("common.edit")}</Button>
        </div>
      }
    >
      {row && person && (
        <div className="stack">
          <FailureNote failure={remove.failure ?? reveal.failure} />
          {row.left_on === null && (
            <div className="row">
              <Button
                onClick={() => onMove({ kind: "transfer", person: row })}
                data-testid={testids.moveTransfer}
              >
                {t("people.move_transferAsk")}
              </Button>
              <Button onClick={() => onMove({ kind: "leave", person: row })} data-testid={testids.moveLeave}>
                {t("people.move_leaveAsk")}
              </Button>
            </div>
          )}
          {move && (
            <div>
              <h4>
                {t(`people.move_${move.kind}Head`)}
                <span className="quiet move-count">
                  {move.open === 0 ? t("people.movesNone") : t("people.movesOpen", { n: move.open })}
                </span>
              </h4>
              <MoveTasks view={move} />
            </div>
          )}
          <dl className="facts">
            <dt>{t("people.department")}</dt>
            <dd>{row.department}</dd>
            <dt>{t("people.post")}</dt>
            <dd>
              {row.post} <span className="faint">{row.class}</span>
            </dd>
            <dt>{t("people.superior")}</dt>
            <dd>{row.superior ?? "—"}</dd>
            <dt>{t("people.employment")}</dt>
            <dd>{employmentText(t, row.employment)}</dd>
            <dt>{t("people.payBasis")}</dt>
            <dd>{t(`people.basis_${row.pay_basis}`)}</dd>
            {row.left_on && (
              <>
                <dt>{t("people.leftOn")}</dt>
                <dd className="num">{row.left_on}</dd>
              </>
            )}
            {person.note && (
              <>
                <dt>{t("people.note")}</dt>
                <dd>{person.note}</dd>
              </>
            )}
          </dl>
          <div>
            <div className="row-between">
              <h4>{t("people.sensitive")}</h4>
              {!sensitive && (
                <Tip text={t("people.revealHint")}>
                  <Button size="small" loading={reveal.busy} onClick={() => reveal.run()}>
                    {t("people.reveal")}
                  </Button>
                </Tip>
              )}
            </div>
            <dl className="facts">
              <dt>{t("people.mobile")}</dt>
              <dd className="num">{sensitive ? sensitive.mobile || "—" : row.masked_mobile || "—"}</dd>
              {sensitive && (
                <>
                  <dt>{t("people.identity")}</dt>
                  <dd className="num">{sensitive.identity_number || "—"}</dd>
                  <dt>{t("people.bank")}</dt>
                  <dd className="num">{sensitive.bank_account || "—"}</dd>
                </>
              )}
            </dl>
          </div>
          <div>
            <h4>{t("people.history")}</h4>
            <ol className="timeline">
              {historyOf(person, view.organisation).map((event, index) => (
                <TimelineEvent key={index} event={event} />
              ))}
            </ol>
          </div>
        </div>
      )}
    </Drawer>
  );
}

function TimelineEvent({ event }: { event: Event }) {
  const t = useT();
  const language = useLanguage();
  const text =
    event.kind === "post" ? (
      <>
        <b>{event.post}</b> <span className="quiet">{event.department}</span>
      </>
    ) : event.kind === "basis" ? (
      t(`people.basis_${event.basis}`)
    ) : event.kind === "leave" ? (
      <>
        {t(`people.leave_${event.leave}`)}{" "}
        <span className="quiet">{t(counts(event.leave) ? "people.leaveCounts" : "people.leaveNot")}</span>
      </>
    ) : (
      t(`people.event_${event.kind}`)
    );
  return (
    <li className={`timeline-${event.kind}`}>
      <span className="faint num">
        {longDay(event.day, language)}
        {event.kind === "leave" && ` – ${longDay(event.until, language)}`}
      </span>
      <div>{text}</div>
    </li>
  );
}
