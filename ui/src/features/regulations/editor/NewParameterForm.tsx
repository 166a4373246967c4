import { Form, Input, Modal, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useT } from "@/i18n";
import type { Failure, NewParameter } from "@/ipc";
import { failureText } from "@/shared/failure";
import { FormKeys } from "@/shared/parts/FormKeys";
import { testids } from "@/shared/testids";

const TYPES = [
  "percent",
  "money",
  "days",
  "workdays",
  "months",
  "hours",
  "minutes",
  "count",
  "factor",
  "date",
  "text",
] as const;

export const EMPTY: NewParameter = {
  key: "",
  label: "",
  label_en: "",
  kind: "days",
  value: "",
  min: "",
  max: "",
  note: "",
};

interface Props {
  first: NewParameter;
  title: string;
  ok: string;
  /** What stands against it; nothing when it is done. */
  save: (made: NewParameter) => Promise<Failure | null>;
  close: () => void;
  /** Of a parameter that is there: what of it can be changed. Its key never can. */
  fields?: "own" | "words";
  /** Another way, below the fields. */
  foot?: ReactNode;
}

/** A parameter as it is typed: empty, or filled in from a figure of the text. */
export function NewParameterForm({ first, title, ok, save, close, fields, foot }: Props) {
  const t = useT();
  const [form, setForm] = useState(first);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = (name: keyof NewParameter, hint?: string) => (
    <Form.Item label={t(`editor.new_${name}`)} extra={hint}>
      <Input
        value={form[name]}
        data-testid={testids.newParameterField(name)}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </Form.Item>
  );
  const done = async () => {
    setBusy(true);
    setFailure(await save(form));
    setBusy(false);
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      onOk={done}
      onCancel={close}
      okButtonProps={{ ...{ "data-testid": testids.newParameterSave } }}
    >
      <Form layout="vertical" className="form-pair edit-new-parameter">
        {field("label")}
        {fields && field("label_en", t("editor.hint_label_en"))}
        {fields !== "words" && (
          <>
            <Form.Item label={t("editor.new_kind")}>
              <Select
                value={form.kind}
                options={TYPES.map((value) => ({ value, label: t(`editor.type_${value}`) }))}
                onChange={(kind) => setForm({ ...form, kind })}
              />
            </Form.Item>
            {field("value", t(form.kind === "percent" ? "editor.hint_percent" : "editor.hint_value"))}
            {!fields && field("key", t("editor.hint_key"))}
            {field("min", t("editor.hint_end"))}
            {field("max", t("editor.hint_end"))}
          </>
        )}
        <Form.Item label={t("editor.new_note")}>
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={form.note}
            data-testid={testids.newParameterField("note")}
            onChange={(event) => setForm({ ...form, note: event.target.value })}
          />
        </Form.Item>
      </Form>
      {foot}
      <FormKeys />
      {failure && (
        <p role="alert" className="parameter-problem">
          {failureText(failure, t)}
        </p>
      )}
    </Modal>
  );
}
