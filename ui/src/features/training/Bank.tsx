import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Input, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useT } from "@/i18n";
import type { QuestionQuery, QuestionRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { QuestionDrawer } from "./QuestionDrawer";
import { Views } from "./Views";
import { choices, QUESTION_KINDS } from "./words";
import "./training.css";

const PAGE = 100;

/** The questions papers are set from. */
export default function Bank() {
  const t = useT();
  const navigate = useNavigate();
  const [query, setQuery] = useState<QuestionQuery>({
    text: "",
    kind: null,
    tag: null,
    changed: false,
    retired: false,
    offset: 0,
    limit: PAGE,
  });
  const { data: page } = useQuery(queries.questions(useDeferredValue(query)));
  const [editing, setEditing] = useState<QuestionRow | "new" | null>(null);
  if (!page) return null;
  const change = (part: Partial<QuestionQuery>) => setQuery({ ...query, offset: 0, ...part });
  const columns: Column<QuestionRow>[] = [
    {
      key: "kind",
      title: t("training.kind"),
      text: ({ question }) => t(`training.question_${question.kind}`),
      sortable: true,
      width: 120,
    },
    { key: "stem", title: t("training.stem"), text: ({ question }) => question.stem, ellipsis: true },
    {
      key: "answer",
      title: t("training.answer"),
      text: ({ question }) => question.answer.join(t("common.semicolon")),
      width: 90,
      ellipsis: true,
    },
    {
      key: "difficulty",
      title: t("training.difficulty"),
      text: ({ question }) => t(`training.difficulty_${question.difficulty as 1 | 2 | 3}`),
      sortable: true,
      width: 105,
    },
    {
      key: "tags",
      title: t("training.tags"),
      text: ({ question }) => question.tags.join(t("common.comma")),
      width: 130,
    },
    {
      key: "basis",
      title: t("training.article"),
      text: ({ question }) => question.articles.map((one) => one.label).join(t("common.comma")),
      optional: true,
      width: 220,
      render: (_v, { question, changed }) => (
        <>
          {question.articles.map((one) => one.label).join(t("common.comma"))}
          {changed.length > 0 && <StateTag tone="warn">{t("training.articleChanged")}</StateTag>}
          {question.retired && <StateTag tone="neutral">{t("training.retired")}</StateTag>}
        </>
      ),
    },
  ];
  const add = (
    <>
      <Button onClick={() => navigate({ to: "/training/questions/import" })}>
        {t("training.importQuestions")}
      </Button>
      <Button type="primary" onClick={() => setEditing("new")}>
        {t("training.addQuestion")}
      </Button>
    </>
  );
  const empty = page.bank === 0 && !query.retired;
  return (
    <Page
      title={t("training.bankTitle")}
      sub={t("training.bankSub", { n: page.bank, changed: page.changed })}
      views={<Views value="questions" />}
      actions={!empty && add}
    >
      {empty ? (
        <div className="card">
          <Blank title={t("training.noQuestions")} text={t("training.noQuestionsText")} action={add} />
        </div>
      ) : (
        <DataTable
          name="training.questions"
          rows={page.rows}
          columns={columns}
          rowKey={(row) => row.question.id}
          rowTestid={(row) => `question-${row.question.id}`}
          onOpen={setEditing}
          pagination={
            page.total > PAGE
              ? {
                  pageSize: PAGE,
                  total: page.total,
                  current: query.offset / PAGE + 1,
                  showSizeChanger: false,
                  onChange: (at) => setQuery({ ...query, offset: (at - 1) * PAGE }),
                }
              : false
          }
          filters={
            <>
              <Input.Search
                allowClear
                placeholder={t("training.findQuestion")}
                value={query.text}
                onChange={(event) => change({ text: event.target.value })}
                style={{ width: 200 }}
              />
              <Select
                allowClear
                placeholder={t("training.kind")}
                value={query.kind}
                onChange={(kind) => change({ kind: kind ?? null })}
                options={choices(t, "question", QUESTION_KINDS)}
                style={{ width: 110 }}
              />
              <Select
                allowClear
                showSearch
                placeholder={t("training.tags")}
                value={query.tag}
                onChange={(tag) => change({ tag: tag ?? null })}
                options={page.tags.map((one) => ({ value: one.tag, label: `${one.tag}　${one.count}` }))}
                style={{ width: 150 }}
              />
              <Checkbox
                checked={query.changed}
                onChange={(event) => change({ changed: event.target.checked })}
              >
                {t("training.onlyChanged")}
              </Checkbox>
              <Checkbox
                checked={query.retired}
                onChange={(event) => change({ retired: event.target.checked })}
              >
                {t("training.withRetired")}
              </Checkbox>
            </>
          }
        />
      )}
      {editing && (
        <QuestionDrawer row={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
}
