import { useQuery } from "@tanstack/react-query";
import { App, Modal, Select } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { subjectText } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** 仲裁应答包: one person and one period, looked at before it is saved, with what it lacks. */
export function Arbitration({ view, onClose }: { view: ipc.BonusView; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { message } = App.useApp();
  const { data: quarters } = useQuery(queries.quarters());
  const [code, setCode] = useState<string | null>(null);
  const [from, setFrom] = useState(view.quarter);
  const [to, setTo] = useState(view.quarter);
  const people = new Map(view.notices.map((row) => [row.code, row.name]));
  const order = { code: code ?? "", from, to };
  const preview = useQuery({
    queryKey: ["arbitration", order],
    queryFn: () => ipc.arbitrationPreview(order),
    enabled: code !== null,
    retry: false,
    gcTime: 0,
  });
  const save = useAct(async () => {
    const name = preview.data?.file_name ?? "";
    const path = await ipc.dialogSave({ kind: "zip", title: t("bonus.arbitration"), name });
    if (!path) return;
    await ipc.arbitrationSave({ ...order, path });
    message.success(t("common.exported", { path }));
    onClose();
  });
  const issued = (quarters ?? []).filter((row) => row.state === "issued").map((row) => row.quarter);
  const options = issued.sort().map((value) => ({ value, label: subjectText(value, language) }));
  const bundle = preview.data;
  const failure = save.failure ?? (preview.error ? ipc.asFailure(preview.error) : null);
  return (
    <Modal
      open
      width={680}
      title={t("bonus.arbitration")}
      okText={t("bonus.arbitrationSave", { n: bundle?.entries.length ?? 0 })}
      cancelText={t("common.cancel")}
      onOk={() => save.run()}
      onCancel={onClose}
      confirmLoading={save.busy}
      okButtonProps={{ disabled: !bundle, ...{ "data-testid": testids.arbitrationSave } }}
    >
      <div className="stack">
        <p className="quiet">{t("bonus.arbitrationText")}</p>
        <div className="row">
          <Select
            showSearch
            optionFilterProp="label"
            placeholder={t("bonus.arbitrationWho")}
            value={code}
            onChange={setCode}
            style={{ width: 220 }}
            options={[...people].map(([value, name]) => ({ value, label: `${value} ${name}` }))}
            data-testid={testids.arbitrationWho}
          />
          <Select value={from} onChange={setFrom} options={options} style={{ width: 170 }} />
          <span>{t("bonus.arbitrationTo")}</span>
          <Select value={to} onChange={setTo} options={options} style={{ width: 170 }} />
        </div>
        {bundle && bundle.missing.length > 0 && (
          <div>
            <p className="quiet">{t("adoption.missingTitle")}</p>
            <div className="row" style={{ flexWrap: "wrap" }}>
              {bundle.missing.map((lack) => (
                <StateTag key={lack} tone="warn">
                  {t(`bonus.arbitration_${lack}`)}
                </StateTag>
              ))}
            </div>
          </div>
        )}
        {bundle && (
          <ul className="arbitration-files">
            {bundle.entries.map((entry) => (
              <li key={entry.path}>
                <span>{entry.path}</span>
                <small className="faint">{entry.what}</small>
              </li>
            ))}
          </ul>
        )}
      </div>
      <FormKeys save={false} />
      <FailureNote failure={failure} />
    </Modal>
  );
}
