import { Button, Checkbox, Radio } from "antd";
import { useT } from "@/i18n";
import type { AccountImportPreview, AccountImportRow, ImportChoices } from "@/ipc";
import { ColumnMatch } from "@/shared/import/ColumnMatch";
import { ImportFoot, type ImportLine, ImportTable } from "@/shared/import/ImportTable";
import { ACTION_TONES } from "@/shared/import/words";
import { StateTag } from "@/shared/parts/StateTag";
import { importFieldText, whyText } from "./words";

interface Props {
  preview: AccountImportPreview;
  choices: ImportChoices;
  busy: boolean;
  choose: (choices: ImportChoices) => void;
  another: () => void;
  badRows: () => void;
  write: () => void;
}

/** Fields of which a list may have several columns. */
const MANY = ["mobile", "phone", "fax", "email", "note", "street", "company_phone"];

/** Which column is what, what has to be confirmed, and what each row would do. */
export function ImportCheck({ preview, choices, busy, choose, another, badRows, write }: Props) {
  const t = useT();
  const { counts } = preview;
  const n = counts.create + counts.update;
  const left = counts.errors + preview.held;
  const line = useLine();
  const fieldText = importFieldText(preview.custom);
  return (
    <div className="stack">
      {preview.header_row !== null && (
        <ColumnMatch
          columns={preview.columns}
          fields={preview.fields.map(({ field }) => field)}
          fieldText={fieldText}
          many={MANY}
          found={
            preview.sheet
              ? t("lists.sheet", { sheet: preview.sheet, row: preview.header_row })
              : t("lists.text", { encoding: preview.encoding, row: preview.header_row })
          }
          busy={busy}
          onMatch={(mapping) => choose({ ...choices, mapping })}
        >
          {!preview.has_names && <StateTag tone="bad">{t("accounts.noNames")}</StateTag>}
        </ColumnMatch>
      )}
      <Questions preview={preview} choices={choices} busy={busy} choose={choose} />
      <ImportTable
        name="accounts-import"
        columns={preview.columns}
        fieldText={fieldText}
        counts={
          preview.header_row === null
            ? `${t("lists.counts", { ...counts })} · ${t("accounts.importCards", { encoding: preview.encoding })}`
            : t("lists.counts", { ...counts })
        }
        shown={preview.rows.length < counts.rows && t("accounts.shownFirst", { n: preview.rows.length })}
        lines={preview.rows.map(line)}
      />
      <ImportFoot
        disabled={n === 0 || !preview.has_names}
        busy={busy}
        another={another}
        write={write}
        label={left > 0 ? t("accounts.applySkipping", { n, errors: left }) : t("accounts.apply", { n })}
      >
        {left > 0 && <Button onClick={badRows}>{t("accounts.badRows")}</Button>}
      </ImportFoot>
    </div>
  );
}

/** A row as the table shows it: one that is only perhaps a known customer waits for a decision. */
function useLine(): (row: AccountImportRow) => ImportLine {
  const t = useT();
  return (row) => {
    const of = row.duplicate;
    const facts = of && { name: of.name, why: whyText(of.alike.reason) };
    const held = row.action === "skip" && of?.alike.likeness === "possible";
    return {
      key: row.number,
      row: row.row,
      tone: held ? "warn" : ACTION_TONES[row.action],
      action: t(held ? "accounts.action_held" : `lists.action_${row.action}`),
      cells: row.cells,
      errors: row.errors,
      remarks: row.remarks,
      like:
        of && facts
          ? of.row === null
            ? t("accounts.likeAccount", facts)
            : t("accounts.likeRow", { ...facts, row: of.row })
          : null,
    };
  };
}

/** What the file leaves open; an answer reads it again. */
function Questions({
  preview,
  choices,
  busy,
  choose,
}: Pick<Props, "preview" | "choices" | "busy" | "choose">) {
  const t = useT();
  const dates = preview.ambiguous_dates || choices.days !== null;
  const years = preview.short_years || choices.short_years;
  const likely = preview.held > 0 || choices.likely !== "skip";
  if (!dates && !years && !likely) return null;
  return (
    <section className="card">
      <h2>{t("accounts.questions")}</h2>
      {dates && (
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
      {years && (
        <Checkbox
          disabled={busy}
          checked={choices.short_years}
          onChange={({ target }) => choose({ ...choices, short_years: target.checked })}
        >
          {t("accounts.shortYears")}
        </Checkbox>
      )}
      {likely && (
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
  );
}
