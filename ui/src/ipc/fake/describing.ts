// A parameter that is there, as it would be typed, and as it is described anew.

import type { NewParameter, Parameter, Value } from "../contract";
import { isOwn, printValue, readValue } from "./source";

const kindOf = (value: Value): string => {
  if (value.type !== "count") return value.type;
  return value.unit.unit === "other" ? "count" : value.unit.unit;
};

function typed(value: Value): string {
  if (value.type === "money") return String(value.value / 100);
  if (value.type === "count" && value.unit.unit !== "other") return String(value.value);
  const oneWord = !["switch", "choice", "table", "bands"].includes(value.type);
  return oneWord ? printValue(value) : "";
}

export function typedForm(parameter: Parameter): NewParameter {
  const { key, label, label_en, note, value, bounds } = parameter;
  const end = (value?: Value) => (value ? typed(value) : "");
  return {
    key,
    label,
    label_en,
    note,
    kind: kindOf(value),
    value: typed(value),
    min: end(bounds.min),
    max: end(bounds.max),
  };
}

export function described(old: Parameter, form: NewParameter): Parameter {
  const words = { label: form.label, label_en: form.label_en || form.label, note: form.note };
  if (!isOwn(old)) return { ...old, ...words };
  const end = (text: string) => (text ? readValue(form.kind, text) : undefined);
  const [min, max] = [end(form.min), end(form.max)];
  const bounds = { ...(min && { min }), ...(max && { max }) };
  return { ...old, ...words, value: readValue(form.kind, form.value), bounds };
}
