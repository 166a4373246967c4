// A month of the shop that stands in for the shell: two posts, six people, half the figures in.

import type {
  ActualOffer,
  AppealRow,
  AssessmentStage,
  CellInput,
  CycleRow,
  CycleView,
  ReceiptRow,
  ResultReceiptForm,
  ResultsView,
  SchemeRow,
  SheetRow,
  SheetView,
} from "../contract";
import * as papers from "./papers";
import { drafted, gradeOf, item, RULES, ratio, handlers as schemes, scoreOf } from "./schemes";

const SCHEMES = [
  {
    id: 1,
    post: "客服主管",
    ordinal: 2,
    vetoes: [{ name: "编造回访记录", effect: { effect: "cap" as const, at: "60" } }],
    items: [
      item("K08", "投诉按期办结率", "%", "40", ratio("95")),
      item("K02", "回复按期率", "%", "40", ratio("95")),
      item("", "带教", "分", "20", { kind: "manual" }),
    ],
  },
  {
    id: 2,
    post: "安装技师",
    ordinal: 1,
    vetoes: [],
    items: [
      item("K20", "上门准时率", "%", "60", ratio("95")),
      item("K37", "培训学时达成率", "%", "40", ratio("100")),
    ],
  },
];
const PEOPLE: [string, string, number, (string | null | undefined)[]][] = [
  ["E16", "江映雪", 0, ["93.5", "90", "88"]],
  ["E19", "石砺", 0, ["95", undefined, undefined]],
  ["E22", "罗大成", 1, ["91.2", "100"]],
  ["E23", "马骕", 1, ["70.4", null]],
  ["E24", "吕昕然", 1, [undefined, "80"]],
];
let stage: AssessmentStage = "leader";
let opened = true;
let appeals: AppealRow[] = [];
const receipts = new Map<string, ReceiptRow>();
const figures = new Map<string, string | null>();
for (const [code, , scheme, values] of PEOPLE)
  for (const [index, value] of values.entries())
    if (value !== undefined) figures.set(`${code}|${SCHEMES[scheme]?.items[index]?.name}`, value);

export function forget() {
  stage = "leader";
  opened = true;
  appeals = [];
  receipts.clear();
}

function sheets(): SheetRow[] {
  return PEOPLE.map(([code, name, place], index) => {
    const scheme = SCHEMES[place];
    const items = scheme?.items ?? [];
    const known = items.filter((one) => figures.has(`${code}|${one.name}`));
    const pending = items.filter((one) => !figures.has(`${code}|${one.name}`)).map((one) => one.name);
    const counted = known.filter((one) => figures.get(`${code}|${one.name}`) !== null);
    const weight = counted.reduce((sum, one) => sum + Number(one.weight), 0);
    const total =
      pending.length > 0 || weight === 0
        ? null
        : counted.reduce(
            (sum, one) =>
              sum +
              (Number(one.weight) * scoreOf(one.rule, figures.get(`${code}|${one.name}`) ?? "0")) / weight,
            0,
          );
    return {
      id: index + 1,
      code,
      name,
      department: place === 0 ? "客户服务部" : "安装售后部",
      post: scheme?.post ?? "",
      from: "2026-10-01",
      to: "2026-10-31",
      days: 31,
      leader: place === 0 ? "沈砚秋" : "魏长青",
      standing: "assessed" as const,
      reason: "",
      carried_from: null,
      scheme: scheme?.id ?? null,
      figures: Object.fromEntries(
        known.map((one) => {
          const figure = figures.get(`${code}|${one.name}`) ?? null;
          return [one.name, { figure, score: figure === null ? null : scoreOf(one.rule, figure).toFixed(2) }];
        }),
      ),
      own: {},
      pending,
      computed: total?.toFixed(2) ?? null,
      delta: null,
      total: total?.toFixed(2) ?? null,
      grade: total === null ? null : gradeOf(total),
      receipt: receipts.get(code)?.route ?? null,
      appealed: false,
    };
  });
}

