import { App, Modal, Radio } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { SealChoice } from "@/shared/parts/SealChoice";
import { testids } from "@/shared/testids";
import { useNoticeSheets } from "./sealSheets";

/** How the notices are written out: as they were issued, bound, as slips to cut, or once more with the seal. */
export function ExportNotices({ view, onClose }: { view: ipc.BonusView; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [shape, setShape] = useState<ipc.NoticeShape>("each");
  const [seal, setSeal] = useState<ipc.SealOrder | null>(null);
  const sheets = useNoticeSheets(view);
  const save = useAct(async () => {
    const directory = await ipc.dialogDirectory({ title: t("bonus.exportNotices") });
    if (!directory) return;
    const { written } = await ipc.noticesExport({
      quarter: view.quarter,
      directory,
      shape,
      seal: shape === "slips" ? null : seal,
    });
    message.success(t("bonus.noticesExported", { n: written, path: directory }));
    onClose();
  });
  const anew = seal || shape === "bound" ? "bonus.exportAnew" : "bonus.exportExact";
  const told = shape === "slips" ? "bonus.exportSlipsText" : anew;
  return (
    <Modal
      open
      title={t("bonus.exportTitle")}
      okText={t("bonus.exportChoose")}
      cancelText={t("common.cancel")}
      onOk={() => save.run()}
      onCancel={onClose}
      confirmLoading={save.busy}
      okButtonProps={{ ...{ "data-testid": testids.exportConfirm } }}
    >
      <div className="stack">
        <Radio.Group
          value={shape}
          onChange={(event) => setShape(event.target.value)}
          options={[
            { value: "each", label: t("bonus.exportEach") },
            { value: "bound", label: t("bonus.exportBound") },
            { value: "slips", label: t("bonus.exportSlips") },
          ]}
        />
        {shape !== "slips" && <SealChoice value={seal} onChange={setSeal} sheets={sheets} />}
        <p className="quiet">{t(told)}</p>
      </div>
      <FormKeys save={false} />
      <FailureNote failure={save.failure} />
    </Modal>
  );
}
