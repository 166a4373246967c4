import { Form, Input, Select } from "antd";
import type { CustomField, CustomValue } from "@/ipc";
import { DayInput } from "@/shared/parts/DayInput";
import { customText } from "./words";

/** 自定义字段 as a form holds them, by id. */
export type CustomTyped = Record<string, string | null | undefined>;

export const customTyped = (said: readonly CustomValue[]): CustomTyped =>
  Object.fromEntries(said.map((one) => [one.field, one.value]));

/** Every field that was asked for; an empty one says nothing. */
export const customForm = (fields: readonly CustomField[], typed: CustomTyped = {}): CustomValue[] =>
  fields.map(({ id }) => ({ field: id, value: typed[id] ?? "" }));

/** One input for each of the firm's own fields, by kind. */
export function CustomInputs({
  fields,
  said,
}: {
  fields: readonly CustomField[];
  said: readonly CustomValue[];
}) {
  if (fields.length === 0) return null;
  return (
    <div className="form-pair">
      {fields.map((field) => (
        <Form.Item key={field.id} name={["custom", String(field.id)]} label={field.name}>
          {field.kind === "choice" ? (
            <Select allowClear options={choices(field, customText(said, field.id))} />
          ) : field.kind === "date" ? (
            <DayInput />
          ) : (
            <Input inputMode={field.kind === "number" ? "decimal" : "text"} />
          )}
        </Form.Item>
      ))}
    </div>
  );
}

/** What was chosen before stays choosable, also when it is no longer offered. */
const choices = (field: CustomField, chosen: string) =>
  [...new Set([...field.choices, chosen])].filter(Boolean).map((value) => ({ value, label: value }));
