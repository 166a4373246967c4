// What the customers of the sample company bought, and how they stand, for development in a browser. The
// figures are plain ones: the rules themselves are tested where they live.

import type {
  Account,
  AccountStanding,
  AccountWork,
  AnalysisView,
  GradingRow,
  LossWarning,
  Sale,
  SaleForm,
  SalesImport,
  SalesSource,
  ScoreForm,
  VisitDue,
} from "../contract";
import { planHandlers } from "./accountPlans";
import { processHandlers } from "./accountProcess";
import { employees, TODAY } from "./people";
import { refuse } from "./refuse";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

const REGULATION = "《大客户管理制度》（2026年第1版）";
const ARTICLES = "第十一条、第十二条";
const FROM = "2025-11-24";

let nextSale = 1;
const sales: Sale[] = [];
const sold = (account: number, on: string, yuan: number, product: string, batch: number | null = 1) =>
  sales.push({ id: nextSale++, account, on, amount: yuan * 100, product, note: "", batch });
for (const [account, yuan, product] of [
  [1, 31_200, "筒灯"],
  [2, 38_400, "线性灯"],
  [4, 12_600, "教室护眼灯"],
] as const) {
  for (let month = 1; month <= 11; month++) {
    const on = `2026-${String(month).padStart(2, "0")}-0${(month % 8) + 1}`;
    sold(account, on, yuan + month * 310 * account, product);
  }
}
const scores: (ScoreForm & { score: number })[] = [
  { account: 1, item: "毛利率", score: 4, reason: "三家门店整店采购，毛利约三成" },
];
let undone = false;

const of = (id: number) =>
  sales.filter((sale) => sale.account === id).sort((a, b) => b.on.localeCompare(a.on) || b.id - a.id);
const sum = (list: Sale[]) => list.reduce((all, sale) => all + sale.amount, 0);

const WEIGHTS = [
  ["年采购额", "0.3"],
  ["毛利率", "0.15"],
  ["增长", "0.15"],
  ["回款", "0.15"],
  ["战略价值", "0.15"],
  ["合作年限", "0.1"],
] as const;

function standing(account: Account): AccountStanding {
  const bought = sum(of(account.id));
  const items = WEIGHTS.map(([item, weight]) => {
    const form = scores.find((one) => one.account === account.id && one.item === item);
    const given = form && { item, score: form.score, reason: form.reason, on: TODAY, by: "周既明" };
    const proposed =
      item === "年采购额" && bought > 0
        ? {
            score: bought > 20_000_000 ? 5 : 3,
            from: { kind: "purchase" as const, bought, least: 5_000_000 },
          }
        : item === "合作年限" && bought > 0
          ? { score: 3, from: { kind: "years" as const, since: "2024-05-06", years: 2 } }
          : null;
    return { item, weight, given: given ?? null, proposed, score: given?.score ?? proposed?.score ?? null };
  });
  const judged = items.filter((item) => item.score !== null);
  const weight = judged.reduce((all, item) => all + Number(item.weight), 0);
  const points = judged.reduce((all, item) => all + Number(item.weight) * (item.score ?? 0), 0);
  const score = weight > 0 ? (20 * points) / weight : null;
  return {
    items,
    score: score === null ? null : score.toFixed(4),
    grade: score === null ? null : score >= 80 ? "A" : score >= 60 ? "B" : score >= 40 ? "C" : "D",
    coverage: String(Math.round(weight * 100)),
  };
}

const warnings = (account: Account): LossWarning[] =>
  account.id === 4
    ? [
        {
          sign: {
            kind: "drop",
            quarter: "2026Q3",
            bought: 3_200_000,
            before: 5_100_000,
            percent: "37.3",
            limit: "30",
          },
          article: "第三十五条",
        },
      ]
    : [];

/** The school bought less than two thirds of its plan twice. */
const fallen = (id: number) =>
  id === 4
    ? {
        quarters: [
          { quarter: "2026Q3", target: 5_000_000, bought: 3_200_000, attained: "64" },
          { quarter: "2026Q2", target: 4_800_000, bought: 3_100_000, attained: "64.58" },
        ],
        rate: "70",
        article: "第十三条",
      }
    : null;

