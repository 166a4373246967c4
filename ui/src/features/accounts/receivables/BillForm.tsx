import { Form, Input } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { typed } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePutBooks } from "./useBooks";

interface Props {
  books: ipc.AccountBooks;
  /** The bill that is written anew; null for a new one. */
  bill: ipc.Bill | null;
  onClose: () => void;
}

/** 记应收 */
export function BillForm({ books, bill, onClose }: Props) {
  const t = useT();
  const [form] = Form.useForm<ipc.BillForm>();
  const save = useAct(
    (values: ipc.BillForm) =>
      ipc.billSave({ form: { ...values, id: bill?.id ?? null, account: books.account } }),
    usePutBooks(onClose),
  );
  return (
    <FormDrawer
      width={420}
      title={t(bill ? "accountReceivables.billChange" : "accountReceivables.billTitle", { name: books.name })}
      form={form}
      initial={
        bill
          ? { on: bill.on, due: bill.due, amount: typed(bill.amount), number: bill.number, note: bill.note }
          : { on: books.day, due: null, amount: "", number: "", note: "" }
      }
      save={save}
      label={t(bill ? "accountReceivables.billChangeSave" : "accountReceivables.billSave")}
      testid={testids.billSave}
      onClose={onClose}
    >
      <Form.Item
        name="amount"
        label={t("accountReceivables.amount")}
        extra={t("accountReceivables.amountHint")}
      >
        <Input data-first className="num" data-testid={testids.billAmount} />
      </Form.Item>
      <Form.Item name="number" label={t("accountReceivables.number")}>
        <Input data-testid={testids.billNumber} />
      </Form.Item>
      <Form.Item name="on" label={t("accountReceivables.on")}>
        <DayInput allowClear={false} />
      </Form.Item>
      <Form.Item
        name="due"
        label={t("accountReceivables.due")}
        extra={t("accountReceivables.dueHint", { n: books.terms.days })}
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="note" label={t("accountReceivables.note")}>
        <Input />
      </Form.Item>
    </FormDrawer>
  );
}
