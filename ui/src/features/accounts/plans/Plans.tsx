import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { longDay } from "@/shared/format/days";
import { difference, money } from "@/shared/format/money";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { GradeTag } from "../GradeTag";
import { Views } from "../Views";
import { fixed } from "../work";
import { LIGHT_TONES, yearsAround } from "./words";
import "../accounts.css";
import "./plans.css";

type Show = Exclude<ipc.PlanLight, "no_calendar"> | "all" | "late";
const SHOWS: Show[] = ["all", "late", "far_behind", "behind", "on_track", "not_begun"];

interface Filters {
  text: string;
  show: Show;
  manager: string | null;
}

/** 年度计划: every plan of a year as it stands today, what is furthest behind first, and who has none. */
export default function Plans() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: "/accounts/plans" });
  const { data: status } = useQuery(queries.status());
  const today = status?.today ?? "";
  const year = search.year ?? (Number(today.slice(0, 4)) || 0);
  const { data: view, error } = useQuery({ ...queries.accountPlans(year), enabled: year > 0 });
  const [filters, setFilters] = useStored<Filters>("accounts.plans", {
    text: "",
    show: "all",
    manager: null,
  });
  const open = (account: number) =>
    navigate({ to: "/accounts/$id/plan", params: { id: String(account) }, search: { year } });
  const fits = (row: ipc.AccountPlanRow | ipc.PlanMissing) =>
    (filters.text.trim() === "" || row.name.toLowerCase().includes(filters.text.trim().toLowerCase())) &&
    (filters.manager === null || row.manager === filters.manager);
  const shown = (row: ipc.AccountPlanRow) =>
    filters.show === "all" ||
    row.light === filters.show ||
    (filters.show === "late" && (row.light === "behind" || row.light === "far_behind"));
  const rows = view?.rows.filter((row) => fits(row) && shown(row)) ?? [];
  const missing = view?.missing.filter(fits) ?? [];
  const managers = [...new Set(view?.rows.flatMap((row) => row.manager ?? []))].sort();
  return (
    <Page
      title={t("accounts.title")}
      sub={
        view &&
        (view.rows.length > 0
          ? t("accountPlans.sub", {
              n: view.rows.length,
              target: money(view.target),
              actual: money(view.actual),
            })
          : t("accountPlans.subNone", { year }))
      }
      views={<Views value="plans" />}
    >
      <FailureNote failure={error ? ipc.asFailure(error) : null} />
      {view && (
        <div className="stack">
          <div className="plan-line">
            <Select
              value={year}
              style={{ width: 96 }}
              aria-label={t("accountPlans.year")}
              onChange={(next) => navigate({ to: "/accounts/plans", search: { year: next } })}
              options={yearsAround(today, year).map((one) => ({ value: one, label: String(one) }))}
            />
            <Input
              allowClear
              value={filters.text}
              placeholder={t("accountPlans.search")}
              style={{ width: 220 }}
              data-testid={testids.planSearch}
              onChange={(event) => setFilters({ ...filters, text: event.target.value })}
            />
            <Select<Show>
              value={filters.show}
              style={{ width: 150 }}
              aria-label={t("accountPlans.state")}
              onChange={(show) => setFilters({ ...filters, show })}
              options={SHOWS.map((one) => ({ value: one, label: t(`accountPlans.show_${one}`) }))}
            />
            <Select<string | null>
              value={filters.manager}
              style={{ width: 150 }}
              aria-label={t("accounts.manager")}
              onChange={(manager) => setFilters({ ...filters, manager })}
              options={[
                { value: null, label: t("accounts.allManagers") },
                ...managers.map((one) => ({ value: one, label: one })),
              ]}
            />
          </div>
          {view.rows.length === 0 && view.missing.length === 0 ? (
            <div className="card">
              <Blank
                title={t("accountPlans.emptyTitle", { year })}
                text={t("accountPlans.emptyText")}
                action={
                  <Button onClick={() => navigate({ to: "/accounts" })}>
                    {t("accountPlans.toAccounts")}
                  </Button>
                }
              />
            </div>
          ) : (
            <>
              {view.rows.length > 0 && <Standing rows={rows} onOpen={open} />}
              <Missing rows={missing} rule={view.rule} year={year} onOpen={open} />
            </>
          )}
          {view.rule.alarm !== null && (
            <p className="quiet">
              {t("accountPlans.lightsNote", {
                alarm: fixed(view.rule.alarm, 0),
                article: view.rule.alarm_article,
                regulation: view.rule.regulation ?? "",
              })}
            </p>
          )}
        </div>
      )}
    </Page>
  );
}

