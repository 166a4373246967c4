// Surveys of the sample company: one that is over, one that runs.

import type { AnswerForm, ServiceSurvey, SurveyAnswer, SurveyForm, SurveyView } from "../contract";
import { TODAY } from "./people";
import { refuse } from "./refuse";
import { REGULATION } from "./service-goods";

const MIN = 10;
const TARGET = 90;

const answer = (on: string, score: number, comment = ""): SurveyAnswer => ({
  on,
  score,
  comment,
  account: null,
  case: null,
});

const seeds = (): ServiceSurvey[] => [
  {
    id: 2,
    title: "2026年第四季度客户满意度调查",
    from: "2026-10-01",
    to: "2026-12-31",
    served: 42,
    sent: 20,
    closed: false,
    answers: [
      answer("2026-11-16", 5, "安装师傅收拾得干净"),
      answer("2026-11-16", 4),
      answer("2026-11-18", 3, "约好的时间晚到了一个钟头"),
    ],
  },
  {
    id: 1,
    title: "2026年第三季度客户满意度调查",
    from: "2026-07-01",
    to: "2026-09-30",
    served: 38,
    sent: 15,
    closed: true,
    answers: [5, 5, 4, 5, 3, 4, 5, 5, 4, 5, 2, 5].map((score) => answer("2026-09-28", score)),
  },
];

let surveys = seeds();

export const forget = () => {
  surveys = seeds();
};

function show(survey: ServiceSurvey): SurveyView {
  const scores: SurveyView["result"]["scores"] = [0, 0, 0, 0, 0];
  for (const { score } of survey.answers) scores[score - 1] = (scores[score - 1] ?? 0) + 1;
  const answered = survey.answers.length;
  const sum = survey.answers.reduce((all, one) => all + one.score, 0);
  const good = scores[3] + scores[4];
  const too_few = answered < MIN;
  return {
    survey,
    result: {
      sent: survey.sent,
      answered,
      wanted: Math.ceil(survey.served * 0.3),
      scores,
      satisfied: answered > 0 ? ((100 * good) / answered).toFixed(1) : null,
      mean: answered > 0 ? (sum / answered).toFixed(2) : null,
      too_few,
      reached: too_few ? null : 100 * good >= TARGET * answered,
      min: MIN,
      target: String(TARGET),
      article: `${REGULATION}第四十四条`,
    },
  };
}

const open = (id: number): ServiceSurvey => {
  const found = surveys.find((one) => one.id === id);
  if (!found) throw refuse("service.unknown_survey", { id: String(id) });
  if (found.closed) throw refuse("service.survey_closed", { title: found.title });
  return found;
};

function save({ id, ...form }: SurveyForm): SurveyView {
  if (form.to < form.from) throw refuse("service.survey_days", { from: form.from, to: form.to });
  if (id !== null) {
    const survey = open(id);
    Object.assign(survey, { sent: form.sent, closed: form.closed });
    return show(survey);
  }
  if (surveys.some((one) => one.title === form.title))
    throw refuse("service.survey_taken", { title: form.title });
  const survey = { ...form, id: surveys.length + 1, served: form.served ?? 0, answers: [] };
  surveys = [survey, ...surveys];
  return show(survey);
}

function take(id: number, forms: AnswerForm[]): SurveyView {
  const survey = open(id);
  const answers = survey.answers.length + forms.length;
  if (answers > survey.sent)
    throw refuse("service.more_answers", { sent: String(survey.sent), answers: String(answers) });
  survey.answers = [...survey.answers, ...forms.map((one) => ({ ...one, on: one.on ?? TODAY }))];
  return show(survey);
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  service_surveys: () => surveys.map(show),
  service_survey_save: ({ form }: { form: SurveyForm }) => save(form),
  service_survey_answer: ({ survey, answers }) => take(survey, answers),
};
