import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal, Radio, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Said {
  how: "void" | "superseded";
  by?: string;
  reason: string;
}

/** A paper counts no longer: void, or another of its kind takes its place. Neither can be taken back. */
export function Leave({ row, onClose }: { row: ipc.PaperRow; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const { data: rows } = useQuery(queries.papers());
  const [form] = Form.useForm<Said>();
  const how = Form.useWatch("how", form) ?? "void";
  const others = (rows ?? []).filter(
    (other) => other.kind === row.kind && other.id !== row.id && other.state === "valid",
  );
  const act = useAct(
    ({ how: asked, by, reason }: Said) =>
      asked === "void"
        ? ipc.paperVoid({ id: row.id, reason })
        : ipc.paperSupersede({ id: row.id, by: by ?? "", reason }),
    () => {
      client.invalidateQueries({ queryKey: keys.papers });
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("papers.leaveTitle", { number: row.number })}
      okText={t(how === "void" ? "papers.leaveVoid" : "papers.leaveSupersede")}
      cancelText={t("common.cancel")}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={act.busy}
      okButtonProps={{ danger: true, ...{ "data-testid": testids.paperLeaveConfirm } }}
      destroyOnHidden
    >
      <p className="quiet">{t("papers.leaveText")}</p>
      <Form form={form} layout="vertical" initialValues={{ how: "void" }} onFinish={(said) => act.run(said)}>
        <Form.Item name="how">
          <Radio.Group
            options={[
              { value: "void", label: t("papers.state_void") },
              {
                value: "superseded",
                label: t("papers.leaveBy"),
                disabled: others.length === 0,
              },
            ]}
          />
        </Form.Item>
        {how === "superseded" && (
          <Form.Item
            name="by"
            label={t("papers.leaveByWhich")}
            rules={[{ required: true, message: t("papers.leaveByWhich") }]}
          >
            <Select
              showSearch
              optionFilterProp="label"
              options={others.map((other) => ({
                value: other.number,
                label: [other.number, other.title, other.people].filter(Boolean).join(" · "),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t("papers.reason")}
          rules={[{ required: true, whitespace: true, message: t("papers.reasonNeeded") }]}
        >
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 4 }}
            maxLength={200}
            data-testid={testids.paperLeaveReason}
          />
        </Form.Item>
      </Form>
      <FormKeys save={false} />
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
