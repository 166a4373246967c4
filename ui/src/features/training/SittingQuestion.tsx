import { Input } from "antd";
import { useEffect } from "react";
import { useT } from "@/i18n";
import type { ExamSittingQuestion } from "@/ipc";
import { blanksOf, blanksTogether, toggled } from "./sitting";

interface Props {
  question: ExamSittingQuestion;
  of: number;
  answer: string;
  onAnswer: (answer: string, soon: boolean) => void;
  onNext: () => void;
}

const LETTERS = "ABCDEFGH";

/** One question with its answer; letters and figures choose, Enter goes on. */
export function SittingQuestion(props: Props) {
  const t = useT();
  const { question, of } = props;
  return (
    <>
      <p className="sit-kind">
        <b>{t("training.questionOf", { n: question.number, of })}</b>
        <span className="quiet">
          {t(`training.question_${question.kind}`)} · {t("training.worth", { n: question.marks })}
        </span>
      </p>
      <p className="sit-stem">{question.stem}</p>
      {question.kind === "single" || question.kind === "multiple" || question.kind === "true_false" ? (
        <Choices {...props} />
      ) : question.kind === "fill_in" ? (
        <Blanks {...props} />
      ) : question.kind === "short" ? (
        <Written {...props} />
      ) : (
        <p className="quiet">{t("training.practicalOnSite")}</p>
      )}
    </>
  );
}

function Choices({ question, answer, onAnswer, onNext }: Props) {
  const t = useT();
  const several = question.kind === "multiple";
  const options =
    question.kind === "true_false"
      ? [
          { value: "对", mark: "1", text: t("training.right") },
          { value: "错", mark: "2", text: t("training.wrong") },
        ]
      : question.options.map((text, index) => {
          const letter = LETTERS[index] ?? "";
          return { value: letter, mark: letter, text };
        });
  const choose = (value: string) =>
    onAnswer(
      question.kind === "true_false" ? (answer === value ? "" : value) : toggled(answer, value, several),
      false,
    );
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as HTMLElement).closest("input, textarea, [role=dialog]")) return;
      const key = event.key.toUpperCase();
      const found = options.find((one, index) => one.mark === key || String(index + 1) === key);
      if (found) choose(found.value);
      // A button in focus does what Enter means to it.
      else if (key === "ENTER" && !(event.target as HTMLElement).matches("button")) onNext();
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener("keydown", heard);
    return () => globalThis.removeEventListener("keydown", heard);
  });
  return (
    <>
      <div className="sit-options">
        {options.map((one) => {
          const chosen = several ? answer.includes(one.value) : answer === one.value;
          return (
            <button
              type="button"
              key={one.value}
              aria-pressed={chosen}
              data-testid={`sit-option-${one.mark}`}
              onClick={(event) => {
                choose(one.value);
                // Enter and the arrows belong to the question again.
                event.currentTarget.closest<HTMLElement>(".sit-card")?.focus();
              }}
            >
              <kbd>{one.mark}</kbd>
              <span>{one.text}</span>
            </button>
          );
        })}
      </div>
      <p className="quiet sit-hint">{t(several ? "training.chooseSeveral" : "training.chooseOne")}</p>
    </>
  );
}

function Blanks({ question, answer, onAnswer, onNext }: Props) {
  const t = useT();
  const parts = blanksOf(answer, question.blanks);
  return (
    <div className="sit-blanks">
      {parts.map((part, index) => (
        <Input
          key={index}
          type="text"
          value={part}
          prefix={<small className="quiet">{index + 1}</small>}
          aria-label={t("training.blankOf", { n: index + 1 })}
          data-testid={`sit-blank-${index + 1}`}
          onChange={(event) =>
            onAnswer(blanksTogether(parts.map((old, at) => (at === index ? event.target.value : old))), true)
          }
          onPressEnter={(event) => {
            const next = event.currentTarget.closest(".sit-blanks")?.querySelectorAll("input")[index + 1];
            if (next) next.focus();
            else onNext();
          }}
        />
      ))}
      <p className="quiet sit-hint">{t("training.fillBlanks")}</p>
    </div>
  );
}

function Written({ question, answer, onAnswer, onNext }: Props) {
  const t = useT();
  return (
    <>
      <Input.TextArea
        autoSize={{ minRows: 6, maxRows: 14 }}
        maxLength={4000}
        value={answer}
        aria-label={question.stem}
        data-testid="sit-text"
        onChange={(event) => onAnswer(event.target.value, true)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onNext();
        }}
      />
      <p className="quiet sit-hint">{t("training.writeAnswer")}</p>
    </>
  );
}
