import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Begin } from "./Begin";
import { Editor } from "./Editor";
import { IssueDialog } from "./IssueDialog";
import { useOpenPaper, usePutJob } from "./put";
import { SheetView } from "./SheetView";
import { Side } from "./Side";
import "./jobs.css";

/** One post: its sheet in the middle, findings, versions and signatures at the right. */
export default function JobDesk() {
  const t = useT();
  const navigate = useNavigate();
  const post = Number(useParams({ from: "/people/jobs/$post" }).post);
  const { version } = useSearch({ from: "/people/jobs/$post" });
  const { data: reading, error } = useQuery(queries.job(post, version ?? null));
  const [issuing, setIssuing] = useState(false);
  const { modal } = App.useApp();
  const put = usePutJob();
  const openPaper = useOpenPaper();
  const show = (ordinal: number | undefined) =>
    navigate({ to: "/people/jobs/$post", params: { post: String(post) }, search: { version: ordinal } });
  const done = (next: ipc.JobReading) => {
    put(next);
    show(undefined);
  };
  const revise = useAct(() => ipc.jobDraft({ post, start: { from: "usual" } }), done);
  const discard = useAct(() => ipc.jobDiscard({ post }), done);
  const print = useAct(
    (sign: boolean) => ipc.jobPrint({ post, ordinal: reading?.shown?.version.ordinal ?? null, sign }),
    openPaper,
  );
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!reading) return null;
  const { shown, frame } = reading;
  const draft = shown?.version.state === "draft";
  const hasDraft = reading.versions.some((one) => one.state === "draft");
  const blocked = shown?.findings.some((one) => one.severity === "block") ?? false;
  const ask = () =>
    modal.confirm({
      title: t("jobs.discardTitle", { name: frame.post }),
      content: t("jobs.discardText"),
      okText: t("jobs.discard"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        discard.run();
      },
    });
  return (
    <Page
      title={
        <>
          {frame.post}
          {shown && <small className="job-ordinal">{t("jobs.ordinal", { n: shown.version.ordinal })}</small>}
        </>
      }
      sub={`${frame.department} · ${t("common.labelled", { name: t("jobs.superior"), text: frame.superior || t("jobs.owner") })}`}
      actions={
        <>
          <Button onClick={() => navigate({ to: "/people/jobs" })}>{t("jobs.back")}</Button>
          {shown && (
            <Dropdown
              trigger={["click"]}
              menu={{
                items: [
                  {
                    key: "sign",
                    label: <span data-testid={testids.jobPrintSigned}>{t("jobs.printSigned")}</span>,
                    disabled: draft,
                  },
                  { key: "plain", label: t("jobs.printPlain") },
                ],
                onClick: ({ key }) => print.run(key === "sign"),
              }}
            >
              <Button loading={print.busy} data-testid={testids.jobPrint}>
                {t("jobs.print")} <DownOutlined />
              </Button>
            </Dropdown>
          )}
          {draft && (
            <>
              <Button onClick={ask} loading={discard.busy}>
                {t("jobs.discard")}
              </Button>
              <Button
                type="primary"
                disabled={blocked}
                onClick={() => setIssuing(true)}
                data-testid={testids.jobIssue}
              >
                {t("jobs.issue")}
              </Button>
            </>
          )}
          {shown && !draft && (
            <Button
              type="primary"
              loading={revise.busy}
              onClick={() => (hasDraft ? show(undefined) : revise.run())}
              data-testid={testids.jobRevise}
            >
              {t("jobs.revise")}
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={revise.failure ?? discard.failure ?? print.failure} onClose={print.clear} />
      {!shown ? (
        <Begin reading={reading} onDone={done} />
      ) : (
        <div className="job-desk">
          {draft ? (
            <Editor key={shown.version.id} post={post} shown={shown} onSaved={put} />
          ) : (
            <SheetView shown={shown} />
          )}
          <Side reading={reading} shown={shown} onShow={show} onChanged={put} />
        </div>
      )}
      {issuing && shown && (
        <IssueDialog
          reading={reading}
          shown={shown}
          onClose={() => setIssuing(false)}
          onDone={(next) => {
            setIssuing(false);
            done(next);
          }}
        />
      )}
    </Page>
  );
}
