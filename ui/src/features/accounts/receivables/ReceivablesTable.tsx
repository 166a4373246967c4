import { useNavigate } from "@tanstack/react-router";
import { Input, Select, Table } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { money } from "@/shared/format/money";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { DayInput } from "@/shared/parts/DayInput";
import { StateTag } from "@/shared/parts/StateTag";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { GradeTag } from "../GradeTag";
import { AGES } from "./words";

interface Props {
  view: ipc.ReceivablesView;
  day: string | null;
  onDay: (day: string | null) => void;
}

type Which = ipc.Age | "overdue" | null;

/** The list: filtered by age, manager and name, sorted by any column, with the sum of what is shown. */
export function ReceivablesTable({ view, day, onDay }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [which, setWhich] = useStored<Which>("receivables.age", null);
  const [manager, setManager] = useStored<string | null>("receivables.manager", null);
  const managers = [...new Set(view.rows.flatMap((row) => row.manager ?? []))].sort();
  const rows = view.rows.filter(
    (row) =>
      row.name.includes(text.trim()) &&
      (manager === null || !managers.includes(manager) || row.manager === manager) &&
      (which === null ||
        (which === "overdue" ? row.overdue > 0 : (row.by_age[AGES.indexOf(which)] ?? 0) > 0)),
  );
  const columns = useColumns();
  const sum = (of: (row: ipc.ReceivableRow) => number) => money(rows.reduce((all, row) => all + of(row), 0));
  return (
    <DataTable
      name="receivables"
      columns={columns}
      rows={rows}
      rowKey="account"
      rowTestid={(row) => testids.owedRow(row.account)}
      onOpen={(row) => navigate({ to: "/accounts/$id/books", params: { id: String(row.account) } })}
      pagination={rows.length > 200 ? { pageSize: 100, showSizeChanger: false } : false}
      summary={() =>
        rows.length > 0 && (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>
              <b>{t("accountReceivables.total")}</b>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={1} className="num" align="right">
              {sum((row) => row.open)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} className="num" align="right">
              {sum((row) => row.overdue)}
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )
      }
      filters={
        <>
          <Input
            allowClear
            placeholder={t("accountReceivables.search")}
            value={text}
            onChange={(event) => setText(event.target.value)}
            style={{ width: 220 }}
          />
          <Select<Which>
            allowClear
            placeholder={t("accountReceivables.allAges")}
            value={which ?? undefined}
            onChange={(next) => setWhich(next ?? null)}
            style={{ width: 170 }}
            options={[
              { value: "overdue" as const, label: t("accountReceivables.onlyOverdue") },
              ...AGES.map((age) => ({ value: age, label: t(`accountReceivables.age_${age}`) })),
            ]}
          />
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("accounts.allManagers")}
            value={manager ?? undefined}
            onChange={(next) => setManager(next ?? null)}
            style={{ width: 150 }}
            options={managers.map((name) => ({ value: name, label: name }))}
          />
          <span className="row">
            <span className="quiet">{t("accountReceivables.asOf")}</span>
            <span style={{ width: 140 }}>
              <DayInput value={day ?? view.day} onChange={onDay} />
            </span>
          </span>
        </>
      }
    />
  );
}

function useColumns(): Column<ipc.ReceivableRow>[] {
  const t = useT();
  const ages = AGES.map(
    (age, at): Column<ipc.ReceivableRow> => ({
      key: age,
      title: t(`accountReceivables.age_${age}`),
      text: (row) => ((row.by_age[at] ?? 0) === 0 ? "" : money(row.by_age[at])),
      sorter: (a, b) => (a.by_age[at] ?? 0) - (b.by_age[at] ?? 0),
      number: true,
      optional: age === "not_due" || age === "over90" ? true : "away",
      width: 130,
    }),
  );
  return [
    {
      key: "name",
      title: t("accounts.name"),
      text: (row) => row.name,
      sortable: true,
      render: (_, row) => (
        <>
          {row.name} <GradeTag grade={row.grade} />
          {row.over_credit && (
            <StateTag tone="warn">
              {t("accountReceivables.overCredit", { credit: money(row.credit) })}
            </StateTag>
          )}
        </>
      ),
    },
    {
      key: "open",
      title: t("accountReceivables.open"),
      text: (row) => money(row.open),
      sorter: (a, b) => a.open - b.open,
      number: true,
      width: 130,
    },
    {
      key: "overdue",
      title: t("accountReceivables.overdue"),
      text: (row) => (row.overdue === 0 ? "" : money(row.overdue)),
      sorter: (a, b) => a.overdue - b.overdue,
      number: true,
      width: 130,
    },
    {
      key: "days",
      title: t("accountReceivables.days"),
      text: (row) => (row.days === null ? "" : t("accountReceivables.daysN", { n: row.days })),
      sorter: (a, b) => (a.days ?? 0) - (b.days ?? 0),
      number: true,
      width: 110,
    },
    ...ages,
    {
      key: "advance",
      title: t("accountReceivables.advance"),
      text: (row) => (row.advance === 0 ? "" : money(row.advance)),
      sorter: (a, b) => a.advance - b.advance,
      number: true,
      optional: true,
      width: 110,
    },
    {
      key: "promised",
      title: t("accountReceivables.promise"),
      text: (row) => [row.promised_on, row.promise].filter(Boolean).join(" "),
      sortable: true,
      optional: true,
      width: 190,
    },
    {
      key: "last",
      title: t("accountReceivables.lastPaid"),
      text: (row) => row.last_paid ?? "",
      sortable: true,
      optional: true,
      width: 120,
      className: "num",
    },
    {
      key: "manager",
      title: t("accounts.manager"),
      text: (row) => row.manager ?? "",
      sortable: true,
      optional: true,
      width: 110,
    },
    {
      key: "phone",
      title: t("accounts.phones"),
      text: (row) => [row.contact, row.phone].filter(Boolean).join(" "),
      optional: "away",
      width: 180,
    },
  ];
}
