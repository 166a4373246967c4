import { Input, Radio } from "antd";
import { useEffect, useRef, useState } from "react";
import { useT } from "@/i18n";
import type { Answer, WizardQuestion } from "@/ipc";
import { failureText } from "@/shared/failure";
import { testids } from "@/shared/testids";
import { editable, inputOf, unitSuffix, wellFormed } from "../input";

interface Props {
  question: WizardQuestion;
  given: Answer | undefined;
  /** None takes the answer back: the usual value stands again. */
  put: (value: Answer | null) => void;
}

/** The place to answer: two words for a switch, a list for a choice, else a field with its unit. */
export function Field({ question, given, put }: Props) {
  const t = useT();
  const { value, key } = question.parameter;
  const [text, setText] = useState(() =>
    typeof given === "string" ? given.replace(/[^\d.]+$/, "") || given : editable(value),
  );
  if (value.type === "switch")
    return (
      <Options
        testid={testids.wizardField(key)}
        value={value.value ? "on" : "off"}
        put={put}
        options={[
          { value: "on", label: t("wizard.yes") },
          { value: "off", label: t("wizard.no") },
        ]}
      />
    );
  if (value.type === "choice")
    return (
      <Options
        testid={testids.wizardField(key)}
        value={value.value}
        put={put}
        options={value.options.map((option) => ({ value: option.word, label: option.label }))}
      />
    );
  if (value.type === "table" || value.type === "bands")
    return <p className="wizard-table">{t("wizard.table", { rows: question.printed })}</p>;
  const wrong = !wellFormed(value, text);
  return (
    <div className="wizard-field">
      <Input
        size="large"
        autoFocus
        className="num"
        value={text}
        suffix={unitSuffix(value, t)}
        status={wrong || question.problem ? "error" : undefined}
        aria-invalid={wrong || question.problem !== null}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          const typed = event.target.value;
          setText(typed);
          const input = typed.trim() === "" ? null : inputOf(value, typed);
          put(input && "text" in input ? input.text : null);
        }}
        data-testid={testids.wizardField(key)}
      />
      {question.problem && (
        <small role="alert" data-testid={testids.wizardProblem}>
          {failureText(question.problem, t)}
        </small>
      )}
    </div>
  );
}

interface OptionsProps {
  value: string;
  options: { value: string; label: string }[];
  put: (value: string) => void;
  testid: string;
}

/** The chosen one has the keyboard at once: arrows choose, Enter goes on. */
function Options({ value, options, put, testid }: OptionsProps) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector<HTMLInputElement>("input:checked")?.focus(), []);
  return (
    <div ref={group} data-testid={testid}>
      <Radio.Group
        className="wizard-options"
        value={value}
        onChange={(event) => put(event.target.value)}
        options={options}
      />
    </div>
  );
}
