import { DeleteOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Tip } from "@/shared/parts/Tip";
import { usePutBooks } from "./useBooks";

/** What came in, the latest first. */
export function PaymentLines({ books }: { books: ipc.AccountBooks }) {
  const t = useT();
  const { modal } = App.useApp();
  const put = usePutBooks();
  const remove = useAct((payment: number) => ipc.paymentDelete({ account: books.account, payment }), put);
  if (books.payments.length === 0) return null;
  const numbers = new Map(books.owed.bills.map(({ bill }) => [bill.id, bill.number || bill.on]));
  const ask = (payment: ipc.Payment) =>
    modal.confirm({
      title: t("accountReceivables.removePaymentTitle", { amount: money(payment.amount) }),
      content: t("accountReceivables.removePaymentText"),
      okText: t("accountReceivables.remove"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run(payment.id);
      },
    });
  const columns: Column<ipc.Payment>[] = [
    {
      key: "on",
      title: t("accountReceivables.paidOn"),
      text: (row) => row.on,
      sortable: true,
      width: 120,
      className: "num",
    },
    {
      key: "amount",
      title: t("accountReceivables.paidAmount"),
      text: (row) => money(row.amount),
      sorter: (a, b) => a.amount - b.amount,
      number: true,
      width: 130,
    },
    {
      key: "for",
      title: t("accountReceivables.paidFor"),
      text: (row) =>
        (row.bill === null ? undefined : numbers.get(row.bill)) ?? t("accountReceivables.paidForNone"),
      width: 170,
    },
    { key: "way", title: t("accountReceivables.way"), text: (row) => row.way || "—", width: 130 },
    { key: "note", title: t("accountReceivables.note"), text: (row) => row.note },
    {
      key: "acts",
      title: "",
      text: () => "",
      width: 50,
      render: (_, payment) => (
        <Tip text={t("accountReceivables.remove")}>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t("accountReceivables.remove")}
            onClick={() => ask(payment)}
          />
        </Tip>
      ),
    },
  ];
  return (
    <section className="card">
      <h2>{t("accountReceivables.payments")}</h2>
      <FailureNote failure={remove.failure} />
      <DataTable
        name="payments"
        columns={columns}
        rows={books.payments}
        rowKey="id"
        pagination={books.payments.length > 100 ? { pageSize: 50, showSizeChanger: false } : false}
      />
    </section>
  );
}
