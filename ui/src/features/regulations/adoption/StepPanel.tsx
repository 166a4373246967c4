import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { daysBetween, longDay } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePutAdoption } from "./put";
import { Scans } from "./Scans";
import { StepForm } from "./StepForm";
import { changeable, PAPERS, printable, recorded } from "./stages";

interface Props {
  view: ipc.AdoptionView;
  stage: ipc.AdoptionStage;
}

/** One step: what it is for, what is on record, what is attached, what can be printed. */
export function StepPanel({ view, stage }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { modal } = App.useApp();
  const version = view.version.id;
  const put = usePutAdoption(version);
  const row = recorded(view, stage);
  const mayChange = changeable(view, stage);
  const [editing, setEditing] = useState(false);
  const print = useAct(
    (paper: ipc.AdoptionPaper) => ipc.adoptionPaperPrint({ version, paper }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      put();
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  const remove = useAct(() => ipc.adoptionStepRemove({ version, stage }), put);
  const ask = () =>
    modal.confirm({
      title: t("adoption.removeStepTitle", { stage: t(`adoption.stage_${stage}`) }),
      content: t("adoption.removeStepText"),
      okText: t("adoption.removeStep"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run();
      },
    });
  const papers = PAPERS[stage] ?? [];
  return (
    <div className="stack">
      <section className="card">
        <div className="row-between adoption-head">
          <h2>{t(`adoption.stage_${stage}`)}</h2>
          {row && !editing && mayChange && (
            <span className="row">
              <Button type="text" size="small" onClick={ask}>
                {t("adoption.removeStep")}
              </Button>
              <Button size="small" onClick={() => setEditing(true)}>
                {t("adoption.change")}
              </Button>
            </span>
          )}
        </div>
        <p className="quiet adoption-why">{t(`adoption.why_${stage}`)}</p>
        <FailureNote failure={remove.failure ?? print.failure} />
        {row && !editing && <Told row={row} version={version} />}
        {(!row || editing) && mayChange && (
          <StepForm view={view} stage={stage} row={row} onClose={() => setEditing(false)} onSaved={put} />
        )}
        {!row && !mayChange && <p className="faint">{t("adoption.notYet")}</p>}
      </section>
      {papers.length > 0 && (
        <section className="card">
          <h2>{t("adoption.papers")}</h2>
          <div className="adoption-papers">
            {papers.map((paper) => (
              <Button
                key={paper}
                disabled={!printable(view, stage, paper)}
                loading={print.busy}
                onClick={() => print.run(paper)}
              >
                {t("adoption.print", { paper: t(`adoption.paper_${paper}`) })}
              </Button>
            ))}
          </div>
        </section>
      )}
      {stage !== "in_force" && (
        <Scans
          version={version}
          part={stage}
          scans={row?.scans ?? []}
          ready={row !== undefined}
          onChange={put}
        />
      )}
    </div>
  );
}

function Told({ row, version }: { row: ipc.AdoptionStepRow; version: number }) {
  const t = useT();
  const navigate = useNavigate();
  const shown = row.text;
  const language = useLanguage();
  const { step } = row;
  const time =
    step.until && step.until !== step.from
      ? t("common.aside", {
          text: `${longDay(step.from, language)} – ${longDay(step.until, language)}`,
          aside: t("adoption.days", { n: daysBetween(step.from, step.until) + 1 }),
        })
      : longDay(step.from, language);
  const came =
    step.present === null
      ? ""
      : step.expected === null
        ? String(step.present)
        : t("adoption.came", { expected: step.expected, present: step.present });
  const facts: [string, string][] = [
    [t("adoption.from"), time],
    [t("adoption.place"), step.place],
    [t("adoption.host"), step.host],
    [t("adoption.recorder"), step.recorder],
    [t("adoption.participants"), [step.participants, came].filter(Boolean).join(t("common.semicolon"))],
    [t("adoption.note"), step.note],
  ];
  return (
    <>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
      </dl>
      {!row.same_text && (
        <p className="adoption-changed">
          <StateTag tone="warn">{t("adoption.textChanged")}</StateTag>
        </p>
      )}
      {shown && (
        <p className="row">
          <Button
            size="small"
            data-testid={testids.shownText}
            onClick={() => navigate({ to: "/regulations/$version", params: { version: String(shown.id) } })}
          >
            {t("adoption.shownText")}
          </Button>
          {!row.same_text && (
            <Button
              size="small"
              data-testid={testids.compareShown}
              onClick={() =>
                navigate({
                  to: "/regulations/compare/$from/$to",
                  params: { from: String(shown.id), to: String(version) },
                })
              }
            >
              {t("adoption.compareShown")}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
