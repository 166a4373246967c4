import { Input, Select } from "antd";
import { useT } from "@/i18n";
import type { EmployeeRow, PeopleView } from "@/ipc";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { employmentText } from "./words";

const TONES: Record<EmployeeRow["status"], Tone> = { active: "good", left: "neutral", joining: "busy" };

export function Roster({
  view,
  selected,
  onOpen,
}: {
  view: PeopleView;
  selected: number | undefined;
  onOpen: (id: number) => void;
}) {
  const t = useT();
  const [filter, setFilter] = useStored("people.filter", "");
  const [department, setDepartment] = useStored<string | null>("people.department", null);
  const [status, setStatus] = useStored<EmployeeRow["status"] | null>("people.status", null);
  const word = filter.trim().toLowerCase();
  const shown = view.rows.filter(
    (row) =>
      (!department || row.department === department) &&
      (!status || row.status === status) &&
      `${row.code} ${row.name} ${row.post} ${row.class}`.toLowerCase().includes(word),
  );
  const columns: Column<EmployeeRow>[] = [
    { key: "code", title: t("people.code"), text: (row) => row.code, sortable: true, width: 80 },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true, width: 110 },
    { key: "department", title: t("people.department"), text: (row) => row.department, sortable: true },
    { key: "post", title: t("people.post"), text: (row) => row.post, sortable: true },
    {
      key: "class",
      title: t("people.class"),
      text: (row) => row.class,
      sortable: true,
      width: 104,
      optional: true,
    },
    {
      key: "superior",
      title: t("people.superior"),
      text: (row) => row.superior ?? "—",
      width: 100,
      optional: true,
    },
    {
      key: "employment",
      title: t("people.employment"),
      text: (row) => employmentText(t, row.employment),
      width: 100,
      optional: "away",
    },
    {
      key: "basis",
      title: t("people.payBasis"),
      text: (row) => t(`people.basis_${row.pay_basis}`),
      width: 90,
      optional: true,
    },
    {
      key: "hired",
      title: t("people.hiredOn"),
      text: (row) => row.hired_on,
      sortable: true,
      width: 116,
      className: "num",
    },
    {
      key: "left",
      title: t("people.leftOn"),
      text: (row) => row.left_on ?? "—",
      sortable: true,
      width: 110,
      className: "num",
      optional: "away",
    },
    {
      key: "mobile",
      title: t("people.mobile"),
      text: (row) => row.masked_mobile || "—",
      width: 124,
      className: "num",
      optional: "away",
    },
    {
      key: "status",
      title: t("people.status"),
      text: (row) => t(`people.status_${row.status}`),
      width: 100,
      render: (_v, row) => <StateTag tone={TONES[row.status]}>{t(`people.status_${row.status}`)}</StateTag>,
    },
  ];
  return (
    <div data-testid={testids.peopleTable}>
      <DataTable
        name="people"
        rows={shown}
        columns={columns}
        rowKey="id"
        virtual={shown.length > 300}
        scroll={shown.length > 300 ? { y: 620, x: 1000 } : undefined}
        rowTestid={(row) => testids.personRow(row.code)}
        onOpen={(row) => onOpen(row.id)}
        selected={(row) => row.id === selected}
        filters={
          <>
            <Input
              allowClear
              placeholder={t("people.searchHint")}
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
              style={{ width: 220 }}
            />
            <Select
              allowClear
              placeholder={t("people.allDepartments")}
              value={department ?? undefined}
              onChange={(next) => setDepartment(next ?? null)}
              style={{ width: 170 }}
              options={view.organisation.departments.map((one) => ({ value: one.name, label: one.name }))}
            />
            <Select
              allowClear
              placeholder={t("people.allStatus")}
              value={status ?? undefined}
              onChange={(next) => setStatus(next ?? null)}
              style={{ width: 120 }}
              options={(["active", "left", "joining"] as const).map((one) => ({
                value: one,
                label: t(`people.status_${one}`),
              }))}
            />
          </>
        }
      />
    </div>
  );
}
