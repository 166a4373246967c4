import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { AnswerEntry } from "./AnswerEntry";
import { type Typed, VERDICT_TONES, verdictOf } from "./answers";
import { type Fact, FactList } from "./FactList";
import { usePutCase } from "./put";

interface Props {
  view: ipc.SurveyView;
  onClose: () => void;
  onEdit: () => void;
}

const PAGE = 20;

/** One survey: what it comes to, the answers one after the other, and its end. */
export function SurveyPanel({ view, onClose, onEdit }: Props) {
  const t = useT();
  const put = usePutCase();
  const { modal } = App.useApp();
  const { survey, result } = view;
  const verdict = verdictOf(result);
  const [typed, setTyped] = useState<Typed[]>([]);
  const end = useAct(
    () => {
      const { id, title, from, to, served, sent } = survey;
      return ipc.serviceSurveySave({ form: { id, title, from, to, served, sent, closed: true } });
    },
    () => put(),
  );
  // What was typed is not thrown away without asking.
  const after = (go: () => void) => {
    if (typed.length === 0) return go();
    modal.confirm({
      title: t("common.leaveTitle"),
      content: t("common.leaveText"),
      okText: t("common.leave"),
      cancelText: t("common.stay"),
      onOk: go,
    });
  };
  const askEnd = () =>
    modal.confirm({
      title: t("service.surveyCloseTitle", { title: survey.title }),
      content: t("service.surveyCloseText", { n: result.answered }),
      okText: t("service.surveyClose"),
      cancelText: t("common.cancel"),
      onOk: () => {
        end.run();
      },
    });
  const facts: Fact[] = [
    [t("service.surveyDays"), <span key="days" className="num">{`${survey.from} — ${survey.to}`}</span>],
    [t("service.served"), String(survey.served)],
    [t("service.wanted"), result.wanted > 0 && String(result.wanted)],
    [t("service.sent"), String(result.sent)],
    [t("service.answered"), String(result.answered)],
    [t("service.mean"), result.mean],
    [t("service.satisfaction"), result.satisfied && `${result.satisfied}%`],
    [
      t("service.verdict"),
      <StateTag key="verdict" tone={VERDICT_TONES[verdict]}>
        {t(`service.verdict_${verdict}`, { min: result.min, target: result.target })}
      </StateTag>,
    ],
    [t("service.articles"), result.article],
  ];
  return (
    <Drawer
      open
      size={640}
      onClose={() => after(onClose)}
      title={survey.title}
      extra={
        !survey.closed && (
          <div className="row">
            <Button onClick={() => after(onEdit)}>{t("service.surveyEdit")}</Button>
            <Button
              disabled={typed.length > 0}
              loading={end.busy}
              onClick={askEnd}
              data-testid={testids.surveyClose}
            >
              {t("service.surveyClose")}
            </Button>
          </div>
        )
      }
    >
      <div className="stack">
        <FailureNote failure={end.failure} />
        <div className="survey-result" data-testid={testids.surveyResult}>
          <FactList facts={facts} />
          <Scores result={result} />
        </div>
        {!survey.closed && <AnswerEntry view={view} typed={typed} onTyped={setTyped} />}
        <Answers answers={survey.answers} />
      </div>
    </Drawer>
  );
}

/** How many gave which score, the best first. */
function Scores({ result }: { result: ipc.SurveyResult }) {
  const t = useT();
  const most = Math.max(1, ...result.scores);
  const rows = result.scores.map((count, index) => ({ score: index + 1, count })).toReversed();
  return (
    <table className="survey-scores">
      <tbody>
        {rows.map(({ score, count }) => (
          <tr key={score}>
            <th>{t("service.scoreOf", { score })}</th>
            <td className="survey-bar">
              <i style={{ width: `${(100 * count) / most}%` }} />
            </td>
            <td className="num">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answers({ answers }: { answers: ipc.SurveyAnswer[] }) {
  const t = useT();
  const rows = answers.map((answer, index) => ({ ...answer, place: index + 1 }));
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { key: "place", title: "#", text: (row) => String(row.place), number: true, width: 56 },
    {
      key: "score",
      title: t("service.enterScore"),
      text: (row) => String(row.score),
      number: true,
      width: 72,
    },
    { key: "comment", title: t("service.comment"), text: (row) => row.comment || "—" },
    { key: "on", title: t("service.enterOn"), text: (row) => row.on, width: 116, className: "num" },
  ];
  return (
    <section>
      <h4>{t("service.answersTitle")}</h4>
      {rows.length === 0 ? (
        <p className="quiet">{t("service.answersNone")}</p>
      ) : (
        <DataTable
          name="service.answers"
          rows={rows}
          columns={columns}
          rowKey="place"
          pagination={rows.length > PAGE && { pageSize: PAGE, showSizeChanger: false }}
        />
      )}
    </section>
  );
}
