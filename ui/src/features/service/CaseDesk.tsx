import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { CaseKnowledge } from "./CaseKnowledge";
import { Compensations, Dues, Facts, Pauses, Related, Timeline } from "./CaseParts";
import { CloseDrawer } from "./CloseDrawer";
import { usePrintService, usePutCase } from "./put";
import {
  CompensateDrawer,
  GrantDrawer,
  HandOverDrawer,
  PauseDrawer,
  ReopenDrawer,
  TellDrawer,
} from "./StepDrawers";
import { CaseStateTag } from "./Tags";
import { papersOf } from "./words";
import "./service.css";

type Open = "tell" | "hand" | "pause" | "compensate" | "close" | "reopen" | ipc.CompensationRow | null;

/** One case: what is owed by when, what was done, and what can be done next. */
export default function CaseDesk() {
  const t = useT();
  const put = usePutCase();
  const id = Number(useParams({ from: "/service/$id" }).id);
  const { data: view, error } = useQuery(queries.case(id));
  const [open, setOpen] = useState<Open>(null);
  const accept = useAct(() => ipc.serviceAccept({ case: id, at: "" }), put);
  const resume = useAct(() => ipc.serviceResume({ case: id, by: "", at: "" }), put);
  const print = usePrintService();
  if (!view)
    return error ? (
      <Page title={t("service.title")}>
        <FailureNote failure={ipc.asFailure(error)} />
      </Page>
    ) : null;
  const { row } = view;
  const closed = row.state === "closed";
  const close = () => setOpen(null);
  const papers = papersOf(row.kind, closed);
  const more = [
    { key: "hand", label: t("service.handOver") },
    ...(row.state === "open" ? [{ key: "pause", label: t("service.pause") }] : []),
    { key: "compensate", label: t("service.compensate") },
  ];
  return (
    <Page
      title={`${row.customer} · ${t(`service.kind_${row.kind}`)}`}
      sub={
        <span className="row">
          <CaseStateTag row={row} />
          <span className="num">{row.number}</span>
          <span>{stamp(row.received_at)}</span>
          {row.kind === "complaint" && <span>{t(`service.tier_${row.tier}`)}</span>}
          {row.handover && <span>{t("service.handoverWaits", { name: row.handover })}</span>}
          {view.escalated_to && <b>{t("service.escalated", { name: view.escalated_to })}</b>}
        </span>
      }
      actions={
        <>
          {papers.length > 0 && (
            <Dropdown
              trigger={["click"]}
              menu={{
                items: papers.map((one) => ({ key: one, label: t(`service.paper_${one}`) })),
                onClick: ({ key }) => print.run({ paper: key as ipc.ServicePaper, id }),
              }}
            >
              <Button loading={print.busy} data-testid={testids.caseAction("print")}>
                {t("service.print")} <DownOutlined />
              </Button>
            </Dropdown>
          )}
          {closed ? (
            <Button onClick={() => setOpen("reopen")} data-testid={testids.caseAction("reopen")}>
              {t("service.reopen")}
            </Button>
          ) : (
            <>
              <Dropdown
                trigger={["click"]}
                menu={{ items: more, onClick: ({ key }) => setOpen(key as "hand" | "pause" | "compensate") }}
              >
                <Button data-testid={testids.caseAction("more")}>{t("common.more")}</Button>
              </Dropdown>
              {row.handover && (
                <Button
                  loading={accept.busy}
                  onClick={() => accept.run()}
                  data-testid={testids.caseAction("accept")}
                >
                  {t("service.accept")}
                </Button>
              )}
              {row.state === "paused" && (
                <Button
                  loading={resume.busy}
                  onClick={() => resume.run()}
                  data-testid={testids.caseAction("resume")}
                >
                  {t("service.resume")}
                </Button>
              )}
              <Button onClick={() => setOpen("close")} data-testid={testids.caseAction("close")}>
                {t("service.close")}
              </Button>
              <Button type="primary" onClick={() => setOpen("tell")} data-testid={testids.caseAction("tell")}>
                {t("service.tell")}
              </Button>
            </>
          )}
        </>
      }
    >
      <FailureNote failure={accept.failure ?? resume.failure ?? print.failure} />
      <div className="case-desk">
        <div className="stack">
          <Dues view={view} />
          <Timeline view={view} />
        </div>
        <aside className="stack">
          <Facts view={view} />
          <Pauses view={view} />
          <Compensations view={view} onDecide={setOpen} />
          <CaseKnowledge view={view} />
          <Related view={view} />
        </aside>
      </div>
      {open === "tell" && <TellDrawer view={view} onClose={close} />}
      {open === "hand" && <HandOverDrawer view={view} onClose={close} />}
      {open === "pause" && <PauseDrawer view={view} onClose={close} />}
      {open === "compensate" && <CompensateDrawer view={view} onClose={close} />}
      {open === "close" && <CloseDrawer view={view} onClose={close} />}
      {open === "reopen" && <ReopenDrawer view={view} onClose={close} />}
      {typeof open === "object" && open && <GrantDrawer view={view} row={open} onClose={close} />}
    </Page>
  );
}
