import { Button, Form, Input } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";
import { NewPassword } from "./NewPassword";
import { suggestNames } from "./strength";

interface Values extends ipc.NewCompany {
  again: string;
}

/** A new company file: the company, its owner, a password, a place. */
export default function NewCompany({
  back,
  done,
}: {
  back: () => void;
  done: (created: ipc.Created) => void;
}) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const create = useAct(async ({ again: _, ...company }: Values) => ipc.officeCreate({ company }), done);
  const need = [{ required: true, whitespace: true, message: t("common.required") }];
  const choose = async () => {
    const name = form.getFieldValue("short_name") || t("office.company");
    const path = await ipc.dialogSave({ kind: "company", title: t("office.folder"), name: `${name}.guiju` });
    if (path) form.setFieldsValue({ path });
    form.validateFields(["path"]);
  };
  const suggest = () => {
    const { short, code } = suggestNames(form.getFieldValue("name") ?? "");
    if (!form.isFieldTouched("short_name")) form.setFieldsValue({ short_name: short });
    if (!form.isFieldTouched("code")) form.setFieldsValue({ code });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      className="doors-column"
      initialValues={{ login: "owner" }}
      onFinish={create.run}
    >
      <h2>{t("office.newTitle")}</h2>
      <Form.Item name="name" label={t("office.companyName")} extra={t("office.companyNameHint")} rules={need}>
        <Input autoFocus onChange={suggest} data-testid={testids.companyName} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="short_name"
          label={t("office.shortName")}
          extra={t("office.shortNameHint")}
          rules={need}
        >
          <Input data-testid={testids.companyShortName} />
        </Form.Item>
        <Form.Item name="code" label={t("office.code")} extra={t("office.codeHint")} rules={need}>
          <Input data-testid={testids.companyCode} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="owner_name" label={t("office.ownerName")} rules={need}>
          <Input data-testid={testids.ownerName} />
        </Form.Item>
        <Form.Item name="login" label={t("office.login")} rules={need}>
          <Input data-testid={testids.ownerLogin} autoComplete="username" />
        </Form.Item>
      </div>
      <NewPassword
        name="password"
        label={t("office.password")}
        testid={testids.ownerPassword}
        againTestid={testids.ownerPasswordAgain}
      />
      <Form.Item label={t("office.folder")} extra={t("office.folderHint")} required>
        <div className="row">
          <Form.Item name="path" noStyle rules={need}>
            <Input data-testid={testids.companyFolder} />
          </Form.Item>
          <Button onClick={choose}>{t("office.choose")}</Button>
        </div>
      </Form.Item>
      <FailureNote failure={create.failure} />
      <div className="form-foot">
        <Button size="large" onClick={back}>
          {t("common.back")}
        </Button>
        <Button
          size="large"
          type="primary"
          htmlType="submit"
          loading={create.busy}
          data-testid={testids.createCompany}
        >
          {t(create.busy ? "office.creating" : "office.create")}
        </Button>
      </div>
    </Form>
  );
}
