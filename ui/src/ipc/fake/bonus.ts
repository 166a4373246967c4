import type {
  BonusPerson,
  BonusRun,
  BonusView,
  CheckItem,
  Explanation,
  FaultFile,
  FaultForm,
  FaultRow,
  NoticeRow,
  Quarter,
  QuarterRow,
  WhatIf,
} from "../contract";
import * as payments from "./bonusPayments";
import { capitals, type Entry, shares } from "./engine";
import { daysOf, departments, employees, peopleView, quarterDays } from "./people";
import { refuse } from "./refuse";
import * as regulations from "./regulations";
import { printValue } from "./source";

interface Stored {
  quarter: Quarter;
  revenue: number | null;
  target: number | null;
  scores: Map<string, string>;
  awards: { code: string; amount: number; reason: string }[];
  faults: FaultForm[];
  run: BonusRun | null;
  result: { people: BonusPerson[]; pool: number; opening: number } | null;
  notices: NoticeRow[];
  stale: boolean;
}

const SCORES = [
  92, 88.5, 86, 79.5, 91, 85, 83.5, 88, 76, 81, 72, 90.5, 84, 80, 87, 93, 82, 78.5, 89, 75, 86.5, 91.5, 83,
  70,
];

function seed(quarter: Quarter, revenue: number | null, target: number | null, shift: number): Stored {
  return {
    quarter,
    revenue,
    target,
    scores: new Map(
      revenue === null ? [] : employees.map((e, i) => [e.code, String(SCORES[(i + shift) % 24] ?? 80)]),
    ),
    awards: [],
    faults: [],
    run: null,
    result: null,
    notices: [],
    stale: false,
  };
}

export const store = new Map<Quarter, Stored>();
export let user = { id: 1, name: "梁秉文", login: "owner" };
export function setUser(next: typeof user): void {
  user = next;
}

const fault = (f: Partial<FaultForm>): FaultForm => ({
  id: 1,
  quarter: "2026Q3",
  kind: "ordinary",
  cut: null,
  meeting: null,
  happened_on: "2026-07-28",
  facts: "",
  article: "ordinary",
  named: [],
  deciders: [],
  decided_on: "2026-08-03",
  reason: "",
  supervision: [],
  deputies: [],
  ...f,
});

for (const [q, r, t, s] of [
  ["2026Q1", 118245060, 115000000, 5],
  ["2026Q2", 126890340, 120000000, 9],
  ["2026Q3", 123456789, 120000000, 0],
  ["2026Q4", null, null, 0],
] as const)
  store.set(q, seed(q, r, t, s));
const third = get("2026Q3");
third.awards.push({ code: "E16", amount: 50000, reason: "客户书面表扬三次，挽回大额退单" });
third.faults.push(
  fault({
    id: 1,
    facts: "安装前未按规定核对灯具型号，导致二次上门。",
    happened_on: "2026-07-28",
    named: [
      {
        code: "E23",
        figure: "0.1",
        responsible: false,
        statement: "当日单量较多，核对不细，认可。",
        heard_on: "2026-07-30",
        measure: null,
      },
    ],
    deciders: ["E21"],
    reason: "事实清楚，未造成客户损失，影响百分之十。",
  }),
  fault({
    id: 2,
    kind: "apportioned",
    cut: "0.2",
    facts: "样品出库与登记不符，责任环节不清。",
    happened_on: "2026-08-19",
    named: [
      {
        code: "E04",
        figure: "40",
        responsible: false,
        statement: "登记时系统中断，事后补记有误。",
        heard_on: "2026-08-21",
        measure: null,
      },
      {
        code: "E06",
        figure: "60",
        responsible: false,
        statement: "领用时未当面核对数量。",
        heard_on: "2026-08-21",
        measure: null,
      },
    ],
    deciders: ["E02", "E05"],
    decided_on: "2026-08-25",
    reason: "两部门负责人共同认定。",
  }),
);

export function get(quarter: Quarter): Stored {
  let found = store.get(quarter);
  if (!found) {
    found = seed(quarter, null, null, 0);
    store.set(quarter, found);
  }
  return found;
}

const number = (value: unknown) => Number(value ?? 0);
function rules(version: number) {
  const table = (key: string) => {
    const value = regulations.parameterValue(version, key);
    return new Map(
      value && "rows" in value
        ? value.rows.map((row) => [row.name, number("value" in row.value ? row.value.value : 0)])
        : [],
    );
  };
  const plain = (key: string) => {
    const value = regulations.parameterValue(version, key);
    return value && "value" in value ? value.value : null;
  };
  return { table, plain };
}

