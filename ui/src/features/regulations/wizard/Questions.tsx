import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { Article } from "./Article";
import { Field } from "./Field";
import { answer, answersOf, asksAgain, chosen } from "./progress";
import type { StepProps } from "./Wizard";

/** One question at a time, the article that the answer changes beside it. */
export function Questions({ start, progress, put }: StepProps) {
  const t = useT();
  const language = useLanguage();
  const rows = chosen(progress, start);
  const row = rows[Math.min(progress.at.template, rows.length - 1)];
  const order = row && { template: row.slug, answers: answersOf(progress, row) };
  const { data: look, error } = useQuery({
    queryKey: ["wizard", "look", order],
    queryFn: () => ipc.wizardLook({ order: order as ipc.WizardOrder }),
    enabled: order !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!row || !look) return null;
  const asked = look.questions.filter((one) => asksAgain(one.parameter.key) && one.relevant);
  const index = Math.min(progress.at.question, Math.max(0, asked.length - 1));
  const question = asked[index];
  const template = rows.indexOf(row);
  const move = (by: 1 | -1) => {
    const question = index + by;
    if (question >= 0 && question < asked.length) put({ ...progress, at: { template, question } });
    else if (by === 1 && template + 1 < rows.length)
      put({ ...progress, at: { template: template + 1, question: 0 } });
    else if (by === 1) put({ ...progress, at: { template, question: index }, step: "drafts" });
    else if (template > 0) put({ ...progress, at: { template: template - 1, question: 99 } });
    else put({ ...progress, step: "kinds" });
  };
  const last = template === rows.length - 1 && index >= asked.length - 1;
  const blocked = question?.problem != null;
  return (
    <div className="wizard-split">
      <form
        className="wizard-column"
        onSubmit={(event) => {
          event.preventDefault();
          if (!blocked) move(1);
        }}
      >
        <header className="wizard-where">
          <b>《{row.title}》</b>
          <span>{t("wizard.where", { n: index + 1, of: asked.length })}</span>
        </header>
        <progress value={index + 1} max={Math.max(1, asked.length)} aria-hidden="true" />
        {question ? (
          <>
            <h2 data-testid={testids.wizardQuestion}>{language === "en" ? question.en : question.zh}</h2>
            <Field
              key={`${row.slug} ${question.parameter.key}`}
              question={question}
              given={order?.answers[question.parameter.key]}
              put={(value) => put(answer(progress, row, question.parameter.key, value))}
            />
            <dl className="wizard-facts">
              <dt>{t("wizard.usual")}</dt>
              <dd>{question.usual}</dd>
              {question.bounds_text && (
                <>
                  <dt>{t("wizard.bounds")}</dt>
                  <dd>{question.bounds_text}</dd>
                </>
              )}
              {question.parameter.note && (
                <>
                  <dt>{t("wizard.why")}</dt>
                  <dd lang="zh-CN">{question.parameter.note}</dd>
                </>
              )}
            </dl>
          </>
        ) : (
          <p className="wizard-lead">{t("wizard.noQuestions")}</p>
        )}
        <footer className="wizard-foot">
          <Button onClick={() => move(-1)} data-testid={testids.wizardBack}>
            {t("wizard.back")}
          </Button>
          <Button type="primary" htmlType="submit" disabled={blocked} data-testid={testids.wizardNext}>
            {last ? t("wizard.toDrafts", { n: rows.length }) : t("wizard.next")}
          </Button>
          <small>{t("wizard.enter")}</small>
        </footer>
      </form>
      <Article look={look} question={question} />
    </div>
  );
}
