import { Form, Input, InputNumber } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { usePutAccount } from "../put";

const DAYS = { min: 0, max: 365, precision: 0 } as const;

/** Where customers pay to, the usual days, and how far ahead the workbench looks. */
export function SettingsForm({
  settings,
  onClose,
}: {
  settings: ipc.ReceivableSettings;
  onClose: () => void;
}) {
  const t = useT();
  const put = usePutAccount();
  const [form] = Form.useForm<ipc.ReceivableSettings>();
  const save = useAct(
    (values: ipc.ReceivableSettings) => ipc.receivablesSettings({ settings: values }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <FormDrawer
      width={460}
      title={t("accountReceivables.settings")}
      form={form}
      initial={settings}
      save={save}
      label={t("accountReceivables.saveSettings")}
      onClose={onClose}
    >
      <Form.Item name="payee" label={t("accountReceivables.payee")} extra={t("accountReceivables.payeeHint")}>
        <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
      </Form.Item>
      <Form.Item
        name="terms_days"
        label={t("accountReceivables.termsDays")}
        extra={t("accountReceivables.termsDaysHint")}
        rules={[{ required: true, message: t("accountReceivables.termsDays") }]}
      >
        <InputNumber {...DAYS} />
      </Form.Item>
      <Form.Item
        name="remind_days"
        label={t("accountReceivables.remindDays")}
        extra={t("accountReceivables.remindDaysHint")}
        rules={[{ required: true, message: t("accountReceivables.remindDays") }]}
      >
        <InputNumber {...DAYS} />
      </Form.Item>
    </FormDrawer>
  );
}
