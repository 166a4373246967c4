import { App, Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { type Translate, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { SealChoice } from "@/shared/parts/SealChoice";
import { testids } from "@/shared/testids";
import { Notices } from "./Notices";
import { useNoticeSheets } from "./sealSheets";
import { useBonusAct } from "./view";

const TASK = "bonus_issue";

/** Signing the notices, with progress and a way to stop; afterwards the notices themselves. */
export function Issue({ view }: { view: ipc.BonusView }) {
  const t = useT();
  const { modal } = App.useApp();
  const [progress, setProgress] = useState<ipc.Progress | null>(null);
  const [seal, setSeal] = useState<ipc.SealOrder | null>(null);
  const sheets = useNoticeSheets(view);
  const issue = useBonusAct(() => ipc.bonusIssue({ quarter: view.quarter, seal }));
  useEffect(() => ipc.on("progress", (now) => now.task === TASK && setProgress(now)), []);
  if (view.run?.issued) return <Notices view={view} />;
  const n = view.people.length;
  const ask = () =>
    modal.confirm({
      title: t("bonus.issueTitle", { n }),
      content: t("bonus.issueText"),
      okText: t("bonus.issue", { n }),
      cancelText: t("common.cancel"),
      okButtonProps: { ...{ "data-testid": testids.confirm } },
      // The question closes at once: the work shows its own progress.
      onOk: () => {
        issue.run();
      },
    });
  return (
    <section className="card step-action">
      <div style={{ flex: 1 }}>
        <b>{t("bonus.issueReady", { n })}</b>
        {issue.busy ? (
          <div className="issue-progress" data-testid={testids.issueProgress}>
            <Progress
              percent={progress ? Math.round((progress.done / Math.max(1, progress.total)) * 100) : 0}
              status="active"
            />
            <span className="quiet">{progress ? told(t, progress) : t("bonus.issueStarting")}</span>
          </div>
        ) : (
          <>
            <p className="quiet">{t("bonus.issueReadyText")}</p>
            <div className="issue-seal">
              <SealChoice value={seal} onChange={setSeal} sheets={sheets} />
            </div>
          </>
        )}
        <FailureNote failure={issue.failure} />
      </div>
      {issue.busy ? (
        <Button onClick={() => ipc.cancel({ task: TASK })} data-testid={testids.issueCancel}>
          {t("bonus.issueStop")}
        </Button>
      ) : (
        <Button type="primary" onClick={ask} data-testid={testids.issue}>
          {t("bonus.issue", { n })}
        </Button>
      )}
    </section>
  );
}

/** The notice that was written last; all of them count only when the last line of it stands in the file. */
function told(t: Translate, { done, total, current }: ipc.Progress): string {
  if (done === total) return t("bonus.issueWriting", { total });
  return t("bonus.issuing", { done, total, name: current });
}