export function compute(q: Stored, version: number) {
  const { table, plain } = rules(version);
  const achieved = q.revenue !== null && q.target ? q.revenue / q.target : 1;
  const gate =
    plain("bonus.gate.enabled") !== true
      ? 1
      : achieved < number(plain("bonus.gate.floor"))
        ? 0
        : Math.min(achieved, number(plain("bonus.gate.cap")));
  const pool = Math.max(
    0,
    Math.round(Math.round((q.revenue ?? 0) * number(plain("bonus.pool.rate")) * gate * 1e4) / 1e4),
  );
  const bands = [...table("bonus.bands")];
  const view = peopleView();
  const minimum = number(plain("bonus.days.min"));
  const excluded: BonusView["excluded"] = [];
  const people: (BonusPerson & { entry: Entry })[] = [];
  for (const row of view.rows) {
    const person = employees.find((e) => e.id === row.id);
    if (!person) continue;
    const days = daysOf(person, q.quarter);
    const base = { code: row.code, name: row.name };
    if (row.pay_basis === "commission") excluded.push({ ...base, reason: "commission" });
    else if (days.days === 0) excluded.push({ ...base, reason: "no_days" });
    else if (days.days < minimum) excluded.push({ ...base, reason: "too_few_days" });
    else {
      const score = q.scores.get(row.code) ?? null;
      const grade = score === null ? null : (bands.find(([, low]) => Number(score) >= low)?.[0] ?? null);
      let cut = 0;
      for (const f of q.faults)
        for (const named of f.named)
          if (named.code === row.code)
            cut +=
              f.kind === "major"
                ? 1
                : f.kind === "apportioned"
                  ? (number(f.cut) * number(named.figure)) / 100
                  : number(named.figure);
      const factor = Math.max(0, Math.round((1 - cut) * 1e6) / 1e6);
      const award = q.awards.filter((a) => a.code === row.code).reduce((sum, a) => sum + a.amount, 0);
      people.push({
        ...base,
        department: row.department,
        post: row.post,
        post_class: row.class,
        grade,
        score,
        days: days.days,
        of_days: days.of_days,
        share: 0,
        factor: String(factor),
        amount: 0,
        award,
        total: 0,
        before: null,
        transferred: days.stretches.length > 1,
        entry: {
          code: row.code,
          post: table("bonus.posts").get(row.class) ?? 1,
          department: table("bonus.departments").get(row.department) ?? 1,
          grade: grade === null ? 0 : (table("bonus.grades").get(grade) ?? 0),
          days: days.days,
          of: days.of_days,
          factor,
          award,
        },
      });
    }
  }
  const awards = people.reduce((sum, p) => sum + p.award, 0);
  const split = shares(
    pool - awards,
    people.map((p) => p.entry),
  );
  for (const p of people) {
    p.share = split.get(p.code) ?? 0;
    p.amount = Math.round(p.share * p.entry.factor);
    p.total = p.amount + p.award;
  }
  return { pool, people, excluded };
}

function opening(quarter: Quarter): number {
  let reserve = 0;
  for (const q of [...store.values()].sort((a, b) => a.quarter.localeCompare(b.quarter))) {
    if (q.quarter >= quarter) break;
    if (q.result)
      reserve = q.result.opening + q.result.pool - q.result.people.reduce((s, p) => s + p.total, 0);
  }
  return reserve;
}

const stamp = () => "2026-11-23T09:12:00+08:00";
const signoff = (at = stamp()) => ({ user: user.id, name: user.name, at });

export function calculate(quarter: Quarter): BonusView {
  const q = get(quarter);
  if (q.revenue === null) throw refuse("bonus.revenue_missing", { quarter });
  const version = regulations.bonusVersion();
  const { pool, people } = compute(q, version.id);
  q.result = { pool, people, opening: opening(quarter) };
  q.run = {
    id: store.size,
    quarter,
    state: "calculated",
    version: version.id,
    calculated: signoff(),
    reviewed: null,
    one_person: false,
    approved: null,
    issued: null,
  };
  q.stale = false;
  return view(quarter);
}

export function advance(quarter: Quarter, to: "reviewed" | "approved", onePerson = false): BonusView {
  const q = get(quarter);
  if (!q.run) throw refuse("bonus.wrong_state", { quarter });
  if (to === "reviewed" && q.run.calculated?.user === user.id && !onePerson)
    throw refuse("bonus.same_person", { quarter });
  q.run = { ...q.run, state: to, [to]: signoff(), one_person: onePerson || q.run.one_person };
  return view(quarter);
}

