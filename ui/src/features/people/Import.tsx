import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { ColumnMatch } from "@/shared/import/ColumnMatch";
import { ImportFrame } from "@/shared/import/ImportFrame";
import { ImportFoot, ImportTable } from "@/shared/import/ImportTable";
import { useListImport } from "@/shared/import/useListImport";
import { ACTION_TONES } from "@/shared/import/words";
import { StateTag } from "@/shared/parts/StateTag";
import { usePutPeople } from "./put";
import { fieldText } from "./words";

type Mapping = (string | null)[] | null;

/** A staff list from a file. */
export default function Import() {
  const t = useT();
  const put = usePutPeople();
  const list = useListImport<ipc.ImportPreview, Mapping>({
    kind: "roster",
    title: t("people.importTitle"),
    dropped: "guiju.roster",
    first: null,
    read: (path, mapping) => ipc.peopleImportPreview({ path, mapping }),
    write: async (path, _mapping, preview) => {
      const mapping = preview.columns.map((column) => column.field);
      const done = await ipc.peopleImportApply({ path, mapping, skip_errors: true });
      put(await ipc.peopleView());
      return done;
    },
    undo: async (batch) => put(await ipc.peopleImportUndo({ batch })),
  });
  return (
    <ImportFrame
      at={list}
      title={t("people.importTitle")}
      drop={t("people.importDrop")}
      dropText={t("people.importDropText")}
      done={({ created, updated, skipped }) => t("people.done", { created, updated, skipped })}
      undone={t("people.undone")}
      toList={{ text: t("people.toList"), path: "/people" }}
    >
      {list.preview && (
        <Check
          preview={list.preview}
          busy={list.busy}
          remap={list.again}
          another={list.choose}
          write={list.write}
        />
      )}
    </ImportFrame>
  );
}

interface Props {
  preview: ipc.ImportPreview;
  busy: boolean;
  remap: (mapping: Mapping) => void;
  another: () => void;
  write: () => void;
}

/** Which column is what, and what each row would do, before anything is written. */
function Check({ preview, busy, remap, another, write }: Props) {
  const t = useT();
  const { counts } = preview;
  const word = (field: string) => fieldText(t, field);
  const matched = new Set(preview.columns.map((column) => column.field));
  const missing = preview.fields.filter((field) => field.required && !matched.has(field.field));
  const n = counts.create + counts.update;
  return (
    <div className="stack">
      <ColumnMatch
        columns={preview.columns}
        fields={preview.fields.map(({ field }) => field)}
        fieldText={word}
        found={
          preview.sheet
            ? t("lists.sheet", { sheet: preview.sheet, row: preview.header_row })
            : t("lists.text", { encoding: preview.encoding, row: preview.header_row })
        }
        busy={busy}
        onMatch={remap}
      >
        {missing.length > 0 && (
          <StateTag tone="bad">
            {t("people.missingFields", {
              fields: missing.map(({ field }) => word(field)).join(t("common.comma")),
            })}
          </StateTag>
        )}
      </ColumnMatch>
      <ImportTable
        name="people-import"
        columns={preview.columns}
        fieldText={word}
        counts={t("lists.counts", { ...counts })}
        lines={preview.rows.map((row) => ({
          key: row.row,
          row: row.row,
          tone: ACTION_TONES[row.action],
          action: t(`lists.action_${row.action}`),
          cells: row.cells,
          errors: row.errors,
          remarks: [],
          like: row.duplicate_of ? t("people.duplicateOf", { of: row.duplicate_of }) : null,
        }))}
      />
      <ImportFoot
        disabled={n === 0 || missing.length > 0}
        busy={busy}
        another={another}
        write={write}
        label={
          counts.errors > 0
            ? t("people.applySkipping", { n, errors: counts.errors })
            : t("people.apply", { n })
        }
      />
    </div>
  );
}
