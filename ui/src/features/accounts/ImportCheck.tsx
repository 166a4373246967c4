import { Button, Checkbox, Radio, Select } from "antd";
import { useT } from "@/i18n";
import type { AccountImportPreview, ImportChoices } from "@/ipc";
import { testids } from "@/shared/testids";
import { ImportRows } from "./ImportRows";
import { fieldText } from "./words";

interface Props {
  preview: AccountImportPreview;
  choices: ImportChoices;
  busy: boolean;
  choose: (choices: ImportChoices) => void;
  another: () => void;
  badRows: () => void;
  apply: () => void;
}

/** Fields of which a list may have several columns. */
const MANY = ["mobile", "phone", "fax", "email", "note", "street", "company_phone"];

/** Which column is what, what has to be confirmed, and what each row would do. */
export function ImportCheck({ preview, choices, busy, choose, another, badRows, apply }: Props) {
  const t = useT();
  const { counts } = preview;
  const n = counts.create + counts.update;
  const left = counts.errors + preview.held;
  const map = (index: number, field: string | null) =>
    choose({
      ...choices,
      mapping: preview.columns.map((column) =>
        column.index === index
          ? field
          : column.field === field && field !== null && !MANY.includes(field)
            ? null
            : column.field,
      ),
    });
  const kind =
    preview.header_row === null
      ? t("accounts.importCards", { encoding: preview.encoding })
      : preview.sheet
        ? t("accounts.importSheet", { sheet: preview.sheet, row: preview.header_row })
        : t("accounts.importText", { encoding: preview.encoding, row: preview.header_row });
  const askDates = preview.ambiguous_dates || choices.days !== null;
  const askYears = preview.short_years || choices.short_years;
  const askLikely = preview.held > 0 || choices.likely !== "skip";
  return (
    <div className="stack">
      {preview.header_row !== null && (
        <section className="card">
          <div className="row-between account-head">
            <h2>{t("accounts.mapping")}</h2>
            <span className="faint">{kind}</span>
          </div>
          <div className="account-mapping">
            {preview.columns
              .filter((column) => column.header !== "" || column.sample.length > 0)
              .map((column) => (
                <div key={column.index} className={column.field ? "" : "unmapped"}>
                  <b>{column.header || `#${column.index + 1}`}</b>
                  <small className="faint">
                    {t("accounts.example", { text: column.sample.slice(0, 2).join("、") || "—" })}
                  </small>
                  <Select
                    allowClear
                    showSearch={{ optionFilterProp: "label" }}
                    disabled={busy}
                    placeholder={t("accounts.ignore")}
                    value={column.field ?? undefined}
                    onChange={(field) => map(column.index, field ?? null)}
                    options={preview.fields.map(({ field }) => ({ value: field, label: fieldText(field) }))}
                  />
                </div>
              ))}
          </div>
          {!preview.has_names && <p className="account-wrong">{t("accounts.noNames")}</p>}
        </section>
      )}
      {(askDates || askYears || askLikely) && (
        <section className="card account-questions">
          <h2>{t("accounts.questions")}</h2>
          {askDates && (
            <div className="account-question">
              <span>{t("accounts.dates")}</span>
              <Radio.Group
                disabled={busy}
                value={choices.days ?? "ask"}
                onChange={({ target }) =>
                  choose({ ...choices, days: target.value === "ask" ? null : target.value })
                }
                options={[
                  { value: "dmy", label: t("accounts.dates_dmy") },
                  { value: "mdy", label: t("accounts.dates_mdy") },
                  { value: "ask", label: t("accounts.datesAsk") },
                ]}
              />
            </div>
          )}
          {askYears && (
            <Checkbox
              disabled={busy}
              checked={choices.short_years}
              onChange={({ target }) => choose({ ...choices, short_years: target.checked })}
            >
              {t("accounts.shortYears")}
            </Checkbox>
          )}
          {askLikely && (
            <div className="account-question">
              <span>{t("accounts.likely")}</span>
              <Radio.Group
                disabled={busy}
                value={choices.likely}
                onChange={({ target }) => choose({ ...choices, likely: target.value })}
                options={(["skip", "update", "create"] as const).map((one) => ({
                  value: one,
                  label: t(`accounts.likely_${one}`),
                }))}
              />
            </div>
          )}
        </section>
      )}
      <ImportRows preview={preview} />
      <div className="row account-foot">
        <Button disabled={busy} onClick={another}>
          {t("accounts.chooseFile")}
        </Button>
        {left > 0 && <Button onClick={badRows}>{t("accounts.badRows")}</Button>}
        <Button
          type="primary"
          loading={busy}
          disabled={n === 0 || !preview.has_names}
          onClick={apply}
          data-testid={testids.accountsApply}
        >
          {n === 0
            ? t("accounts.nothingToImport")
            : left > 0
              ? t("accounts.applySkipping", { n, errors: left })
              : t("accounts.apply", { n })}
        </Button>
      </div>
    </div>
  );
}
