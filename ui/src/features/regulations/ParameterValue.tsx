import { EditOutlined } from "@ant-design/icons";
import { Button, Input, Select, Switch } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { Failure, ParameterRow, ValueInput } from "@/ipc";
import { failureText } from "@/shared/failure";
import { testids } from "@/shared/testids";
import type { DraftWork } from "./draft";
import { editable, inputOf, unitSuffix, wellFormed } from "./input";
import { ParameterTable } from "./ParameterTable";

/** A value as printed; in a draft, the field it is typed in, with what is wrong beside it. */
export function ParameterValue({ row, draft }: { row: ParameterRow; draft: DraftWork }) {
  const t = useT();
  const { value, key } = row.parameter;
  const [text, setText] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (input: ValueInput) => {
    setBusy(true);
    const refused = await draft.set(key, input);
    setBusy(false);
    setFailure(refused);
    if (!refused) setText(null);
    return refused;
  };
  const problem = failure && (
    <small className="parameter-problem" role="alert" data-testid={testids.parameterProblem(key)}>
      {failureText(failure, t)}
    </small>
  );
  if (value.type === "table" || value.type === "bands")
    return (
      <div className="parameter-value parameter-wide">
        <ParameterTable row={row} editable={draft.editable} save={save} />
        {problem}
      </div>
    );
  if (!draft.editable) return <span className="parameter-value num">{row.printed}</span>;
  if (value.type === "switch")
    return (
      <span className="parameter-value">
        <Switch
          size="small"
          loading={busy}
          checked={value.value}
          data-testid={testids.parameterInput(key)}
          onChange={(on) => save({ text: on ? "on" : "off" })}
        />
        {problem}
      </span>
    );
  if (value.type === "choice")
    return (
      <span className="parameter-value parameter-wide">
        <Select
          size="small"
          loading={busy}
          value={value.value}
          data-testid={testids.parameterInput(key)}
          style={{ width: "100%" }}
          options={value.options.map((option) => ({ value: option.word, label: option.label }))}
          onChange={(word) => save({ text: word })}
        />
        {problem}
      </span>
    );
  if (text === null)
    return (
      <Button
        type="text"
        size="small"
        className="parameter-value num parameter-edit"
        onClick={() => setText(editable(value))}
      >
        {row.printed} <EditOutlined />
      </Button>
    );
  const wrong = !wellFormed(value, text);
  const commit = () => {
    if (text.trim() === editable(value)) setText(null);
    else if (!wrong) save(inputOf(value, text));
  };
  return (
    <span className="parameter-value">
      <Input
        size="small"
        autoFocus
        className="num"
        style={{ width: 132 }}
        value={text}
        suffix={unitSuffix(value, t)}
        status={wrong || failure ? "error" : undefined}
        disabled={busy}
        data-testid={testids.parameterInput(key)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setFailure(null);
        }}
        onPressEnter={commit}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          setText(null);
          setFailure(null);
        }}
      />
      {problem ?? (wrong && <small className="parameter-problem">{t("regulations.badFormat")}</small>)}
    </span>
  );
}
