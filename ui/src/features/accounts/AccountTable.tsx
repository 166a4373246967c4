import type { ReactNode } from "react";
import { useT } from "@/i18n";
import type { AccountOrderWord, AccountRow, AccountsPage, SavedView } from "@/ipc";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { GradeTag } from "./GradeTag";
import { customText, phoneText, STATUS_TONES } from "./words";

type Order = Pick<SavedView, "order" | "order_field" | "descending">;

interface Props {
  page: AccountsPage;
  order: Order;
  onOrder: (order: Order) => void;
  at: number;
  size: number;
  onPage: (page: number) => void;
  onOpen: (id: number) => void;
  filters: ReactNode;
  tools: ReactNode;
  away: readonly string[] | null;
  onAway: (away: string[]) => void;
}

/** One page of the list; order and pages are asked of the company file. */
export function AccountTable(props: Props) {
  const { page, order, onOrder, at, size, onPage, onOpen, ...rest } = props;
  const t = useT();
  const way = order.descending ? ("descend" as const) : ("ascend" as const);
  // A field that was archived orders nothing, and the list goes by the word beside it.
  const field = page.fields.find((one) => one.id === order.order_field)?.id;
  const sorted = (by: AccountOrderWord | number) => ({
    sorter: true,
    sortOrder: (field ?? order.order) === by ? way : null,
  });
  const phone = (row: AccountRow) =>
    row.phone
      ? phoneText({
          kind: row.phone.length === 11 && /^1[3-9]/.test(row.phone) ? "mobile" : "landline",
          number: row.phone,
          extension: "",
        })
      : "—";
  const columns: Column<AccountRow>[] = [
    {
      key: "name",
      title: t("accounts.name"),
      text: (row) => row.name,
      ellipsis: true,
      ...sorted("name"),
      render: (_v, row) => (
        <span title={row.name}>
          {row.name}
          {/* What the name says already need not be said twice. */}
          {row.short_name && !row.name.includes(row.short_name) && (
            <span className="faint account-short">{row.short_name}</span>
          )}
        </span>
      ),
    },
    {
      key: "grade",
      title: t("accounts.grade"),
      text: (row) => row.grade ?? "—",
      width: 72,
      ...sorted("grade"),
      render: (_v, row) => <GradeTag grade={row.grade} />,
    },
    { key: "contact", title: t("accounts.contact"), text: (row) => row.contact || "—", width: 80 },
    { key: "phone", title: t("accounts.phones"), text: phone, width: 120, className: "num" },
    {
      key: "manager",
      title: t("accounts.manager"),
      text: (row) => row.manager ?? "—",
      width: 88,
      optional: true,
    },
    {
      key: "industry",
      title: t("accounts.industry"),
      text: (row) => row.industry || "—",
      width: 100,
      optional: "away",
    },
    {
      key: "yearly_purchase",
      title: t("accounts.purchaseHead"),
      text: (row) => money(row.yearly_purchase),
      number: true,
      width: 128,
      optional: true,
      ...sorted("yearly_purchase"),
    },
    {
      key: "last_talk",
      title: t("accounts.lastTalk"),
      text: (row) => row.last_talk ?? "—",
      width: 104,
      className: "num",
      optional: true,
      ...sorted("last_talk"),
    },
    {
      key: "next_due",
      title: t("accounts.nextDue"),
      text: (row) => row.next_due ?? "—",
      width: 120,
      className: "num",
      optional: true,
      ...sorted("next_due"),
      render: (_v, row) =>
        row.next_due && row.next_due < page.today ? (
          <span title={t("accounts.overdue", { day: row.next_due })}>
            <StateTag tone="warn">{row.next_due}</StateTag>
          </span>
        ) : (
          (row.next_due ?? <span className="faint">—</span>)
        ),
    },
    {
      key: "since",
      title: t("accounts.since"),
      text: (row) => row.since ?? "—",
      width: 112,
      className: "num",
      optional: "away",
      ...sorted("since"),
    },
    {
      key: "status",
      title: t("accounts.status"),
      text: (row) => t(`accounts.status_${row.status}`),
      width: 92,
      optional: true,
      render: (_v, row) => (
        <StateTag tone={STATUS_TONES[row.status]}>{t(`accounts.status_${row.status}`)}</StateTag>
      ),
    },
    ...page.fields.map(
      (field): Column<AccountRow> => ({
        key: `custom:${field.id}`,
        title: field.name,
        text: (row) => customText(row.custom, field.id) || "—",
        width: 112,
        number: field.kind === "number",
        className: field.kind === "date" ? "num" : undefined,
        optional: true,
        ...sorted(field.id),
      }),
    ),
  ];
  return (
    <DataTable
      name="accounts"
      {...rest}
      rows={page.rows}
      columns={columns}
      rowKey="id"
      rowTestid={(row) => testids.accountRow(row.id)}
      onOpen={(row) => onOpen(row.id)}
      onChange={(_pages, _filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        onOrder(orderOf(one?.order ? String(one.columnKey) : "name", one?.order === "descend"));
      }}
      pagination={
        page.total > size && {
          current: at,
          pageSize: size,
          total: page.total,
          showSizeChanger: false,
          onChange: onPage,
        }
      }
    />
  );
}

/** What the list is asked for by the column it is sorted by; an own field is `custom:<id>`. */
export function orderOf(column: string, descending: boolean): Order {
  const field = /^custom:(\d+)$/.exec(column)?.[1];
  return field
    ? { order: "name", order_field: Number(field), descending }
    : { order: column as AccountOrderWord, order_field: null, descending };
}
