// Plans of the customers of the sample company, for development in a browser. Progress is by plain days:
// the calendar of working days is tested where it lives.

import type {
  Account,
  AccountPlanView,
  Money,
  PlanAlerts,
  PlanBasis,
  PlanLight,
  PlanMissing,
  PlanReviewForm,
  PlanReviewRow,
  PlanRow,
  PlanStanding,
  PlanVersionRow,
  Sale,
  YearPlan,
  YearPlanForm,
} from "../contract";
import * as papers from "./papers";
import { TODAY } from "./people";
import { refuse } from "./refuse";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;
type Months = PlanRow["months"];

const THIS = Number(TODAY.slice(0, 4));
/** Today's part of its month and of the year, near enough. */
const PASSED = 16 / 21;
const ELAPSED = 222;
const WORKDAYS = 248;

interface Kept {
  account: number;
  plan: YearPlan;
  row: PlanVersionRow;
}

const all = (months: readonly Money[]) => months.reduce((sum, month) => sum + month, 0);
const total = (plan: YearPlan) => all(plan.rows.flatMap((row) => row.months));
const months = (of: (month: number) => Money) => Array.from({ length: 12 }, (_, at) => of(at)) as Months;
const amount = (text: string): Money | null => {
  const plain = text.replace(/[\s,，¥￥]/g, "");
  if (plain === "" || plain === "-" || plain === "—") return 0;
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
};

const kept: Kept[] = [];
const reviews: { account: number; row: PlanReviewRow }[] = [];
function keep(account: number, plan: YearPlan, reason: string, by: string, at: string) {
  const version = kept.filter((one) => one.account === account && one.plan.year === plan.year).length + 1;
  kept.push({ account, plan, row: { version, total: total(plan), reason, by, at } });
}
const bare = (rows: PlanRow[]): YearPlan => ({
  year: THIS,
  rows,
  strengths: "",
  weaknesses: "",
  opportunities: "",
  risks: "",
  actions: [],
});
const hotel: YearPlan = {
  ...bare([
    { product: "筒灯", months: months((at) => 2_400_000 + at * 60_000) },
    { product: "壁灯", months: months((at) => (at > 7 ? 900_000 : 300_000)) },
  ]),
  strengths: "三家门店都用同一套走廊和客房灯具，换配件只找一家",
  opportunities: "滨江店二期有走廊改造，四楼先做样板",
  actions: [{ what: "二期走廊改造报价和样灯色温报告", owner: "陆川柏", due_on: "2026-12-04", done_on: null }],
};
keep(1, hotel, "", "陆川柏", "2025-12-16T10:20:00+08:00");
keep(
  1,
  {
    ...hotel,
    rows: [{ product: "筒灯", months: months((at) => 2_300_000 + at * 60_000) }, ...hotel.rows.slice(1)],
  },
  "二期改造推迟到年底",
  "陆川柏",
  "2026-07-08T15:02:00+08:00",
);
keep(
  2,
  bare([{ product: "线性灯", months: months(() => 6_400_000) }]),
  "",
  "陆川柏",
  "2025-12-18T09:00:00+08:00",
);