function row(): CycleRow {
  const all = sheets();
  return {
    id: 1,
    period: "2026-10",
    label: "2026年10月",
    stage,
    people: all.length,
    sheets: all.length,
    complete: all.filter((one) => one.pending.length === 0).length,
    assessed: all.length,
    confirmed: receipts.size,
    open_appeals: appeals.length,
    opened_at: "2026-11-02T09:00:00+08:00",
  };
}

export function view(): CycleView {
  const all = sheets();
  const graded = all.filter((one) => one.grade !== null);
  return {
    row: row(),
    rules: RULES,
    steps: [{ stage: "data", by: "周既明", at: "2026-11-02T09:00:00+08:00", note: "" }],
    pending: all
      .filter((one) => one.pending.length > 0)
      .map((one) => ({
        code: one.code,
        name: one.name,
        post: one.post,
        what: "figures",
        items: one.pending,
      })),
    sheets: all,
    appeals,
    distribution: RULES.bands.map((band, index) => {
      const people = graded.filter((one) => one.grade === band.grade).length;
      return {
        grade: band.grade,
        from: band.from,
        people,
        share: ((people / Math.max(1, graded.length)) * 100).toFixed(1),
        guidance: index === 0 ? Math.round(graded.length / 5) : null,
      };
    }),
    schemes: SCHEMES,
  };
}

function sheetView(id: number): SheetView {
  const mine = sheets().find((one) => one.id === id) ?? sheets()[0];
  if (!mine) throw new Error("the shop has people");
  const scheme = SCHEMES.find((one) => one.id === mine.scheme);
  return {
    cycle: row(),
    row: mine,
    rules: RULES,
    scheme_ordinal: scheme?.ordinal ?? null,
    items: (scheme?.items ?? []).map((one) => {
      const cell = mine.figures[one.name];
      return {
        ...one,
        pending: cell === undefined,
        figure: cell?.figure ?? null,
        own: null,
        score: cell?.score ?? null,
        counted_weight: cell?.score ? one.weight : null,
        points: cell?.score ? ((Number(one.weight) * Number(cell.score)) / 100).toFixed(2) : null,
        source: "typed",
      };
    }),
    events: [],
    vetoes: scheme?.vetoes ?? [],
    base: mine.computed,
    plus: "0",
    minus: "0",
    plus_cap: "10",
    minus_cap: "20",
    raw: mine.computed,
    entries: [],
    receipt: receipts.get(mine.code) ?? null,
    appeals: [],
    plan: [],
    low_in_a_row: 0,
    history: ["2026-08", "2026-09", "2026-10"].map((period, index) => ({
      period,
      label: period,
      post: mine.post,
      total: index === 2 ? mine.total : String(84 + index * 2.5),
      grade: "B",
      closed: index < 2,
    })),
  };
}

function offers(): ActualOffer[] {
  const counted: [string, string, string, number, number, string[], string[]][] = [
    ["E19", "K02", "回复按期率", 9, 10, ["GD-2026-0003", "GD-2026-0005"], ["GD-2026-0008"]],
    ["E19", "K08", "投诉按期办结率", 2, 2, ["GD-2026-0003", "GD-2026-0005"], []],
    ["E24", "K20", "上门准时率", 11, 12, ["GD-2026-0011"], ["GD-2026-0014"]],
  ];
  return counted.map(([code, indicator, item, numerator, denominator, behind, against]) => {
    const mine = sheets().find((one) => one.code === code);
    const entered = mine?.figures[item]?.figure ?? null;
    const figure = String(Math.round((numerator / denominator) * 10000) / 100);
    return {
      sheet: mine?.id ?? 0,
      code,
      name: mine?.name ?? "",
      item,
      unit: "%",
      indicator,
      figure,
      numerator,
      denominator,
      measure: "cases",
      behind: [...behind, ...against],
      against,
      source: "service",
      entered,
      by_hand: entered !== null && entered !== figure,
    };
  });
}

