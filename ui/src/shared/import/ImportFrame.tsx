import { useNavigate } from "@tanstack/react-router";
import { Button, Steps } from "antd";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { Blank } from "../parts/Blank";
import { FailureNote } from "../parts/FailureNote";
import { Page } from "../parts/Page";
import { StateTag } from "../parts/StateTag";
import { testids } from "../testids";
import type { ListImport } from "./useListImport";
import "./import.css";

interface Props {
  at: Pick<
    ListImport<{ path: string }, unknown>,
    "preview" | "report" | "undone" | "busy" | "failure" | "choose" | "undo"
  >;
  title: string;
  drop: string;
  dropText: string;
  /** What came of it, in the words of the list: "3 new, 2 updated". */
  done: (report: ipc.ImportReport) => string;
  undone: string;
  toList: { text: string; path: "/people" | "/accounts" };
  failure?: ipc.Failure | null;
  /** The second step. */
  children: ReactNode;
}

/** A list from a file: choose, match and check, done, with one step back. */
export function ImportFrame(props: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { preview, report, undone } = props.at;
  const step = report ? 2 : preview ? 1 : 0;
  return (
    <Page
      title={props.title}
      sub={preview ? <span className="mono">{preview.path}</span> : t("lists.sub")}
      actions={
        step < 2 && <Button onClick={() => navigate({ to: props.toList.path })}>{props.toList.text}</Button>
      }
    >
      <Steps
        size="small"
        current={step}
        className="import-steps"
        items={(["file", "check", "done"] as const).map((name) => ({ title: t(`lists.step_${name}`) }))}
      />
      <FailureNote failure={props.at.failure ?? props.failure ?? null} />
      {step === 0 && (
        <div className="card drop-here">
          <Blank
            title={props.drop}
            text={props.dropText}
            action={
              <Button type="primary" size="large" loading={props.at.busy} onClick={props.at.choose}>
                {t("lists.chooseFile")}
              </Button>
            }
          />
        </div>
      )}
      {step === 1 && props.children}
      {report && (
        <div className="card">
          <Blank
            title={undone ? props.undone : props.done(report)}
            text={
              !undone &&
              report.errors > 0 && (
                <StateTag tone="warn">{t("lists.doneErrors", { errors: report.errors })}</StateTag>
              )
            }
            action={
              <>
                {undone ? (
                  <Button onClick={props.at.choose}>{t("lists.chooseFile")}</Button>
                ) : (
                  <Button
                    loading={props.at.busy}
                    onClick={() => props.at.undo(report.batch)}
                    data-testid={testids.importUndo}
                  >
                    {t("lists.undo")}
                  </Button>
                )}
                <Button type="primary" onClick={() => navigate({ to: props.toList.path })}>
                  {props.toList.text}
                </Button>
              </>
            }
          />
        </div>
      )}
    </Page>
  );
}
