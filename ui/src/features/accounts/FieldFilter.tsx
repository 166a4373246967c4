import { Input, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { CustomField, CustomValue } from "@/ipc";
import { DayInput } from "@/shared/parts/DayInput";
import { testids } from "@/shared/testids";
import { fieldValue } from "./words";

interface Props {
  fields: readonly CustomField[];
  value: CustomValue | null;
  onChange: (value: CustomValue | null) => void;
}

/** Accounts of which one of the firm's own fields says this, whatever its kind. */
export function FieldFilter({ fields, value, onChange }: Props) {
  const t = useT();
  const [picked, setPicked] = useState<number | null>(null);
  const at = value?.field ?? picked;
  const field = fields.find((one) => one.id === at);
  const ask = (said: string) => {
    if (!field) return;
    const told = fieldValue(field.kind, said);
    if (told !== (value?.value ?? "")) onChange(told ? { field: field.id, value: told } : null);
  };
  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t("accountLists.anyField")}
        value={field?.id}
        onChange={(next) => {
          setPicked(next ?? null);
          if (value) onChange(null);
        }}
        style={{ width: 150 }}
        options={fields.map((one) => ({ value: one.id, label: one.name }))}
        data-testid={testids.fieldFilter}
      />
      {field?.kind === "choice" && (
        <Select
          allowClear
          placeholder={t("accountLists.fieldChoose")}
          value={value?.value}
          onChange={(next) => ask(next ?? "")}
          style={{ width: 140 }}
          options={field.choices.map((choice) => ({ value: choice, label: choice }))}
        />
      )}
      {field?.kind === "date" && (
        <span className="field-filter-day">
          <DayInput
            value={value?.value ?? null}
            onChange={(day) => ask(day ?? "")}
            placeholder={t("accountLists.fieldDay")}
          />
        </span>
      )}
      {(field?.kind === "text" || field?.kind === "number") && (
        <Input
          key={`${field.id}-${value?.value ?? ""}`}
          allowClear
          className={field.kind === "number" ? "num" : undefined}
          defaultValue={value?.value}
          placeholder={t("accountLists.fieldIs")}
          onPressEnter={(event) => ask(event.currentTarget.value)}
          onBlur={(event) => ask(event.currentTarget.value)}
          onClear={() => ask("")}
          style={{ width: 140 }}
          data-testid={testids.fieldFilterText}
        />
      )}
    </>
  );
}
