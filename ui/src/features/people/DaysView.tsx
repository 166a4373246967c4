import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { textOf, useLanguage, useT } from "@/i18n";
import type { Day, DaysRow } from "@/ipc";
import { quarterName, quarterOf, quartersBack } from "@/shared/format/days";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { queries } from "@/shared/queries";

/** Days in post of everybody in a quarter, with the stretches they add up from. */
export function DaysView({ today }: { today: Day }) {
  const t = useT();
  const language = useLanguage();
  const [quarter, setQuarter] = useState(quarterOf(today));
  const { data: rows } = useQuery(queries.days(quarter));
  const columns: Column<DaysRow>[] = [
    { key: "code", title: t("people.code"), text: (row) => row.code, sortable: true, width: 84 },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true, width: 110 },
    {
      key: "days",
      title: t("people.days"),
      text: (row) => String(row.days),
      number: true,
      sortable: true,
      width: 110,
    },
    { key: "of", title: t("people.ofDays"), text: (row) => String(row.of_days), number: true, width: 100 },
    {
      key: "bar",
      title: "",
      text: () => "",
      width: 170,
      render: (_v, row) => (
        <span className="days-bar" aria-hidden="true">
          <i style={{ width: `${(row.days / Math.max(1, row.of_days)) * 100}%` }} />
        </span>
      ),
    },
    {
      key: "stretches",
      title: t("people.stretches"),
      className: "wrap",
      text: (row) =>
        row.reason
          ? (textOf("people", `reason_${row.reason}`) ?? row.reason)
          : row.stretches
              .map((one) =>
                t("common.aside", {
                  text: `${one.post} ${one.from.slice(5)} – ${one.to.slice(5)}`,
                  aside: one.days,
                }),
              )
              .join(t("common.semicolon")),
      render: (_v, row) =>
        row.reason ? (
          <span className="faint">{textOf("people", `reason_${row.reason}`) ?? row.reason}</span>
        ) : (
          row.stretches.map((one) => (
            <div key={one.from} className="num">
              {one.post}{" "}
              <span className="faint">
                {one.from.slice(5)} – {one.to.slice(5)} · {one.days}
              </span>
            </div>
          ))
        ),
    },
  ];
  return (
    <DataTable
      name="days"
      rows={rows ?? []}
      columns={columns}
      rowKey="code"
      loading={!rows}
      filters={
        <Select
          value={quarter}
          onChange={setQuarter}
          style={{ width: 170 }}
          aria-label={t("common.quarter")}
          options={quartersBack(quarterOf(today), 12).map((one) => ({
            value: one,
            label: quarterName(one, language),
          }))}
        />
      }
    />
  );
}
