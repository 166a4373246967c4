import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { ExamRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { ExamDrawer } from "./ExamDrawer";
import { Views } from "./Views";
import "./training.css";

/** Every examination that was set. */
export default function Exams() {
  const t = useT();
  const navigate = useNavigate();
  const { data: rows } = useQuery(queries.exams());
  const [setting, setSetting] = useState(false);
  if (!rows) return null;
  const columns: Column<ExamRow>[] = [
    { key: "on", title: t("training.day"), text: (row) => row.on, sortable: true, width: 110 },
    { key: "title", title: t("training.examTitle"), text: (row) => row.title, sortable: true },
    { key: "session", title: t("training.session"), text: (row) => row.session_title || "—", optional: true },
    {
      key: "questions",
      title: t("training.questionCount"),
      text: (row) => String(row.questions),
      number: true,
      width: 80,
    },
    { key: "variants", title: t("training.variants"), text: (row) => row.variants.join(" "), width: 80 },
    {
      key: "marked",
      title: t("training.marked"),
      text: (row) => `${row.marked} / ${row.people}`,
      number: true,
      width: 90,
    },
    {
      key: "passed",
      title: t("training.passed"),
      text: (row) => String(row.passed),
      number: true,
      width: 80,
    },
    {
      key: "state",
      title: t("training.state"),
      text: (row) => t(`training.exam_${row.state}`),
      width: 110,
      render: (_v, row) => (
        <StateTag tone={row.state === "closed" ? "good" : "busy"}>{t(`training.exam_${row.state}`)}</StateTag>
      ),
    },
  ];
  const set = (
    <Button type="primary" onClick={() => setSetting(true)}>
      {t("training.setExam")}
    </Button>
  );
  return (
    <Page
      title={t("training.examsTitle")}
      sub={t("training.examsSub")}
      views={<Views value="exams" />}
      actions={rows.length > 0 && set}
    >
      {rows.length === 0 ? (
        <div className="card">
          <Blank title={t("training.noExams")} text={t("training.noExamsText")} action={set} />
        </div>
      ) : (
        <DataTable
          name="training.exams"
          rows={rows}
          columns={columns}
          rowKey="id"
          rowTestid={(row) => `exam-${row.id}`}
          onOpen={(row) => navigate({ to: "/training/exams/$id", params: { id: String(row.id) } })}
        />
      )}
      {setting && <ExamDrawer session={null} title="" onClose={() => setSetting(false)} />}
    </Page>
  );
}
