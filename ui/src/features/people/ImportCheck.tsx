import { Button, Select, Switch } from "antd";
import { useState } from "react";
import { currentLanguage, fill, useT } from "@/i18n";
import { type ImportPreview, type ImportRow, sentence } from "@/ipc";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { fieldText } from "./words";

interface Props {
  preview: ImportPreview;
  busy: boolean;
  remap: (mapping: (string | null)[]) => void;
  another: () => void;
  apply: () => void;
}

const TONES: Record<ImportRow["action"], Tone> = {
  create: "good",
  update: "busy",
  skip: "neutral",
  error: "bad",
};

const why = (error: ImportRow["errors"][number]) => {
  const told = sentence(error.code, currentLanguage());
  return told === null ? error.why : fill(told, { value: error.value });
};

/** Which column is what, and what each row would do, before anything is written. */
export function ImportCheck({ preview, busy, remap, another, apply }: Props) {
  const t = useT();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const { counts } = preview;
  const mapped = new Set(preview.columns.map((column) => column.field));
  const missing = preview.fields.filter((field) => field.required && !mapped.has(field.field));
  const rows = onlyProblems ? preview.rows.filter((row) => row.errors.length > 0) : preview.rows;
  const n = counts.create + counts.update;
  const choose = (index: number, field: string | null) =>
    remap(
      preview.columns.map((column) =>
        column.index === index ? field : column.field === field ? null : column.field,
      ),
    );
  const columns: Column<ImportRow>[] = [
    { key: "row", title: t("people.row"), text: (row) => String(row.row), number: true, width: 60 },
    {
      key: "action",
      title: t("people.action"),
      text: (row) => t(`people.action_${row.action}`),
      width: 90,
      render: (_v, row) => <StateTag tone={TONES[row.action]}>{t(`people.action_${row.action}`)}</StateTag>,
    },
    ...preview.columns
      .filter((column) => column.field !== null)
      .map(
        (column): Column<ImportRow> => ({
          key: `c${column.index}`,
          title: fieldText(t, column.field ?? ""),
          text: (row) => row.cells[column.index] ?? "",
          render: (_v, row) => {
            const wrong = row.errors.find((error) => error.column === column.header);
            const cell = row.cells[column.index] || <span className="faint">—</span>;
            return wrong ? <span className="cell-wrong">{cell}</span> : cell;
          },
        }),
      ),
    {
      key: "problem",
      title: t("people.problem"),
      className: "wrap",
      text: (row) => row.errors.map((error) => `${error.column}：${why(error)}`).join("；"),
      render: (_v, row) => (
        <>
          {row.errors.map((error) => (
            <div key={error.column + error.code} className="field-wrong">
              {error.column}：{why(error)}
            </div>
          ))}
          {row.duplicate_of && (
            <div className="faint">{t("people.duplicateOf", { of: row.duplicate_of })}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <div className="stack">
      <section className="card">
        <div className="row-between section-head">
          <h2>{t("people.mapping")}</h2>
          <span className="faint">
            {preview.sheet
              ? t("people.importSheet", { sheet: preview.sheet, row: preview.header_row })
              : preview.encoding}
          </span>
        </div>
        <div className="mapping">
          {preview.columns.map((column) => (
            <div key={column.index}>
              <b>{column.header || `#${column.index + 1}`}</b>
              <small className="faint">
                {t("people.example", { text: column.sample.filter(Boolean).slice(0, 2).join("、") || "—" })}
              </small>
              <Select
                allowClear
                disabled={busy}
                placeholder={t("people.ignore")}
                value={column.field ?? undefined}
                onChange={(field) => choose(column.index, field ?? null)}
                options={preview.fields.map((field) => ({
                  value: field.field,
                  label: fieldText(t, field.field),
                }))}
              />
            </div>
          ))}
        </div>
        {missing.length > 0 && (
          <p className="mapping-missing">
            <StateTag tone="bad">
              {t("people.missingFields", {
                fields: missing.map((field) => fieldText(t, field.field)).join("、"),
              })}
            </StateTag>
          </p>
        )}
      </section>
      <DataTable
        name="import"
        rows={rows}
        columns={columns}
        rowKey="row"
        scroll={{ y: 380, x: "max-content" }}
        filters={
          <>
            <span>{t("people.counts", { ...counts })}</span>
            {counts.errors > 0 && (
              <label className="row">
                <Switch size="small" checked={onlyProblems} onChange={setOnlyProblems} />
                {t("people.onlyProblems")}
              </label>
            )}
          </>
        }
      />
      <div className="row" style={{ justifyContent: "flex-end" }}>
        <Button onClick={another}>{t("people.chooseFile")}</Button>
        <Button
          type="primary"
          disabled={n === 0 || missing.length > 0}
          loading={busy}
          onClick={apply}
          data-testid={testids.importApply}
        >
          {n === 0
            ? t("people.nothingToImport")
            : counts.errors > 0
              ? t("people.applySkipping", { n, errors: counts.errors })
              : t("people.apply", { n })}
        </Button>
      </div>
    </div>
  );
}
