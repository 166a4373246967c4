import { AutoComplete, Button, Drawer, Form, Input, Radio, Segmented } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { testids } from "@/shared/testids";
import { usePutAccount } from "./put";
import { CHANNELS } from "./words";

/** 记一笔: what was said on both sides, and what was promised until when. */
export function LogForm({ view, onClose }: { view: ipc.AccountView; onClose: () => void }) {
  const t = useT();
  const put = usePutAccount();
  const [form] = Form.useForm<ipc.LogForm>();
  const { account } = view;
  const save = useAct(
    (values: ipc.LogForm) =>
      ipc.accountLogSave({
        form: {
          ...values,
          account: account.id,
          due_on: values.promise.trim() ? (values.due_on ?? null) : null,
        },
      }),
    (next) => {
      put(next);
      onClose();
    },
  );
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={t("accounts.logTitle", { name: account.short_name || account.name })}
      footer={
        <div className="row" style={{ justifyContent: "flex-end" }}>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="primary"
            loading={save.busy}
            onClick={() => form.submit()}
            data-testid={testids.logSave}
          >
            {t("accounts.saveLog")}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        className="account-form"
        initialValues={{
          on: view.today,
          channel: "phone",
          contact: account.contacts[0]?.name ?? "",
          told_them: "",
          they_told_us: "",
          promise: "",
          promised_by: "us",
          due_on: null,
        }}
        onFinish={save.run}
      >
        <Form.Item name="channel" label={t("accounts.channel")}>
          <Segmented options={CHANNELS.map((one) => ({ value: one, label: t(`accounts.channel_${one}`) }))} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="on" label={t("accounts.logOn")}>
            <DayInput allowClear={false} />
          </Form.Item>
          <Form.Item name="contact" label={t("accounts.contact")}>
            <AutoComplete options={account.contacts.map((one) => ({ value: one.name }))} />
          </Form.Item>
        </div>
        <Form.Item name="told_them" label={t("accounts.toldThem")}>
          <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} data-testid={testids.logTold} />
        </Form.Item>
        <Form.Item name="they_told_us" label={t("accounts.theyTold")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="promise" label={t("accounts.promise")}>
          <Input placeholder={t("accounts.promiseHint")} data-testid={testids.logPromise} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="promised_by" label={t("accounts.promiser")}>
            <Radio.Group
              options={(["us", "them"] as const).map((one) => ({
                value: one,
                label: t(`accounts.promiser_${one}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="due_on" label={t("accounts.dueOn")}>
            <DayInput />
          </Form.Item>
        </div>
        <FormKeys />
        <FailureNote failure={save.failure} />
      </Form>
    </Drawer>
  );
}
