import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Segmented, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useT } from "@/i18n";
import type { CaseKind, CaseQuery, CaseRow, CasesPage } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { type Caller, CallModal } from "./CallModal";
import { CaseForm } from "./CaseForm";
import { CaseStateTag, DueTag } from "./Tags";
import { Views } from "./Views";
import { dueText, KINDS, type Shown, shownState } from "./words";
import "./service.css";

const PAGE = 50;
const FILTERS = ["open", "overdue", "paused", "closed", "all"] as const;
type Filter = Shown | "all";

const countOf = (filter: Filter, counts: CasesPage["counts"]) =>
  filter === "closed" ? counts.all - counts.open - counts.paused : counts[filter];

/** 工单: what came in, and by when the next thing is owed. */
export default function Cases() {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [filter, setFilter] = useStored<Filter>("service.filter", "open");
  const [kind, setKind] = useStored<CaseKind | null>("service.kind", null);
  const [page, setPage] = useState(1);
  const [calling, setCalling] = useState(false);
  const [caller, setCaller] = useState<Caller | null>(null);
  const query: CaseQuery = {
    text: useDeferredValue(text),
    state: filter === "all" ? null : filter === "overdue" ? "open" : filter,
    kind,
    tier: null,
    owner: "",
    account: null,
    overdue: filter === "overdue",
    from: null,
    to: null,
    offset: (page - 1) * PAGE,
    limit: PAGE,
  };
  const { data } = useQuery({ ...queries.cases(query), placeholderData: keepPreviousData });
  if (!data) return null;
  const open = (row: { id: number }) => navigate({ to: "/service/$id", params: { id: String(row.id) } });
  const call = (
    <Button type="primary" onClick={() => setCalling(true)} data-testid={testids.call}>
      {t("service.call")}
    </Button>
  );
  return (
    <Page
      title={t("service.title")}
      sub={t("service.sub", {
        open: data.counts.open,
        overdue: data.counts.overdue,
        handovers: data.counts.handovers,
      })}
      views={<Views value="cases" />}
      actions={data.counts.all > 0 && call}
    >
      {data.counts.all === 0 ? (
        <div className="card">
          <Blank title={t("service.emptyTitle")} text={t("service.emptyText")} action={call} />
        </div>
      ) : (
        <CaseTable
          page={data}
          at={page}
          onPage={setPage}
          onOpen={open}
          filters={
            <>
              <Segmented<Filter>
                value={filter}
                onChange={(next) => {
                  setFilter(next);
                  setPage(1);
                }}
                options={FILTERS.map((one) => ({
                  value: one,
                  label: t(`service.filter_${one}`, { n: countOf(one, data.counts) }),
                }))}
              />
              <Select
                allowClear
                placeholder={t("service.allKinds")}
                value={kind ?? undefined}
                onChange={(next) => {
                  setKind(next ?? null);
                  setPage(1);
                }}
                style={{ width: 120 }}
                options={KINDS.map((one) => ({ value: one, label: t(`service.kind_${one}`) }))}
              />
              <Input
                allowClear
                placeholder={t("service.search")}
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                  setPage(1);
                }}
                style={{ width: 220 }}
              />
            </>
          }
        />
      )}
      {calling && (
        <CallModal
          onClose={() => setCalling(false)}
          onOpen={open}
          onTake={(next) => {
            setCalling(false);
            setCaller(next);
          }}
        />
      )}
      {caller && (
        <CaseForm caller={caller} causes={data.causes} onClose={() => setCaller(null)} onDone={open} />
      )}
    </Page>
  );
}

interface TableProps {
  page: CasesPage;
  at: number;
  onPage: (page: number) => void;
  onOpen: (row: CaseRow) => void;
  filters: React.ReactNode;
}

function CaseTable({ page, at, onPage, onOpen, filters }: TableProps) {
  const t = useT();
  const columns: Column<CaseRow>[] = [
    {
      key: "state",
      title: t("service.state"),
      text: (row) => t(`service.state_${shownState(row)}`),
      width: 92,
      render: (_v, row) => <CaseStateTag row={row} />,
    },
    { key: "number", title: t("service.number"), text: (row) => row.number, width: 124, className: "num" },
    { key: "kind", title: t("service.kind"), text: (row) => t(`service.kind_${row.kind}`), width: 92 },
    {
      key: "customer",
      title: t("service.customer"),
      text: (row) => row.customer,
      width: 150,
      ellipsis: true,
    },
    { key: "what", title: t("service.what"), text: (row) => row.description, ellipsis: true },
    {
      key: "due",
      title: t("service.nextDue"),
      text: (row) =>
        row.next_due ? dueText(row.next_due.stage, row.next_due.at, page.now, t) : (row.closed_at ?? "—"),
      width: 204,
      render: (_v, row) => <DueTag due={row.next_due} now={page.now} />,
    },
    { key: "owner", title: t("service.owner"), text: (row) => row.owner, width: 92 },
    {
      key: "received",
      title: t("service.received"),
      text: (row) => stamp(row.received_at),
      width: 140,
      className: "num",
      optional: "away",
    },
  ];
  return (
    <DataTable
      name="service.cases"
      rows={page.rows}
      columns={columns}
      rowKey="id"
      rowTestid={(row) => testids.caseRow(row.number)}
      onOpen={onOpen}
      filters={filters}
      pagination={
        page.total > PAGE && {
          current: at,
          pageSize: PAGE,
          total: page.total,
          showSizeChanger: false,
          onChange: onPage,
        }
      }
    />
  );
}
