import { Steps } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { AdoptionStage, AdoptionView } from "@/ipc";
import { testids } from "@/shared/testids";
import { Ending } from "./Ending";
import { Gaps } from "./Gaps";
import { StepPanel } from "./StepPanel";
import { nextStage, recorded, STAGES } from "./stages";

/** The steps across the top, the one that is looked at below, and beside it what is missing. */
export function Procedure({ view }: { view: AdoptionView }) {
  const t = useT();
  const [stage, setStage] = useState<AdoptionStage>(() => nextStage(view));
  return (
    <div className="stack">
      <Steps
        size="small"
        className="adoption-steps"
        current={STAGES.indexOf(stage)}
        onChange={(index) => setStage(STAGES[index] ?? stage)}
        items={STAGES.map((one) => {
          const row = recorded(view, one);
          const done = row !== undefined || (one === "in_force" && view.stage === "in_force");
          return {
            title: <span data-testid={testids.adoptionStep(one)}>{t(`adoption.stage_${one}`)}</span>,
            content: <span className="num">{row?.step.from ?? ""}</span>,
            status: one === stage ? ("process" as const) : done ? ("finish" as const) : ("wait" as const),
          };
        })}
      />
      <div className="adoption-sides">
        <StepPanel key={stage} view={view} stage={stage} />
        <aside className="stack">
          <Gaps view={view} go={setStage} />
          <Ending view={view} />
        </aside>
      </div>
    </div>
  );
}
