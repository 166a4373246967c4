import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** A day with its time, 2026-11-23T10:05; "" is left to the company file. */
export function TimeInput({ id, value, onChange }: Props) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: "HH:mm" }}
      format="YYYY-MM-DD HH:mm"
      style={{ width: "100%" }}
      value={value ? dayjs(value) : null}
      // Enter takes over the time that was typed; the form is saved by the next one.
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      onChange={(next) => onChange?.(next ? next.format("YYYY-MM-DDTHH:mm") : "")}
    />
  );
}