function Standing({ rows, onOpen }: { rows: ipc.AccountPlanRow[]; onOpen: (account: number) => void }) {
  const t = useT();
  const amount = (
    key: "target" | "actual" | "expected" | "gap" | "forecast" | "needed_per_day",
    optional?: boolean | "away",
  ): Column<ipc.AccountPlanRow> => ({
    key,
    title: t(`accountPlans.${key}`),
    text: (row) => (key === "gap" && row.gap !== null ? difference(row.gap) : money(row[key])),
    number: true,
    width: 124,
    sorter: (a, b) => (a[key] ?? 0) - (b[key] ?? 0),
    optional,
  });
  const columns: Column<ipc.AccountPlanRow>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.name, sortable: true },
    {
      key: "grade",
      title: t("accounts.grade"),
      text: (row) => row.grade ?? "—",
      width: 72,
      sortable: true,
      render: (_v, row) => <GradeTag grade={row.grade} />,
    },
    {
      key: "light",
      title: t("accountPlans.state"),
      text: (row) => t(`accountPlans.light_${row.light}`),
      width: 112,
      render: (_v, row) => (
        <StateTag tone={LIGHT_TONES[row.light]}>{t(`accountPlans.light_${row.light}`)}</StateTag>
      ),
    },
    {
      key: "attainment",
      title: t("accountPlans.attainment"),
      text: (row) => (row.attainment === null ? "—" : `${fixed(row.attainment)}%`),
      number: true,
      width: 150,
      sorter: (a, b) => Number(fixed(a.attainment, 6)) - Number(fixed(b.attainment, 6)) || 0,
      render: (_v, row) => <Attained row={row} />,
    },
    amount("target"),
    amount("actual"),
    amount("expected", true),
    amount("gap"),
    amount("forecast", true),
    amount("needed_per_day", "away"),
    {
      key: "manager",
      title: t("accounts.manager"),
      text: (row) => row.manager ?? "—",
      width: 100,
      sortable: true,
      optional: true,
    },
  ];
  return (
    <DataTable
      name="account-plans"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.account}
      rowTestid={(row) => testids.planRow(row.account)}
      locale={{ emptyText: t("accountPlans.noneFits") }}
      filters={<span className="quiet">{t("accountPlans.tableNote")}</span>}
      onOpen={(row) => onOpen(row.account)}
    />
  );
}

/** The share as a figure and as a bar whose end is what was expected by now. */
function Attained({ row }: { row: ipc.AccountPlanRow }) {
  if (row.attainment === null) return <span className="faint">—</span>;
  const percent = Number(fixed(row.attainment, 4));
  return (
    <span className="plan-attained">
      <i className={`plan-bar plan-bar-${row.light}`} aria-hidden="true">
        <i style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
      </i>
      {fixed(row.attainment)}%
    </span>
  );
}

function Missing(props: {
  rows: ipc.PlanMissing[];
  rule: ipc.PlanRule;
  year: number;
  onOpen: (account: number) => void;
}) {
  const t = useT();
  const language = useLanguage();
  if (props.rows.length === 0) return null;
  const columns: Column<ipc.PlanMissing>[] = [
    { key: "name", title: t("accounts.name"), text: (row) => row.name, sortable: true },
    {
      key: "grade",
      title: t("accounts.grade"),
      text: (row) => row.grade,
      width: 72,
      render: (_v, row) => <GradeTag grade={row.grade} />,
    },
    { key: "manager", title: t("accounts.manager"), text: (row) => row.manager ?? "—", width: 120 },
  ];
  return (
    <DataTable
      name="account-plans-missing"
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.account}
      rowTestid={(row) => testids.planMissing(row.account)}
      filters={
        <h2 className="account-table-title">
          {t("accountPlans.missing", { n: props.rows.length, year: props.year })}
          <span className="quiet account-short">
            {props.rule.due_on &&
              t("accountPlans.missingDue", {
                day: longDay(props.rule.due_on, language),
                article: props.rule.article,
              })}
          </span>
        </h2>
      }
      onOpen={(row) => props.onOpen(row.account)}
    />
  );
}
