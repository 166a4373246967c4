import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { type Translate, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { failureText } from "@/shared/failure";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import "@/shared/import/import.css";
import { usePutTraining } from "./put";
import "./training.css";

/** What is wrong with a row, in the sentence the command line says as well. */
function wrongText({ why, stem }: ipc.QuestionImportError, t: Translate): string {
  const family = why.startsWith("unknown_") ? "import" : "question";
  return failureText({ code: `training.${family}_${why}`, facts: { stem } }, t);
}

/** Questions from a table or a document: looked at first, then taken in. */
export default function QuestionsImport() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutTraining();
  const { message } = App.useApp();
  const [seen, setSeen] = useState<{ path: string; look: ipc.QuestionImport } | null>(null);
  const look = useAct(
    async (kind: ipc.FileKind) => {
      const path = await ipc.dialogOpen({ kind, title: t("training.importQuestions") });
      if (!path) return null;
      return { path, look: await ipc.questionsLook({ path }) };
    },
    (found) => found && setSeen(found),
  );
  const write = useAct(
    (path: string) => ipc.questionsImport({ path, all_or_nothing: false }),
    (done) => {
      put();
      message.success(t("training.questionsTaken", { n: done.created, skipped: done.skipped }));
      navigate({ to: "/training/questions" });
    },
  );
  const choose = (
    <Dropdown.Button
      type={seen ? "default" : "primary"}
      loading={look.busy}
      onClick={() => look.run("roster")}
      menu={{
        items: [{ key: "document", label: t("training.fromDocument") }],
        onClick: () => look.run("document"),
      }}
    >
      {t("training.fromTable")}
    </Dropdown.Button>
  );
  return (
    <Page
      title={t("training.importQuestions")}
      sub={seen ? <span className="mono">{seen.path}</span> : t("training.importSub")}
      actions={
        <>
          <Button onClick={() => navigate({ to: "/training/questions" })}>{t("training.toBank")}</Button>
          {seen && choose}
          {seen && (
            <Button
              type="primary"
              disabled={seen.look.created === 0}
              loading={write.busy}
              onClick={() => write.run(seen.path)}
            >
              {t("training.takeIn", { n: seen.look.created })}
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={look.failure ?? write.failure} />
      {!seen && (
        <div className="card drop-here">
          <Blank title={t("training.importTitle")} text={t("training.importText")} action={choose} />
        </div>
      )}
      {seen && (
        <div className="stack">
          <p>
            {t("training.lookCounts", {
              rows: seen.look.rows,
              created: seen.look.created,
              skipped: seen.look.skipped,
            })}
          </p>
          {(seen.look.errors.length > 0 || seen.look.duplicates.length > 0) && (
            <ul className="train-wrong">
              {seen.look.errors.map((one) => (
                <li key={`${one.row}${one.column}`}>
                  <StateTag tone="bad">
                    {t("training.rowIs", { row: one.row })}　{one.column}　{wrongText(one, t)}
                    {one.value && one.value !== one.stem && `　“${one.value}”`}
                  </StateTag>
                </li>
              ))}
              {seen.look.duplicates.map((one) => (
                <li key={`d${one.row}`}>
                  <StateTag tone="warn">
                    {t("training.rowIs", { row: one.row })}　
                    {one.same_as_row === null
                      ? t("training.inBank")
                      : t("training.sameRow", { row: one.same_as_row })}
                    　{one.stem}
                  </StateTag>
                </li>
              ))}
            </ul>
          )}
          <div className="card train-paper">
            {seen.look.shown.map((one, index) => (
              <div key={one.stem}>
                <p>
                  <b className="num">{index + 1}.</b>{" "}
                  <span className="quiet">{t(`training.question_${one.kind}`)}</span> {one.stem}
                </p>
                {one.options.length > 0 && (
                  <p className="quiet">
                    {one.options.map((text, at) => `${String.fromCharCode(65 + at)}. ${text}`).join("　")}
                  </p>
                )}
                <p className="train-key">{one.answer.join(t("common.semicolon"))}</p>
              </div>
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}
