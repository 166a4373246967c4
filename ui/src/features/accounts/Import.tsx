import { useNavigate } from "@tanstack/react-router";
import { App, Button, Steps } from "antd";
import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { ImportCheck } from "./ImportCheck";
import { usePutAccount } from "./put";
import "./accounts.css";

const NO_CHOICES: ipc.ImportChoices = { mapping: null, days: null, short_years: false, likely: "skip" };

/** A list of customers from a file: choose, match and check, done, with one step back. */
export default function Import() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutAccount();
  const { message } = App.useApp();
  const [choices, setChoices] = useState(NO_CHOICES);
  const [preview, setPreview] = useState<ipc.AccountImportPreview | null>(null);
  const [report, setReport] = useState<ipc.ImportReport | null>(null);
  const [undone, setUndone] = useState(false);
  const read = useAct(async (path: string, chosen: ipc.ImportChoices) => {
    setChoices(chosen);
    // The problems of single cells are told by the same sentences as failures.
    const [read] = await Promise.all([
      ipc.accountsImportPreview({ path, choices: chosen }),
      ipc.loadCatalogue(),
    ]);
    return read;
  }, setPreview);
  const choose = async () => {
    const path = await ipc.dialogOpen({ kind: "contacts", title: t("accounts.importTitle") });
    if (path) read.run(path, NO_CHOICES);
  };
  const apply = useAct(
    (path: string) => ipc.accountsImportApply({ path, choices }),
    (done) => {
      setReport(done);
      put();
    },
  );
  const undo = useAct(
    (batch: number) => ipc.accountsImportUndo({ batch }),
    () => {
      put();
      setUndone(true);
    },
  );
  const badRows = useAct(async (path: string) => {
    const title = t("accounts.badRows");
    const out = await ipc.dialogSave({ kind: "xlsx", title, name: `${title}.xlsx` });
    if (!out) return;
    await ipc.accountsBadRows({ path, choices, out });
    message.success(t("common.exported", { path: out }));
  });
  const { run } = read;
  // A list dropped onto the window waits here, whether it fell before or while this page is open.
  useEffect(() => {
    const take = () => {
      const path = sessionStorage.getItem("guiju.contacts");
      if (!path) return;
      sessionStorage.removeItem("guiju.contacts");
      setReport(null);
      run(path, NO_CHOICES);
    };
    take();
    return ipc.on("file-dropped", () => setTimeout(take));
  }, [run]);
  const at = report ? 2 : preview ? 1 : 0;
  return (
    <Page
      title={t("accounts.importTitle")}
      sub={preview ? <span className="mono">{preview.path}</span> : t("accounts.importSub")}
    >
      <Steps
        size="small"
        current={at}
        className="account-steps"
        items={(["file", "check", "done"] as const).map((step) => ({
          title: t(`accounts.importStep_${step}`),
        }))}
      />
      <FailureNote failure={read.failure ?? apply.failure ?? undo.failure ?? badRows.failure} />
      {at === 0 && (
        <div className="card account-drop">
          <Blank
            title={t("accounts.importDrop")}
            text={t("accounts.importDropText")}
            action={
              <Button type="primary" size="large" loading={read.busy} onClick={choose}>
                {t("accounts.chooseFile")}
              </Button>
            }
          />
        </div>
      )}
      {at === 1 && preview && (
        <ImportCheck
          preview={preview}
          choices={choices}
          busy={read.busy || apply.busy}
          choose={(next) => read.run(preview.path, next)}
          another={choose}
          badRows={() => badRows.run(preview.path)}
          apply={() => apply.run(preview.path)}
        />
      )}
      {report && preview && (
        <div className="card">
          <Blank
            title={
              undone
                ? t("accounts.importUndone")
                : t("accounts.importDone", {
                    created: report.created,
                    updated: report.updated,
                    skipped: report.skipped,
                  })
            }
            text={
              !undone &&
              report.errors > 0 && (
                <StateTag tone="warn">{t("accounts.doneErrors", { errors: report.errors })}</StateTag>
              )
            }
            action={
              <>
                {!undone && (
                  <Button
                    loading={undo.busy}
                    onClick={() => undo.run(report.batch)}
                    data-testid={testids.accountsUndo}
                  >
                    {t("accounts.undo")}
                  </Button>
                )}
                {undone && <Button onClick={choose}>{t("accounts.chooseFile")}</Button>}
                <Button type="primary" onClick={() => navigate({ to: "/accounts" })}>
                  {t("accounts.toList")}
                </Button>
              </>
            }
          />
        </div>
      )}
    </Page>
  );
}
