import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import type { Contact, ContactForm } from "@/ipc";
import { ATTITUDES, birthdayTyped, CONSENTS, phonesTyped, ROLES, readBirthday } from "./words";

/** A person as typed: the birthday still a text. */
export type ContactTyped = Omit<ContactForm, "birthday"> & { birthday: string };

export function contactTyped(contact: Contact | null): ContactTyped {
  return {
    id: contact?.id ?? null,
    name: contact?.name ?? "",
    department: contact?.department ?? "",
    post: contact?.post ?? "",
    role: contact?.role ?? "unknown",
    attitude: contact?.attitude ?? "unknown",
    phones: phonesTyped(contact?.phones ?? []),
    emails: (contact?.emails ?? []).join("；"),
    wechat: contact?.wechat ?? "",
    birthday: birthdayTyped(contact?.birthday ?? null),
    consent: contact?.consent ?? "unknown",
    no_contact: contact?.no_contact ?? false,
    note: contact?.note ?? "",
  };
}

export const contactForm = (typed: ContactTyped): ContactForm => ({
  ...typed,
  birthday: readBirthday(typed.birthday) ?? null,
});

interface Props {
  fields: { key: number; name: number }[];
  add: () => void;
  remove: (index: number) => void;
}

/** The people of an account, one block each. */
export function ContactFields({ fields, add, remove }: Props) {
  const t = useT();
  const choice = <T extends string>(words: readonly T[], text: (word: T) => string) =>
    words.map((word) => ({ value: word, label: text(word) }));
  return (
    <section className="contact-fields">
      <h4>{t("accounts.contacts")}</h4>
      {fields.map(({ key, name }) => (
        <div key={key} className="contact-block">
          <div className="form-triple">
            <Form.Item name={[name, "id"]} hidden>
              <Input />
            </Form.Item>
            <Form.Item
              name={[name, "name"]}
              label={t("accounts.contactName")}
              rules={[{ required: true, message: t("common.required") }]}
            >
              <Input />
            </Form.Item>
            <Form.Item name={[name, "department"]} label={t("accounts.department")}>
              <Input />
            </Form.Item>
            <Form.Item name={[name, "post"]} label={t("accounts.post")}>
              <Input />
            </Form.Item>
            <Form.Item name={[name, "phones"]} label={t("accounts.phones")}>
              <Input inputMode="tel" />
            </Form.Item>
            <Form.Item name={[name, "wechat"]} label={t("accounts.wechat")}>
              <Input />
            </Form.Item>
            <Form.Item name={[name, "emails"]} label={t("accounts.emails")}>
              <Input inputMode="email" />
            </Form.Item>
            <Form.Item name={[name, "role"]} label={t("accounts.role")}>
              <Select options={choice(ROLES, (word) => t(`accounts.role_${word}`))} />
            </Form.Item>
            <Form.Item name={[name, "attitude"]} label={t("accounts.attitude")}>
              <Select options={choice(ATTITUDES, (word) => t(`accounts.attitude_${word}`))} />
            </Form.Item>
            <Form.Item name={[name, "consent"]} label={t("accounts.consent")}>
              <Select options={choice(CONSENTS, (word) => t(`accounts.consent_${word}`))} />
            </Form.Item>
            <Form.Item
              name={[name, "birthday"]}
              label={t("accounts.birthday")}
              rules={[
                {
                  validator: (_rule, value: string) =>
                    readBirthday(value ?? "") === undefined
                      ? Promise.reject(new Error(t("accounts.birthdayHint")))
                      : Promise.resolve(),
                },
              ]}
            >
              <Input placeholder={t("accounts.birthdayHint")} />
            </Form.Item>
            <Form.Item name={[name, "note"]} label={t("accounts.note")} className="form-wide">
              <Input />
            </Form.Item>
          </div>
          <div className="row-between contact-more">
            <Form.Item name={[name, "no_contact"]} valuePropName="checked">
              <Checkbox title={t("accounts.noContactHint")}>{t("accounts.noContact")}</Checkbox>
            </Form.Item>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t("common.remove")}
              onClick={() => remove(name)}
            />
          </div>
        </div>
      ))}
      <Button type="dashed" size="small" onClick={add}>
        {t("accounts.addContact")}
      </Button>
    </section>
  );
}
