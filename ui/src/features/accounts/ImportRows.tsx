import { Switch } from "antd";
import { useState } from "react";
import { currentLanguage, fill, useT } from "@/i18n";
import { type AccountImportPreview, type AccountImportRow, type CellError, sentence } from "@/ipc";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { fieldText, whyText } from "./words";

const TONES: Record<AccountImportRow["action"], Tone> = {
  create: "good",
  update: "busy",
  skip: "neutral",
  error: "bad",
};
/** Columns beside the name are as many as a window shows. */
const SHOWN = 6;

const why = (error: CellError) => {
  const told = sentence(`cell.${error.code}`, currentLanguage()) ?? sentence(error.code, currentLanguage());
  return told === null ? error.why : fill(told, { value: error.value });
};

const held = (row: AccountImportRow) => row.action === "skip" && row.duplicate?.alike.likeness === "possible";

/** What each row would do, with what was found in it. */
export function ImportRows({ preview }: { preview: AccountImportPreview }) {
  const t = useT();
  const [onlyFindings, setOnlyFindings] = useState(false);
  const { counts } = preview;
  const finds = (row: AccountImportRow) =>
    row.errors.length + row.remarks.length > 0 || row.duplicate !== null;
  const rows = onlyFindings ? preview.rows.filter(finds) : preview.rows;
  const action = (row: AccountImportRow) => t(`accounts.action_${held(row) ? "held" : row.action}`);
  const duplicate = (row: AccountImportRow) => {
    const of = row.duplicate;
    if (!of) return null;
    const facts = { name: of.name, why: whyText(of.alike.reason) };
    return of.row === null
      ? t("accounts.likeAccount", facts)
      : t("accounts.likeRow", { ...facts, row: of.row });
  };
  const columns: Column<AccountImportRow>[] = [
    { key: "row", title: t("accounts.row"), text: (row) => String(row.row), number: true, width: 60 },
    {
      key: "action",
      title: t("accounts.action"),
      text: action,
      width: 96,
      render: (_v, row) => <StateTag tone={held(row) ? "warn" : TONES[row.action]}>{action(row)}</StateTag>,
    },
    {
      key: "problem",
      title: t("accounts.problem"),
      className: "wrap",
      width: 280,
      text: (row) =>
        [...row.errors, ...row.remarks].map((error) => `${error.column}：${why(error)}`).join("；"),
      render: (_v, row) => (
        <>
          {row.errors.map((error) => (
            <div key={error.column + error.code} className="account-wrong">
              {error.column}：{why(error)}
            </div>
          ))}
          {row.remarks.map((error) => (
            <div key={error.column + error.code} className="quiet">
              {[error.column, why(error)].filter(Boolean).join("：")}
            </div>
          ))}
          {row.duplicate && <div className="quiet">{duplicate(row)}</div>}
        </>
      ),
    },
    ...preview.columns
      .filter((column) => column.field !== null)
      .slice(0, SHOWN)
      .map(
        (column): Column<AccountImportRow> => ({
          key: `c${column.index}`,
          title: fieldText(column.field ?? ""),
          ellipsis: true,
          text: (row) => row.cells[column.index] ?? "",
        }),
      ),
  ];
  return (
    <section className="card">
      <div className="row-between account-head">
        <h2>{t("accounts.counts", { ...counts })}</h2>
        <label className="row">
          <Switch size="small" checked={onlyFindings} onChange={setOnlyFindings} />
          {t("accounts.onlyFindings")}
        </label>
      </div>
      <DataTable
        name="accounts-import"
        rows={rows}
        columns={columns}
        rowKey="number"
        pagination={rows.length > 50 && { pageSize: 50, showSizeChanger: false }}
        locale={{ emptyText: t("common.noRows") }}
        filters={
          preview.rows.length < counts.rows && (
            <span className="faint">{t("accounts.shownFirst", { n: preview.rows.length })}</span>
          )
        }
      />
    </section>
  );
}
