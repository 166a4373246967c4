import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { App, Button, Popconfirm, Tabs } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { failureText } from "@/shared/failure";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { ExamDrawer } from "./ExamDrawer";
import { Marks } from "./Marks";
import { PaperVariants } from "./PaperVariants";
import { PrintMenu } from "./Pickers";
import { usePrintTraining, usePutTraining } from "./put";
import { Statistics } from "./Statistics";
import "./training.css";

/** One examination: its papers, its marks, what they say. */
export default function ExamDesk() {
  const t = useT();
  const navigate = useNavigate();
  const put = usePutTraining();
  const print = usePrintTraining();
  const { message } = App.useApp();
  const { id } = useParams({ from: "/training/exams/$id" });
  const { data: view } = useQuery(queries.exam(Number(id)));
  const [resit, setResit] = useState(false);
  const [wrong, setWrong] = useState<ipc.ResultsImportError[]>([]);
  const close = useAct(() => ipc.examClose({ id: Number(id) }), put);
  const discard = useAct(
    () => ipc.examDiscard({ id: Number(id) }),
    () => {
      put();
      navigate({ to: "/training/exams" });
    },
  );
  const take = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "roster", title: t("training.importResults") });
    if (!path) return;
    const done = await ipc.examResultsImport({ id: Number(id), path, all_or_nothing: false });
    setWrong(done.errors);
    put();
    message.success(t("training.resultsTaken", { n: done.taken, of: done.rows }));
  });
  if (!view) return null;
  const { exam, row } = view;
  const open = exam.state === "open";
  return (
    <Page
      title={exam.title}
      sub={
        <>
          <StateTag tone={open ? "busy" : "good"}>{t(`training.exam_${exam.state}`)}</StateTag>
          <span className="quiet">
            {" · "}
            <span className="num">{exam.on}</span> ·{" "}
            {t("training.examLine", { minutes: exam.minutes, total: exam.total, pass: exam.pass_mark })} ·{" "}
            {exam.basis}
          </span>
        </>
      }
      actions={
        <>
          <Button onClick={() => navigate({ to: "/training/exams" })}>{t("training.toExams")}</Button>
          <PrintMenu
            papers={["exam", "answer_sheet", "answer_key", "results"]}
            busy={print.busy}
            variants={row.variants}
            onPrint={(order) => print.run({ ...order, id: exam.id })}
          />
          {open && exam.results.length === 0 && view.people.every((one) => !one.sitting) && (
            <Popconfirm
              title={t("training.discardTitle")}
              okText={t("training.discard")}
              cancelText={t("common.cancel")}
              onConfirm={() => discard.run()}
            >
              <Button loading={discard.busy}>{t("training.discard")}</Button>
            </Popconfirm>
          )}
          {open && (
            <Button loading={take.busy} onClick={() => take.run()}>
              {t("training.importResults")}
            </Button>
          )}
          {open && (
            <Popconfirm
              title={t("training.closeExamTitle", { marked: row.marked, people: row.people })}
              okText={t("training.closeExam")}
              cancelText={t("common.cancel")}
              onConfirm={() => close.run()}
            >
              <Button type="primary" loading={close.busy} disabled={row.marked === 0}>
                {t("training.closeExam")}
              </Button>
            </Popconfirm>
          )}
          {!open && row.passed < row.marked && (
            <Button type="primary" onClick={() => setResit(true)}>
              {t("training.setResit")}
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={close.failure ?? discard.failure ?? take.failure ?? print.failure} />
      {!open && row.passed < row.marked && view.resit_until && (
        <p className="train-open">
          {t("training.resitBy", { n: row.marked - row.passed, day: view.resit_until, max: view.resit_max })}
        </p>
      )}
      {wrong.length > 0 && (
        <ul className="train-wrong" role="alert">
          {wrong.map((one) => (
            <li key={one.row}>
              {t("training.wrongRow", { row: one.row, code: one.code })}　
              {failureText({ code: one.why, facts: one.facts as ipc.Failure["facts"] }, t)}
            </li>
          ))}
        </ul>
      )}
      <Tabs
        items={[
          {
            key: "marks",
            label: t("training.tabMarks", { n: row.marked, of: row.people }),
            children: <Marks key={exam.revision} view={view} />,
          },
          {
            key: "paper",
            label: t("training.tabPaper", { n: row.questions }),
            children: <PaperVariants exam={exam} />,
          },
          {
            key: "statistics",
            label: t("training.tabStatistics"),
            children: <Statistics statistics={view.statistics} />,
          },
        ]}
      />
      {resit && <ExamDrawer session={exam.session} title="" resitOf={view} onClose={() => setResit(false)} />}
    </Page>
  );
}
