import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Form, Input, Modal, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";

const KINDS: ipc.RegulationKind[] = ["service", "duties", "training", "bonus", "key-accounts", "other"];

/** Title and kind: of a new regulation that begins on an empty sheet, or of one that was never issued. */
export function NameDialog({ of, onClose }: { of?: ipc.RegulationRow; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<ipc.RegulationName>();
  const act = useAct(
    async (name: ipc.RegulationName) => {
      if (!of) return (await ipc.regulationBlank({ name })).version.id;
      await ipc.regulationRename({ regulation: of.id, name });
      return null;
    },
    (version) => {
      client.invalidateQueries({ queryKey: keys.regulations });
      onClose();
      if (version !== null) navigate({ to: "/regulations/$version", params: { version: String(version) } });
    },
  );
  return (
    <Modal
      open
      width={460}
      title={t(of ? "regulations.rename" : "regulations.blank")}
      okText={t(of ? "common.save" : "regulations.blankStart")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      okButtonProps={{ ...{ "data-testid": testids.nameSave } }}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ title: of?.title ?? "", kind: of?.kind ?? "other" }}
        onFinish={act.run}
      >
        <Form.Item
          name="title"
          label={t("regulations.name")}
          rules={[{ required: true, whitespace: true, message: t("common.required") }]}
        >
          <Input
            lang="zh-CN"
            maxLength={60}
            placeholder={t("regulations.nameHint")}
            data-testid={testids.nameTitle}
          />
        </Form.Item>
        <Form.Item name="kind" label={t("regulations.kind")} extra={t("regulations.kindHint")}>
          <Select options={KINDS.map((value) => ({ value, label: t(`regulations.kind_${value}`) }))} />
        </Form.Item>
        <FormKeys />
      </Form>
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
