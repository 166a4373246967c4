import { App, Modal, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { SignaturePad } from "./SignaturePad";

/** Somebody who has not signed yet. */
export interface Signatory {
  key: string;
  code: string;
  name: string;
  department: string;
}

/** Who signed, on which slip, and whose turn it is; nobody's ends it. */
export interface Signed {
  name: string;
  slip: string;
  next: string | undefined;
}

interface Props<A> {
  /** What is signed for. */
  head: ReactNode;
  /** What the person reads before he signs. */
  statement: string;
  people: Signatory[];
  chosen: string | undefined;
  sign: (key: string, drawn: ipc.Handwriting) => Promise<A>;
  onSigned: (answer: A, key: string) => Signed;
  onChoose?: (key: string) => void;
  onClose: () => void;
}

/** The PC goes round: one person after the other reads, writes his name and hands it on. */
export function ScreenSigning<A>(props: Props<A>) {
  const { people, onClose } = props;
  const t = useT();
  const { message } = App.useApp();
  const [key, setKey] = useState(people.find((one) => one.key === props.chosen)?.key ?? people[0]?.key);
  const [drawn, setDrawn] = useState<ipc.Handwriting>([]);
  const person = people.find((one) => one.key === key);
  const turnTo = (next: string) => {
    setKey(next);
    setDrawn([]);
    props.onChoose?.(next);
  };
  const save = useAct(
    () => props.sign(key ?? "", drawn),
    (answer) => {
      const { name, slip, next } = props.onSigned(answer, key ?? "");
      message.success(t("adoption.signedOnScreen", { name, number: slip }));
      if (next) turnTo(next);
      else onClose();
    },
  );
  return (
    <Modal
      open
      width={760}
      style={{ top: 32 }}
      title={t("adoption.signOnScreen")}
      onCancel={onClose}
      okText={t("adoption.signConfirm")}
      cancelText={t("adoption.signEnd")}
      okButtonProps={{ disabled: !person || drawn.length === 0, ...{ "data-testid": testids.signatureSave } }}
      confirmLoading={save.busy}
      onOk={() => save.run()}
    >
      <div className="stack">
        {props.head}
        <Select
          aria-label={t("adoption.people")}
          value={key}
          onChange={(next) => {
            turnTo(next);
            save.clear();
          }}
          showSearch={{ optionFilterProp: "label" }}
          options={people.map((one) => ({
            value: one.key,
            label: `${one.code} ${one.name}　${one.department}`,
          }))}
          data-testid={testids.signaturePerson}
        />
        <p>{props.statement}</p>
        <SignaturePad strokes={drawn} setStrokes={setDrawn} name={person?.name ?? ""} />
        <p className="faint">{t("adoption.signKind")}</p>
        <FailureNote failure={save.failure} />
      </div>
    </Modal>
  );
}
