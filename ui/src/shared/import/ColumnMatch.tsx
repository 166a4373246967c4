import { Select } from "antd";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { ImportColumn } from "@/ipc";

interface Props {
  columns: readonly ImportColumn[];
  fields: readonly string[];
  fieldText: (field: string) => string;
  /** Fields of which a list may have several columns; any other belongs to one column. */
  many?: readonly string[];
  /** Where the columns were found: sheet, encoding, row of the headings. */
  found: string;
  busy: boolean;
  onMatch: (mapping: (string | null)[]) => void;
  /** What is still missing. */
  children?: ReactNode;
}

/** Which column of the file is which field. */
export function ColumnMatch({
  columns,
  fields,
  fieldText,
  many = [],
  found,
  busy,
  onMatch,
  children,
}: Props) {
  const t = useT();
  const match = (index: number, field: string | null) =>
    onMatch(
      columns.map((column) =>
        column.index === index
          ? field
          : field !== null && column.field === field && !many.includes(field)
            ? null
            : column.field,
      ),
    );
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t("lists.mapping")}</h2>
        <span className="faint">{found}</span>
      </div>
      <div className="import-mapping">
        {columns
          .filter((column) => column.header !== "" || column.sample.some(Boolean))
          .map((column) => (
            <div key={column.index} className={column.field ? undefined : "unmatched"}>
              <b>{column.header || `#${column.index + 1}`}</b>
              <small className="faint">
                {t("lists.example", {
                  text: column.sample.filter(Boolean).slice(0, 2).join(t("common.comma")) || "—",
                })}
              </small>
              <Select
                allowClear
                showSearch={{ optionFilterProp: "label" }}
                disabled={busy}
                placeholder={t("lists.ignore")}
                aria-label={column.header}
                value={column.field ?? undefined}
                onChange={(field) => match(column.index, field ?? null)}
                options={fields.map((field) => ({ value: field, label: fieldText(field) }))}
              />
            </div>
          ))}
      </div>
      {children && <p className="import-missing">{children}</p>}
    </section>
  );
}
