import { Input, Select } from "antd";
import { useState } from "react";
import { textOf, useLanguage, useT } from "@/i18n";
import type { BonusPerson, BonusView } from "@/ipc";
import { quarterShort } from "@/shared/format/days";
import { difference, money } from "@/shared/format/money";
import { ChartCard } from "@/shared/parts/ChartCard";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Fen } from "@/shared/parts/Fen";
import { testids } from "@/shared/testids";
import { byDepartment, byGrade } from "./charts";
import { Sources } from "./Sources";

/** What the calculation gave: the balance, everybody's figures, charts. A row explains itself. */
export function Result({
  view,
  onOpen,
  compact,
  selected,
}: {
  view: BonusView;
  onOpen: (code: string) => void;
  compact?: boolean;
  selected?: string;
}) {
  const t = useT();
  const language = useLanguage();
  const [search, setSearch] = useState("");
  const [department, setDepartment] = useState<string | undefined>();
  if (!view.totals) return null;
  const shown = view.people.filter(
    (row) =>
      (!department || row.department === department) &&
      `${row.code}${row.name}${row.post}`.includes(search.trim()),
  );
  const sum = (pick: (row: BonusPerson) => number) => shown.reduce((total, row) => total + pick(row), 0);
  const before = view.before ? quarterShort(view.before) : null;
  const columns: Column<BonusPerson>[] = [
    { key: "code", title: t("people.code"), text: (row) => row.code, sortable: true, width: 78 },
    { key: "name", title: t("people.name"), text: (row) => row.name, sortable: true, width: 100 },
    { key: "department", title: t("people.department"), text: (row) => row.department, sortable: true },
    { key: "post", title: t("people.post"), text: (row) => row.post, optional: "away" },
    { key: "class", title: t("people.class"), text: (row) => row.post_class, optional: "away" },
    {
      key: "score",
      title: t("bonus.score"),
      text: (row) => row.score ?? "—",
      number: true,
      sortable: true,
      width: 84,
    },
    {
      key: "grade",
      title: t("bonus.grade"),
      text: (row) => row.grade ?? "—",
      sortable: true,
      align: "center",
      width: 76,
    },
    {
      key: "days",
      title: t("bonus.days"),
      text: (row) => String(row.days),
      number: true,
      optional: true,
      width: 84,
      render: (_v, row) => (
        <span title={row.transferred ? t("bonus.transferred") : undefined}>
          {row.days}
          <span className="faint">/{row.of_days}</span>
          {row.transferred && <span className="faint"> *</span>}
        </span>
      ),
    },
    {
      key: "share",
      title: t("bonus.shareAmount"),
      text: (row) => money(row.share),
      number: true,
      sortable: true,
      optional: true,
    },
    {
      key: "factor",
      title: t("bonus.factor"),
      text: (row) => row.factor,
      number: true,
      sortable: true,
      width: 96,
      render: (_v, row) => <span className={row.factor === "1" ? "faint" : undefined}>{row.factor}</span>,
    },
    {
      key: "amount",
      title: t("bonus.amount"),
      text: (row) => money(row.amount),
      number: true,
      sortable: true,
    },
    {
      key: "award",
      title: t("bonus.award"),
      text: (row) => (row.award ? money(row.award) : "—"),
      number: true,
      sortable: true,
      optional: true,
    },
    {
      key: "total",
      title: t("common.total"),
      text: (row) => money(row.total),
      number: true,
      sortable: true,
      render: (_v, row) => <Fen value={row.total} strong />,
    },
    ...(before
      ? ([
          {
            key: "before",
            title: t("bonus.beforeTotal", { quarter: before }),
            text: (row) => money(row.before),
            number: true,
            sortable: true,
            optional: "away",
          },
          {
            key: "change",
            title: t("bonus.change", { quarter: before }),
            text: (row) => (row.before === null ? "—" : difference(row.total - row.before)),
            number: true,
            sortable: true,
            optional: true,
            width: 116,
          },
        ] satisfies Column<BonusPerson>[])
      : []),
  ];
  return (
    <>
      <Balance totals={view.totals} />
      <Sources view={view} />
      {!compact && (
        <div className="cards cards-2">
          <ChartCard
            title={t("bonus.chartDepartments")}
            labelTitle={t("people.department")}
            data={byDepartment(view, t("common.total"), language)}
            full={money}
            height={160}
          />
          <ChartCard
            title={t("bonus.chartGrades")}
            labelTitle={t("bonus.grade")}
            data={byGrade(view, t("bonus.headcount"), (n) => t("bonus.nPeople", { n }))}
            height={160}
          />
        </div>
      )}
      <div data-testid={testids.resultTable}>
        <DataTable
          name="result"
          rows={shown}
          columns={columns}
          rowKey="code"
          rowTestid={(row) => testids.resultRow(row.code)}
          onOpen={(row) => onOpen(row.code)}
          selected={(row) => row.code === selected}
          filters={
            <>
              <Input
                allowClear
                placeholder={t("people.searchHint")}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                style={{ width: 200 }}
              />
              <Select
                allowClear
                placeholder={t("bonus.allDepartments")}
                value={department}
                onChange={setDepartment}
                style={{ width: 160 }}
                options={view.departments.map((one) => ({ value: one.name, label: one.name }))}
              />
              <span className="faint">{t("bonus.clickWhy")}</span>
            </>
          }
          footer={() => (
            <div className="result-sum">
              <span>{t("bonus.nPeople", { n: shown.length })}</span>
              <span>
                {t("common.total")} <Fen value={sum((row) => row.total)} strong />
              </span>
            </div>
          )}
        />
      </div>
      {view.excluded.length > 0 && (
        <p className="faint">
          {t("bonus.excluded")}
          {view.excluded
            .map((person) =>
              t("common.aside", {
                text: person.name,
                aside: textOf("bonus", `excluded_${person.reason}`) ?? person.reason,
              }),
            )
            .join(t("common.comma"))}
        </p>
      )}
    </>
  );
}

/** opening reserve + pool = paid + closing reserve, as four figures that balance. */
function Balance({ totals }: { totals: NonNullable<BonusView["totals"]> }) {
  const t = useT();
  const figure = (label: string, value: number, testid?: string) => (
    <div>
      <span>{label}</span>
      <b className="fen" data-testid={testid}>
        {money(value)}
      </b>
    </div>
  );
  return (
    <div className="card balance" title={t("bonus.balanceHint")}>
      {figure(t("bonus.opening"), totals.opening)}
      <i>+</i>
      {figure(t("bonus.pool"), totals.pool, testids.pool)}
      <i>=</i>
      {figure(t("bonus.paid"), totals.total)}
      <i>+</i>
      {figure(t("bonus.closing"), totals.closing, testids.closingReserve)}
    </div>
  );
}
