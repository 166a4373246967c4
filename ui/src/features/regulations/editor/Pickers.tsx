import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, type InputRef, Modal, Select } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useT } from "@/i18n";
import type { Failure, Labelled, NearLabel, NewParameter, RegulationReading } from "@/ipc";
import { failureText } from "@/shared/failure";
import { FormKeys } from "@/shared/parts/FormKeys";
import { testids } from "@/shared/testids";

/** More than so many nobody reads; typing narrows them down. */
const MOST = 60;

interface Choice {
  id: string;
  label: string;
  words: string;
}

function Picker(props: {
  title: string;
  choices: Choice[];
  pick: (id: string) => void;
  close: () => void;
  foot?: ReactNode;
}) {
  const t = useT();
  const search = useRef<InputRef>(null);
  const [word, setWord] = useState("");
  const [at, setAt] = useState(0);
  const wanted = word.trim().toLowerCase();
  const found = props.choices
    .filter(({ label, words }) => `${label} ${words}`.toLowerCase().includes(wanted))
    .slice(0, MOST);
  return (
    <Modal
      open
      footer={null}
      title={props.title}
      onCancel={props.close}
      width={520}
      // The dialog takes the focus for itself while it opens.
      afterOpenChange={(open) => open && search.current?.focus()}
    >
      <Input
        ref={search}
        placeholder={t("common.search")}
        value={word}
        data-testid={testids.pickerSearch}
        onChange={(event) => {
          setWord(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
          else if (event.key === "Enter" && found[at]) props.pick(found[at].id);
          else return;
          event.preventDefault();
        }}
      />
      <ul className="edit-choices">
        {found.map((choice, index) => (
          <li key={choice.id}>
            <button
              type="button"
              aria-current={index === at}
              data-testid={testids.pickerChoice(index)}
              onClick={() => props.pick(choice.id)}
            >
              <b>{choice.label}</b>
              <span>{choice.words}</span>
            </button>
          </li>
        ))}
      </ul>
      {props.foot}
    </Modal>
  );
}

const NEAR = "near:";

/** 前款, 本章, 第十二条第二款第（三）项, 附件2: chosen by its name or its words. */
export function ReferencePicker(props: {
  labels: Labelled[];
  /** What the line of the cursor can call by a name of its own. */
  near: () => Promise<NearLabel[]>;
  words: Map<string, string>;
  pick: (target: string, near: boolean) => void;
  close: () => void;
}) {
  const t = useT();
  const { data: near = [] } = useQuery({ queryKey: ["draft-near"], queryFn: props.near, gcTime: 0 });
  const seen = new Set<string>();
  const once = (id: string, target: string, label: string) => {
    // 第七条 and its only 款 read alike; the article is meant.
    if (seen.has(label)) return [];
    seen.add(label);
    return [{ id, label, words: props.words.get(target) ?? "" }];
  };
  const choices = [
    ...near.flatMap(({ target, label }) => once(NEAR + target, target, label)),
    ...props.labels.flatMap(({ id, label }) => once(id, id, label)),
  ];
  return (
    <Picker
      title={t("editor.pickReference")}
      choices={choices}
      pick={(id) => props.pick(id.replace(NEAR, ""), id.startsWith(NEAR))}
      close={props.close}
    />
  );
}

const TYPES = [
  "percent",
  "money",
  "days",
  "workdays",
  "months",
  "hours",
  "minutes",
  "count",
  "factor",
  "date",
  "text",
] as const;
const EMPTY: NewParameter = {
  key: "",
  label: "",
  label_en: "",
  kind: "days",
  value: "",
  min: "",
  max: "",
  note: "",
};

/** A parameter of the draft, or a new one. */
export function ParameterPicker(props: {
  reading: RegulationReading;
  pick: (key: string) => void;
  declare: (made: NewParameter) => Promise<Failure | string>;
  close: () => void;
}) {
  const t = useT();
  const [form, setForm] = useState<NewParameter | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (form === null)
    return (
      <Picker
        title={t("editor.pickParameter")}
        choices={props.reading.parameters
          .filter(({ parameter }) => !("rows" in parameter.value))
          .map(({ parameter, printed }) => ({ id: parameter.key, label: printed, words: parameter.label }))}
        pick={props.pick}
        close={props.close}
        foot={
          <Button type="link" onClick={() => setForm(EMPTY)} data-testid={testids.newParameter}>
            {t("editor.newParameter")}
          </Button>
        }
      />
    );
  const field = (name: keyof NewParameter, hint?: string) => (
    <Form.Item label={t(`editor.new_${name}`)} extra={hint}>
      <Input
        value={form[name]}
        data-testid={testids.newParameterField(name)}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </Form.Item>
  );
  const save = async () => {
    const answer = await props.declare(form);
    if (typeof answer === "string") props.pick(answer);
    else setFailure(answer);
  };
  return (
    <Modal
      open
      title={t("editor.newParameter")}
      okText={t("editor.declare")}
      cancelText={t("common.cancel")}
      onOk={save}
      onCancel={props.close}
      okButtonProps={{ ...{ "data-testid": testids.newParameterSave } }}
    >
      <Form layout="vertical" className="form-pair edit-new-parameter">
        {field("label")}
        <Form.Item label={t("editor.new_kind")}>
          <Select
            value={form.kind}
            options={TYPES.map((value) => ({ value, label: t(`editor.type_${value}`) }))}
            onChange={(kind) => setForm({ ...form, kind })}
          />
        </Form.Item>
        {field("value", t(form.kind === "percent" ? "editor.hint_percent" : "editor.hint_value"))}
        {field("key", t("editor.hint_key"))}
        {field("min")}
        {field("max")}
        {field("note")}
      </Form>
      <FormKeys />
      {failure && (
        <p role="alert" className="parameter-problem">
          {failureText(failure, t)}
        </p>
      )}
    </Modal>
  );
}