function results(period: string): ResultsView {
  const all = sheets();
  return {
    period,
    label: period,
    parts: [{ period: "2026-10", id: 1, stage }],
    complete: stage === "closed",
    rows: all.map((one) => ({
      id: one.id,
      code: one.code,
      name: one.name,
      department: one.department,
      post: one.post,
      parts: [
        { period: "2026-10", post: one.post, days: one.days, total: one.total, standing: one.standing },
      ],
      days: one.days,
      total: one.total,
      grade: one.grade,
      tie: false,
      in_bonus: null,
    })),
    distribution: view().distribution,
    bands_basis: RULES.basis.bands ?? null,
    bonus_open: true,
  };
}

const schemeRows = (): SchemeRow[] =>
  SCHEMES.map((one) => ({
    post: one.id,
    name: one.post,
    department: one.id === 1 ? "客户服务部" : "安装售后部",
    holders: PEOPLE.filter(([, , place]) => SCHEMES[place]?.id === one.id).map(([, name]) => name),
    in_force: one.ordinal,
    effective_on: "2026-07-01",
    draft: one.id === 1 && drafted(),
    items: one.items.length,
    weight_sum: "100",
    problem: null,
  }));

const ORDER: AssessmentStage[] = ["data", "own", "leader", "calibration", "confirmation", "appeal", "closed"];
// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  schemes_list: schemeRows,
  ...schemes,
  cycles_list: () => (opened ? [row()] : []),
  cycle_preview: ({ order }) => ({
    period: order.period,
    label: order.period,
    rules: RULES,
    people: PEOPLE.length,
    sheets: PEOPLE.length,
    transferred: [],
    carried: [],
    left_out: [],
    without_scheme: [],
    problem:
      order.period === "2026-10"
        ? { code: "assessment.opened_already", facts: { period: order.period } }
        : null,
  }),
  cycle_open: () => view(),
  cycle_view: () => view(),
  cycle_discard: () => {
    opened = false;
    return null;
  },
  cycle_advance: () => {
    const missing = view().pending;
    if (stage === "leader" && missing.length > 0)
      throw {
        code: "assessment.figures_missing",
        facts: { count: String(missing.length), people: missing.map((one) => one.name).join("、") },
        detail: "",
        incident: null,
      };
    stage = ORDER[ORDER.indexOf(stage) + 1] ?? stage;
    return view();
  },
  cycle_close: () => {
    stage = "closed";
    return view();
  },
  sheet_view: ({ id }) => sheetView(id),
  figures_enter: ({ cells }: { cells: CellInput[] }) => {
    for (const cell of cells) {
      const mine = sheets().find((one) => one.id === cell.sheet);
      if (mine && cell.figure.trim())
        figures.set(
          `${mine.code}|${cell.item}`,
          cell.figure === "-" ? null : cell.figure.replace(/[%％]/, ""),
        );
    }
    return view();
  },
  figures_import: () => ({ view: view(), taken: 0, problems: [] }),
  events_enter: () => view(),
  sheet_calibrate: () => view(),
  results_confirm: ({ form }: { form: ResultReceiptForm }) => {
    for (const code of form.codes)
      if (form.route === "withdrawn") receipts.delete(code);
      else {
        const { codes: _codes, cycle: _cycle, ...told } = form;
        receipts.set(code, { ...told, total: null, grade: null, appeal_by: "2026-11-30" });
      }
    return view();
  },
  actuals_offer: () => offers(),
  actuals_take: ({ chosen }: { chosen: { sheet: number; item: string }[] }) => {
    for (const one of offers()) {
      const named = chosen.some((choice) => choice.sheet === one.sheet && choice.item === one.item);
      if (chosen.length === 0 ? one.entered === null : named)
        figures.set(`${one.code}|${one.item}`, one.figure);
    }
    return view();
  },
  plans_view: () => ({ rows: [], wanted: [] }),
  appeal_file: () => view(),
  appeal_decide: () => view(),
  plan_step_add: () => sheetView(1),
  plan_step_finish: () => sheetView(1),
  results_view: ({ period }) => results(period),
  assessment_print: () => papers.list().find((row) => row.kind === "regulation"),
  assessment_summary_print: () => papers.list().find((row) => row.kind === "regulation"),
};
