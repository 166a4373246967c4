import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { AccountName } from "@/ipc";
import { queries } from "@/shared/queries";

interface Props {
  own: number | null;
  known: AccountName | null;
  value?: number | null;
  onChange?: (id: number | null) => void;
  id?: string;
}

/** Another account, found while typing. */
export function GroupPicker({ own, known, value, onChange, id }: Props) {
  const t = useT();
  const [text, setText] = useState("");
  const { data } = useQuery({
    ...queries.accounts({
      text,
      grade: null,
      ungraded: false,
      manager: null,
      status: null,
      custom: null,
      order: "name",
      order_field: null,
      descending: false,
      offset: 0,
      limit: 20,
    }),
    placeholderData: keepPreviousData,
  });
  const options = (data?.rows ?? [])
    .filter((row) => row.id !== own)
    .map((row) => ({ value: row.id, label: row.name }));
  if (known && text === "" && !options.some((option) => option.value === known.id))
    options.unshift({ value: known.id, label: known.name });
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t("accounts.noGroup")}
      value={value ?? undefined}
      onChange={(next) => onChange?.(next ?? null)}
      options={options}
    />
  );
}
