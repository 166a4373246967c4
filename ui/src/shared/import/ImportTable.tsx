import { Button, Switch } from "antd";
import { type ReactNode, useState } from "react";
import { useT } from "@/i18n";
import type { CellError, ImportColumn } from "@/ipc";
import { type Column, DataTable } from "../parts/DataTable";
import { StateTag, type Tone } from "../parts/StateTag";
import { testids } from "../testids";
import { whyText } from "./words";

export interface ImportLine {
  /** The record, where a row of the file may hold several. */
  key: number;
  row: number;
  tone: Tone;
  action: string;
  cells: readonly string[];
  errors: readonly CellError[];
  /** Worth knowing, no reason to leave the row out. */
  remarks: readonly CellError[];
  /** Whom it resembles. */
  like: string | null;
}

interface Props {
  name: string;
  lines: readonly ImportLine[];
  columns: readonly ImportColumn[];
  fieldText: (field: string) => string;
  counts: string;
  /** Said when the file has more rows than are shown. */
  shown?: string | false;
}

const MANY = 50;

/** What each row would do and what was found in it, before anything is written. */
export function ImportTable({ name, lines, columns, fieldText, counts, shown }: Props) {
  const t = useT();
  const [only, setOnly] = useState(false);
  const finds = (line: ImportLine) => line.errors.length + line.remarks.length > 0 || line.like !== null;
  const rows = only ? lines.filter(finds) : lines;
  const told = (error: CellError) =>
    error.column ? t("common.labelled", { name: error.column, text: whyText(error) }) : whyText(error);
  const table: Column<ImportLine>[] = [
    { key: "row", title: t("lists.row"), text: (line) => String(line.row), number: true, width: 56 },
    {
      key: "action",
      title: t("lists.action"),
      text: (line) => line.action,
      width: 104,
      render: (_v, line) => <StateTag tone={line.tone}>{line.action}</StateTag>,
    },
    {
      key: "problem",
      title: t("lists.problem"),
      className: "wrap import-findings",
      text: (line) =>
        [...line.errors, ...line.remarks]
          .map(told)
          .concat(line.like ?? [])
          .join(" "),
      render: (_v, line) => (
        <>
          {line.errors.map((error) => (
            <div key={error.column + error.code} className="import-wrong">
              {told(error)}
            </div>
          ))}
          {line.remarks.map((error) => (
            <div key={error.column + error.code} className="quiet">
              {told(error)}
            </div>
          ))}
          {line.like && <div className="quiet">{line.like}</div>}
        </>
      ),
    },
    ...columns
      .filter((column) => column.field !== null)
      .map(
        (column): Column<ImportLine> => ({
          key: `c${column.index}`,
          title: fieldText(column.field ?? ""),
          text: (line) => line.cells[column.index] ?? "",
          render: (_v, line) => {
            const cell = line.cells[column.index] || <span className="faint">—</span>;
            const wrong = line.errors.some((error) => error.column === column.header);
            return wrong ? <span className="import-cell-wrong">{cell}</span> : cell;
          },
        }),
      ),
  ];
  return (
    <DataTable
      name={name}
      rows={rows}
      columns={table}
      rowKey="key"
      pagination={rows.length > MANY && { pageSize: MANY, showSizeChanger: false }}
      filters={
        <>
          <b className="import-counts">{counts}</b>
          {lines.some(finds) && (
            <label className="row">
              <Switch size="small" checked={only} onChange={setOnly} aria-label={t("lists.onlyProblems")} />
              {t("lists.onlyProblems")}
            </label>
          )}
          {shown && <span className="faint">{shown}</span>}
        </>
      }
    />
  );
}

/** The way on: another file, what stays behind, and how many rows will be written. */
export function ImportFoot(props: {
  label: string;
  disabled: boolean;
  busy: boolean;
  another: () => void;
  write: () => void;
  children?: ReactNode;
}) {
  const t = useT();
  return (
    <div className="row import-foot">
      <Button disabled={props.busy} onClick={props.another}>
        {t("lists.otherFile")}
      </Button>
      {props.children}
      <Button
        type="primary"
        disabled={props.disabled}
        loading={props.busy}
        onClick={props.write}
        data-testid={testids.importApply}
      >
        {props.disabled ? t("lists.nothing") : props.label}
      </Button>
    </div>
  );
}
