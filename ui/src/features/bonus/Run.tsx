import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useLanguage, useT } from "@/i18n";
import { asFailure, type BonusView } from "@/ipc";
import { quarterName } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { RunSteps } from "@/shared/parts/RunSteps";
import { testids } from "@/shared/testids";
import { Explain } from "./Explain";
import { Prepare } from "./Prepare";
import { Result } from "./Result";
import { RunStateTag } from "./RunStateTag";
import { StepAction } from "./StepAction";
import { doneSteps, isStep, landing, nextStep, reachable, STEPS, type Step } from "./steps";
import { useBonus } from "./view";
import "./bonus.css";

/** The run of one quarter: six steps across the top, the chosen one below. */
export default function Run() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { quarter } = useParams({ from: "/bonus/$quarter" });
  const search = useSearch({ from: "/bonus/$quarter" });
  const { data: view, error } = useBonus(quarter);
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!view) return null;
  const step: Step = isStep(search.step) && reachable(search.step, view.row) ? search.step : landing(view);
  const go = (next: { step?: Step; person?: string }) =>
    navigate({
      to: "/bonus/$quarter",
      params: { quarter },
      search: { step: next.step ?? step, person: next.person },
    });
  return (
    <Page
      title={
        <span className="row">
          {t("bonus.runTitle", { quarter: quarterName(quarter, language) })}
          <span className="run-state">
            <RunStateTag row={view.row} />
          </span>
        </span>
      }
      sub={
        view.regulation ? t("bonus.restsOn", { citation: view.regulation.citation }) : t("bonus.noRegulation")
      }
      actions={<Button onClick={() => navigate({ to: "/bonus" })}>{t("bonus.allQuarters")}</Button>}
    >
      <StepsOf view={view} step={step} go={(next) => go({ step: next })} />
      {step === "prepare" ? (
        <Prepare view={view} onCalculated={() => go({ step: "calculate" })} />
      ) : (
        <div className="stack">
          <StepAction view={view} step={step} go={(next) => go({ step: next })} />
          {step !== "settle" && (
            <Result
              view={view}
              onOpen={(person) => go({ person })}
              selected={search.person}
              compact={step === "issue" && view.notices.length > 0}
            />
          )}
        </div>
      )}
      <Explain
        quarter={quarter}
        code={search.person ?? null}
        people={view.people}
        regulation={view.regulation?.version ?? null}
        onMove={(person) => go({ person })}
        onClose={() => go({ person: undefined })}
      />
    </Page>
  );
}

function StepsOf({ view, step, go }: { view: BonusView; step: Step; go: (step: Step) => void }) {
  const t = useT();
  const done = doneSteps(view.row);
  const by: Partial<Record<Step, { name: string } | null | undefined>> = {
    calculate: view.run?.calculated,
    review: view.run?.reviewed,
    approve: view.run?.approved,
    issue: view.run?.issued,
    settle: view.row.closed ? view.payments?.closing?.by : null,
  };
  return (
    <RunSteps
      label={t("bonus.steps")}
      here={step}
      go={go}
      steps={STEPS.map((name, index) => ({
        name,
        title: t(`bonus.step_${name}`),
        hint: by[name]?.name ?? t(`bonus.stepHint_${name}`),
        state: index < done ? "done" : name === nextStep(view) ? "next" : "later",
        shut: reachable(name, view.row) ? null : t("bonus.stepLater"),
        testid: testids.step(name),
      }))}
    />
  );
}
