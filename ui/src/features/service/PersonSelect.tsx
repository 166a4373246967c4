import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { queries } from "@/shared/queries";
import { peopleChoices } from "./words";

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  /** What an empty field stands for. */
  empty?: string;
}

/** Somebody of the company by works number; "" is left to the company file. */
export function PersonSelect({ id, value, onChange, empty }: Props) {
  const { data } = useQuery(queries.people());
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={empty}
      value={value || undefined}
      onChange={(next) => onChange?.(next ?? "")}
      options={peopleChoices(data?.rows ?? [])}
    />
  );
}
