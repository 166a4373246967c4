import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Fen } from "@/shared/parts/Fen";
import { Seal } from "@/shared/parts/Seal";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Correct } from "./Correct";
import { useBonusAct } from "./view";

const TASK = "bonus_issue";

/** Signing the notices, with progress and a way to stop; afterwards the notices themselves. */
export function Issue({ view }: { view: ipc.BonusView }) {
  const t = useT();
  const { modal } = App.useApp();
  const [progress, setProgress] = useState<ipc.Progress | null>(null);
  const issue = useBonusAct(() => ipc.bonusIssue({ quarter: view.quarter }));
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
            <span className="quiet">
              {progress
                ? t("bonus.issuing", {
                    done: progress.done + 1,
                    total: progress.total,
                    name: progress.current,
                  })
                : t("bonus.issueStarting")}
            </span>
          </div>
        ) : (
          <p className="quiet">{t("bonus.issueReadyText")}</p>
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

function Notices({ view }: { view: ipc.BonusView }) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [correcting, setCorrecting] = useState<ipc.NoticeRow | null>(null);
  const save = useAct(async (oneFile: boolean) => {
    const directory = await ipc.dialogDirectory({ title: t("bonus.exportNotices") });
    if (!directory) return;
    const { written } = await ipc.noticesExport({ quarter: view.quarter, directory, one_file: oneFile });
    message.success(t("bonus.noticesExported", { n: written, path: directory }));
  });
  const table = useAct(
    () => ipc.bonusAllocationPrint({ quarter: view.quarter }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      open(paper.id);
    },
  );
  const open = (id: number) => navigate({ to: "/papers/$id", params: { id: String(id) } });
  const columns: Column<ipc.NoticeRow>[] = [
    {
      key: "number",
      title: t("bonus.noticeNumber"),
      text: (row) => row.number,
      sortable: true,
      width: 168,
      render: (_v, row) => (
        <>
          <Seal title={t("papers.signed")} /> <span className="num">{row.number}</span>
        </>
      ),
    },
    { key: "code", title: t("people.code"), text: (row) => row.code, sortable: true, width: 90 },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true },
    { key: "department", title: t("people.department"), text: (row) => row.department, sortable: true },
    {
      key: "total",
      title: t("common.total"),
      text: (row) => money(row.total),
      number: true,
      sortable: true,
      width: 120,
      render: (_v, row) => <Fen value={row.total} />,
    },
    { key: "state", title: t("bonus.state"), text: (row) => t(`bonus.notice_${row.state}`), width: 110 },
    {
      key: "correct",
      title: "",
      text: () => "",
      width: 90,
      render: (_v, row) =>
        row.state === "valid" && (
          <Button
            type="link"
            size="small"
            data-testid={testids.correct(row.code)}
            onClick={(event) => {
              event.stopPropagation();
              setCorrecting(row);
            }}
          >
            {t("bonus.correct")}
          </Button>
        ),
    },
  ];
  return (
    <section className="stack">
      <div className="card step-action">
        <div>
          <b>
            <Seal size={18} title={t("papers.signed")} />{" "}
            {t("bonus.issuedBy", {
              n: view.notices.length,
              name: view.run?.issued?.name ?? "",
              at: stamp(view.run?.issued?.at ?? null),
            })}
          </b>
          <p className="quiet">{t("bonus.issuedText")}</p>
          <FailureNote failure={save.failure ?? table.failure} />
        </div>
        <div className="row">
          <Button loading={table.busy} onClick={() => table.run()}>
            {t("bonus.allocationTable")}
          </Button>
          <Button onClick={() => save.run(true)}>{t("bonus.oneFile")}</Button>
          <Button
            type="primary"
            loading={save.busy}
            onClick={() => save.run(false)}
            data-testid={testids.exportNotices}
          >
            {t("bonus.exportNotices")}
          </Button>
        </div>
      </div>
      <DataTable
        name="notices"
        rows={view.notices}
        columns={columns}
        rowKey="number"
        rowTestid={(row) => testids.notice(row.code)}
        onOpen={(row) => open(row.paper)}
        scroll={{ y: 400 }}
      />
      {correcting && <Correct view={view} notice={correcting} onClose={() => setCorrecting(null)} />}
    </section>
  );
}
