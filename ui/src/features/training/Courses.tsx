import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { TrainingCourse, TrainingCourseRow, TrainingTrainerRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { CourseDrawer, TrainerDrawer } from "./CourseForms";
import { Views } from "./Views";
import { figure, hours } from "./words";
import "./training.css";

/** What is taught, from which material, and who teaches it. */
export default function Courses() {
  const t = useT();
  const { data: view } = useQuery(queries.trainingCourses());
  const [course, setCourse] = useState<TrainingCourse | "new" | null>(null);
  const [trainer, setTrainer] = useState<TrainingTrainerRow | "new" | null>(null);
  if (!view) return null;
  const columns: Column<TrainingCourseRow>[] = [
    { key: "name", title: t("training.name"), text: ({ course }) => course.name, sortable: true },
    {
      key: "kind",
      title: t("training.content"),
      text: ({ course }) => t(`training.content_${course.kind}`),
      sortable: true,
      width: 120,
    },
    {
      key: "theory",
      title: t("training.theory"),
      text: ({ course }) => hours(course.theory_minutes),
      number: true,
      width: 80,
    },
    {
      key: "practice",
      title: t("training.practice"),
      text: ({ course }) => hours(course.practice_minutes),
      number: true,
      width: 90,
    },
    {
      key: "exam",
      title: t("training.examForm"),
      text: ({ course }) => t(`training.examform_${course.exam}`),
      width: 120,
    },
    {
      key: "material",
      title: t("training.material"),
      text: ({ course }) => {
        const last = course.materials.at(-1);
        return last ? `${last.title} ${last.version}` : "—";
      },
    },
    {
      key: "review",
      title: t("training.reviewOn"),
      text: (row) => row.review_on ?? "—",
      sortable: true,
      width: 140,
      render: (_v, row) =>
        row.review_due ? <StateTag tone="warn">{row.review_on}</StateTag> : (row.review_on ?? "—"),
    },
    { key: "held", title: t("training.held_"), text: (row) => String(row.held), number: true, width: 80 },
    {
      key: "state",
      title: t("training.state"),
      text: ({ course }) => t(course.retired ? "training.retired" : "training.inUse"),
      optional: true,
      width: 90,
    },
  ];
  const trainerColumns: Column<TrainingTrainerRow>[] = [
    {
      key: "name",
      title: t("training.name"),
      text: ({ trainer }) => trainer.name,
      sortable: true,
      width: 120,
    },
    {
      key: "from",
      title: t("training.provider"),
      text: (row) => row.trainer.provider || `${t("training.internal")} ${row.code}`,
    },
    { key: "subjects", title: t("training.subjects"), text: ({ trainer }) => trainer.subjects || "—" },
    {
      key: "until",
      title: t("training.certifiedUntil"),
      text: ({ trainer }) => trainer.certified_until ?? "—",
      sortable: true,
      width: 140,
      render: (_v, row) =>
        row.expired ? (
          <StateTag tone="bad">{row.trainer.certified_until}</StateTag>
        ) : (
          (row.trainer.certified_until ?? "—")
        ),
    },
    {
      key: "sessions",
      title: t("training.held_"),
      text: (row) => String(row.sessions),
      number: true,
      width: 80,
    },
    { key: "hours", title: t("training.hours"), text: (row) => hours(row.minutes), number: true, width: 80 },
    {
      key: "rating",
      title: t("training.rating"),
      text: (row) => figure(row.rating),
      number: true,
      width: 80,
    },
  ];
  const filesOf = (one: TrainingCourse) => view.courses.find((row) => row.course.id === one.id)?.files ?? [];
  const add = (
    <Button type="primary" onClick={() => setCourse("new")}>
      {t("training.addCourse")}
    </Button>
  );
  return (
    <Page
      title={t("training.coursesTitle")}
      sub={t("training.coursesSub")}
      views={<Views value="courses" />}
      actions={
        <>
          <Button onClick={() => setTrainer("new")}>{t("training.addTrainer")}</Button>
          {view.courses.length > 0 && add}
        </>
      }
    >
      {view.courses.length === 0 ? (
        <div className="card">
          <Blank title={t("training.noCourses")} text={t("training.noCoursesText")} action={add} />
        </div>
      ) : (
        <DataTable
          name="training.courses"
          rows={view.courses}
          columns={columns}
          rowKey={(row) => row.course.id}
          rowTestid={(row) => `course-${row.course.id}`}
          onOpen={(row) => setCourse(row.course)}
        />
      )}
      <h2 className="train-part">{t("training.trainers", { n: view.trainers.length })}</h2>
      {view.trainers.length > 0 && (
        <DataTable
          name="training.trainers"
          rows={view.trainers}
          columns={trainerColumns}
          rowKey={(row) => row.trainer.id}
          onOpen={setTrainer}
        />
      )}
      {course && (
        <CourseDrawer
          course={course === "new" ? null : course}
          files={course === "new" ? [] : filesOf(course)}
          onClose={() => setCourse(null)}
        />
      )}
      {trainer && (
        <TrainerDrawer
          trainer={trainer === "new" ? null : trainer.trainer}
          code={trainer === "new" ? null : trainer.code || null}
          onClose={() => setTrainer(null)}
        />
      )}
    </Page>
  );
}
