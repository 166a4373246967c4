import { Form, Input } from "antd";
import { type TextKey, useT } from "@/i18n";
import { strength } from "./strength";

interface Props {
  name: string;
  label: string;
  testid?: string;
  againTestid?: string;
}

/** A new password, typed twice, with a word on how good it is. The second field is called `again`. */
export function NewPassword({ name, label, testid, againTestid }: Props) {
  const t = useT();
  const typed: string = Form.useWatch(name) ?? "";
  const level = strength(typed);
  return (
    <>
      <div className="form-pair">
        <Form.Item
          name={name}
          label={label}
          rules={[
            { required: true, message: t("common.required") },
            { min: 8, message: t("office.passwordShort") },
          ]}
        >
          <Input.Password data-testid={testid} autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t("office.passwordAgain")}
          dependencies={[name]}
          rules={[
            { required: true, message: t("common.required") },
            ({ getFieldValue }) => ({
              validator: (_rule, again) =>
                !again || again === getFieldValue(name)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("office.passwordDifferent"))),
            }),
          ]}
        >
          <Input.Password data-testid={againTestid} autoComplete="new-password" />
        </Form.Item>
      </div>
      <div className={`strength strength-${typed ? level : "none"}`} aria-live="polite">
        <i />
        <i />
        <i />
        <span>{typed ? t(`office.strength_${level}` as TextKey) : t("office.passwordHint")}</span>
      </div>
    </>
  );
}
