import { useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef, Modal } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useT } from "@/i18n";
import type { Failure, Labelled, NearLabel, NewParameter, RegulationReading } from "@/ipc";
import { testids } from "@/shared/testids";
import { EMPTY, NewParameterForm } from "./NewParameterForm";

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

/** A parameter of the draft, or a new one. */
export function ParameterPicker(props: {
  reading: RegulationReading;
  pick: (key: string) => void;
  declare: (made: NewParameter) => Promise<Failure | string>;
  close: () => void;
}) {
  const t = useT();
  const [fresh, setFresh] = useState(false);
  if (!fresh)
    return (
      <Picker
        title={t("editor.pickParameter")}
        choices={props.reading.parameters.map(({ parameter, printed }) => ({
          id: parameter.key,
          label: "rows" in parameter.value ? t("editor.table") : printed,
          words: parameter.label,
        }))}
        pick={props.pick}
        close={props.close}
        foot={
          <Button type="link" onClick={() => setFresh(true)} data-testid={testids.newParameter}>
            {t("editor.newParameter")}
          </Button>
        }
      />
    );
  const save = async (made: NewParameter) => {
    const answer = await props.declare(made);
    if (typeof answer !== "string") return answer;
    props.pick(answer);
    return null;
  };
  return (
    <NewParameterForm
      first={EMPTY}
      title={t("editor.newParameter")}
      ok={t("editor.declare")}
      save={save}
      close={props.close}
    />
  );
}