export function visits(account: Account): VisitDue[] {
  if (!account.grade || account.grade.grade === "D" || account.status !== "active") return [];
  const own = {
    leader: false,
    last: "2026-10-09",
    due: "2026-11-08",
    every: 30,
    overdue: true,
    article: "第二十三条",
  };
  const leader = { ...own, leader: true, last: null, due: "2027-01-15", every: 6, overdue: false };
  return account.grade.grade === "A"
    ? [own, leader]
    : [{ ...own, due: "2026-12-08", every: 60, overdue: false }];
}

function look(source: SalesSource, accounts: Account[]): SalesImport {
  const text =
    source.kind === "pasted" ? source.text : "客户,日期,金额\n三小,2026-11-20,800\n没有这家,2026-11-20,1";
  const rows = text.trim().split("\n").slice(1);
  const found = rows.map((row, at) => {
    const [name = "", on = "", yuan = ""] = row.split(/[,\t]/);
    const account = accounts.find((one) => [one.name, one.short_name].includes(name));
    return { at, name, account, on, amount: Math.round(Number(yuan) * 100) };
  });
  const good = found.flatMap(({ account, on, amount }) =>
    account
      ? [
          {
            account_name: account.name,
            sale: { id: 0, account: account.id, on, amount, product: "", note: "", batch: null },
          },
        ]
      : [],
  );
  return {
    encoding: "UTF-8",
    header_row: 1,
    rows: rows.length,
    created: good.length,
    known: 0,
    total: good.reduce((all, one) => all + one.sale.amount, 0),
    errors: found
      .filter((one) => !one.account)
      .map((one) => ({
        row: one.at + 2,
        cell: { column: "客户", value: one.name, code: "unknown_customer", why: "" },
      })),
    shown: good,
    batch: null,
  };
}

