import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Select } from "antd";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import "./receipts.css";

/** Whoever has to have a paper: a person, or a notice that belongs to one. */
export interface Receiver {
  key: string;
  code: string;
  name: string;
  pending: boolean;
}

export interface Receipt {
  keys: string[];
  route: ipc.AcknowledgementRoute;
  on: string;
  witnesses: string[];
  reference: string;
  note: string;
}

interface Props<A> {
  receivers: Receiver[];
  /** Keys that were chosen in the table. */
  chosen: string[];
  /** The ways that are offered; all of them unless some are named. */
  routes?: readonly ipc.AcknowledgementRoute[];
  /** What a receipt of this paper means. */
  hint?: string;
  save: (receipt: Receipt) => Promise<A>;
  onClose: () => void;
  onSaved: (answer: A) => void;
}

const ALL: readonly ipc.AcknowledgementRoute[] = ["signed", "refused", "ems", "wechat", "email", "withdrawn"];

/** One way of delivery and one day for all that are named. */
export function ReceiptForm<A>(props: Props<A>) {
  const { receivers, chosen, routes = ALL, hint, save: work, onClose, onSaved } = props;
  const t = useT();
  const [form] = Form.useForm<Receipt>();
  const { data: status } = useQuery(queries.status());
  const route: ipc.AcknowledgementRoute | undefined = Form.useWatch("route", form);
  const named: string[] | undefined = Form.useWatch("keys", form);
  const save = useAct(work, onSaved);
  if (!status) return null;
  const need = [{ required: true, message: t("common.required") }];
  const names = receivers.map((one) => ({ value: one.key, label: `${one.code} ${one.name}` }));
  const witnesses = [...new Set(receivers.map((one) => one.name))];
  const pending = receivers.filter((one) => one.pending).map((one) => one.key);
  return (
    <Modal
      open
      title={t("adoption.recordReceipt")}
      onCancel={onClose}
      okText={t("adoption.recordReceiptOf", { n: named?.length ?? 0 })}
      okButtonProps={{ ...{ "data-testid": testids.receiptConfirm } }}
      cancelText={t("common.cancel")}
      confirmLoading={save.busy}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={save.run}
        initialValues={{
          keys: chosen.length > 0 ? chosen : pending,
          route: "signed",
          on: status.today,
          witnesses: [],
          reference: "",
          note: "",
        }}
      >
        <Form.Item name="keys" label={t("adoption.people")} rules={need}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            maxTagCount={6}
            options={names}
            data-testid={testids.receiptPerson}
          />
        </Form.Item>
        <div className="receipt-grid">
          <Form.Item name="route" label={t("adoption.route")}>
            <Select options={routes.map((value) => ({ value, label: t(`adoption.route_${value}`) }))} />
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
          <Select mode="tags" options={witnesses.map((name) => ({ value: name, label: name }))} />
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
      <p className="faint">{hint ?? t("adoption.receiptNote")}</p>
      <FormKeys save={false} />
      <FailureNote failure={save.failure} />
    </Modal>
  );
}
