import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay } from "@/shared/format/days";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { keys } from "@/shared/queries";
import { usePutAdoption } from "./put";

/** When the version is looked at again, and how it ends. */
export function Ending({ view }: { view: ipc.AdoptionView }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const version = view.version.id;
  const put = usePutAdoption(version);
  const review = useAct((due_on: ipc.Day) => ipc.reviewDateSet({ version, due_on }), put);
  const issued = view.version.state === "issued";
  return (
    <section className="card">
      <div className="row-between">
        <span>{t("adoption.reviewDue")}</span>
        <span className="adoption-day">
          <DayInput
            allowClear={false}
            value={view.review_due}
            placeholder={t("adoption.reviewNone")}
            onChange={(day) => day && review.run(day)}
          />
        </span>
      </div>
      <FailureNote failure={review.failure} />
      {issued && view.version.ended_on === null && (
        <Button className="adoption-issue" onClick={() => setAsking(true)}>
          {t("adoption.repeal")}
        </Button>
      )}
      {asking && <Repeal view={view} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Repeal({ view, onClose }: { view: ipc.AdoptionView; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ last_day: ipc.Day; reason: string }>();
  const last: ipc.Day | undefined = Form.useWatch("last_day", form);
  const version = view.version.id;
  const act = useAct(
    async ({ last_day, reason }: { last_day: ipc.Day; reason: string }) => {
      await ipc.regulationRepeal({ form: { version, last_day, reason } });
      return ipc.repealPrint({ version, reason });
    },
    (paper) => {
      client.invalidateQueries({ queryKey: keys.regulations });
      client.invalidateQueries({ queryKey: keys.papers });
      onClose();
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  const need = [{ required: true, message: t("common.required") }];
  return (
    <Modal
      open
      title={t("adoption.repealTitle", { title: view.title })}
      onCancel={onClose}
      okText={last ? t("adoption.repealConfirm", { day: longDay(last, language) }) : t("adoption.repeal")}
      okButtonProps={{ danger: true }}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      onOk={() => form.submit()}
    >
      <p className="quiet adoption-why">{t("adoption.repealText")}</p>
      <Form form={form} layout="vertical" onFinish={act.run}>
        <Form.Item name="last_day" label={t("adoption.lastDay")} rules={need}>
          <DayInput allowClear={false} />
        </Form.Item>
        <Form.Item name="reason" label={t("adoption.reason")} rules={need}>
          <Input placeholder={t("adoption.reasonHint")} />
        </Form.Item>
        <FormKeys save={false} />
      </Form>
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
