import { Alert, Input, Modal } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { waits } from "./delivery";
import { useBonusAct } from "./view";

/** 关账, with what is still on its way; or opening a closed quarter again, for a reason. */
export function CloseQuarter({
  view,
  today,
  onClose,
}: {
  view: ipc.BonusView;
  today: string;
  onClose: () => void;
}) {
  const t = useT();
  const [reason, setReason] = useState("");
  const { quarter, row, notices } = view;
  const act = useBonusAct(
    () => (row.closed ? ipc.bonusReopen({ quarter, reason }) : ipc.bonusClose({ quarter, note: reason })),
    onClose,
  );
  const undelivered = notices.filter((one) => one.state === "valid" && waits(one)).length;
  const appeals = notices.filter((one) => one.state === "valid" && (one.appeal_until ?? "") >= today).length;
  const waiting = [
    undelivered > 0 ? t("bonus.closeUndelivered", { n: undelivered }) : "",
    appeals > 0 ? t("bonus.closeAppeals", { n: appeals }) : "",
  ].filter(Boolean);
  return (
    <Modal
      open
      title={t(row.closed ? "bonus.reopen" : "bonus.close")}
      okText={t(row.closed ? "bonus.reopen" : "bonus.close")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      okButtonProps={{ disabled: row.closed && !reason.trim(), ...{ "data-testid": testids.closeConfirm } }}
      onOk={() => act.run()}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="quiet">{t(row.closed ? "bonus.reopenText" : "bonus.closeText")}</p>
        {!row.closed && waiting.length > 0 && <Alert type="warning" showIcon title={waiting.join("")} />}
        <Input.TextArea
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoSize={{ minRows: 2, maxRows: 4 }}
          maxLength={200}
          placeholder={t(row.closed ? "bonus.reopenReason" : "bonus.closeNote")}
          data-testid={testids.closeReason}
        />
        <FailureNote failure={act.failure} />
      </div>
    </Modal>
  );
}
