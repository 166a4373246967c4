import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { App, Button, Checkbox } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { money } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { Tip } from "@/shared/parts/Tip";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { usePutBooks } from "./useBooks";
import { billState } from "./words";

interface Props {
  books: ipc.AccountBooks;
  onChange: (bill: ipc.Bill) => void;
}

/** Every bill with what is open of it, the latest first. */
export function BillLines({ books, onChange }: Props) {
  const t = useT();
  const { modal } = App.useApp();
  const put = usePutBooks();
  const [onlyOpen, setOnlyOpen] = useStored("receivables.onlyOpen", false);
  const remove = useAct((bill: number) => ipc.billDelete({ account: books.account, bill }), put);
  const ask = (bill: ipc.Bill) =>
    modal.confirm({
      title: t("accountReceivables.removeBillTitle", { amount: money(bill.amount) }),
      content: t("accountReceivables.removeBillText"),
      okText: t("accountReceivables.remove"),
      cancelText: t("common.cancel"),
      okButtonProps: { danger: true },
      onOk: () => {
        remove.run(bill.id);
      },
    });
  const rows = books.owed.bills.filter((row) => !onlyOpen || row.open > 0).reverse();
  const columns: Column<ipc.BillStanding>[] = [
    {
      key: "number",
      title: t("accountReceivables.number"),
      text: (row) => row.bill.number || "—",
      sortable: true,
      width: 150,
    },
    {
      key: "on",
      title: t("accountReceivables.on"),
      text: (row) => row.bill.on,
      sortable: true,
      width: 120,
      className: "num",
    },
    {
      key: "due",
      title: t("accountReceivables.due"),
      text: (row) => (row.bill.amount < 0 ? "" : row.bill.due),
      sortable: true,
      width: 120,
      className: "num",
    },
    {
      key: "amount",
      title: t("accountReceivables.amount"),
      text: (row) => money(row.bill.amount),
      sorter: (a, b) => a.bill.amount - b.bill.amount,
      number: true,
      width: 130,
    },
    {
      key: "settled",
      title: t("accountReceivables.settled"),
      text: (row) => (row.settled === 0 ? "" : money(row.settled)),
      sorter: (a, b) => a.settled - b.settled,
      number: true,
      optional: true,
      width: 130,
    },
    {
      key: "open",
      title: t("accountReceivables.left"),
      text: (row) => (row.open === 0 ? "" : money(row.open)),
      sorter: (a, b) => a.open - b.open,
      number: true,
      width: 130,
    },
    {
      key: "state",
      title: t("accountReceivables.state"),
      text: (row) => billState(t, row).text,
      sorter: (a, b) => a.days - b.days,
      width: 140,
      render: (_, row) => {
        const { text, tone } = billState(t, row);
        return <StateTag tone={tone}>{text}</StateTag>;
      },
    },
    { key: "note", title: t("accountReceivables.note"), text: (row) => row.bill.note, optional: true },
    {
      key: "acts",
      title: "",
      text: () => "",
      width: 84,
      render: (_, { bill }) => (
        <>
          <Tip text={t("accountReceivables.change")}>
            <Button
              type="text"
              size="small"
              icon={<EditOutlined />}
              aria-label={t("accountReceivables.change")}
              onClick={() => onChange(bill)}
            />
          </Tip>
          <Tip text={t("accountReceivables.remove")}>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t("accountReceivables.remove")}
              onClick={() => ask(bill)}
            />
          </Tip>
        </>
      ),
    },
  ];
  return (
    <section className="card">
      <h2>{t("accountReceivables.bills")}</h2>
      <FailureNote failure={remove.failure} />
      {books.owed.bills.length === 0 ? (
        <Blank title={t("accountReceivables.billsNone")} text={t("accountReceivables.billsNoneText")} />
      ) : (
        <DataTable
          name="bills"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.bill.id}
          rowTestid={(row) => testids.billRow(row.bill.id)}
          pagination={rows.length > 100 ? { pageSize: 50, showSizeChanger: false } : false}
          filters={
            <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
              {t("accountReceivables.billsOpen")}
            </Checkbox>
          }
        />
      )}
    </section>
  );
}
