import { useQueryClient } from "@tanstack/react-query";
import { Checkbox, Form, Input, Modal } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Props {
  row: ipc.PaperRow;
  /** The certificate file that the receiver brought. */
  path: string;
  onClose: () => void;
}

type Said = Pick<ipc.NoticeSignForm, "password" | "other_name">;

/** The receiver signs with a certificate of his own; that is his receipt. */
export function Countersign({ row, path, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const [form] = Form.useForm<Said>();
  const act = useAct(
    ({ password, other_name }: Said) =>
      ipc.noticeCountersign({
        form: { number: row.number, password: password ?? "", other_name: other_name ?? false },
        path,
      }),
    () => {
      client.invalidateQueries({ queryKey: keys.papers });
      client.invalidateQueries({ queryKey: keys.quarters });
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("papers.countersignTitle", { name: row.people, number: row.number })}
      okText={t("papers.countersignSign")}
      cancelText={t("common.cancel")}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={act.busy}
      okButtonProps={{ ...{ "data-testid": testids.countersignConfirm } }}
      destroyOnHidden
    >
      <p className="mono quiet">{path}</p>
      <p className="quiet">{t("papers.countersignText")}</p>
      <Form form={form} layout="vertical" onFinish={act.run}>
        <Form.Item name="password" label={t("office.certificatePassword")}>
          <Input.Password autoFocus autoComplete="off" data-testid={testids.countersignPassword} />
        </Form.Item>
        <Form.Item name="other_name" valuePropName="checked" style={{ marginBottom: 12 }}>
          <Checkbox>{t("papers.countersignOtherName")}</Checkbox>
        </Form.Item>
      </Form>
      <FormKeys save={false} />
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
