import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Props {
  view: ipc.AdoptionView;
  stage: ipc.AdoptionStage;
  row: ipc.AdoptionStepRow | undefined;
  onClose: () => void;
  onSaved: (view: ipc.AdoptionView) => void;
}

/** With whom and how many: only where people come together or forms go round. */
const COUNTED: ipc.AdoptionStage[] = ["opinions", "discussion", "publication"];
const LASTING: ipc.AdoptionStage[] = ["opinions", "publication"];
const QUIET: ipc.AdoptionStage[] = ["in_force", "review"];

/** What is on record about a step. Enter saves, Esc leaves it as it was. */
export function StepForm({ view, stage, row, onClose, onSaved }: Props) {
  const t = useT();
  const [form] = Form.useForm<ipc.AdoptionStepForm>();
  const { data: status } = useQuery(queries.status());
  const save = useAct(
    (values: ipc.AdoptionStepForm) =>
      ipc.adoptionStepSave({
        version: view.version.id,
        form: {
          ...values,
          stage,
          until: values.until ?? null,
          expected: values.expected ?? null,
          present: values.present ?? null,
        },
      }),
    (next) => {
      onSaved(next);
      onClose();
    },
  );
  if (!status) return null;
  const need = [{ required: true, message: t("common.required") }];
  const counted = COUNTED.includes(stage);
  const quiet = QUIET.includes(stage);
  const initial = row?.step ?? {
    from: status.today,
    until: null,
    place: "",
    host: "",
    recorder: "",
    participants: "",
    expected: counted ? view.staff : null,
    present: null,
    note: "",
  };
  const text = (name: "place" | "host" | "recorder") => (
    <Form.Item name={name} label={t(`adoption.${name}`)} hidden={quiet}>
      <Input />
    </Form.Item>
  );
  const number = (name: "expected" | "present") => (
    <Form.Item name={name} label={t(`adoption.${name}`)} hidden={!counted}>
      <InputNumber min={0} max={100000} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={save.run}
      onKeyDown={(event) => event.key === "Escape" && row && onClose()}
      className="adoption-form"
    >
      <div className="issue-grid">
        <Form.Item name="from" label={t("adoption.from")} rules={need}>
          <DayInput allowClear={false} />
        </Form.Item>
        <Form.Item name="until" label={t("adoption.until")} hidden={!LASTING.includes(stage)}>
          <DayInput allowClear />
        </Form.Item>
        {text("place")}
        {text("host")}
        {text("recorder")}
        {number("expected")}
        {number("present")}
      </div>
      <Form.Item
        name="participants"
        label={t("adoption.participants")}
        rules={quiet ? [] : need}
        hidden={quiet}
      >
        <Input placeholder={t("adoption.participantsHint")} />
      </Form.Item>
      <Form.Item name="note" label={t("adoption.note")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <FailureNote failure={save.failure} />
      <div className="row adoption-save">
        <Button type="primary" htmlType="submit" loading={save.busy} data-testid={testids.adoptionStepSave}>
          {t(row ? "common.save" : "adoption.record")}
        </Button>
        {row && <Button onClick={onClose}>{t("common.cancel")}</Button>}
      </div>
    </Form>
  );
}
