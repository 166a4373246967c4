import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { Failure, ParameterRow, TableRow, Value, ValueInput } from "@/ipc";
import { money, percent } from "@/shared/format/money";
import { testids } from "@/shared/testids";
import { editable as editableText, rowInput } from "./input";

interface Props {
  row: ParameterRow;
  editable: boolean;
  save: (input: ValueInput) => Promise<Failure | null>;
}

const shown = (value: Value): string =>
  value.type === "percent"
    ? percent(value.value)
    : value.type === "money"
      ? money(value.value)
      : "value" in value
        ? String(value.value)
        : "";

/** A table parameter: read as a table, edited as a grid, saved as a whole. */
export function ParameterTable({ row, editable, save }: Props) {
  const t = useT();
  const { value, key } = row.parameter;
  const [cells, setCells] = useState<[string, string][] | null>(null);
  const [busy, setBusy] = useState(false);
  if (!("rows" in value)) return null;
  const type = value.rows[0]?.value.type ?? "factor";
  const start = () => setCells(value.rows.map((one: TableRow) => [one.name, editableText(one.value)]));
  const change = (index: number, at: 0 | 1, text: string) =>
    setCells(
      (cells ?? []).map((cell, i) => (i === index ? (at === 0 ? [text, cell[1]] : [cell[0], text]) : cell)),
    );
  const commit = async () => {
    setBusy(true);
    const refused = await save(rowInput(type, cells ?? []));
    setBusy(false);
    if (!refused) setCells(null);
  };
  return (
    <>
      <table className="parameter-table">
        <thead>
          <tr>
            <th>{value.name_column}</th>
            <th className="num">{value.value_column}</th>
            {cells && <th aria-label={t("common.remove")} />}
          </tr>
        </thead>
        <tbody>
          {cells
            ? cells.map(([name, text], index) => (
                <tr key={index}>
                  <td>
                    <input
                      value={name}
                      aria-label={value.name_column}
                      onChange={(event) => change(index, 0, event.target.value)}
                    />
                  </td>
                  <td className="num">
                    <input
                      value={text}
                      inputMode="decimal"
                      aria-label={`${name} ${value.value_column}`}
                      data-testid={`${testids.parameterInput(key)}-${index}`}
                      onChange={(event) => change(index, 1, event.target.value)}
                      onKeyDown={(event) => {
                        if (event.key === "Enter") commit();
                        if (event.key === "Escape") setCells(null);
                      }}
                    />
                    {type === "percent" ? "%" : ""}
                  </td>
                  <td>
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={t("common.remove")}
                      onClick={() => setCells(cells.filter((_cell, at) => at !== index))}
                    />
                  </td>
                </tr>
              ))
            : value.rows.map((one) => (
                <tr key={one.name}>
                  <td>{one.name}</td>
                  <td className="num">
                    {value.type === "bands" ? "≥ " : ""}
                    {shown(one.value)}
                  </td>
                </tr>
              ))}
        </tbody>
      </table>
      {editable &&
        (cells ? (
          <div className="row parameter-table-foot">
            <Button size="small" type="text" onClick={() => setCells([...cells, ["", ""]])}>
              {t("regulations.addRow")}
            </Button>
            <span style={{ flex: 1 }} />
            <Button size="small" onClick={() => setCells(null)}>
              {t("common.cancel")}
            </Button>
            <Button size="small" type="primary" loading={busy} onClick={commit}>
              {t("common.save")}
            </Button>
          </div>
        ) : (
          <Button size="small" type="text" onClick={start} data-testid={testids.parameterInput(key)}>
            {t("common.edit")}
          </Button>
        ))}
    </>
  );
}