/** Shares the customers and their sales with the list. */
export function planHandlers(
  get: (id: number) => Account,
  listed: () => Account[],
  manager: (account: Account) => string | null,
  salesOf: (id: number) => Sale[],
): Record<string, (args: Args) => unknown> {
  const versions = (account: number, year: number) =>
    kept.filter((one) => one.account === account && one.plan.year === year).reverse();
  const soldIn = (account: number, year: number, product?: (name: string) => boolean) =>
    months((at) =>
      all(
        salesOf(account)
          .filter((sale) => sale.on.startsWith(`${year}-${String(at + 1).padStart(2, "0")}`))
          .filter((sale) => !product || product(sale.product))
          .map((sale) => sale.amount),
      ),
    );

  function standing(account: number, plan: YearPlan): PlanStanding {
    const sold = soldIn(account, plan.year);
    const before = soldIn(account, plan.year - 1);
    const month = plan.year < THIS ? 12 : plan.year > THIS ? -1 : Number(TODAY.slice(5, 7)) - 1;
    let targets = 0;
    let actuals = 0;
    const lines = months((at) => all(plan.rows.map((row) => row.months[at] ?? 0))).map((target, at) => {
      targets += target;
      actuals += sold[at] ?? 0;
      return {
        target,
        target_so_far: targets,
        actual: at <= month ? (sold[at] ?? 0) : null,
        actual_so_far: at <= month ? actuals : null,
        year_before: before[at] ?? 0,
      };
    });
    const over = lines.slice(0, Math.max(0, month)).reduce((sum, line) => sum + line.target, 0);
    const expected = Math.round(over + (lines[month]?.target ?? 0) * PASSED);
    const named = plan.rows.map((row) => row.product);
    const own = (product: string) => (name: string) =>
      product === "" ? !named.includes(name) : name === product;
    const rows = plan.rows.map((row) => ({
      product: row.product,
      target: all(row.months),
      actual: all(soldIn(account, plan.year, own(row.product))),
    }));
    const share = expected / targets;
    const outlook = {
      time_share: (share * 100).toFixed(4),
      expected,
      attainment: expected === 0 ? null : ((actuals / expected) * 100).toFixed(4),
      gap: actuals - expected,
      forecast: share === 0 ? null : Math.round(actuals / share),
    };
    const percent = (actuals / expected) * 100;
    const light: PlanLight =
      month < 0 ? "not_begun" : percent < 70 ? "far_behind" : percent < 100 ? "behind" : "on_track";
    return {
      as_of: TODAY,
      target: targets,
      actual: actuals,
      months: lines,
      rows,
      light,
      progress:
        month < 0
          ? null
          : {
              working_days_elapsed: ELAPSED,
              working_days_of_year: WORKDAYS,
              linear: { ...outlook, time_share: ((ELAPSED / WORKDAYS) * 100).toFixed(4) },
              seasonal: outlook,
              attainment_of_year: ((actuals / targets) * 100).toFixed(4),
              needed_per_day: Math.max(0, Math.round((targets - actuals) / (WORKDAYS - ELAPSED))),
            },
    };
  }

  const rule = (year: number) => ({
    regulation: "《大客户管理制度》（2026年第1版）",
    article: "第十六条",
    due_on: `${year - 1}-12-31`,
    alarm: "70",
    alarm_article: "第十三条",
  });

  function view(id: number, year: number, version: number | null): AccountPlanView {
    const account = get(id);
    const own = versions(id, year);
    const shown = version === null ? own[0] : own.find((one) => one.row.version === version);
    return {
      account: id,
      name: account.name,
      grade: account.grade?.grade ?? null,
      manager: manager(account),
      year,
      day: TODAY,
      rule: rule(year),
      plan: shown?.plan ?? null,
      version: shown?.row.version ?? 0,
      standing: shown ? standing(id, shown.plan) : null,
      versions: own.map((one) => one.row),
      reviews: reviews
        .filter((one) => one.account === id && one.row.quarter.startsWith(String(year)))
        .map((one) => one.row),
      sold_before: all(soldIn(id, year - 1)),
      planned_before: versions(id, year - 1)[0]?.row.total ?? null,
    };
  }

  function plans(year: number) {
    const rows = listed().flatMap((account) => {
      const own = versions(account.id, year)[0];
      if (!own) return [];
      const stands = standing(account.id, own.plan);
      const outlook = stands.progress?.seasonal ?? null;
      return {
        account: account.id,
        name: account.name,
        grade: account.grade?.grade ?? null,
        manager: manager(account),
        version: own.row.version,
        target: stands.target,
        actual: stands.actual,
        expected: outlook?.expected ?? null,
        attainment: outlook?.attainment ?? null,
        gap: outlook?.gap ?? null,
        forecast: outlook?.forecast ?? null,
        needed_per_day: stands.progress?.needed_per_day ?? null,
        light: stands.light,
      };
    });
    const missing = listed().flatMap((account): PlanMissing[] => {
      const grade = account.grade?.grade;
      const wanted = (grade === "A" || grade === "B") && versions(account.id, year).length === 0;
      return wanted ? [{ account: account.id, name: account.name, grade, manager: manager(account) }] : [];
    });
    const sum = (of: "target" | "actual") => all(rows.map((row) => row[of]));
    rows.sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0));
    return {
      year,
      day: TODAY,
      rule: rule(year),
      rows,
      missing,
      target: sum("target"),
      actual: sum("actual"),
    };
  }

  function alerts(): PlanAlerts {
    const now = plans(THIS);
    return {
      year: THIS,
      behind: now.rows.filter((row) => row.light === "behind" || row.light === "far_behind"),
      wanted_year: THIS,
      due_on: now.rule.due_on,
      missing: now.missing,
      article: now.rule.article,
    };
  }

  function propose(account: number, year: number, basis: PlanBasis): PlanRow[] {
    const products = [...new Set(salesOf(account).map((sale) => sale.product))];
    const sold = products.map((product) => ({
      product,
      months: soldIn(account, year - 1, (name) => name === product),
    }));
    const planned = versions(account, year - 1)[0]?.plan.rows ?? [];
    if (basis.kind !== "total") {
      const grown = 1 + Number(basis.percent) / 100;
      return (basis.kind === "sales" ? sold : planned).map((row) => ({
        product: row.product,
        months: months((at) => Math.round(((row.months[at] ?? 0) * grown) / 100) * 100),
      }));
    }
    const target = amount(basis.total);
    if (!target) throw refuse("accounts.plan_total", { value: basis.total });
    const each = Math.floor(target / 1200) * 100;
    return [{ product: "", months: months((at) => (at === 11 ? target - 11 * each : each)) }];
  }

  function save(form: YearPlanForm): AccountPlanView {
    const latest = versions(form.account, form.year)[0];
    const rows = form.rows
      .map((row) => ({
        product: row.product.trim(),
        months: months((at) => amount(row.months[at] ?? "") ?? 0),
      }))
      .filter((row) => row.product !== "" || all(row.months) > 0);
    const { account, year, seen: _, reason, rows: _typed, ...words } = form;
    const plan: YearPlan = { ...words, year, rows };
    if (total(plan) === 0) throw refuse("accounts.plan_empty", { year: String(year) });
    if (latest && reason.trim() === "" && JSON.stringify(latest.plan.rows) !== JSON.stringify(rows))
      throw refuse("accounts.plan_reason", { name: get(account).name, year: String(year) });
    keep(account, plan, reason.trim(), "周既明", `${TODAY}T09:30:00+08:00`);
    return view(account, year, null);
  }

  function review({ account, ...form }: PlanReviewForm): AccountPlanView {
    const year = Number(form.quarter.slice(0, 4));
    const first = 3 * (Number(form.quarter.slice(5)) - 1);
    const plan = versions(account, year)[0]?.plan;
    if (!plan) throw refuse("accounts.no_plan", { name: get(account).name, year: String(year) });
    const quarter = (of: readonly Money[]) => all(of.slice(first, first + 3));
    const row = {
      ...form,
      by: "周既明",
      at: `${TODAY}T09:30:00+08:00`,
      target: all(plan.rows.map((one) => quarter(one.months))),
      actual: quarter(soldIn(account, year)),
    };
    reviews.push({ account, row });
    return view(account, year, null);
  }

  return {
    account_plans: ({ year }) => plans(year),
    account_plan_alerts: alerts,
    account_plan: ({ account, year, version }) => view(account, year, version),
    account_plan_propose: ({ account, year, basis }) => propose(account, year, basis),
    account_plan_save: ({ form }) => save(form),
    account_plan_review: ({ form }) => review(form),
    account_plan_print: () => papers.list()[0],
  };
}
