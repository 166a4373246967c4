import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { Day } from "@/ipc";

interface Props {
  value?: Day | null;
  onChange?: (day: Day | null) => void;
  id?: string;
  disabled?: boolean;
  allowClear?: boolean;
  placeholder?: string;
}

/** A day as text in and out, picked or typed. */
export function DayInput({ value, onChange, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      style={{ width: "100%" }}
      format={["YYYY-MM-DD", "YYYY/M/D", "YYYYMMDD"]}
      value={value ? dayjs(value) : null}
      // Enter takes over the day that was typed; the form is saved by the next one.
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      onChange={(day) => onChange?.(day ? day.format("YYYY-MM-DD") : null)}
    />
  );
}