export function notices(quarter: Quarter): NoticeRow[] {
  const q = get(quarter);
  return (q.result?.people ?? []).map((p, i) => ({
    number: `JT-${quarter}-${String(i + 1).padStart(3, "0")}`,
    code: p.code,
    name: p.name,
    department: p.department,
    total: p.total,
    state: "valid",
    paper: Number(quarter.slice(5)) * 100 + i + 10,
    delivery: "pending",
    receipt: null,
    deliver_by: "2026-12-03",
    appeal_until: null,
  }));
}

export async function issue(quarter: Quarter, signal: { cancelled: boolean }): Promise<BonusView> {
  const q = get(quarter);
  if (q.run?.state !== "approved") throw refuse("bonus.wrong_state", { quarter });
  const list = notices(quarter);
  for (const [index, notice] of list.entries()) {
    if (signal.cancelled) throw refuse("cancelled");
    globalThis.dispatchEvent(
      new CustomEvent("guiju:progress", {
        detail: { task: "bonus_issue", done: index, total: list.length, current: notice.name },
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, import.meta.env.MODE === "test" ? 0 : 90));
  }
  q.run = { ...q.run, state: "issued", issued: signoff() };
  q.notices = list;
  return view(quarter);
}

export function row(quarter: Quarter): QuarterRow {
  const q = get(quarter);
  const paid = q.result?.people.reduce((sum, p) => sum + p.total, 0) ?? null;
  return {
    quarter,
    state: q.run?.state ?? (q.revenue === null ? "none" : "draft"),
    revenue: q.revenue,
    target: q.target,
    pool: q.result?.pool ?? null,
    paid,
    closing_reserve: q.result && paid !== null ? q.result.opening + q.result.pool - paid : null,
    people: q.result?.people.length ?? 0,
    regulation: "《季度奖金考核管理制度（试行）》（2026年第1版）",
    closed: payments.isClosed(quarter),
    ...payments.unsettled(quarter, q.run?.state === "issued" ? q.notices : []),
  };
}

function faultRow(form: FaultForm): FaultRow {
  const id = (code: string) => employees.find((e) => e.code === code)?.id ?? 0;
  const name = (code: string) => employees.find((e) => e.code === code)?.name ?? code;
  const deciders = [...new Set([...form.deciders, ...form.deputies.map((one) => one.code)])];
  return {
    fault: {
      id: form.id ?? 0,
      quarter: form.quarter,
      kind:
        form.kind === "apportioned"
          ? { kind: "apportioned", cut: form.cut ?? "0" }
          : form.kind === "major"
            ? {
                kind: "major",
                meeting: form.meeting ?? {
                  number: "",
                  held_on: "",
                  participants: "",
                  votes: null,
                  resolution: "",
                },
              }
            : { kind: "ordinary" },
      happened_on: form.happened_on,
      facts: form.facts,
      article: form.article,
      named: form.named.map((n) => ({ ...n, employee: id(n.code), reversed: false })),
      decision: {
        deciders: deciders.map(id),
        decided_on: form.decided_on,
        reason: form.reason,
        deputies: form.deputies.map((one) => ({ ...one, leader: id(one.leader), employee: id(one.code) })),
      },
      supervision: form.supervision.map((one) => ({
        ...one,
        employee: id(one.code),
        over: [],
        reversed: false,
      })),
      withdrawn: null,
    },
    people: form.named.map((n) => ({
      code: n.code,
      name: name(n.code),
      figure: n.figure,
      responsible: n.responsible,
    })),
    article_label: "第二十六条",
    deciders: deciders.map(name),
    supervisors: form.supervision.map((one) => one.code),
    deputies: form.deputies.map((one) => ({
      ...one,
      leader_name: name(one.leader),
      name: name(one.code),
    })),
  };
}

/** The file of a fault: nothing was attached, printed or appealed against yet. */
export function faultFile(id: number): FaultFile {
  const all = [...store.values()].flatMap((q) => q.faults);
  const form = all.find((one) => one.id === id) ?? fault({ id });
  return {
    row: faultRow(form),
    quarter: form.quarter,
    issued: false,
    joint: false,
    evidence: [],
    appeals: [],
    papers: [],
    to_correct: [],
  };
}

export function view(quarter: Quarter): BonusView {
  const q = get(quarter);
  const version = regulations.bonusVersion();
  const people = q.result?.people ?? [];
  const group = (key: (p: BonusPerson) => string) => {
    const map = new Map<string, { people: number; total: number }>();
    for (const p of people) {
      const entry = map.get(key(p)) ?? { people: 0, total: 0 };
      map.set(key(p), { people: entry.people + 1, total: entry.total + p.total });
    }
    return map;
  };
  const missing = peopleView().rows.filter(
    (r) => r.pay_basis === "wage" && r.status === "active" && !q.scores.has(r.code),
  );
  const check = (
    code: CheckItem["code"],
    ok: boolean,
    severity: CheckItem["severity"],
    facts: Record<string, string> = {},
  ) => ({ code, ok, severity, facts });
  const sum = (of: (p: BonusPerson) => number) => people.reduce((total, p) => total + of(p), 0);
  const start = opening(quarter);
  return {
    quarter,
    row: row(quarter),
    run: q.run,
    regulation: {
      version: version.id,
      citation: "《季度奖金考核管理制度（试行）》（2026年第1版）",
      adopted: true,
    },
    checklist: [
      check("regulation", true, "block", { citation: "《季度奖金考核管理制度（试行）》（2026年第1版）" }),
      check("adopted", true, "warn"),
      check("ended", true, "warn", { last: quarterDays(quarter).last }),
      check("revenue", q.revenue !== null, "block"),
      check("target", q.target !== null, "block"),
      check("scores", missing.length === 0, "warn", {
        missing: String(missing.length),
        people: missing
          .slice(0, 3)
          .map((m) => m.name)
          .join("、"),
      }),
      check("commission", payments.commissionConfirmed(quarter), "warn", {
        count: "2",
        people: "季明、康远",
        by: "梁秉文",
        on: "2026-11-23",
      }),
      check("days", true, "info", { count: "22", of_days: "92", part: "1", people: "郭昉（47天）" }),
      check("faults", true, "info", { count: String(q.faults.length) }),
      check("certificate", true, "block"),
    ],
    opening_reserve: start,
    people,
    excluded: compute(q, version.id).excluded,
    totals: q.result
      ? {
          pool: q.result.pool,
          share: sum((p) => p.share),
          amount: sum((p) => p.amount),
          award: sum((p) => p.award),
          total: sum((p) => p.total),
          opening: q.result.opening,
          closing: q.result.opening + q.result.pool - sum((p) => p.total),
        }
      : null,
    departments: departments.map((d) => ({
      name: d.name,
      people: 0,
      total: 0,
      ...group((p) => p.department).get(d.name),
    })),
    grades: ["A", "B", "C", "D", "E"].map((grade) => ({
      grade,
      people: 0,
      total: 0,
      ...group((p) => p.grade ?? "").get(grade),
    })),
    facts: {
      revenue: q.revenue,
      target: q.target,
      scores: [...q.scores].map(([code, score]) => ({ code, score, source: "typed" })),
      awards: q.awards,
    },
    faults: q.faults.map(faultRow),
    notices: q.notices,
    payments: q.run?.state === "issued" ? payments.view(quarter, q.notices) : null,
    before: null,
    stale: q.stale,
  };
}

export function explain(quarter: Quarter, code: string): Explanation {
  const q = get(quarter);
  const version = regulations.bonusVersion().id;
  const p = q.result?.people.find((candidate) => candidate.code === code);
  if (!p || !q.result) throw refuse("bonus.unknown_person", { code });
  const { table, plain } = rules(version);
  const money = (fen: number) => `${(fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}元`;
  const article = (key: string) => regulations.articleOf(version, key);
  const achieved = q.target && q.revenue ? q.revenue / q.target : 1;
  const grade = table("bonus.grades").get(p.grade ?? "") ?? 0;
  const post = table("bonus.posts").get(p.post_class) ?? 1;
  const department = table("bonus.departments").get(p.department) ?? 1;
  const step = (
    key: string,
    label: string,
    expression: string,
    value: string,
    parameter: string | null,
    mine: boolean,
  ) => ({
    key,
    label,
    expression,
    value,
    article: parameter ? article(parameter) : null,
    parameters: parameter ? [parameter] : [],
    private: mine,
  });
  const weight = post * department * grade;
  return {
    code,
    name: p.name,
    quarter,
    citation: "《季度奖金考核管理制度（试行）》（2026年第1版）",
    steps: [
      step("revenue", "营业收入", "", money(q.revenue ?? 0), "bonus.pool.rate", false),
      step(
        "gate",
        "目标达成",
        `${money(q.revenue ?? 0)} ÷ ${money(q.target ?? 0)} = ${(achieved * 100).toFixed(2)}%，上限 ${printValue({ type: "percent", value: String(plain("bonus.gate.cap")) })}`,
        "1",
        "bonus.gate.floor",
        false,
      ),
      step(
        "pool",
        "奖金池",
        `营业收入 × ${printValue({ type: "percent", value: String(plain("bonus.pool.rate")) })} × 1`,
        money(q.result.pool),
        "bonus.pool.rate",
        false,
      ),
      step(
        "distributable",
        "先列支专项奖励",
        `${money(q.result.pool)} − 专项奖励`,
        money(q.result.people.reduce((s, x) => s + x.share, 0)),
        "bonus.awards.cap",
        false,
      ),
      step(
        "grade",
        "考核等级",
        `得分 ${p.score ?? "—"} → ${p.grade ?? "—"}`,
        String(grade),
        "bonus.grades",
        true,
      ),
      step("post_factor", "岗位系数", p.post_class, String(post), "bonus.posts", true),
      step("department_factor", "部门系数", p.department, String(department), "bonus.departments", true),
      step(
        "days",
        "在岗天数",
        `${p.days} ÷ ${p.of_days}`,
        String(Math.round((p.days / p.of_days) * 1e4) / 1e4),
        "bonus.days.min",
        true,
      ),
      step(
        "weight",
        "个人权重",
        `${post} × ${department} × ${grade} × ${p.days}/${p.of_days}`,
        String(Math.round(((weight * p.days) / p.of_days) * 1e4) / 1e4),
        "bonus.method",
        true,
      ),
      step("share", "个人份额", "可分配额度 × 个人权重 ÷ 权重合计", money(p.share), "bonus.method", true),
      step(
        "factor",
        "核定系数",
        p.factor === "1" ? "无过失影响" : `1 − ${Math.round((1 - Number(p.factor)) * 1e4) / 100}%`,
        p.factor,
        "bonus.joint.enabled",
        true,
      ),
      step("amount", "核定金额（税前）", `${money(p.share)} × ${p.factor}`, money(p.amount), null, true),
      ...(p.award
        ? [
            step(
              "award",
              "专项奖励",
              q.awards.find((a) => a.code === code)?.reason ?? "",
              money(p.award),
              "bonus.awards.cap",
              true,
            ),
          ]
        : []),
      step(
        "total",
        "合计",
        p.award ? `${money(p.amount)} + ${money(p.award)}` : "",
        money(p.total),
        null,
        true,
      ),
    ],
    total: p.total,
    total_capitals: capitals(p.total),
  };
}

export function whatIf(quarter: Quarter, version: number): WhatIf {
  const q = get(quarter);
  const inForce = regulations.bonusVersion().id;
  const now = compute(q, inForce);
  const then = compute(q, version);
  const start = opening(quarter);
  const totals = (r: typeof now) => {
    const paid = r.people.reduce((s, p) => s + p.total, 0);
    return { pool: r.pool, paid, closing: start + r.pool - paid };
  };
  const codes = [...new Set([...now.people, ...then.people].map((p) => p.code))];
  return {
    quarter,
    from: "2026年第1版",
    to: "草稿",
    rows: codes.map((code) => {
      const a = now.people.find((p) => p.code === code);
      const b = then.people.find((p) => p.code === code);
      return {
        code,
        name: (a ?? b)?.name ?? "",
        department: (a ?? b)?.department ?? "",
        now: a?.total ?? 0,
        then: b?.total ?? 0,
        difference: (b?.total ?? 0) - (a?.total ?? 0),
        now_left_out: !a,
        then_left_out: !b,
      };
    }),
    now: totals(now),
    then: totals(then),
    refusal: null,
    changes: regulations.compare(inForce, version).parameters,
  };
}

export const lastDay = (quarter: Quarter) => quarterDays(quarter).last;

// The first two quarters are history.
for (const quarter of ["2026Q1", "2026Q2"]) {
  calculate(quarter);
  const q = get(quarter);
  if (q.run) {
    const at = `${lastDay(quarter)}T17:30:00+08:00`;
    q.run = {
      ...q.run,
      state: "issued",
      calculated: signoff(at),
      reviewed: { user: 2, name: "温祎", at },
      approved: signoff(at),
      issued: signoff(at),
    };
  }
  q.notices = notices(quarter);
}
calculate("2026Q3");
