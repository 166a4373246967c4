import { InputNumber } from "antd";

/** A length kept in tenths and shown with one decimal; empty while nobody has measured. */
export function Tenths({
  label,
  value,
  bare,
  min,
  testid,
  onChange,
}: {
  label: string;
  value: number | null;
  /** Its label stands elsewhere. */
  bare?: boolean;
  min?: number;
  testid?: string;
  onChange: (tenths: number) => void;
}) {
  const field = (
    <InputNumber
      aria-label={label}
      size="small"
      step={0.5}
      precision={1}
      min={min}
      value={value === null ? null : value / 10}
      onChange={(typed) => typed !== null && onChange(Math.round(typed * 10))}
      style={{ width: 84 }}
      data-testid={testid}
    />
  );
  return bare ? (
    field
  ) : (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field inside carries the same name.
    <label>
      <small>{label}</small>
      {field}
    </label>
  );
}
