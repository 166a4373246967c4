import { Input, Modal } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { usePutTraining } from "./put";

/** The yearly wages the budget for training is a share of. */
export function WagesModal(props: { year: number; basis: string; amount: string; onClose: () => void }) {
  const t = useT();
  const put = usePutTraining();
  const [wages, setWages] = useState(props.amount);
  const save = useAct(
    () => ipc.planWages({ year: props.year, amount: wages }),
    () => {
      put();
      props.onClose();
    },
  );
  return (
    <Modal
      open
      title={t("training.wagesTitle", { year: props.year })}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={save.busy}
      onOk={() => save.run()}
      onCancel={props.onClose}
    >
      <div className="stack">
        <p className="quiet">{t("training.wagesText", { basis: props.basis })}</p>
        <Input
          value={wages}
          suffix={t("common.yuan")}
          onChange={(event) => setWages(event.target.value)}
          onPressEnter={() => save.run()}
        />
        <FailureNote failure={save.failure} />
      </div>
    </Modal>
  );
}
