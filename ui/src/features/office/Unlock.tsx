import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";

interface Props {
  path: string;
  name: string;
  sample: boolean;
  back: () => void;
  enter: (status: ipc.OfficeStatus) => void;
}

/** Who opens the file, with that person's own password. */
export default function Unlock({ path, name, sample, back, enter }: Props) {
  const t = useT();
  const [form] = Form.useForm<{ login: string; password: string }>();
  const logins = useQuery({
    queryKey: ["logins", path],
    queryFn: () => ipc.officeLogins({ path }),
    retry: false,
  });
  const open = useAct(
    (values: { login: string; password: string }) => ipc.officeOpen({ path, ...values }),
    enter,
  );
  if (logins.error)
    return (
      <div className="doors-column">
        <FailureNote failure={ipc.asFailure(logins.error)} />
        <Button onClick={back}>{t("common.back")}</Button>
      </div>
    );
  if (!logins.data) return null;
  return (
    <div className="doors-column">
      <h2>{t("office.loginTitle", { name })}</h2>
      <p className="quiet mono">{path}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ login: logins.data[0]?.login }}
        onFinish={(values) => open.run(values)}
      >
        <Form.Item name="login" label={t("office.user")}>
          <Select
            size="large"
            data-testid={testids.loginName}
            options={logins.data.map((one) => ({
              value: one.login,
              label: t("common.aside", { text: one.name, aside: one.login }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("office.password")}
          extra={sample ? t("office.sampleLogin") : undefined}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <Input.Password
            size="large"
            autoFocus
            data-testid={testids.loginPassword}
            autoComplete="current-password"
          />
        </Form.Item>
        <FailureNote failure={open.failure} />
        <div className="form-foot">
          <Button size="large" onClick={back}>
            {t("office.otherFile")}
          </Button>
          <Button
            size="large"
            type="primary"
            htmlType="submit"
            loading={open.busy}
            data-testid={testids.loginSubmit}
          >
            {t(open.busy ? "office.unlocking" : "office.unlock")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
