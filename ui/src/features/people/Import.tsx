import { useNavigate } from "@tanstack/react-router";
import { Button, Steps } from "antd";
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
import { usePutPeople } from "./put";
import "./people.css";

/** A staff list from a file: choose, match and check, done, with one step back. */
export default function Import() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutPeople();
  const [preview, setPreview] = useState<ipc.ImportPreview | null>(null);
  const [report, setReport] = useState<ipc.ImportReport | null>(null);
  const [undone, setUndone] = useState(false);
  const read = useAct(async (path: string, mapping: (string | null)[] | null) => {
    // The problems of single cells are told by the same sentences as failures.
    const [read] = await Promise.all([ipc.peopleImportPreview({ path, mapping }), ipc.loadCatalogue()]);
    return read;
  }, setPreview);
  const choose = async () => {
    const path = await ipc.dialogOpen({ kind: "roster", title: t("people.importTitle") });
    if (path) read.run(path, null);
  };
  const apply = useAct(
    (checked: ipc.ImportPreview) =>
      ipc.peopleImportApply({
        path: checked.path,
        mapping: checked.columns.map((column) => column.field),
        skip_errors: true,
      }),
    async (done) => {
      setReport(done);
      put(await ipc.peopleView());
    },
  );
  const undo = useAct(
    (batch: number) => ipc.peopleImportUndo({ batch }),
    (view) => {
      put(view);
      setUndone(true);
    },
  );
  const { run } = read;
  // A list dropped onto the window waits here, whether it fell before or while this page is open.
  useEffect(() => {
    const take = () => {
      const path = sessionStorage.getItem("guiju.roster");
      if (!path) return;
      sessionStorage.removeItem("guiju.roster");
      setReport(null);
      run(path, null);
    };
    take();
    return ipc.on("file-dropped", () => setTimeout(take));
  }, [run]);
  const at = report ? 2 : preview ? 1 : 0;
  return (
    <Page
      title={t("people.importTitle")}
      sub={preview ? <span className="mono">{preview.path}</span> : t("people.importSub")}
    >
      <Steps
        size="small"
        current={at}
        className="import-steps"
        items={(["file", "check", "done"] as const).map((step) => ({
          title: t(`people.importStep_${step}`),
        }))}
      />
      <FailureNote failure={read.failure ?? apply.failure ?? undo.failure} />
      {at === 0 && (
        <div className="card drop-here">
          <Blank
            title={t("people.importDrop")}
            text={t("people.importDropText")}
            action={
              <Button type="primary" size="large" loading={read.busy} onClick={choose}>
                {t("people.chooseFile")}
              </Button>
            }
          />
        </div>
      )}
      {at === 1 && preview && (
        <ImportCheck
          preview={preview}
          busy={read.busy || apply.busy}
          remap={(mapping) => read.run(preview.path, mapping)}
          another={choose}
          apply={() => apply.run(preview)}
        />
      )}
      {report && (
        <div className="card">
          <Blank
            title={
              undone
                ? t("people.undone")
                : t("people.done", {
                    created: report.created,
                    updated: report.updated,
                    skipped: report.skipped,
                  })
            }
            text={
              !undone &&
              report.errors > 0 && (
                <StateTag tone="warn">{t("people.doneErrors", { errors: report.errors })}</StateTag>
              )
            }
            action={
              <>
                {!undone && (
                  <Button
                    loading={undo.busy}
                    onClick={() => undo.run(report.batch)}
                    data-testid={testids.importUndo}
                  >
                    {t("people.undo")}
                  </Button>
                )}
                <Button type="primary" onClick={() => navigate({ to: "/people" })}>
                  {t("people.toList")}
                </Button>
              </>
            }
          />
        </div>
      )}
    </Page>
  );
}
