import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import { queries } from "@/shared/queries";

interface Props {
  id?: string;
  value?: number;
  onChange?: (id: number | undefined) => void;
  /** The one that is chosen already, by name. */
  known?: { id: number; name: string };
}

const FOUND = 20;

/** A customer, found while typing. */
export function AccountSelect({ id, value, onChange, known }: Props) {
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
      limit: FOUND,
    }),
    placeholderData: keepPreviousData,
  });
  const options = (data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }));
  if (known && text === "" && !options.some((one) => one.value === known.id))
    options.unshift({ value: known.id, label: known.name });
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t("service.accountSearch")}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}