/** Shares the customers with the list. */
export function workHandlers(
  accounts: Account[],
  get: (id: number) => Account,
): Record<string, (args: Args) => unknown> {
  const manager = (account: Account) => employees.find((one) => one.id === account.manager)?.name ?? null;
  const listed = () => accounts.filter((one) => one.status !== "archived");

  function work(id: number): AccountWork {
    const account = get(id);
    const own = of(id);
    return {
      downgrade: fallen(id),
      day: TODAY,
      regulation: REGULATION,
      articles: ARTICLES,
      standing: standing(account),
      visits: visits(account),
      warnings: warnings(account),
      history: account.grade
        ? [
            {
              grade: account.grade.grade,
              graded_by: account.grade.by,
              reason: account.grade.reason,
              on: account.grade.on,
              by_rule: null,
              by: "周既明",
            },
          ]
        : [],
      sales: own.slice(0, 100),
      sales_count: own.length,
      year: sum(own.filter((sale) => sale.on >= FROM)),
      year_before: sum(own.filter((sale) => sale.on < FROM)),
      months: Array.from({ length: 24 }, (_, at) => {
        const month = new Date(Date.UTC(2024, 11 + at, 1)).toISOString().slice(0, 7);
        return { month, amount: sum(own.filter((sale) => sale.on.startsWith(month))) };
      }),
    };
  }

  function analysis(): AnalysisView {
    const rows = listed()
      .map((account) => ({ account, own: of(account.id) }))
      .filter(({ own }) => own.length > 0)
      .sort((a, b) => sum(b.own) - sum(a.own));
    const total = rows.reduce((all, row) => all + sum(row.own), 0);
    let before = 0;
    return {
      from: FROM,
      to: TODAY,
      total,
      means: null,
      top_dependence: rows[0] ? ((sum(rows[0].own) / total) * 100).toFixed(4) : null,
      concentration: "4180.5",
      without_sales: listed().length - rows.length,
      batches: undone
        ? []
        : [{ id: 1, source: "销售明细.xlsx", at: `${TODAY}T09:00:00+08:00`, rows: 33, undone: false }],
      rows: rows.map(({ account, own }, at) => {
        before += sum(own);
        return {
          name: account.name,
          grade: account.grade?.grade ?? null,
          manager: manager(account),
          figures: {
            account: account.id,
            revenue: sum(own),
            times: own.length,
            last_on: own[0]?.on ?? TODAY,
            recency_days: 16,
            scores: [5 - at, 5 - at, 5 - at],
            segment: { large: at < 2, recent: at < 2, frequent: at === 0 },
            class: at < 2 ? "A" : "B",
            strict_class: at < 1 ? "A" : "B",
            share: ((sum(own) / total) * 100).toFixed(4),
            cumulative: ((before / total) * 100).toFixed(4),
          },
        };
      }),
    };
  }

  function grading() {
    const rows = listed().map((account): GradingRow => {
      const own = standing(account);
      const held = account.grade;
      const change =
        own.grade === null
          ? "unknown"
          : held?.grade === own.grade
            ? "same"
            : held?.by === "hand"
              ? "kept"
              : "due";
      return {
        downgrade: fallen(account.id),
        account: account.id,
        name: account.name,
        manager: manager(account),
        held,
        standing: own,
        change,
      };
    });
    return {
      day: TODAY,
      regulation: REGULATION,
      articles: ARTICLES,
      rows,
      overloaded: [],
      manager_max: 20,
      manager_article: "第九条",
    };
  }

  return {
    ...planHandlers(get, listed, manager, of),
    ...processHandlers(listed, manager),
    account_work: ({ id }) => work(id),
    account_sale_add: ({ form }: { form: SaleForm }) => {
      const amount = Math.round(Number(form.amount.replace(/,/g, "")) * 100);
      if (!amount) throw refuse("accounts.bad_sale_amount", { value: form.amount });
      sold(form.account, form.on, amount / 100, form.product, null);
      return work(form.account);
    },
    account_sale_delete: ({ account, sale }) => {
      sales.splice(
        sales.findIndex((one) => one.id === sale),
        1,
      );
      return work(account);
    },
    account_score: ({ form }: { form: ScoreForm }) => {
      const at = scores.findIndex((one) => one.account === form.account && one.item === form.item);
      if (at >= 0) scores.splice(at, 1);
      if (form.score !== null) scores.push({ ...form, score: form.score });
      return work(form.account);
    },
    sales_look: ({ source }) => look(source, accounts),
    sales_apply: ({ source }) => {
      const seen = look(source, accounts);
      for (const { sale } of seen.shown) sold(sale.account, sale.on, sale.amount / 100, "", 2);
      return { ...seen, batch: 2 };
    },
    sales_bad_rows: () => 1,
    sales_undo: () => {
      undone = true;
      return 33;
    },
    sales_export: () => sales.length,
    accounts_analysis: analysis,
    accounts_grading: grading,
    accounts_apply_grades: ({ ids }: { ids: number[] }) => {
      for (const id of ids) {
        const own = standing(get(id));
        if (own.grade)
          get(id).grade = {
            grade: own.grade,
            by: "rule",
            reason: `依据${REGULATION}${ARTICLES}：得分${Number(own.score).toFixed(2)}`,
            on: TODAY,
          };
      }
      return grading();
    },
    accounts_visits: () => ({
      day: TODAY,
      regulation: REGULATION,
      ungraded: listed().filter((one) => one.status === "active" && !one.grade).length,
      rows: listed()
        .flatMap((account) =>
          visits(account).map((visit) => ({
            account: account.id,
            name: account.name,
            grade: account.grade?.grade ?? "C",
            manager: manager(account),
            address: account.address,
            contact: account.contacts[0]?.name ?? "",
            phone: account.contacts[0]?.phones[0]?.number ?? "",
            visit,
          })),
        )
        .sort((a, b) => a.visit.due.localeCompare(b.visit.due)),
    }),
    accounts_warnings: () => ({
      day: TODAY,
      regulation: REGULATION,
      rows: listed().flatMap((account) => {
        const found = warnings(account);
        return found.length === 0
          ? []
          : [
              {
                account: account.id,
                name: account.name,
                grade: account.grade?.grade ?? null,
                manager: manager(account),
                warnings: found,
              },
            ];
      }),
    }),
  };
}
