// A parameter's value as it is typed, and what is wrong with it before the shell is asked.

import type { Translate } from "@/i18n";
import type { Value, ValueInput } from "@/ipc";
import { percent, typed } from "@/shared/format/money";

/** The text to start editing with. */
export function editable(value: Value): string {
  switch (value.type) {
    case "percent":
      return percent(value.value).slice(0, -1);
    case "money":
      return typed(value.value).replace(/\.00$/, "");
    case "switch":
      return value.value ? "on" : "off";
    case "table":
    case "bands":
      return "";
    default:
      return String(value.value);
  }
}

/** What crosses to the shell: percent keeps its sign, so that 1.5 is never taken for 150 %. */
export function inputOf(value: Value, text: string): ValueInput {
  const plain = text.trim();
  return { text: value.type === "percent" && !plain.endsWith("%") ? `${plain}%` : plain };
}

export function rowInput(type: Value["type"], rows: readonly (readonly [string, string])[]): ValueInput {
  return {
    rows: rows.map(([name, text]) => [
      name.trim(),
      type === "percent" && !text.trim().endsWith("%") ? `${text.trim()}%` : text.trim(),
    ]),
  };
}

/** Whether the text can be a value of the type at all. */
export function wellFormed(value: Value, text: string): boolean {
  const plain = text.trim();
  switch (value.type) {
    case "percent":
      return /^\d+(\.\d+)?%?$/.test(plain);
    case "factor":
      return /^\d+(\.\d+)?$/.test(plain);
    case "money":
      return /^\d+(\.\d{1,2})?$/.test(plain);
    case "count":
      return /^\d+$/.test(plain);
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(plain);
    default:
      return plain !== "";
  }
}

export function unitSuffix(value: Value, t: Translate): string {
  if (value.type === "percent") return "%";
  if (value.type === "money") return t("common.yuan");
  if (value.type !== "count") return "";
  return "word" in value.unit ? value.unit.word : t(`regulations.unit_${value.unit.unit}`);
}
