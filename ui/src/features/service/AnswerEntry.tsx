import { useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef } from "antd";
import { type ClipboardEvent, useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { isTable, readAnswers, scoreOf, type Typed } from "./answers";
import { usePutCase } from "./put";

interface Props {
  view: ipc.SurveyView;
  typed: Typed[];
  onTyped: (typed: Typed[]) => void;
}

/** Answers off a pile of paper without the mouse: a digit, a word, Enter; all are taken in at once. */
export function AnswerEntry({ view, typed, onTyped }: Props) {
  const t = useT();
  const put = usePutCase();
  const { data: status } = useQuery(queries.status());
  const [score, setScore] = useState<number | null>(null);
  const [comment, setComment] = useState("");
  const [on, setOn] = useState<ipc.Day | null>(null);
  const [bad, setBad] = useState<number[]>([]);
  const scoreField = useRef<InputRef>(null);
  const commentField = useRef<InputRef>(null);
  const day = on ?? status?.today ?? null;
  const save = useAct(
    () =>
      ipc.serviceSurveyAnswer({
        survey: view.survey.id,
        answers: typed.map((one) => ({ ...one, on: day, account: null, case: null })),
      }),
    () => {
      put();
      onTyped([]);
      scoreField.current?.focus();
    },
  );
  const room = view.survey.sent - view.survey.answers.length;
  const add = () => {
    if (score === null) return scoreField.current?.focus();
    onTyped([...typed, { score, comment: comment.trim() }]);
    setScore(null);
    setComment("");
    scoreField.current?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isTable(text)) return;
    event.preventDefault();
    const read = readAnswers(text);
    setBad(read.bad);
    onTyped([...typed, ...read.answers]);
  };
  return (
    <section className="survey-enter" onPaste={paste}>
      <h4>{t("service.enter")}</h4>
      <p className="quiet">{t("service.enterHint")}</p>
      <div className="survey-line">
        <Input
          ref={scoreField}
          className="num survey-score"
          inputMode="numeric"
          aria-label={t("service.enterScore")}
          placeholder="1–5"
          value={score ?? ""}
          onChange={(event) => {
            const next = scoreOf(event.target.value);
            setScore(next);
            if (next !== null) commentField.current?.focus();
          }}
          onPressEnter={add}
          data-testid={testids.answerScore}
        />
        <Input
          ref={commentField}
          aria-label={t("service.comment")}
          placeholder={t("service.comment")}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          onPressEnter={add}
          onKeyDown={(event) => {
            // Back to the digit that was mistyped.
            if (event.key === "Backspace" && comment === "") scoreField.current?.focus();
          }}
          data-testid={testids.answerComment}
        />
      </div>
      {bad.length > 0 && (
        <p className="terms-repeats">{t("service.enterBad", { lines: bad.join(t("common.comma")) })}</p>
      )}
      {typed.length > 0 && (
        <ol className="survey-typed">
          {typed.map((one, index) => (
            <li key={index}>
              <b className="num">{one.score}</b>
              <span>{one.comment || <span className="faint">—</span>}</span>
              <Button
                type="text"
                size="small"
                onClick={() => onTyped(typed.filter((_, place) => place !== index))}
              >
                {t("common.remove")}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <FailureNote failure={save.failure} />
      {typed.length > room && (
        <p className="terms-repeats">{t("service.enterFull", { n: Math.max(0, room) })}</p>
      )}
      <div className="survey-line">
        <span className="quiet">{t("service.enterOn")}</span>
        <span className="survey-day">
          <DayInput value={day} onChange={setOn} allowClear={false} />
        </span>
        <Button
          type="primary"
          disabled={typed.length === 0}
          loading={save.busy}
          onClick={() => save.run()}
          data-testid={testids.answersSave}
        >
          {t("service.enterSave", { n: typed.length })}
        </Button>
      </div>
    </section>
  );
}
