import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Input, Modal, Steps, Tabs } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { failureText } from "@/shared/failure";
import { money } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { Attendance } from "./Attendance";
import { Effect } from "./Effect";
import { ExamDrawer } from "./ExamDrawer";
import { Feedback } from "./Feedback";
import { FollowUps } from "./FollowUps";
import { AskReason, PrintMenu } from "./Pickers";
import { usePrintTraining, usePutTraining } from "./put";
import { SessionDrawer } from "./SessionDrawer";
import { STEPS, sessionStep } from "./steps";
import { clock, hours, SESSION_TONE } from "./words";
import "./training.css";

/** One training from its notice to its record. */
export default function SessionDesk() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutTraining();
  const print = usePrintTraining();
  const { id } = useParams({ from: "/training/sessions/$id" });
  const { data: view } = useQuery(queries.trainingSession(Number(id)));
  const { data: status } = useQuery(queries.status());
  const [asked, setAsked] = useState<"edit" | "cancel" | "close" | "exam" | null>(null);
  const [record, setRecord] = useState("");
  const done = () => {
    put();
    setAsked(null);
  };
  const cancel = useAct((reason: string) => ipc.sessionCancel({ id: Number(id), reason }), done);
  const close = useAct((text: string) => ipc.sessionClose({ id: Number(id), record: text }), done);
  if (!view) return null;
  const { session, row } = view;
  const open = session.state === "planned";
  return (
    <Page
      title={session.title}
      sub={
        <>
          <StateTag tone={SESSION_TONE[session.state]}>{t(`training.session_${session.state}`)}</StateTag>
          <span className="quiet">
            {" · "}
            {t(`training.content_${session.kind}`)} · {session.trainer || "—"} · {hours(row.minutes)}{" "}
            {t("training.hours")} · {money(session.cost)} {t("common.yuan")}
          </span>
        </>
      }
      actions={
        <>
          <Button onClick={() => navigate({ to: "/training/sessions" })}>{t("training.toSessions")}</Button>
          <PrintMenu
            papers={["notice", "sign_in", "practice", "feedback", "effect", "record"]}
            busy={print.busy}
            onPrint={({ paper }) => print.run({ paper, id: session.id })}
          />
          {open && (
            <>
              <Button onClick={() => setAsked("cancel")}>{t("training.cancelSession")}</Button>
              <Button onClick={() => setAsked("edit")}>{t("common.edit")}</Button>
              <Button type="primary" disabled={view.open !== null} onClick={() => setAsked("close")}>
                {t("training.closeSession")}
              </Button>
            </>
          )}
        </>
      }
    >
      {session.state !== "cancelled" && (
        <Steps
          size="small"
          className="train-steps"
          current={sessionStep(view, status?.today ?? "")}
          items={STEPS.map((name) => ({ title: t(`training.step_${name}`) }))}
        />
      )}
      {open && view.open && (
        <p className="train-open" role="status">
          {failureText(view.open, t)}
        </p>
      )}
      <FailureNote failure={print.failure} />
      <div className="train-slots">
        {session.slots.map((slot) => (
          <span key={`${slot.day}${slot.from}`} className="num">
            {slot.day} {clock(slot.from)}–{clock(slot.to)} {slot.room}
          </span>
        ))}
        {open && view.notice_by && (
          <span className="quiet" title={view.notice_basis}>
            {t("training.noticeBy", { day: view.notice_by })}
          </span>
        )}
        {session.record && <span>{t("training.recordIs", { text: session.record })}</span>}
      </div>
      <Tabs
        items={[
          {
            key: "people",
            label: t("training.tabPeople", { n: view.people.length }),
            children: <Attendance key={session.revision} view={view} onEdit={() => setAsked("edit")} />,
          },
          {
            key: "exams",
            label: t("training.tabExams", { n: view.exams.length }),
            children: (
              <div className="stack">
                {view.exams.length === 0 && <p className="quiet">{t("training.noExamHere")}</p>}
                {view.exams.map((exam) => (
                  <div key={exam.id} className="card train-request">
                    <b>{exam.title}</b>
                    <StateTag tone={exam.closed ? "good" : "busy"}>
                      {t(exam.closed ? "training.exam_closed" : "training.exam_open")}
                    </StateTag>
                    <Button
                      size="small"
                      onClick={() => navigate({ to: "/training/exams/$id", params: { id: String(exam.id) } })}
                    >
                      {t("training.toExam")}
                    </Button>
                  </div>
                ))}
                {session.state !== "cancelled" && (
                  <div>
                    <Button onClick={() => setAsked("exam")}>{t("training.setExam")}</Button>
                  </div>
                )}
              </div>
            ),
          },
          {
            key: "feedback",
            label: t("training.tabFeedback", { n: session.feedback.length }),
            children: <Feedback key={session.revision} session={session} />,
          },
          { key: "effect", label: t("training.tabEffect"), children: <Effect session={session} /> },
          {
            key: "follow",
            label: t("training.tabFollow", { n: view.follow_ups.length }),
            children: <FollowUps rows={view.follow_ups} />,
          },
        ]}
      />
      {asked === "edit" && (
        <SessionDrawer
          session={session}
          people={view.people.map((one) => one.code)}
          onClose={() => setAsked(null)}
          onSaved={() => setAsked(null)}
        />
      )}
      {asked === "exam" && (
        <ExamDrawer session={session.id} title={session.title} onClose={() => setAsked(null)} />
      )}
      {asked === "cancel" && (
        <AskReason
          title={t("training.cancelTitle", { title: session.title })}
          text={t("training.cancelText")}
          label={t("training.reason")}
          confirm={t("training.cancelSession")}
          busy={cancel.busy}
          failure={cancel.failure}
          onOk={cancel.run}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "close" && (
        <Modal
          open
          title={t("training.closeTitle")}
          okText={t("training.closeSession")}
          cancelText={t("common.cancel")}
          okButtonProps={{ disabled: !record.trim() }}
          confirmLoading={close.busy}
          onOk={() => close.run(record.trim())}
          onCancel={() => setAsked(null)}
        >
          <div className="stack">
            <p className="quiet">{t("training.closeText")}</p>
            <Input.TextArea
              autoSize={{ minRows: 4 }}
              value={record}
              placeholder={t("training.record")}
              onChange={(event) => setRecord(event.target.value)}
            />
            <FailureNote failure={close.failure} />
          </div>
        </Modal>
      )}
    </Page>
  );
}
