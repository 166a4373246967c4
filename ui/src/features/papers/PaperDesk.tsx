import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { type Translate, textOf, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { PageStack } from "@/shared/parts/PageStack";
import { Seal } from "@/shared/parts/Seal";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Countersign } from "./Countersign";
import { Leave } from "./Leave";
import { PrintModal } from "./PrintModal";
import { Prints } from "./Prints";
import { Report } from "./Report";
import "./papers.css";

/** What a copy holds beside the paper. */
type Copy = "stamped" | "countersigned" | "marked";

const copyItem = (t: Translate, key: Copy) => ({ key, label: t(`papers.copy_${key}`) });

/** One paper: its pages in the middle, what is known of it at the right. */
export default function PaperDesk() {
  const t = useT();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { id } = useParams({ from: "/papers/$id" });
  const paper = Number(id);
  const { data: rows, isFetching } = useQuery(queries.papers());
  const [report, setReport] = useState<ipc.VerifyReport | null>(null);
  const row = rows?.find((candidate) => candidate.id === paper);
  const verify = useAct(() => ipc.verifyPaper({ id: paper }), setReport);
  const open = useAct(() => ipc.paperOpen({ id: paper }));
  const [printing, setPrinting] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [signing, setSigning] = useState<string | null>(null);
  const bring = useAct(
    () => ipc.dialogOpen({ kind: "pkcs12", title: t("papers.countersignFile") }),
    setSigning,
  );
  const copy = useAct(async (kind: Copy) => {
    if (!row) return;
    const name = `${row.number}-${t(`papers.copy_${kind}Name`)}.pdf`;
    const path = await ipc.dialogSave({ kind: "pdf", title: t("papers.exportPdf"), name });
    if (!path) return;
    if (kind === "stamped") await ipc.paperExportStamped({ number: row.number, path });
    else if (kind === "countersigned") await ipc.paperExportCountersigned({ number: row.number, path });
    else await ipc.paperExportMarked({ id: paper, path });
    message.success(t("common.exported", { path }));
  });
  const save = useAct(async () => {
    const path = await ipc.dialogSave({
      kind: "pdf",
      title: t("papers.exportPdf"),
      name: `${row?.number ?? id}${row?.people ? `-${row.people}` : ""}.pdf`,
    });
    if (!path) return;
    await ipc.paperExport({ id: paper, path });
    message.success(t("common.exported", { path }));
  });
  if (!rows || (!row && isFetching)) return null;
  if (!row)
    return (
      <FailureNote failure={{ code: "paper.unknown", facts: { number: id }, detail: id, incident: null }} />
    );
  const more = [
    ...(row.timestamp?.beside ? [copyItem(t, "stamped")] : []),
    ...(row.countersigned
      ? [copyItem(t, "countersigned")]
      : row.kind === "bonus_notice" && row.certified && row.state === "valid"
        ? [{ key: "countersign", label: t("papers.countersign") }]
        : []),
    ...(row.state === "valid"
      ? [{ key: "leave", label: t("papers.leave"), disabled: row.kind === "bonus_notice" }]
      : [copyItem(t, "marked")]),
  ];
  const chosen = (key: string) => {
    if (key === "leave") setLeaving(true);
    else if (key === "countersign") bring.run();
    else copy.run(key as Copy);
  };
  return (
    <Page
      full
      title={
        <span className="row">
          {row.signed && <Seal size={20} title={t("papers.signed")} />}
          <span className="num">{row.number}</span>
        </span>
      }
      sub={
        <span className="paper-sub" title={row.people}>
          {[row.title, row.people].filter(Boolean).join(" · ")}
        </span>
      }
      actions={
        <>
          <Button onClick={() => navigate({ to: "/papers" })}>{t("papers.allPapers")}</Button>
          {more.length > 0 && (
            <Dropdown
              trigger={["click"]}
              menu={{
                items: more,
                onClick: ({ key }) => chosen(key),
              }}
            >
              <Button loading={copy.busy} data-testid={testids.paperLeave}>
                {t("common.more")} <DownOutlined />
              </Button>
            </Dropdown>
          )}
          <Button onClick={() => open.run()}>{t("papers.openSystem")}</Button>
          <Button onClick={() => save.run()}>{t("papers.exportPdf")}</Button>
          <Button onClick={() => verify.run()} loading={verify.busy} data-testid={testids.verifyPaper}>
            {t("papers.verify")}
          </Button>
          <Button type="primary" onClick={() => setPrinting(true)} data-testid={testids.paperPrint}>
            {t("common.print")}
          </Button>
        </>
      }
    >
      <FailureNote
        failure={verify.failure ?? open.failure ?? save.failure ?? copy.failure ?? bring.failure}
      />
      <div className="paper-desk">
        <PageStack
          name={["paper", paper]}
          pages={row.pages}
          thumbnails
          load={(page, width) => ipc.paperPage({ id: paper, page, width })}
        />
        <aside className="paper-facts">
          {report && <Report report={report} onOpenOwn={() => undefined} own />}
          <dl className="facts card">
            <dt>{t("papers.kind")}</dt>
            <dd>{textOf("papers", `kind_${row.kind}`) ?? row.kind}</dd>
            <dt>{t("papers.state")}</dt>
            <dd>
              {textOf("papers", `state_${row.state}`) ?? row.state}
              {row.superseded_by && (
                <>
                  {" "}
                  <span className="num">{t("papers.supersededBy", { number: row.superseded_by })}</span>
                </>
              )}
              {row.reason && <small className="faint">{row.reason}</small>}
            </dd>
            <dt>{t("papers.signature")}</dt>
            <dd>{row.signed ? <span className="mono">{row.signer}</span> : t("papers.unsigned")}</dd>
            {row.signed && (
              <>
                <dt>{t("papers.certification")}</dt>
                <dd>{t(row.certified ? "papers.certified" : "papers.notCertified")}</dd>
              </>
            )}
            {row.timestamp && (
              <>
                <dt>{t("papers.timestamp")}</dt>
                <dd>
                  {row.timestamp.at
                    ? t("papers.timestampSays", { by: row.timestamp.by, at: stamp(row.timestamp.at) })
                    : t("papers.timestampWaiting")}
                  <small className="faint">
                    {row.timestamp.at
                      ? t(row.timestamp.beside ? "papers.timestampBeside" : "papers.timestampInside")
                      : (textOf("papers", `wait_${row.timestamp.why}`) ?? row.timestamp.why)}
                  </small>
                </dd>
              </>
            )}
            {row.countersigned && (
              <>
                <dt>{t("papers.receiver")}</dt>
                <dd>
                  {t("papers.receiverSays", {
                    name: row.countersigned.signer,
                    at: stamp(row.countersigned.at),
                  })}
                  <small className="faint">{t("papers.receiverBeside")}</small>
                  <span className="mono">{row.countersigned.fingerprint}</span>
                </dd>
              </>
            )}
            {row.seal && (
              <>
                <dt>{t("papers.seal")}</dt>
                <dd>
                  {row.across
                    ? t("common.aside", { text: row.seal, aside: t("papers.sealAcross") })
                    : row.seal}
                  {row.seal_spot && (
                    <small className="faint num">
                      {t("papers.sealAt", {
                        page: row.seal_spot.page,
                        x: row.seal_spot.x_mm,
                        y: row.seal_spot.y_mm,
                      })}
                    </small>
                  )}
                </dd>
              </>
            )}
            <dt>{t("papers.createdAt")}</dt>
            <dd className="num">{stamp(row.created_at)}</dd>
            <dt>{t("papers.createdBy")}</dt>
            <dd>{row.created_by}</dd>
            <dt>{t("papers.pages")}</dt>
            <dd className="num">{row.pages}</dd>
            <Prints id={paper} total={row.printed} />
            <dt>{t("papers.size")}</dt>
            <dd className="num">{(row.bytes / 1024).toFixed(1)} KB</dd>
            <dt>{t("papers.hash")}</dt>
            <dd>
              <span className="mono">{row.sha256}</span>
              <small className="faint">{t("papers.hashHint")}</small>
            </dd>
          </dl>
        </aside>
      </div>
      {signing && <Countersign row={row} path={signing} onClose={() => setSigning(null)} />}
      {leaving && <Leave row={row} onClose={() => setLeaving(false)} />}
      {printing && <PrintModal row={row} onClose={() => setPrinting(false)} />}
    </Page>
  );
}
