import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, InputNumber, Select } from "antd";
import { useDeferredValue } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { amountProblem, money } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { queries } from "@/shared/queries";
import { CompetenceSelect, PersonSelect } from "./Pickers";
import { usePutTraining } from "./put";
import { choices, LEVELS } from "./words";

/** Certifies a competence on an examination passed. */
export function CertificateDrawer({ onClose }: { onClose: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const { data: sessions } = useQuery(queries.trainingSessions());
  const { data: exams } = useQuery(queries.exams());
  const [form] = Form.useForm<ipc.SkillCertificateForm>();
  const save = useAct(
    (values: ipc.SkillCertificateForm) =>
      ipc.skillCertificateIssue({
        form: { ...values, session: values.session ?? null, exam: values.exam ?? null },
      }),
    () => {
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  return (
    <FormDrawer
      title={t("training.issue")}
      width={460}
      form={form}
      initial={{ level: "skilled", on: status?.today }}
      save={save}
      label={t("training.issue")}
      intro={t("training.issueIntro")}
      onClose={onClose}
    >
      <Form.Item name="code" label={t("training.person")} rules={required}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="competence" label={t("training.competence")} rules={required}>
        <CompetenceSelect />
      </Form.Item>
      <Form.Item name="level" label={t("training.level")} rules={required}>
        <Select options={choices(t, "level", LEVELS)} />
      </Form.Item>
      <Form.Item name="exam" label={t("training.examPassed")}>
        <Select
          allowClear
          options={exams
            ?.filter((one) => one.state === "closed")
            .map((one) => ({ value: one.id, label: `${one.on} ${one.title}` }))}
        />
      </Form.Item>
      <Form.Item name="session" label={t("training.session")}>
        <Select
          allowClear
          options={sessions
            ?.filter((one) => one.state === "closed")
            .map((one) => ({ value: one.id, label: one.title }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t("training.issuedOn")} rules={required}>
        <DayInput />
      </Form.Item>
    </FormDrawer>
  );
}

/** A term of service for professional training the firm paid for, within what law and regulation allow. */
export function AgreementDrawer({ onClose }: { onClose: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const { data: status } = useQuery(queries.status());
  const [form] = Form.useForm<ipc.ServiceAgreementForm>();
  const cost = useDeferredValue(Form.useWatch("cost", form) ?? "");
  const { data: limit } = useQuery({
    ...queries.agreementLimit(cost),
    enabled: amountProblem(cost) === null,
  });
  const save = useAct(
    (values: ipc.ServiceAgreementForm) => ipc.agreementSave({ form: values }),
    () => {
      put();
      onClose();
    },
  );
  const required = [{ required: true, message: t("common.required") }];
  return (
    <FormDrawer
      title={t("training.addAgreement")}
      width={480}
      form={form}
      initial={{ ended_on: status?.today, professional: false, months: 12 }}
      save={save}
      label={t("common.save")}
      intro={t("training.agreementIntro")}
      onClose={onClose}
    >
      <Form.Item name="code" label={t("training.person")} rules={required}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="training" label={t("training.trainingDone")} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="professional" valuePropName="checked" extra={t("training.professionalHint")}>
        <Checkbox>{t("training.professional")}</Checkbox>
      </Form.Item>
      <div className="train-two">
        <Form.Item name="cost" label={t("training.cost")} rules={required}>
          <Input suffix={t("common.yuan")} />
        </Form.Item>
        <Form.Item name="ended_on" label={t("training.endedOn")} rules={required}>
          <DayInput />
        </Form.Item>
      </div>
      {limit && (
        <p className="quiet">
          {limit.limit.months === null
            ? t("training.limitNone", { basis: limit.basis })
            : t("training.limitIs", {
                months: limit.limit.months,
                amount: money(limit.limit.penalty),
                basis: limit.basis,
              })}
        </p>
      )}
      <div className="train-two">
        <Form.Item name="months" label={t("training.term")} rules={required}>
          <InputNumber min={1} max={120} precision={0} suffix={t("training.months")} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="penalty" label={t("training.agreedSum")} rules={required}>
          <Input suffix={t("common.yuan")} />
        </Form.Item>
      </div>
    </FormDrawer>
  );
}
