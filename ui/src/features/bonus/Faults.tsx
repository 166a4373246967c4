import { DownOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { longDay } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { FaultDrawer } from "./FaultDrawer";
import { FaultFile } from "./FaultFile";
import { effect } from "./fault-form";
import { useBonusAct } from "./view";

const KINDS = ["ordinary", "apportioned", "major"] as const;
type Open = { kind: ipc.FaultForm["kind"]; row: ipc.FaultRow | null };

/** Faults of the quarter: what happened, who, the effect on the factor, who decided. */
export function Faults({ view, locked }: { view: ipc.BonusView; locked: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { modal } = App.useApp();
  const [open, setOpen] = useState<Open | null>(null);
  const [file, setFile] = useState<number | null>(null);
  const remove = useBonusAct((id: number) => ipc.faultDelete({ quarter: view.quarter, id }));
  const ask = (row: ipc.FaultRow) =>
    modal.confirm({
      title: t("bonus.faultRemoveTitle"),
      content: t("bonus.faultRemoveText", {
        names: row.people.map((person) => person.name).join(t("common.comma")),
      }),
      okText: t("bonus.faultRemove"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => remove.run(row.fault.id),
    });
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t("bonus.faults")}</h2>
        {!locked && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: KINDS.map((kind) => ({
                key: kind,
                label: (
                  <div className="menu-two">
                    <b>{t(`bonus.fault_${kind}`)}</b>
                    <small>{t(`bonus.faultHint_${kind}`)}</small>
                  </div>
                ),
              })),
              onClick: ({ key }) => setOpen({ kind: key as Open["kind"], row: null }),
            }}
          >
            <Button size="small">
              {t("bonus.addFault")} <DownOutlined />
            </Button>
          </Dropdown>
        )}
      </div>
      {view.faults.length === 0 ? (
        <p className="quiet">{t("bonus.faultsEmpty")}</p>
      ) : (
        <ul className="fault-lines">
          {view.faults.map((row) => (
            <li key={row.fault.id}>
              <div>
                <b>{t(`bonus.fault_${row.fault.kind.kind}`)}</b>
                <span className="faint num"> {longDay(row.fault.happened_on, language)}</span>{" "}
                {row.fault.withdrawn && <StateTag tone="warn">{t("faults.withdrawn")}</StateTag>}
                <p>{row.fault.facts}</p>
                <p className="quiet">
                  {row.people
                    .map((person) => `${person.name} ${effect(row, person.figure)}`)
                    .join(t("common.semicolon"))}
                  {row.article_label && ` · ${row.article_label}`}
                  {row.deciders.length > 0 &&
                    ` · ${t("bonus.decidedBy", { names: row.deciders.join(t("common.comma")) })}`}
                </p>
              </div>
              <div className="row">
                <Button
                  type="text"
                  size="small"
                  onClick={() => setFile(row.fault.id)}
                  data-testid={testids.faultFile(row.fault.id)}
                >
                  {t("faults.open")}
                </Button>
                {!locked && !row.fault.withdrawn && (
                  <>
                    <Button
                      type="text"
                      size="small"
                      onClick={() => setOpen({ kind: row.fault.kind.kind, row })}
                    >
                      {t("common.edit")}
                    </Button>
                    <Button type="text" size="small" onClick={() => ask(row)}>
                      {t("common.remove")}
                    </Button>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <FailureNote failure={remove.failure} />
      {file !== null && <FaultFile id={file} quarter={view.quarter} onClose={() => setFile(null)} />}
      {open && <FaultDrawer view={view} kind={open.kind} row={open.row} onClose={() => setOpen(null)} />}
    </section>
  );
}
