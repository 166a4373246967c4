import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { useLeaving } from "@/shared/unsaved";

/** The same company, another person, with that person's password. */
export default function SwitchUser({ onClose }: { onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { data: status } = useQuery(queries.status());
  const { data: users } = useQuery(queries.users());
  const leave = useLeaving();
  const [form] = Form.useForm<{ login: string; password: string }>();
  const others = (users ?? []).filter((user) => user.login !== status?.user?.login);
  const chosen: string | undefined = Form.useWatch("login", form) ?? others[0]?.login;
  const change = useAct(
    ({ login, password }: { login: string; password: string }) => ipc.officeSwitchUser({ login, password }),
    (next) => {
      client.setQueryData(keys.status, next);
      onClose();
    },
  );
  const name = others.find((user) => user.login === chosen)?.name ?? "";
  // What was typed until now was typed by the one who goes.
  const submit = (given: { login: string; password: string }) => leave(() => void change.run(given));
  if (!users) return null;
  return (
    <Modal
      open
      title={t("office.switchTitle")}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("office.switchTo", { name })}
      cancelText={t("common.cancel")}
      confirmLoading={change.busy}
      okButtonProps={{ ...{ "data-testid": testids.switchSubmit } }}
      width={420}
      destroyOnHidden
    >
      <p className="quiet" style={{ marginBottom: 16 }}>
        {t("office.switchText")}
      </p>
      <Form form={form} layout="vertical" initialValues={{ login: others[0]?.login }} onFinish={submit}>
        <Form.Item name="login" label={t("office.user")}>
          <Select
            data-testid={testids.switchLogin}
            options={others.map((user) => ({
              value: user.login,
              label: t("common.aside", { text: user.name, aside: user.login }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("office.password")}
          extra={status?.company?.sample ? t("office.sampleLogin") : undefined}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <Input.Password data-first data-testid={testids.switchPassword} autoComplete="off" />
        </Form.Item>
        <FormKeys />
        <FailureNote failure={change.failure} />
      </Form>
    </Modal>
  );
}
