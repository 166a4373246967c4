import { App } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { ImportFrame } from "@/shared/import/ImportFrame";
import { useListImport } from "@/shared/import/useListImport";
import { ImportCheck } from "./ImportCheck";
import { ImportProgress } from "./ImportProgress";
import { usePutAccount } from "./put";
import "./accounts.css";

const NO_CHOICES: ipc.ImportChoices = { mapping: null, days: null, short_years: false, likely: "skip" };

/** A list of customers from a file. */
export default function Import() {
  const t = useT();
  const put = usePutAccount();
  const { message } = App.useApp();
  const list = useListImport<ipc.AccountImportPreview, ipc.ImportChoices>({
    kind: "contacts",
    title: t("accounts.importTitle"),
    dropped: "guiju.contacts",
    first: NO_CHOICES,
    read: (path, choices) => ipc.accountsImportPreview({ path, choices }),
    write: async (path, choices) => {
      const done = await ipc.accountsImportApply({ path, choices });
      put();
      return done;
    },
    undo: async (batch) => {
      await ipc.accountsImportUndo({ batch });
      put();
    },
  });
  const { preview, choices } = list;
  const badRows = useAct(async (path: string) => {
    const title = t("accounts.badRows");
    const out = await ipc.dialogSave({ kind: "xlsx", title, name: `${title}.xlsx` });
    if (!out) return;
    await ipc.accountsBadRows({ path, choices, out });
    message.success(t("common.exported", { path: out }));
  });
  return (
    <ImportFrame
      at={list}
      failure={badRows.failure}
      title={t("accounts.importTitle")}
      drop={t("accounts.importDrop")}
      dropText={t("accounts.importDropText")}
      done={({ created, updated, skipped }) => t("accounts.importDone", { created, updated, skipped })}
      undone={t("accounts.importUndone")}
      toList={{ text: t("accounts.toList"), path: "/accounts" }}
    >
      {preview && list.writing && <ImportProgress />}
      {preview && (
        <ImportCheck
          preview={preview}
          choices={choices}
          busy={list.busy}
          choose={list.again}
          another={list.choose}
          badRows={() => badRows.run(preview.path)}
          write={list.write}
        />
      )}
    </ImportFrame>
  );
}
