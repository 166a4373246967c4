import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Segmented, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useT } from "@/i18n";
import type { FindingQuery, FindingRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { usePrint } from "./put";
import { StartDrawer } from "./StartDrawer";
import { Views } from "./Views";
import { countOf, dueOf, FILTERS, type Filter, STATE_TONES, shownState } from "./words";
import "./rounds.css";

/** 巡查发现: what is wrong, who puts it right, and by when. */
export default function Findings() {
  const t = useT();
  const navigate = useNavigate();
  const [filter, setFilter] = useStored<Filter>("rounds.filter", "open");
  const [department, setDepartment] = useStored<string>("rounds.department", "");
  const [text, setText] = useState("");
  const [starting, setStarting] = useState(false);
  const print = usePrint();
  const { data: status } = useQuery(queries.status());
  const plain = filter !== "all" && filter !== "open" && filter !== "overdue";
  const query: FindingQuery = {
    state: plain ? filter : null,
    grade: null,
    department,
    owner: "",
    overdue: filter === "overdue",
    text: useDeferredValue(text),
  };
  const { data } = useQuery({ ...queries.findings(query), placeholderData: keepPreviousData });
  if (!data) return null;
  const rows = filter === "open" ? data.rows.filter((row) => row.state !== "closed") : data.rows;
  const start = (
    <Button type="primary" onClick={() => setStarting(true)} data-testid={testids.roundStart}>
      {t("rounds.start")}
    </Button>
  );
  const write = (
    <Button type="primary" onClick={() => navigate({ to: "/rounds/checklists" })}>
      {t("rounds.toChecklists")}
    </Button>
  );
  const period = status?.today.slice(0, 7) ?? "";
  return (
    <Page
      title={t("rounds.title")}
      sub={t("rounds.sub", { open: countOf("open", data), overdue: data.overdue, walking: data.walking })}
      views={<Views value="findings" />}
      actions={
        data.all > 0 && (
          <>
            <Button loading={print.busy} onClick={() => print.run({ paper: "summary", period })}>
              {t("rounds.printMonth")}
            </Button>
            {start}
          </>
        )
      }
    >
      <FailureNote failure={print.failure} />
      {data.all === 0 ? (
        <div className="card">
          <Blank
            title={t("rounds.emptyTitle")}
            text={t(data.lists === 0 ? "rounds.emptyNoLists" : "rounds.emptyText")}
            action={data.lists === 0 ? write : start}
          />
        </div>
      ) : (
        <FindingTable
          rows={rows}
          onOpen={(row) => navigate({ to: "/rounds/findings/$id", params: { id: String(row.id) } })}
          filters={
            <>
              <Segmented<Filter>
                value={filter}
                onChange={setFilter}
                options={FILTERS.map((one) => ({
                  value: one,
                  label: t(`rounds.filter_${one}`, { n: countOf(one, data) }),
                }))}
              />
              <Select
                allowClear
                placeholder={t("rounds.allDepartments")}
                value={department || undefined}
                onChange={(next) => setDepartment(next ?? "")}
                style={{ width: 132 }}
                options={data.departments.map((one) => ({ value: one, label: one }))}
              />
              <Input
                allowClear
                placeholder={t("rounds.search")}
                value={text}
                onChange={(event) => setText(event.target.value)}
                style={{ width: 200 }}
              />
            </>
          }
        />
      )}
      {starting && <StartDrawer onClose={() => setStarting(false)} />}
    </Page>
  );
}

interface TableProps {
  rows: FindingRow[];
  onOpen: (row: FindingRow) => void;
  filters?: React.ReactNode;
}

export function FindingTable({ rows, onOpen, filters }: TableProps) {
  const t = useT();
  const columns: Column<FindingRow>[] = [
    {
      key: "state",
      title: t("rounds.state"),
      text: (row) => t(`rounds.state_${shownState(row)}`),
      width: 104,
      render: (_v, row) => (
        <StateTag tone={STATE_TONES[shownState(row)]}>{t(`rounds.state_${shownState(row)}`)}</StateTag>
      ),
    },
    { key: "grade", title: t("rounds.grade"), text: (row) => t(`rounds.grade_${row.grade}`), width: 84 },
    { key: "what", title: t("rounds.what"), text: (row) => row.what, ellipsis: true },
    { key: "department", title: t("rounds.department"), text: (row) => row.department, width: 120 },
    { key: "owner", title: t("rounds.owner"), text: (row) => row.owner || "—", width: 96 },
    {
      key: "due",
      title: t("rounds.due"),
      text: (row) => dueOf(row) ?? "—",
      width: 116,
      className: "num",
      render: (_v, row) => <span title={row.article}>{dueOf(row) ?? "—"}</span>,
    },
    { key: "found", title: t("rounds.foundOn"), text: (row) => row.found_on, width: 116, className: "num" },
    {
      key: "article",
      title: t("rounds.article"),
      text: (row) => row.article,
      width: 220,
      ellipsis: true,
      optional: "away",
    },
  ];
  return (
    <DataTable
      name="rounds.findings"
      rows={rows}
      columns={columns}
      rowKey="id"
      rowTestid={(row) => testids.findingRow(row.id)}
      onOpen={onOpen}
      filters={filters}
      pagination={false}
    />
  );
}
