import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import type { TrainingFileExam, TrainingFileSession } from "@/ipc";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { Agreements } from "./Agreements";
import { CertificateList } from "./Certificates";
import { FollowUps } from "./FollowUps";
import { usePrintTraining } from "./put";
import { StandingSign } from "./Standing";
import { figure, hours } from "./words";
import "./training.css";

/** Everything one person has learnt here. */
export default function PersonFile() {
  const t = useT();
  const navigate = useNavigate();
  const print = usePrintTraining();
  const { code } = useParams({ from: "/training/people/$code" });
  const { data: file } = useQuery(queries.trainingFile(code));
  if (!file) return null;
  const sessions: Column<TrainingFileSession>[] = [
    { key: "on", title: t("training.day"), text: (row) => row.on ?? "—", sortable: true, width: 110 },
    { key: "title", title: t("training.title_"), text: (row) => row.title },
    { key: "trainer", title: t("training.trainer"), text: (row) => row.trainer || "—", width: 120 },
    { key: "hours", title: t("training.hours"), text: (row) => hours(row.minutes), number: true, width: 80 },
    {
      key: "attendance",
      title: t("training.attendance"),
      text: (row) => t(`training.attend_${row.attendance}`),
      width: 100,
    },
    {
      key: "practice",
      title: t("training.practiceScore"),
      text: (row) => figure(row.practice),
      number: true,
      width: 100,
    },
  ];
  const exams: Column<TrainingFileExam>[] = [
    { key: "on", title: t("training.day"), text: (row) => row.on, sortable: true, width: 110 },
    {
      key: "title",
      title: t("training.examTitle"),
      text: (row) =>
        row.resit ? t("common.aside", { text: row.title, aside: t("training.resit") }) : row.title,
    },
    {
      key: "score",
      title: t("training.score"),
      text: (row) => `${figure(row.score)} / ${row.total}`,
      number: true,
      width: 110,
    },
    {
      key: "passed",
      title: t("training.outcome"),
      text: (row) => t(row.passed ? "training.didPass" : "training.didFail"),
      width: 110,
      render: (_v, row) => (
        <StateTag tone={row.passed ? "good" : "bad"}>
          {t(row.passed ? "training.didPass" : "training.didFail")}
        </StateTag>
      ),
    },
  ];
  return (
    <Page
      title={t("training.fileTitle", { name: file.name })}
      sub={
        <span className="quiet">
          {file.code} · {file.department} · {file.post} · {t("training.hiredOn", { day: file.hired_on })} ·{" "}
          {t("training.fileHours", { year: hours(file.minutes_year), all: hours(file.minutes) })}
        </span>
      }
      actions={
        <>
          <Button onClick={() => navigate({ to: "/training/matrix" })}>{t("training.toMatrix")}</Button>
          <Button loading={print.busy} onClick={() => print.run({ paper: "file", code })}>
            {t("common.print")}
          </Button>
        </>
      }
    >
      <FailureNote failure={print.failure} />
      <div className="card file-competences">
        {file.competences.length === 0 && <span className="quiet">{t("training.nothingNeeded")}</span>}
        {file.competences.map(({ name, cell }) => (
          <span key={name}>
            <StandingSign standing={cell.standing} />
            {name}
            <small className="quiet">
              {t(`training.standing_${cell.standing}`)}
              {cell.until && ` ${t("training.untilDay", { day: cell.until })}`}
            </small>
          </span>
        ))}
      </div>
      <h2 className="train-part">{t("training.tabSessions")}</h2>
      <DataTable
        name="training.file.sessions"
        rows={file.sessions}
        columns={sessions}
        rowKey="id"
        onOpen={(row) => navigate({ to: "/training/sessions/$id", params: { id: String(row.id) } })}
      />
      <h2 className="train-part">{t("training.view_exams")}</h2>
      <DataTable name="training.file.exams" rows={file.exams} columns={exams} rowKey="id" />
      {file.certificates.length > 0 && (
        <>
          <h2 className="train-part">{t("training.tab_certificates")}</h2>
          <CertificateList rows={file.certificates} />
        </>
      )}
      {file.follow_ups.length > 0 && (
        <>
          <h2 className="train-part">{t("training.tab_follow_ups")}</h2>
          <FollowUps rows={file.follow_ups} />
        </>
      )}
      {file.agreements.length > 0 && (
        <>
          <h2 className="train-part">{t("training.tab_agreements")}</h2>
          <Agreements rows={file.agreements} />
        </>
      )}
    </Page>
  );
}
