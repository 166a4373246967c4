import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { FindingTable } from "./Findings";
import { Item } from "./Item";
import { usePrint, usePut } from "./put";
import "./rounds.css";

/** One walk: every item by the keyboard, and at its end what was found. */
export default function Walk() {
  const t = useT();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const put = usePut();
  const print = usePrint();
  const id = Number(useParams({ from: "/rounds/walks/$id" }).id);
  const { data: view, error } = useQuery(queries.walk(id));
  const [wrong, setWrong] = useState<number | null>(null);
  const enter = useAct(
    (form: Omit<ipc.RoundEntryForm, "round">) => ipc.roundsEnter({ form: { ...form, round: id } }),
    put,
  );
  const finish = useAct(() => ipc.roundsFinish({ id }), put);
  const photo = useAct(async (key: number) => {
    const path = await ipc.dialogOpen({ kind: "scan", title: t("rounds.addPhoto") });
    return path ? ipc.roundsPhotoAdd({ round: id, key, path }) : null;
  }, put);
  const drop = useAct(
    () => ipc.roundsDrop({ id }),
    () => {
      put();
      navigate({ to: "/rounds/walks" });
    },
  );
  if (!view)
    return error ? (
      <Page title={t("rounds.title")}>
        <FailureNote failure={ipc.asFailure(error)} />
      </Page>
    ) : null;
  const { row } = view;
  const done = row.finished_on !== null;
  const focus = (index: number) =>
    document.querySelectorAll<HTMLElement>(".walk-item")[Math.min(index, row.items - 1)]?.focus();
  /** Saves and goes on to the next one. */
  const say = async (index: number, form: Omit<ipc.RoundEntryForm, "round">) => {
    const saved = await enter.run(form);
    if (!saved) return;
    setWrong(null);
    setTimeout(() => focus(index + 1));
  };
  const ask = () =>
    modal.confirm({
      title: t("rounds.finishTitle"),
      content: t(row.wrong === 0 ? "rounds.finishNone" : "rounds.finishText", { n: row.wrong }),
      okText: t("rounds.finish"),
      cancelText: t("common.cancel"),
      onOk: () => finish.run(),
    });
  return (
    <Page
      title={`${row.name} · ${row.department}`}
      sub={
        <span className="row">
          <StateTag tone={done ? "good" : "busy"}>
            {done
              ? t("rounds.finishedOn", { day: row.finished_on ?? "" })
              : t("rounds.itemsLeft", { n: row.left })}
          </StateTag>
          <span className="num">{row.on}</span>
          <span>{row.walker}</span>
        </span>
      }
      actions={
        <>
          <Button loading={print.busy} onClick={() => print.run({ paper: "checklist", round: id })}>
            {t("rounds.printWalk")}
          </Button>
          {done ? (
            <Button loading={print.busy} onClick={() => print.run({ paper: "summary", round: id })}>
              {t("rounds.printSummary")}
            </Button>
          ) : (
            <>
              <Button loading={drop.busy} onClick={() => drop.run()}>
                {t("rounds.drop")}
              </Button>
              <Button
                type="primary"
                disabled={row.left > 0}
                loading={finish.busy}
                onClick={ask}
                data-testid={testids.roundFinish}
              >
                {t("rounds.finish")}
              </Button>
            </>
          )}
        </>
      }
    >
      <FailureNote
        failure={enter.failure ?? finish.failure ?? photo.failure ?? drop.failure ?? print.failure}
      />
      <div className="stack">
        {done && view.findings.length > 0 && (
          <section className="card">
            <h2>{t("rounds.found", { n: view.findings.length })}</h2>
            <FindingTable
              rows={view.findings}
              onOpen={(one) => navigate({ to: "/rounds/findings/$id", params: { id: String(one.id) } })}
            />
          </section>
        )}
        <section className="card">
          <div className="row-between">
            <h2>{t("rounds.entries")}</h2>
            {!done && <span className="quiet">{t("rounds.keys")}</span>}
          </div>
          <ol className="walk">
            {view.entries.map((entry, index) => (
              <Item
                key={entry.key}
                entry={entry}
                number={index + 1}
                people={view.people}
                done={done}
                open={wrong === entry.key}
                busy={enter.busy}
                onOpen={(open) => setWrong(open ? entry.key : null)}
                onSay={(form) => say(index, form)}
                onMove={(step) => focus(Math.max(0, index + step))}
                onPhoto={() => photo.run(entry.key)}
              />
            ))}
          </ol>
        </section>
      </div>
    </Page>
  );
}
