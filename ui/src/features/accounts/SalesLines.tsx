import { DeleteOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { DayInput } from "@/shared/parts/DayInput";
import { FailureNote } from "@/shared/parts/FailureNote";
import { FormDrawer } from "@/shared/parts/FormDrawer";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";
import { usePutAccount } from "./put";

/** The latest lines of the books, and another one. */
export function SalesLines({ work, account }: { work: ipc.AccountWork; account: ipc.Account }) {
  const t = useT();
  const put = usePutAccount();
  const [adding, setAdding] = useState(false);
  const remove = useAct(
    (sale: number) => ipc.accountSaleDelete({ account: account.id, sale }),
    () => put(),
  );
  const columns: Column<ipc.Sale>[] = [
    { key: "on", title: t("accounts.saleOn"), text: (row) => row.on, width: 110, className: "num" },
    {
      key: "amount",
      title: t("accounts.amount"),
      text: (row) => money(row.amount),
      number: true,
      width: 120,
    },
    { key: "product", title: t("accounts.product"), text: (row) => row.product || "—" },
    { key: "note", title: t("accounts.note"), text: (row) => row.note || "—", optional: "away" },
    {
      key: "remove",
      title: "",
      text: () => "",
      width: 44,
      render: (_v, row) => (
        <Tip text={t("accounts.saleRemove")}>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t("accounts.saleRemove")}
            disabled={remove.busy}
            onClick={() => remove.run(row.id)}
          />
        </Tip>
      ),
    },
  ];
  return (
    <>
      <FailureNote failure={remove.failure} />
      <DataTable
        name="account-sales"
        columns={columns}
        rows={work.sales}
        rowKey={(row) => row.id}
        pagination={work.sales.length > 10 ? { pageSize: 10, size: "small" } : false}
        locale={{ emptyText: t("accounts.salesEmpty") }}
        filters={
          <Button size="small" onClick={() => setAdding(true)} data-testid={testids.addSale}>
            {t("accounts.saleAdd")}
          </Button>
        }
      />
      {adding && <SaleForm account={account} today={work.day} onClose={() => setAdding(false)} />}
    </>
  );
}

interface FormProps {
  account: ipc.Account;
  today: string;
  onClose: () => void;
}

function SaleForm({ account, today, onClose }: FormProps) {
  const t = useT();
  const put = usePutAccount();
  const [form] = Form.useForm<ipc.SaleForm>();
  const save = useAct(
    (values: ipc.SaleForm) => ipc.accountSaleAdd({ form: { ...values, account: account.id } }),
    () => {
      put();
      onClose();
    },
  );
  return (
    <FormDrawer
      width={420}
      title={t("accounts.saleTitle", { name: account.short_name || account.name })}
      form={form}
      initial={{ on: today, amount: "", product: "", note: "" }}
      save={save}
      label={t("accounts.saleSave")}
      testid={testids.saleSave}
      onClose={onClose}
    >
      <Form.Item name="on" label={t("accounts.saleOn")}>
        <DayInput allowClear={false} />
      </Form.Item>
      <Form.Item name="amount" label={t("accounts.amount")} extra={t("accounts.amountHint")}>
        <Input data-first className="num" data-testid={testids.saleAmount} />
      </Form.Item>
      <Form.Item name="product" label={t("accounts.product")}>
        <Input />
      </Form.Item>
      <Form.Item name="note" label={t("accounts.note")}>
        <Input />
      </Form.Item>
    </FormDrawer>
  );
}
