import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

const KINDS: ipc.ImprovementKind[] = ["talk", "training", "support", "second_assessment"];

/** The improvement plan after a period: its steps, what came of each, and the next one. */
export function PlanSection({ data }: { data: ipc.SheetView }) {
  const t = useT();
  const client = useQueryClient();
  const today = useQuery(queries.status()).data?.today;
  const [adding, setAdding] = useState(false);
  const [finishing, setFinishing] = useState<number | null>(null);
  const [kind, setKind] = useState<ipc.ImprovementKind>("talk");
  const [text, setText] = useState("");
  const [day, setDay] = useState<string | null>(null);
  const about = { cycle: data.cycle.id, code: data.row.code };
  const saved = () => {
    setAdding(false);
    setFinishing(null);
    setText("");
    setDay(null);
    for (const part of ["sheet", "plans"]) client.invalidateQueries({ queryKey: [...keys.assessment, part] });
  };
  const add = useAct(() => ipc.planStepAdd({ ...about, form: { kind, text, due_on: day ?? "" } }), saved);
  const finish = useAct(
    (step: number) => ipc.planStepFinish({ ...about, step, day: day ?? today ?? "", outcome: text }),
    saved,
  );
  const begin = (step: number | null) => {
    setFinishing(step);
    setAdding(step === null);
    setText("");
    setDay(step === null ? null : (today ?? null));
  };
  const low = data.low_in_a_row >= data.rules.improve_periods;
  return (
    <section className="card assess-act" data-testid={testids.plan}>
      <div className="row-between">
        <h3>{t("assessment.plan")}</h3>
        {!adding && finishing === null && (
          <Button size="small" onClick={() => begin(null)}>
            {t("assessment.planAdd")}
          </Button>
        )}
      </div>
      {low && data.plan.length === 0 && (
        <p className="assess-problem">{t("assessment.lowAgain", { n: data.low_in_a_row })}</p>
      )}
      <p className="quiet">{t("assessment.planText")}</p>
      {data.plan.length > 0 && (
        <ul className="assess-plan">
          {data.plan.map((step) => (
            <li key={step.id}>
              <div className="row-between">
                <span>
                  <b>{t(`assessment.plan_${step.kind}`)}</b>　{step.text}
                </span>
                {step.done_on === null ? (
                  <span className="assess-line">
                    <StateTag tone={today && step.due_on < today ? "warn" : "neutral"}>
                      {t("assessment.planDue", { day: step.due_on })}
                    </StateTag>
                    <Button size="small" onClick={() => begin(step.id)}>
                      {t("assessment.planFinish")}
                    </Button>
                  </span>
                ) : (
                  <StateTag tone="good">{t("assessment.planDone", { day: step.done_on })}</StateTag>
                )}
              </div>
              {step.outcome && <p className="quiet">{step.outcome}</p>}
            </li>
          ))}
        </ul>
      )}
      {(adding || finishing !== null) && (
        <>
          <div className="assess-line">
            {adding && (
              <Select
                value={kind}
                onChange={setKind}
                aria-label={t("assessment.planKind")}
                style={{ width: 150 }}
                options={KINDS.map((value) => ({ value, label: t(`assessment.plan_${value}`) }))}
              />
            )}
            <div style={{ width: 150 }}>
              <DayInput
                value={day}
                onChange={setDay}
                placeholder={t(adding ? "assessment.planUntil" : "assessment.planOn")}
              />
            </div>
          </div>
          <Input.TextArea
            autoSize={{ minRows: 2 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t(adding ? "assessment.planWhat" : "assessment.planOutcome")}
          />
          <div className="assess-line">
            <Button
              type="primary"
              loading={add.busy || finish.busy}
              disabled={!text.trim() || !day}
              onClick={() => (finishing === null ? add.run() : finish.run(finishing))}
            >
              {t(adding ? "assessment.planAddConfirm" : "assessment.planFinishConfirm")}
            </Button>
            <Button
              onClick={() => {
                setAdding(false);
                setFinishing(null);
              }}
            >
              {t("common.cancel")}
            </Button>
          </div>
        </>
      )}
      <FailureNote
        failure={add.failure ?? finish.failure}
        onClose={() => {
          add.clear();
          finish.clear();
        }}
      />
    </section>
  );
}
