import { useQueryClient } from "@tanstack/react-query";
import { App, Modal, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys } from "@/shared/queries";
import { SignaturePad } from "@/shared/receipts/SignaturePad";
import { testids } from "@/shared/testids";

interface Props {
  view: ipc.AcknowledgementView;
  /** Who was chosen in the table; without, the first who has not signed. */
  chosen: string | undefined;
  onClose: () => void;
}

/** The PC goes round: one person after the other reads, writes his name and hands it on. */
export function ScreenSigning({ view, chosen, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const open = view.rows.filter((row) => row.state !== "signed" && row.state !== "left");
  const [code, setCode] = useState(open.find((row) => row.code === chosen)?.code ?? open[0]?.code);
  const [drawn, setDrawn] = useState<ipc.Handwriting>([]);
  const person = open.find((row) => row.code === code);
  const version = view.version.id;
  const save = useAct(
    () => ipc.acknowledgeOnScreen({ signature: { version, person: code ?? "", drawn } }),
    (next) => {
      client.setQueryData([...keys.regulations, "receipts", version], next);
      client.invalidateQueries({ queryKey: keys.papers });
      const done = next.rows.find((row) => row.code === code);
      message.success(
        t("adoption.signedOnScreen", { name: done?.name ?? "", number: done?.record?.reference ?? "" }),
      );
      setDrawn([]);
      const follows = next.rows.find((row) => row.state === "pending");
      if (follows) setCode(follows.code);
      else onClose();
    },
  );
  const choose = (next: string) => {
    setCode(next);
    setDrawn([]);
    save.clear();
  };
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
        <div className="row-between">
          <b lang="zh-CN">
            《{view.title}》{view.version.label}
          </b>
          <span className="faint">
            {t("adoption.hashMark")} <span className="mono">{view.short_hash}</span>
          </span>
        </div>
        <Select
          aria-label={t("adoption.people")}
          value={code}
          onChange={choose}
          showSearch={{ optionFilterProp: "label" }}
          options={open.map((row) => ({
            value: row.code,
            label: `${row.code} ${row.name}　${row.department}`,
          }))}
          data-testid={testids.signaturePerson}
        />
        <p>{t("adoption.signStatement")}</p>
        <SignaturePad strokes={drawn} setStrokes={setDrawn} name={person?.name ?? ""} />
        <p className="faint">{t("adoption.signKind")}</p>
        <FailureNote failure={save.failure} />
      </div>
    </Modal>
  );
}
