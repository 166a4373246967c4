import { AutoComplete, Checkbox, Form, Input, Radio, Segmented } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePutAccount } from "./put";
import { CHANNELS } from "./words";

/** 记一笔: what was said on both sides, and what was promised until when. */
export function LogForm(props: {
  view: ipc.AccountView;
  onClose: () => void;
  /** The visit this reports. */
  visit?: Pick<ipc.PlannedVisitRow, "id" | "on" | "leader">;
}) {
  const t = useT();
  const put = usePutAccount();
  const [form] = Form.useForm<ipc.LogForm>();
  const { view, onClose, visit } = props;
  const { account } = view;
  const save = useAct(
    (values: ipc.LogForm) =>
      ipc.accountLogSave({
        form: {
          ...values,
          account: account.id,
          visit: visit?.id ?? null,
          due_on: values.promise.trim() ? (values.due_on ?? null) : null,
        },
      }),
    (next) => {
      put(next);
      onClose();
    },
  );
  return (
    <FormDrawer
      width={520}
      title={t("accounts.logTitle", { name: account.short_name || account.name })}
      form={form}
      initial={{
        on: visit && visit.on < view.today ? visit.on : view.today,
        channel: visit ? "visit" : "phone",
        leader: visit?.leader ?? false,
        contact: account.contacts[0]?.name ?? "",
        told_them: "",
        they_told_us: "",
        promise: "",
        promised_by: "us",
        due_on: null,
      }}
      save={save}
      label={t("accounts.saveLog")}
      testid={testids.logSave}
      onClose={onClose}
    >
      <Form.Item name="channel" label={t("accounts.channel")}>
        <Segmented options={CHANNELS.map((one) => ({ value: one, label: t(`accounts.channel_${one}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={["channel"]}>
        {({ getFieldValue }) => (
          <Form.Item name="leader" valuePropName="checked" hidden={getFieldValue("channel") !== "visit"}>
            <Checkbox>{t("accounts.withLeader")}</Checkbox>
          </Form.Item>
        )}
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
    </FormDrawer>
  );
}
