import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { RunSteps } from "@/shared/parts/RunSteps";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { Company } from "./Company";
import { Drafts } from "./Drafts";
import { Kinds } from "./Kinds";
import { BEGIN, chosen, type Progress, reopened, STEPS, type Step } from "./progress";
import { Questions } from "./Questions";
import "../regulations.css";
import "./wizard.css";

export interface StepProps {
  start: ipc.WizardStart;
  progress: Progress;
  put: (next: Progress) => void;
}

/** From nothing to complete drafts: four steps across the top, the current one below. */
export default function Wizard() {
  const t = useT();
  const navigate = useNavigate();
  const { version } = useSearch({ from: "/regulations/wizard" });
  const { data: start, error } = useQuery(queries.wizard());
  const again = useQuery({
    queryKey: ["wizard", "opened", version],
    queryFn: () => ipc.wizardOpened({ version: version as number }),
    enabled: version !== undefined,
    staleTime: 0,
  });
  const [progress, put] = useStored<Progress>("wizard", BEGIN);
  const order = again.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is opened once, not at every answer.
  useEffect(() => {
    if (!start || !order || version === undefined) return;
    put(reopened(start, order, progress));
    navigate({ to: "/regulations/wizard", search: {}, replace: true });
  }, [start, order]);
  if (error || again.error) return <FailureNote failure={ipc.asFailure(error ?? again.error)} />;
  if (!start) return null;
  const props: StepProps = { start, progress, put };
  return (
    <Page
      title={t("wizard.title")}
      sub={t("wizard.sub")}
      testid={testids.wizard}
      actions={<Button onClick={() => navigate({ to: "/regulations" })}>{t("wizard.allRegulations")}</Button>}
    >
      <Steps {...props} />
      {progress.step === "company" && <Company {...props} />}
      {progress.step === "kinds" && <Kinds {...props} />}
      {progress.step === "questions" && <Questions {...props} />}
      {progress.step === "drafts" && <Drafts {...props} />}
    </Page>
  );
}

function Steps({ start, progress, put }: StepProps) {
  const t = useT();
  const here = STEPS.indexOf(progress.step);
  const list = useRef<HTMLDivElement>(null);
  // A new step is read from its beginning, however far down the last one was left.
  // Newer web views answer a scroll with a promise; an effect must not hand that back as its ending.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what changed.
  useEffect(() => {
    list.current?.closest("main")?.scrollTo?.(0, 0);
  }, [here]);
  // Questions need something to ask about; drafts are made by the last question alone.
  const open = (step: Step) =>
    step === "questions" ? chosen(progress, start).length > 0 : step !== "drafts" || here === 3;
  return (
    <div ref={list}>
      <RunSteps
        label={t("wizard.steps")}
        here={progress.step}
        go={(step) => put({ ...progress, step })}
        steps={STEPS.map((step, index) => ({
          name: step,
          title: t(`wizard.step_${step}`),
          state: index < here ? "done" : index === here ? "next" : "later",
          shut: open(step) ? null : "",
          testid: testids.wizardStep(step),
        }))}
      />
    </div>
  );
}
