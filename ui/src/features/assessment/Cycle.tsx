import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Input, Modal, Tabs } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { asFailure } from "@/ipc";
import { useAct } from "@/shared/act";
import { periodName } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { type RunStep, RunSteps } from "@/shared/parts/RunSteps";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Appeals } from "./Appeals";
import { EntryGrid } from "./EntryGrid";
import { People } from "./People";
import { usePutCycle } from "./put";
import { SheetPanel } from "./SheetPanel";
import "./assessment.css";

const STAGES: ipc.AssessmentStage[] = [
  "data",
  "own",
  "leader",
  "calibration",
  "confirmation",
  "appeal",
  "closed",
];

/** One period: its stages across the top, figures and people below. */
export default function Cycle() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { cycle } = useParams({ from: "/assessment/$cycle" });
  const { tab, sheet } = useSearch({ from: "/assessment/$cycle" });
  const id = Number(cycle);
  const known = Number.isSafeInteger(id) && id > 0;
  const { data: view, error } = useQuery({ ...queries.cycle(id), enabled: known });
  if (!known || (error && asFailure(error).code === "assessment.unknown_cycle"))
    return (
      <Page title={t("assessment.title")}>
        <div className="card">
          <Blank
            title={t("assessment.noCycle")}
            text={t("assessment.noCycleText")}
            action={
              <Button type="primary" onClick={() => navigate({ to: "/assessment" })}>
                {t("assessment.allCycles")}
              </Button>
            }
          />
        </div>
      </Page>
    );
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!view) return null;
  const go = (next: { tab?: string; sheet?: number }) =>
    navigate({
      to: "/assessment/$cycle",
      params: { cycle },
      search: { tab: next.tab ?? tab, sheet: next.sheet },
    });
  const entering = ["data", "own", "leader"].includes(view.row.stage);
  return (
    <Page
      title={t("assessment.cycleTitle", { period: periodName(view.row.period, language) })}
      sub={t("assessment.cycleSub", {
        complete: view.row.complete,
        assessed: view.row.assessed,
        confirmed: view.row.confirmed,
      })}
      actions={<Button onClick={() => navigate({ to: "/assessment" })}>{t("assessment.allCycles")}</Button>}
    >
      <Stages view={view} />
      <NextStep view={view} />
      <Tabs
        activeKey={tab ?? (entering ? "figures" : "people")}
        onChange={(key) => go({ tab: key })}
        items={[
          {
            key: "figures",
            label: <span data-testid={testids.cycleTab("figures")}>{t("assessment.tabFigures")}</span>,
            children: <EntryGrid view={view} onOpen={(id) => go({ sheet: id })} />,
          },
          {
            key: "people",
            label: <span data-testid={testids.cycleTab("people")}>{t("assessment.tabPeople")}</span>,
            children: <People view={view} onOpen={(id) => go({ sheet: id })} />,
          },
          {
            key: "appeals",
            label: (
              <span data-testid={testids.cycleTab("appeals")}>
                {t("assessment.tabAppeals", { n: view.appeals.length })}
              </span>
            ),
            children: <Appeals view={view} />,
          },
        ]}
      />
      <SheetPanel view={view} sheet={sheet ?? null} onClose={() => go({ sheet: undefined })} />
    </Page>
  );
}

function Stages({ view }: { view: ipc.CycleView }) {
  const t = useT();
  const here = STAGES.indexOf(view.row.stage);
  const steps = STAGES.map((name, index): RunStep<ipc.AssessmentStage> => {
    const step = view.steps.find((one) => one.stage === name);
    const done = index < here || view.row.stage === "closed";
    return {
      name,
      title: t(`assessment.stage_${name}`),
      // The day of the month comes first: it is what a narrow step has room for.
      hint: step ? `${step.at.slice(5, 10)} ${step.by}` : t(`assessment.hint_${name}`),
      state: done ? "done" : index === here ? "next" : "later",
      testid: index === here ? testids.cycleStage(name) : undefined,
    };
  });
  return <RunSteps label={t("assessment.stages")} steps={steps} here={view.row.stage} />;
}

function NextStep({ view }: { view: ipc.CycleView }) {
  const t = useT();
  const language = useLanguage();
  const put = usePutCycle();
  const [early, setEarly] = useState<string | null>(null);
  const advance = useAct(() => ipc.cycleAdvance({ id: view.row.id }), put);
  const close = useAct(
    (reason: string) => ipc.cycleClose({ id: view.row.id, early: reason }),
    (next) => {
      setEarly(null);
      put(next);
    },
  );
  const here = STAGES.indexOf(view.row.stage);
  const next = STAGES[here + 1];
  if (!next) return null;
  const closes = view.row.stage === "confirmation" || view.row.stage === "appeal";
  const only = view.pending.length > 0 && view.pending.every((one) => one.what === "appeal_time");
  return (
    <div className="assess-next">
      <div className="assess-pending">
        {view.pending.length === 0
          ? t("assessment.nothingPending")
          : t(`assessment.pending_${view.pending[0]?.what ?? "figures"}`, {
              n: view.pending.length,
              names: view.pending
                .slice(0, 6)
                .map((one) => one.name)
                .join(t("common.comma")),
            })}
      </div>
      {next !== "closed" && (
        <Button
          type={closes ? "default" : "primary"}
          loading={advance.busy}
          onClick={() => advance.run()}
          data-testid={testids.cycleAdvance}
        >
          {t("assessment.advance", { stage: t(`assessment.stage_${next}`) })}
        </Button>
      )}
      {closes && (
        <Button
          type="primary"
          loading={close.busy}
          onClick={() => (only ? setEarly("") : close.run(""))}
          data-testid={testids.cycleClose}
        >
          {t("assessment.close", { period: periodName(view.row.period, language) })}
        </Button>
      )}
      <FailureNote
        failure={advance.failure ?? close.failure}
        onClose={() => {
          advance.clear();
          close.clear();
        }}
      />
      <Modal
        open={early !== null}
        title={t("assessment.earlyTitle")}
        okText={t("assessment.earlyConfirm")}
        cancelText={t("common.cancel")}
        okButtonProps={{ disabled: !early?.trim(), ...{ "data-testid": testids.cycleEarlyConfirm } }}
        onOk={() => close.run(early ?? "")}
        onCancel={() => setEarly(null)}
      >
        <p className="quiet">{t("assessment.earlyText")}</p>
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          value={early ?? ""}
          aria-label={t("assessment.reason")}
          data-testid={testids.cycleEarlyReason}
          onChange={(event) => setEarly(event.target.value)}
        />
        <FailureNote failure={close.failure} />
      </Modal>
    </div>
  );
}
