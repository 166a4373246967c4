import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { type Translate, useT } from "@/i18n";
import { asFailure, type SurveyView } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { VERDICT_TONES, verdictOf } from "./answers";
import { SurveyForm } from "./SurveyForm";
import { SurveyPanel } from "./SurveyPanel";
import { Views } from "./Views";
import "./service.css";

/** 满意度调查: how many answered, and how content they are. */
export default function Surveys() {
  const t = useT();
  const { data: surveys, error } = useQuery(queries.surveys());
  const [at, setAt] = useState<number | null>(null);
  const [form, setForm] = useState<"new" | "edit" | null>(null);
  const open = surveys?.find((one) => one.survey.id === at);
  const add = (
    <Button type="primary" onClick={() => setForm("new")} data-testid={testids.surveyAdd}>
      {t("service.surveyAdd")}
    </Button>
  );
  return (
    <Page
      title={t("service.title")}
      sub={t("service.surveysSub")}
      views={<Views value="surveys" />}
      actions={surveys && surveys.length > 0 && add}
    >
      <FailureNote failure={error ? asFailure(error) : null} />
      {surveys?.length === 0 && (
        <div className="card">
          <Blank title={t("service.surveysEmptyTitle")} text={t("service.surveysEmptyText")} action={add} />
        </div>
      )}
      {surveys && surveys.length > 0 && (
        <DataTable
          name="service.surveys"
          rows={surveys}
          columns={columnsOf(t)}
          rowKey={(row) => row.survey.id}
          rowTestid={(row) => testids.surveyRow(row.survey.id)}
          onOpen={(row) => setAt(row.survey.id)}
          selected={(row) => row.survey.id === at}
        />
      )}
      {open && form === null && (
        <SurveyPanel view={open} onClose={() => setAt(null)} onEdit={() => setForm("edit")} />
      )}
      {(form === "new" || (open && form === "edit")) && (
        <SurveyForm
          view={form === "edit" ? (open ?? null) : null}
          onClose={() => setForm(null)}
          onDone={setAt}
        />
      )}
    </Page>
  );
}

function columnsOf(t: Translate): Column<SurveyView>[] {
  const state = ({ survey }: SurveyView) => t(`service.survey_${survey.closed ? "closed" : "open"}`);
  return [
    {
      key: "state",
      title: t("service.state"),
      text: state,
      width: 100,
      render: (_v, row) => <StateTag tone={row.survey.closed ? "good" : "busy"}>{state(row)}</StateTag>,
    },
    { key: "title", title: t("service.surveyName"), text: ({ survey }) => survey.title, ellipsis: true },
    {
      key: "days",
      title: t("service.surveyDays"),
      text: ({ survey }) => `${survey.from} — ${survey.to}`,
      width: 200,
      className: "num",
    },
    {
      key: "served",
      title: t("service.served"),
      text: ({ survey }) => String(survey.served),
      number: true,
      width: 144,
      optional: "away",
    },
    {
      key: "wanted",
      title: t("service.wanted"),
      text: ({ result }) => String(result.wanted),
      number: true,
      width: 104,
      optional: "away",
    },
    {
      key: "sent",
      title: t("service.sent"),
      text: ({ result }) => String(result.sent),
      number: true,
      width: 92,
    },
    {
      key: "answered",
      title: t("service.answered"),
      text: ({ result }) => String(result.answered),
      number: true,
      width: 96,
    },
    {
      key: "mean",
      title: t("service.mean"),
      text: ({ result }) => result.mean ?? "—",
      number: true,
      width: 80,
    },
    {
      key: "satisfied",
      title: t("service.satisfaction"),
      text: ({ result }) => (result.satisfied ? `${result.satisfied}%` : "—"),
      number: true,
      width: 92,
    },
    {
      key: "verdict",
      title: t("service.verdict"),
      text: ({ result }) => t(`service.short_${verdictOf(result)}`),
      width: 152,
      render: (_v, { result }) => (
        <StateTag tone={VERDICT_TONES[verdictOf(result)]}>{t(`service.short_${verdictOf(result)}`)}</StateTag>
      ),
    },
  ];
}
