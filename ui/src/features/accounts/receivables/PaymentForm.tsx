import { AutoComplete, Form, Input, Select } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money, typed } from "@/shared/format/money";
import { DayInput } from "@/shared/parts/DayInput";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { testids } from "@/shared/testids";
import { usePutBooks } from "./useBooks";

const WAYS = ["transfer", "wechat", "alipay", "cash", "bill"] as const;

/** 记收款: for the bill the customer named, or for what falls due first. */
export function PaymentForm({ books, onClose }: { books: ipc.AccountBooks; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<ipc.PaymentForm>();
  const save = useAct(
    (values: ipc.PaymentForm) =>
      ipc.paymentAdd({ form: { ...values, bill: values.bill ?? null, account: books.account } }),
    usePutBooks(onClose),
  );
  const open = books.owed.bills.filter((row) => row.open > 0);
  // Whoever names a bill usually pays the rest of it.
  const name = (id: number | undefined) => {
    const bill = open.find((row) => row.bill.id === id);
    if (bill && !form.isFieldTouched("amount")) form.setFieldValue("amount", typed(bill.open));
  };
  return (
    <FormDrawer
      width={420}
      title={t("accountReceivables.paymentTitle", { name: books.name })}
      form={form}
      initial={{ on: books.day, amount: "", bill: undefined, way: "", note: "" }}
      save={save}
      label={t("accountReceivables.paymentSave")}
      testid={testids.paymentSave}
      onClose={onClose}
    >
      <Form.Item name="amount" label={t("accountReceivables.paidAmount")}>
        <Input data-first className="num" data-testid={testids.paymentAmount} />
      </Form.Item>
      <Form.Item name="bill" label={t("accountReceivables.paidFor")}>
        <Select<number>
          allowClear
          placeholder={t("accountReceivables.paidForNone")}
          onChange={name}
          options={open.map(({ bill, open: left }) => ({
            value: bill.id,
            label: [bill.number || bill.on, money(left), bill.note].filter(Boolean).join("　"),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t("accountReceivables.paidOn")}>
        <DayInput allowClear={false} />
      </Form.Item>
      <Form.Item name="way" label={t("accountReceivables.way")}>
        <AutoComplete options={WAYS.map((way) => ({ value: t(`accountReceivables.way_${way}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t("accountReceivables.note")}>
        <Input />
      </Form.Item>
    </FormDrawer>
  );
}
