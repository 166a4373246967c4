import { App, Modal, Radio } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { SealChoice } from "@/shared/parts/SealChoice";
import { testids } from "@/shared/testids";

/** How the notices are written out: as they were issued, bound in one file, or once more with the seal. */
export function ExportNotices({ view, onClose }: { view: ipc.BonusView; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [oneFile, setOneFile] = useState(false);
  const [seal, setSeal] = useState<ipc.SealOrder | null>(null);
  const save = useAct(async () => {
    const directory = await ipc.dialogDirectory({ title: t("bonus.exportNotices") });
    if (!directory) return;
    const { written } = await ipc.noticesExport({
      quarter: view.quarter,
      directory,
      one_file: oneFile,
      seal,
    });
    message.success(t("bonus.noticesExported", { n: written, path: directory }));
    onClose();
  });
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
          value={oneFile}
          onChange={(event) => setOneFile(event.target.value)}
          options={[
            { value: false, label: t("bonus.exportEach") },
            { value: true, label: t("bonus.exportBound") },
          ]}
        />
        <SealChoice value={seal} onChange={setSeal} />
        <p className="quiet">{t(seal || oneFile ? "bonus.exportAnew" : "bonus.exportExact")}</p>
      </div>
      <FormKeys save={false} />
      <FailureNote failure={save.failure} />
    </Modal>
  );
}
