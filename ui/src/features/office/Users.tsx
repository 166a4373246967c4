import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { type TextKey, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { NewPassword } from "./NewPassword";

const ROLES: ipc.Role[] = ["owner", "general_management", "department_manager", "clerk"];

export function Users() {
  const t = useT();
  const { data: users } = useQuery(queries.users());
  const [open, setOpen] = useState<"add" | "password" | null>(null);
  return (
    <div className="card">
      <div className="card-head">
        <h2>{t("office.users")}</h2>
        <div className="row">
          <Button onClick={() => setOpen("password")}>{t("office.changePassword")}</Button>
          <Button onClick={() => setOpen("add")} data-testid={testids.addUser}>
            {t("office.addUser")}
          </Button>
        </div>
      </div>
      <p className="office-card-text">{t("office.usersText")}</p>
      <table className="plain">
        <thead>
          <tr>
            <th>{t("office.ownerName")}</th>
            <th>{t("office.login")}</th>
            <th>{t("office.role")}</th>
          </tr>
        </thead>
        <tbody>
          {(users ?? []).map((user) => (
            <tr key={user.id}>
              <td>{user.name}</td>
              <td>{user.login}</td>
              <td>{t(`office.role_${user.role}` as TextKey)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open === "add" && <AddUser onClose={() => setOpen(null)} />}
      {open === "password" && <ChangePassword onClose={() => setOpen(null)} />}
    </div>
  );
}

interface NewUser {
  name: string;
  login: string;
  role: ipc.Role;
  password: string;
}

function AddUser({ onClose }: { onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<NewUser>();
  const name: string = Form.useWatch("name", form) ?? "";
  const add = useAct(
    ({ name, login, role, password }: NewUser) => ipc.officeAddUser({ name, login, role, password }),
    (user) => {
      client.invalidateQueries({ queryKey: ["users"] });
      message.success(t("office.userAdded", { name: user.name }));
      onClose();
    },
  );
  const need = [{ required: true, whitespace: true, message: t("common.required") }];
  return (
    <Modal
      open
      title={t("office.addUser")}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("office.addUserButton", { name })}
      confirmLoading={add.busy}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ role: "general_management" }} onFinish={add.run}>
        <div className="form-pair">
          <Form.Item name="name" label={t("office.ownerName")} rules={need}>
            <Input />
          </Form.Item>
          <Form.Item name="login" label={t("office.login")} extra={t("office.loginHint")} rules={need}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item name="role" label={t("office.role")}>
          <Select
            options={ROLES.map((role) => ({ value: role, label: t(`office.role_${role}` as TextKey) }))}
          />
        </Form.Item>
        <NewPassword name="password" label={t("office.password")} />
        <FormKeys />
        <FailureNote failure={add.failure} />
      </Form>
    </Modal>
  );
}

function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ old: string; fresh: string }>();
  const change = useAct(
    ({ old, fresh }: { old: string; fresh: string }) => ipc.officeChangePassword({ old, new: fresh }),
    () => {
      message.success(t("office.passwordChanged"));
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("office.changePassword")}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t("office.changePassword")}
      confirmLoading={change.busy}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={change.run}>
        <Form.Item
          name="old"
          label={t("office.oldPassword")}
          rules={[{ required: true, message: t("common.required") }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="fresh" label={t("office.newPassword")} />
        <FormKeys />
        <FailureNote failure={change.failure} />
      </Form>
    </Modal>
  );
}
