import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Props {
  receipts: ipc.AcknowledgementView;
  /** Works numbers that were chosen in the table. */
  people: string[];
  onClose: () => void;
  onSaved: (view: ipc.AcknowledgementView) => void;
}

type Values = Omit<ipc.AcknowledgementForm, "version">;
const ROUTES: ipc.AcknowledgementRoute[] = ["signed", "refused", "ems", "wechat", "email", "withdrawn"];

/** One way of delivery and one day for all that are named. */
export function ReceiptForm({ receipts, people, onClose, onSaved }: Props) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const { data: status } = useQuery(queries.status());
  const route: ipc.AcknowledgementRoute | undefined = Form.useWatch("route", form);
  const named: string[] | undefined = Form.useWatch("people", form);
  const save = useAct(
    (values: Values) => ipc.acknowledge({ form: { ...values, version: receipts.version.id } }),
    onSaved,
  );
  if (!status) return null;
  const need = [{ required: true, message: t("common.required") }];
  const names = receipts.rows.map((row) => ({ value: row.code, label: `${row.code} ${row.name}` }));
  const pending = receipts.rows.filter((row) => row.state === "pending").map((row) => row.code);
  return (
    <Modal
      open
      title={t("adoption.recordReceipt")}
      onCancel={onClose}
      okText={t("adoption.recordReceiptOf", { n: named?.length ?? 0 })}
      cancelText={t("common.cancel")}
      confirmLoading={save.busy}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={save.run}
        initialValues={{
          people: people.length > 0 ? people : pending,
          route: "signed",
          on: status.today,
          witnesses: [],
          reference: "",
          note: "",
        }}
      >
        <Form.Item name="people" label={t("adoption.people")} rules={need}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            maxTagCount={6}
            options={names}
            data-testid={testids.receiptPerson}
          />
        </Form.Item>
        <div className="issue-grid">
          <Form.Item name="route" label={t("adoption.route")}>
            <Select options={ROUTES.map((value) => ({ value, label: t(`adoption.route_${value}`) }))} />
          </Form.Item>
          <Form.Item name="on" label={t("adoption.day")}>
            <DayInput allowClear={false} />
          </Form.Item>
        </div>
        <Form.Item
          name="witnesses"
          label={t("adoption.witnesses")}
          hidden={route !== "refused"}
          extra={t("adoption.witnessesHint")}
        >
          <Select mode="tags" options={receipts.rows.map((row) => ({ value: row.name, label: row.name }))} />
        </Form.Item>
        <Form.Item
          name="reference"
          label={t("adoption.reference")}
          hidden={route !== "ems" && route !== "email" && route !== "wechat"}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="note"
          label={t(route === "withdrawn" ? "adoption.remarkWithdrawn" : "adoption.remark")}
        >
          <Input />
        </Form.Item>
      </Form>
      <p className="faint">{t("adoption.receiptNote")}</p>
      <FormKeys save={false} />
      <FailureNote failure={save.failure} />
    </Modal>
  );
}
