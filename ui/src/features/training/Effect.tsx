import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { usePutTraining } from "./put";
import { figure, rate } from "./words";

/** What a training brought, on its four levels. */
export function Effect({ session }: { session: ipc.TrainingSession }) {
  const t = useT();
  const { data: view } = useQuery(queries.trainingEffect(session.id));
  const [adding, setAdding] = useState(false);
  if (!view) return null;
  return (
    <div className="stack">
      <div className="train-levels">
        <section className="card">
          <h3>{t("training.effectReaction")}</h3>
          <b className="num">{rate(view.satisfaction)}</b>
          <p className="quiet">
            {t("training.effectSheets", {
              n: view.sheets,
              content: figure(view.content),
              trainer: figure(view.trainer),
              organisation: figure(view.organisation),
            })}
          </p>
          {view.satisfaction_target && (
            <p className="quiet">{t("training.effectTarget", { target: rate(view.satisfaction_target) })}</p>
          )}
        </section>
        <section className="card">
          <h3>{t("training.effectLearning")}</h3>
          <b className="num">
            {view.passed} / {view.examined}
          </b>
          <p className="quiet">{t("training.effectPassed")}</p>
        </section>
        <section className="card">
          <h3>{t("training.effectBehaviour")}</h3>
          <b className="num">{figure(view.behaviour)}</b>
          <p className="quiet">{t("training.effectFollowed", { n: view.followed, of: view.to_follow })}</p>
        </section>
        <section className="card">
          <h3>{t("training.effectResults")}</h3>
          {view.effects.length === 0 && <p className="quiet">{t("training.noEffects")}</p>}
          {view.effects.map((one) => (
            <p key={one.indicator + one.on}>
              {one.indicator}{" "}
              <b className="num train-inline">
                {figure(one.before)} → {figure(one.after)}
              </b>
              <span className="quiet num">　{one.on}</span> {one.remark}
            </p>
          ))}
          <Button size="small" onClick={() => setAdding(true)}>
            {t("training.addEffect")}
          </Button>
        </section>
      </div>
      <p className="quiet">{view.basis}</p>
      {adding && <EffectDrawer id={session.id} onClose={() => setAdding(false)} />}
    </div>
  );
}

function EffectDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<ipc.EffectForm>();
  const save = useAct(
    (values: ipc.EffectForm) =>
      ipc.sessionEffectAdd({ id, form: { ...values, remark: values.remark ?? "" } }),
    () => {
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  return (
    <FormDrawer
      title={t("training.addEffect")}
      width={420}
      form={form}
      initial={{ on: status?.today }}
      save={save}
      label={t("common.save")}
      onClose={onClose}
    >
      <Form.Item name="indicator" label={t("training.indicator")} rules={required}>
        <Input />
      </Form.Item>
      <div className="train-two">
        <Form.Item name="before" label={t("training.before")} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="after" label={t("training.after")} rules={required}>
          <Input />
        </Form.Item>
      </div>
      <Form.Item name="on" label={t("training.measuredOn")} rules={required}>
        <DayInput />
      </Form.Item>
      <Form.Item name="remark" label={t("training.remark")}>
        <Input />
      </Form.Item>
    </FormDrawer>
  );
}
