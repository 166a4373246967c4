import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys, queries } from "@/shared/queries";
import { announceReady } from "@/shared/ready";
import { HandIn } from "./HandIn";
import { ReturnDesk } from "./ReturnDesk";
import { SittingQuestion } from "./SittingQuestion";
import { left, unanswered, useAnswers, useCountdown } from "./sitting";
import "./training.css";
import "./sitting.css";

/** An examination at this PC: one question on the screen, the time left, nothing else of the company. */
export default function Sitting() {
  const { id, code } = useParams({ from: "/training/exams/$id/sit/$code" });
  const { data: paper, error } = useQuery(queries.sitting(Number(id), code));
  useEffect(announceReady, []);
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  return paper ? <Paper key={`${paper.exam}-${paper.code}`} paper={paper} /> : null;
}

function Paper({ paper }: { paper: ipc.ExamSittingView }) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [at, setAt] = useState(() => unanswered(paper.questions)[0] ?? 0);
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const answers = useAnswers(paper);
  const hand = useAct(
    async () => {
      await answers.settle();
      return ipc.examHandIn({ id: paper.exam, code: paper.code });
    },
    (next) => {
      setAsking(false);
      client.setQueryData(queries.sitting(paper.exam, paper.code).queryKey, next);
      client.invalidateQueries({ queryKey: keys.training });
    },
  );
  const over = useCallback(() => {
    hand.run();
  }, [hand.run]);
  const seconds = useCountdown(paper.seconds_left, paper.handed_in, over);
  const last = paper.questions.length - 1;
  const go = useCallback((to: number) => setAt(Math.max(0, Math.min(last, to))), [last]);
  const body = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every question begins with its first field, or ready for letters.
  useEffect(() => {
    const field = body.current?.querySelector<HTMLElement>("input[type=text], textarea");
    (field ?? body.current)?.focus();
  }, [at]);
  const back = () => {
    client.invalidateQueries({ queryKey: keys.exams });
    navigate({ to: "/training/exams/$id", params: { id: String(paper.exam) } });
  };
  const question = paper.questions[at];
  const open = unanswered(answers.questions);
  return (
    <div className="sit">
      <header className="sit-head">
        <div>
          <h1>{paper.title}</h1>
          <p className="quiet">
            <span className="num">{paper.code}</span> {paper.name} · {paper.department} ·{" "}
            {t("training.variantOf", { letter: paper.variant })} ·{" "}
            {t("training.examLine", { minutes: paper.minutes, total: paper.total, pass: paper.pass_mark })}
          </p>
        </div>
        {!paper.handed_in && (
          <div className="sit-clock" data-short={seconds < 300 || undefined} role="timer">
            <small>{t("training.timeLeft")}</small>
            <b className="num" data-testid="sit-clock">
              {left(seconds)}
            </b>
          </div>
        )}
      </header>
      {paper.handed_in || leaving ? (
        <ReturnDesk paper={paper} onStay={paper.handed_in ? null : () => setLeaving(false)} onBack={back} />
      ) : (
        <>
          <nav className="sit-numbers" aria-label={t("training.questionCount")}>
            {answers.questions.map((one, index) => (
              <button
                type="button"
                key={one.question}
                aria-current={index === at}
                data-answered={one.answer !== "" || undefined}
                aria-label={t(one.answer === "" ? "training.numberOpen" : "training.numberAnswered", {
                  n: one.number,
                })}
                onClick={() => go(index)}
              >
                {one.number}
              </button>
            ))}
          </nav>
          {question && (
            // biome-ignore lint/a11y/noStaticElementInteractions: arrows turn the page wherever the cursor is in it.
            <section
              className="card sit-card"
              ref={body}
              tabIndex={-1}
              onKeyDown={(event) => {
                const typing = (event.target as HTMLElement).matches("input, textarea");
                const way = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[event.key];
                if (way && (!typing || event.key.startsWith("Page"))) {
                  event.preventDefault();
                  go(at + way);
                }
              }}
            >
              <SittingQuestion
                key={question.question}
                question={question}
                of={paper.questions.length}
                answer={answers.questions[at]?.answer ?? ""}
                onAnswer={(answer, soon) => answers.give(question.question, answer, soon)}
                onNext={() => (at === last ? setAsking(true) : go(at + 1))}
              />
            </section>
          )}
          <FailureNote failure={answers.failure ?? hand.failure} />
          {asking && (
            <HandIn
              open={open.map((index) => index + 1)}
              busy={hand.busy}
              onBack={() => {
                setAsking(false);
                const first = open[0];
                if (first !== undefined) go(first);
              }}
              onHandIn={() => hand.run()}
            />
          )}
          <footer className="sit-foot">
            <Button type="text" onClick={() => setLeaving(true)} data-testid="sit-leave">
              {t("training.leaveSitting")}
            </Button>
            <span className="quiet" role="status" data-testid="sit-saved" data-state={answers.state}>
              {t(`training.answer_${answers.state}`)}
            </span>
            <span className="train-spring" />
            <Button disabled={at === 0} onClick={() => go(at - 1)}>
              {t("training.previousQuestion")}
            </Button>
            <Button disabled={at === last} onClick={() => go(at + 1)} data-testid="sit-next">
              {t("training.nextQuestion")}
            </Button>
            <Button type="primary" onClick={() => setAsking(true)} data-testid="sit-hand-in">
              {t("training.handIn")}
            </Button>
          </footer>
        </>
      )}
    </div>
  );
}
