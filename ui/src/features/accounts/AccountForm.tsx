import { Form, Input, Segmented, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { typed } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { ContactFields, type ContactTyped, contactForm, contactTyped } from "./ContactFields";
import { CustomInputs, type CustomTyped, customForm, customTyped } from "./CustomInputs";
import { GroupPicker } from "./GroupPicker";
import { usePutAccount } from "./put";
import { phonesTyped, STATUSES } from "./words";

interface Props {
  view: ipc.AccountView | null;
  managers: readonly ipc.ManagerChoice[];
  /** 自定义字段 in use. */
  fields: readonly ipc.CustomField[];
  today: string;
  onClose: () => void;
  onSaved: (view: ipc.AccountView) => void;
}

type Typed = Omit<ipc.AccountForm, "contacts" | "id" | "custom"> & {
  contacts: ContactTyped[];
  custom: CustomTyped;
};

/** Everything about an account and its people. */
export function AccountForm({ view, managers, fields: own, today, onClose, onSaved }: Props) {
  const t = useT();
  const put = usePutAccount();
  const [form] = Form.useForm<Typed>();
  const name: string = Form.useWatch("name", form) ?? "";
  const account = view?.account ?? null;
  const save = useAct(
    (values: Typed) =>
      ipc.accountSave({
        form: {
          ...values,
          id: account?.id ?? null,
          parent: values.parent ?? null,
          manager: values.manager ?? null,
          since: values.since ?? null,
          contacts: (values.contacts ?? []).map(contactForm),
          custom: customForm(own, values.custom),
        },
      }),
    (next) => {
      put(next);
      onSaved(next);
    },
  );
  return (
    <FormDrawer
      width={640}
      title={t(account ? "accounts.edit" : "accounts.add")}
      form={form}
      initial={initial(account, today)}
      save={save}
      label={t("accounts.save", { name })}
      testid={testids.accountSave}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item
          name="name"
          label={t("accounts.name")}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <Input data-testid={testids.accountName} />
        </Form.Item>
        <Form.Item name="short_name" label={t("accounts.short")}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={t("accounts.kind")}>
          <Segmented
            options={(["company", "person"] as const).map((one) => ({
              value: one,
              label: t(`accounts.kind_${one}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="status" label={t("accounts.status")}>
          <Select
            options={[...STATUSES, "archived" as const].map((one) => ({
              value: one,
              label: t(`accounts.status_${one}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="manager" label={t("accounts.manager")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            options={managers.map((one) => ({ value: one.id, label: `${one.name} · ${one.post}` }))}
          />
        </Form.Item>
        <Form.Item name="industry" label={t("accounts.industry")}>
          <Input />
        </Form.Item>
      </div>
      <Form.List name="contacts">
        {(fields, lines) => (
          <ContactFields fields={fields} add={() => lines.add(contactTyped(null))} remove={lines.remove} />
        )}
      </Form.List>
      <div className="form-pair">
        <Form.Item name="phones" label={t("accounts.phones")} extra={t("accounts.phonesHint")}>
          <Input inputMode="tel" />
        </Form.Item>
        <Form.Item name="emails" label={t("accounts.emails")}>
          <Input inputMode="email" />
        </Form.Item>
        <Form.Item name="address" label={t("accounts.address")}>
          <Input />
        </Form.Item>
        <Form.Item name="website" label={t("accounts.website")}>
          <Input />
        </Form.Item>
        <Form.Item name="yearly_purchase" label={t("accounts.purchase")} extra={t("accounts.purchaseHint")}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="since" label={t("accounts.since")}>
          <DayInput />
        </Form.Item>
        <Form.Item name="source" label={t("accounts.source")}>
          <Input />
        </Form.Item>
        <Form.Item name="parent" label={t("accounts.group")}>
          <GroupPicker own={account?.id ?? null} known={view?.parent ?? null} />
        </Form.Item>
        <Form.Item name="code" label={t("accounts.code")}>
          <Input />
        </Form.Item>
        <Form.Item name="credit_code" label={t("accounts.creditCode")}>
          <Input maxLength={18} />
        </Form.Item>
      </div>
      <CustomInputs fields={own} said={account?.custom ?? []} />
      <Form.Item name="note" label={t("accounts.note")}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
    </FormDrawer>
  );
}

function initial(account: ipc.Account | null, today: string): Typed {
  if (!account)
    return {
      kind: "company",
      name: "",
      short_name: "",
      code: "",
      parent: null,
      status: "active",
      manager: null,
      credit_code: "",
      industry: "",
      source: "",
      address: "",
      website: "",
      since: today,
      yearly_purchase: "",
      phones: "",
      emails: "",
      contacts: [contactTyped(null)],
      note: "",
      custom: {},
    };
  return {
    kind: account.kind,
    name: account.name,
    short_name: account.short_name,
    code: account.code,
    parent: account.parent,
    status: account.status,
    manager: account.manager,
    credit_code: account.credit_code,
    industry: account.industry,
    source: account.source,
    address: account.address,
    website: account.website,
    since: account.since,
    yearly_purchase: typed(account.yearly_purchase),
    phones: phonesTyped(account.phones),
    emails: account.emails.join("；"),
    contacts: account.contacts.map(contactTyped),
    note: account.note,
    custom: customTyped(account.custom),
  };
}
