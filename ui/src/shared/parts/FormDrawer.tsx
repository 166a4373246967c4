import { App, Button, Drawer, Form, type FormInstance } from "antd";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { Act } from "../act";
import { useKept } from "../unsaved";
import { FailureNote } from "./FailureNote";
import { FormKeys } from "./FormKeys";

interface Props<V> {
  title: string;
  width: number;
  form: FormInstance<V>;
  initial: object;
  /** What saving does, what its button says. */
  save: Pick<Act<[V], unknown>, "run" | "busy" | "failure">;
  label: string;
  testid?: string;
  onClose: () => void;
  intro?: ReactNode;
  children: ReactNode;
}

/** A form at the side: Enter saves, Esc leaves, and what was typed is not thrown away without asking. */
export function FormDrawer<V extends object>(props: Props<V>) {
  const t = useT();
  const { modal } = App.useApp();
  const { form, save, onClose } = props;
  useKept(async () => !form.isFieldsTouched());
  const leave = () => {
    if (!form.isFieldsTouched()) return onClose();
    modal.confirm({
      title: t("common.leaveTitle"),
      content: t("common.leaveText"),
      okText: t("common.leave"),
      cancelText: t("common.stay"),
      onOk: onClose,
    });
  };
  return (
    <Drawer
      open
      size={props.width}
      onClose={leave}
      title={props.title}
      footer={
        <div className="row form-drawer-foot">
          <Button onClick={leave}>{t("common.cancel")}</Button>
          <Button type="primary" loading={save.busy} onClick={() => form.submit()} data-testid={props.testid}>
            {props.label}
          </Button>
        </div>
      }
    >
      {props.intro && <p className="quiet drawer-intro">{props.intro}</p>}
      <Form
        form={form}
        layout="vertical"
        className="form-drawer"
        initialValues={props.initial}
        onFinish={save.run}
      >
        {props.children}
        <FormKeys />
        <FailureNote failure={save.failure} />
      </Form>
    </Drawer>
  );
}
