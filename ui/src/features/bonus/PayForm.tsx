import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Segmented } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { money } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormKeys } from "@/shared/parts/FormKeys";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { useBonusAct } from "./view";

interface Props {
  quarter: ipc.Quarter;
  /** Whom it goes to, each with something open. */
  open: ipc.BonusPaymentRow[];
  onSaved: () => void;
  onClose: () => void;
}

type Typed = Pick<ipc.BonusPaymentForm, "on" | "way" | "note">;

const WAYS: readonly ipc.BonusPaymentWay[] = ["payroll", "transfer", "cash"];

/** One day and one way for all that are paid. */
export function PayForm({ quarter, open, onSaved, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<Typed>();
  const { data: status } = useQuery(queries.status());
  const way: ipc.BonusPaymentWay | undefined = Form.useWatch("way", form);
  const pay = useBonusAct(
    (typed: Typed) => ipc.bonusPay({ form: { ...typed, quarter, codes: open.map((row) => row.code) } }),
    () => {
      onSaved();
      onClose();
    },
  );
  if (!status) return null;
  const back = open.filter((row) => row.open < 0);
  const total = (rows: ipc.BonusPaymentRow[]) => rows.reduce((sum, row) => sum + Math.abs(row.open), 0);
  const confirm =
    back.length === 0
      ? "bonus.payConfirm"
      : back.length === open.length
        ? "bonus.payConfirmBack"
        : "bonus.payConfirmBoth";
  // Nothing is taken out of the wages without consent.
  const ways = back.length > 0 ? WAYS.filter((way) => way !== "payroll") : WAYS;
  return (
    <Modal
      open
      title={t("bonus.recordPayment")}
      okText={t(confirm, {
        n: open.length,
        sum: money(total(open.filter((row) => row.open > 0))),
        back: money(total(back)),
      })}
      okButtonProps={{ ...{ "data-testid": testids.payConfirm } }}
      cancelText={t("common.cancel")}
      confirmLoading={pay.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{t("bonus.payText")}</p>
      {back.length > 0 && (
        <p className="quiet">
          {t("bonus.payBack", { people: back.map((row) => row.name).join(t("common.comma")) })}
        </p>
      )}
      <Form
        form={form}
        layout="vertical"
        onFinish={pay.run}
        initialValues={{ on: status.today, way: ways[0], note: "" }}
      >
        <Form.Item name="way" label={t("bonus.payWay")}>
          <Segmented options={ways.map((value) => ({ value, label: t(`bonus.way_${value}`) }))} />
        </Form.Item>
        <Form.Item name="on" label={t("bonus.paidOn")}>
          <DayInput allowClear={false} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t("bonus.payNote")}
          rules={[{ required: way === "cash", whitespace: true, message: t("bonus.cashNote") }]}
        >
          <Input
            maxLength={200}
            placeholder={t(way === "cash" ? "bonus.cashNoteHint" : "bonus.payNoteHint")}
          />
        </Form.Item>
        <FormKeys />
      </Form>
      <FailureNote failure={pay.failure} />
    </Modal>
  );
}
