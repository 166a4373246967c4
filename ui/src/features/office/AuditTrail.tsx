import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { textOf, useLanguage, useT } from "@/i18n";
import type { AuditRow } from "@/ipc";
import { stamp, subjectText } from "@/shared/format/days";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { queries } from "@/shared/queries";

const actionText = (row: AuditRow) => textOf("office", `action_${row.action}`) ?? row.action;
const aboutText = (row: AuditRow, language: string) =>
  row.about ?? textOf("office", `about_${row.subject}`) ?? subjectText(row.subject, language);

export function AuditTrail() {
  const t = useT();
  const language = useLanguage();
  const { data: rows } = useQuery(queries.audit());
  const [filter, setFilter] = useState("");
  const columns: Column<AuditRow>[] = [
    { key: "seq", title: t("office.seq"), text: (row) => String(row.seq), number: true, width: 80 },
    { key: "at", title: t("office.at"), text: (row) => stamp(row.at), width: 160, className: "num" },
    { key: "user", title: t("office.user"), text: (row) => row.user, width: 120 },
    { key: "action", title: t("office.action"), text: actionText, width: 180 },
    { key: "subject", title: t("office.about"), text: (row) => aboutText(row, language) },
    {
      key: "hash",
      title: "SHA-256",
      text: (row) => row.hash,
      width: 140,
      optional: true,
      render: (_v, row) => <span className="mono faint">{row.hash.slice(0, 12)}…</span>,
    },
  ];
  const word = filter.trim().toLowerCase();
  const shown = (rows ?? [])
    .filter((row) =>
      `${row.user} ${actionText(row)} ${row.subject} ${aboutText(row, language)}`
        .toLowerCase()
        .includes(word),
    )
    .sort((a, b) => b.seq - a.seq);
  return (
    <div className="card office-wide">
      <h2>{t("office.audit")}</h2>
      <p className="office-card-text">{t("office.auditText")}</p>
      <DataTable
        name="audit"
        rows={shown}
        columns={columns}
        rowKey="seq"
        scroll={{ y: 320 }}
        filters={
          <Input
            allowClear
            placeholder={t("common.search")}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            style={{ width: 220 }}
          />
        }
        expandable={{
          expandedRowRender: (row) => <pre className="mono">{JSON.stringify(row.payload, null, 2)}</pre>,
          rowExpandable: (row) => row.payload !== null,
        }}
      />
    </div>
  );
}
