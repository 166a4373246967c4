import { Button, Input, Modal, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { usePutAccount } from "./put";

/** A grade set by hand, with its reason. */
export function GradeForm({ view, onClose }: { view: ipc.AccountView; onClose: () => void }) {
  const t = useT();
  const put = usePutAccount();
  const { account } = view;
  const [grade, setGrade] = useState<ipc.Grade | "none">(account.grade?.grade ?? "B");
  const [reason, setReason] = useState(account.grade?.reason ?? "");
  const save = useAct(
    () =>
      ipc.accountGrade({
        form: {
          account: account.id,
          grade: grade === "none" ? null : grade,
          reason: grade === "none" ? "" : reason,
        },
      }),
    (next) => {
      put(next);
      onClose();
    },
  );
  return (
    <Modal
      open
      onCancel={onClose}
      title={t("accounts.setGradeTitle", { name: account.short_name || account.name })}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="primary"
            loading={save.busy}
            disabled={grade !== "none" && reason.trim() === ""}
            onClick={() => save.run()}
          >
            {grade === "none" ? t("accounts.gradeClear") : t("accounts.gradeSave", { grade })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Segmented<ipc.Grade | "none">
          value={grade}
          onChange={setGrade}
          options={[
            ...(["A", "B", "C", "D"] as const).map((one) => ({ value: one, label: one })),
            { value: "none" as const, label: t("accounts.noGrade") },
          ]}
        />
        {grade !== "none" && (
          <Input.TextArea
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            placeholder={t("accounts.gradeReasonHint")}
            autoSize={{ minRows: 2, maxRows: 5 }}
          />
        )}
        <FormKeys />
        <FailureNote failure={save.failure} />
      </div>
    </Modal>
  );
}
