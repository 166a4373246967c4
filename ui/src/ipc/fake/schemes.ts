// Schemes of the shop that stands in for the shell: the supervisor's can be revised.

import type {
  CycleItem,
  CycleRules,
  Indicator,
  SchemeForm,
  SchemePreview,
  SchemeReading,
  ScoringRule,
} from "../contract";

export const RULES: CycleRules = {
  bands: [
    { grade: "A", from: "90" },
    { grade: "B", from: "80" },
    { grade: "C", from: "70" },
    { grade: "D", from: "60" },
    { grade: "E", from: "0" },
  ],
  calibration_limit: "5",
  appeal_workdays: 5,
  answer_workdays: 10,
  improve_periods: 2,
  min_days: 5,
  leave: "earlier",
  best_share: "1/5",
  basis: { bands: "《季度奖金考核管理制度》第二十九条" },
};
export const ratio = (target: string): ScoringRule => ({
  kind: "proportional",
  target,
  floor: "0",
  cap: "1",
});
export const item = (
  code: string,
  name: string,
  unit: string,
  weight: string,
  rule: ScoringRule,
): CycleItem => ({
  code,
  name,
  unit,
  weight,
  rule,
  manual: rule.kind === "manual",
});
export const scoreOf = (rule: ScoringRule, figure: string) =>
  rule.kind === "proportional"
    ? Math.min(100, (Number(figure) / Number(rule.target)) * 100)
    : rule.kind === "per_event"
      ? Math.max(0, 100 - Number(rule.points) * Number(figure))
      : Number(figure);
export const gradeOf = (total: number) =>
  RULES.bands.find((band) => total >= Number(band.from))?.grade ?? null;

const INDICATORS: Indicator[] = (
  [
    ["K02", "回复按期率", "Replies on time", "ratio 95", ratio("95")],
    ["K08", "投诉按期办结率", "Complaints closed in time", "ratio 95", ratio("95")],
    ["K20", "上门准时率", "Visits on time", "ratio 95", ratio("95")],
    ["K28", "服务规范执行", "Service standards kept", "events 2", { kind: "per_event", points: "2" }],
  ] as [string, string, string, string, ScoringRule][]
).map(([code, name, name_en, rule_text, rule]) => ({
  code,
  name,
  name_en,
  rule,
  rule_text,
  direction: "higher",
  unit: code === "K28" ? "次" : "%",
  unit_en: code === "K28" ? "times" : "%",
  definition: name,
  definition_en: name_en,
  formula: "",
  formula_en: "",
  source: "工单系统",
  source_en: "Case records",
  unless: "",
  unless_en: "",
}));

let draft: SchemeForm | null = null;
export const drafted = () => draft !== null;
const FORM: SchemeForm = {
  items: [
    { code: "K08", name: "投诉按期办结率", unit: "%", weight: "40", rule: "ratio 95" },
    { code: "K02", name: "回复按期率", unit: "%", weight: "40", rule: "ratio 95" },
    { code: "", name: "带教", unit: "分", weight: "20", rule: "manual" },
  ],
  vetoes: [{ name: "编造回访记录", effect: "cap 60" }],
  plus_cap: "10",
  minus_cap: "20",
  min: "0",
  max: "120",
};
const sumOf = (form: SchemeForm) => String(form.items.reduce((sum, one) => sum + Number(one.weight || 0), 0));
const ruleOf = (text: string): ScoringRule => {
  const [kind, value = "0"] = text.split(" ");
  if (kind === "ratio") return ratio(value);
  if (kind === "events") return { kind: "per_event", points: value };
  return { kind: "manual" };
};

function reading(post: number): SchemeReading {
  const form = draft ?? FORM;
  const state = draft ? "draft" : "issued";
  const version = {
    id: draft ? 2 : 1,
    ordinal: draft ? 3 : 2,
    state,
    in_force: !draft,
    effective_on: draft ? null : "2026-07-01",
    change: "",
    written_by: "周既明",
    written_at: "2026-07-01T10:00:00+08:00",
  } as const;
  return {
    post,
    name: "客服主管",
    department: "客户服务部",
    versions: [version],
    grades: RULES.bands.map((band) => band.grade),
    has_sheet: true,
    shown: {
      ordinal: version.ordinal,
      state,
      revision: 1,
      scheme: {
        items: form.items.map((one) => ({ ...one, rule: ruleOf(one.rule) })),
        vetoes: [{ name: "编造回访记录", effect: { effect: "cap", at: "60" } }],
        plus_cap: form.plus_cap,
        minus_cap: form.minus_cap,
        min: form.min,
        max: form.max,
      },
      rules: form.items.map((one) => one.rule),
      effects: form.vetoes.map((one) => one.effect),
      weight_sum: sumOf(form),
      problem:
        sumOf(form) === "100" ? null : { code: "assessment.weights_not_100", facts: { sum: sumOf(form) } },
      text: "",
    },
  };
}

function preview(form: SchemeForm, tried: string[]): SchemePreview {
  const items = form.items.map((one, index) => {
    const rule = ruleOf(one.rule);
    const figure = tried[index] ?? "";
    const known = figure.trim() !== "" && !Number.isNaN(Number(figure));
    return {
      name: one.name,
      score: known ? scoreOf(rule, figure).toFixed(2) : null,
      plot:
        rule.kind === "manual"
          ? []
          : Array.from({ length: 23 }, (_, at) => ({
              figure: String(at * 5),
              score: scoreOf(rule, String(at * 5)).toFixed(2),
            })),
      problem: null,
    };
  });
  const whole = items.length > 0 && items.every((one) => one.score !== null);
  const total = items.reduce(
    (sum, one, at) => sum + (Number(form.items[at]?.weight) * Number(one.score)) / 100,
    0,
  );
  return {
    weight_sum: sumOf(form),
    items,
    total: whole ? total.toFixed(2) : null,
    grade: whole ? gradeOf(total) : null,
    problem:
      sumOf(form) === "100" ? null : { code: "assessment.weights_not_100", facts: { sum: sumOf(form) } },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  indicators_list: () => INDICATORS,
  scheme_read: ({ post }) => reading(post),
  scheme_draft: ({ post }) => {
    draft = draft ?? structuredClone(FORM);
    return reading(post);
  },
  scheme_save: ({ post, scheme }) => {
    draft = scheme;
    return reading(post);
  },
  scheme_discard: ({ post }) => {
    draft = null;
    return reading(post);
  },
  scheme_issue: ({ post }) => {
    draft = null;
    return reading(post);
  },
  scheme_preview: ({ scheme, figures: tried }) => preview(scheme, tried),
};
