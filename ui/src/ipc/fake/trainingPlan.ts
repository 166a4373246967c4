// The training plan of the sample company.

import type { PlanProgress, TrainingPlan, TrainingPlanForm, TrainingPlanRow } from "../contract";

const SEEDS: [string, string, string, PlanProgress, number][] = [
  ["新员工入职培训", "2026-02-23", "2026-03-06", "held", 80_000],
  ["灯具新品知识", "2026-05-11", "2026-05-15", "held", 150_000],
  ["季度奖金考核制度宣讲", "2026-07-06", "2026-07-10", "held", 30_000],
  ["高处作业安全复训", "2026-10-12", "2026-10-23", "held", 420_000],
  ["投诉处理演练", "2026-11-02", "2026-11-13", "overdue", 60_000],
  ["个人信息保护", "2026-12-01", "2026-12-11", "scheduled", 50_000],
];
const rows: TrainingPlanRow[] = SEEDS.map(([title, from, to, progress, budget], index) => ({
  line: {
    id: index + 1,
    revision: 1,
    year: 2026,
    title,
    level: "company",
    department: null,
    kind: index === 3 ? "safety" : "product",
    course: null,
    audience: "相关岗位",
    theory_minutes: 120,
    practice_minutes: 60,
    from,
    to,
    trainer: "石振宇",
    exam: "theory",
    budget,
    added: false,
    state: "approved",
    reason: "",
  },
  department: "",
  progress,
  sessions: index === 3 ? [1] : index === 5 ? [2] : [],
  held_on: progress === "held" ? to : null,
  held_minutes: progress === "held" ? 180 : 0,
  spent: progress === "held" ? budget : 0,
}));
let wages: number | null = 180_000_000;

export function planOf(year: number): TrainingPlan {
  const own = rows.filter((row) => row.line.year === year);
  const sum = (of: (row: TrainingPlanRow) => number) => own.reduce((all, row) => all + of(row), 0);
  return {
    year,
    rows: own,
    totals: {
      lines: own.length,
      held: own.filter((row) => row.progress === "held").length,
      overdue: own.filter((row) => row.progress === "overdue").length,
      theory_minutes: sum((row) => row.line.theory_minutes),
      practice_minutes: sum((row) => row.line.practice_minutes),
      budget: sum((row) => row.line.budget),
      spent: sum((row) => row.spent),
      completion: own.length === 0 ? null : "80",
    },
    wages,
    ceiling: wages === null ? null : Math.round((wages * 15) / 1000),
    budget_basis: "《培训管理制度》（2026年第1版）第九条",
    approved: own.length > 0,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const plan: Record<string, (args: any) => unknown> = {
  training_plan: ({ year }) => planOf(year),
  plan_line_save: ({ form }: { form: TrainingPlanForm }) => {
    const old = rows.find((row) => row.line.id === form.id);
    const part = {
      title: form.title,
      from: form.from,
      to: form.to,
      trainer: form.trainer,
      audience: form.audience,
      budget: Math.round(Number(form.budget) * 100),
      reason: form.reason,
    };
    if (old) Object.assign(old.line, part);
    else {
      const model = rows[0] as TrainingPlanRow;
      const line = { ...model.line, ...part, id: rows.length + 1, year: form.year, added: true };
      rows.push({ ...model, line, progress: "open", sessions: [], held_on: null, spent: 0 });
    }
    return planOf(form.year);
  },
  plan_line_drop: ({ id, reason }) => {
    const row = rows.find((one) => one.line.id === id);
    if (row) {
      row.progress = "dropped";
      row.line.reason = reason;
    }
    return planOf(row?.line.year ?? 2026);
  },
  plan_approve: ({ year }) => planOf(year),
  plan_wages: ({ year, amount }) => {
    wages = Math.round(Number(amount) * 100);
    return planOf(year);
  },
};
