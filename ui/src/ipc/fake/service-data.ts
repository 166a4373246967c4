// Cases of the sample company, as their seeds: what came in, from whom, and how far it got.

import type { CaseDue, CaseKind, CaseView, DueStage, StepKind } from "../contract";
import { employees, posts, TODAY } from "./people";
import { items, REGULATION } from "./service-goods";

export const NOW = `${TODAY}T10:20:00`;
export const ARTICLES: Record<DueStage, string> = {
  response: `${REGULATION}第十二条`,
  proposal: `${REGULATION}第三十条`,
  arrival: `${REGULATION}第二十二条`,
  resolution: `${REGULATION}第三十一条`,
};

/** The time typed, or now. */
export const when = (at: string) => (at ? `${at.slice(0, 16)}:00` : NOW);

export const nameOf = (code: string) => employees.find((one) => one.code === code)?.name ?? code;
export const idOf = (code: string) => employees.find((one) => one.code === code)?.id ?? 1;

interface Seed {
  kind: CaseKind;
  account: number | null;
  customer: string;
  caller: string;
  phone: string;
  item?: number;
  text: string;
  at: string;
  owner: string;
  dues: [DueStage, string, string | null][];
  steps?: [StepKind, string, string][];
  cause?: string;
  closed?: string;
  paused?: string;
  score?: number;
  handover?: string;
  repeats?: number;
}

const SEEDS: Seed[] = [
  {
    kind: "repair",
    account: 1,
    customer: "云栖里酒店管理有限公司",
    caller: "沈嘉木",
    phone: "13900001101",
    item: 1,
    text: "四楼走廊有六盏壁灯频闪，晚上客人已有反映",
    at: "2026-11-22T16:40:00",
    owner: "E22",
    dues: [
      ["response", "2026-11-22T17:10:00", "2026-11-22T16:58:00"],
      ["arrival", "2026-11-23T09:30:00", null],
      ["resolution", "2026-11-25T18:00:00", null],
    ],
    steps: [["response", "2026-11-22T16:58:00", "电话确认频闪集中在四楼东侧，约次日上午上门"]],
    cause: "驱动故障",
  },
  {
    kind: "complaint",
    account: 4,
    customer: "明川市第三实验小学",
    caller: "卢敬之",
    phone: "13900001107",
    item: 3,
    text: "三年级两间教室的灯换过一次，又不亮了",
    at: "2026-11-23T08:50:00",
    owner: "E17",
    dues: [
      ["response", "2026-11-23T09:20:00", "2026-11-23T09:05:00"],
      ["proposal", "2026-11-24T17:30:00", null],
      ["resolution", "2026-11-28T18:00:00", null],
    ],
    steps: [["response", "2026-11-23T09:05:00", "致歉并说明今天给出更换方案"]],
    cause: "驱动故障",
    repeats: 5,
  },
  {
    kind: "installation",
    account: 2,
    customer: "大成装饰设计工程有限公司",
    caller: "郑大成",
    phone: "13900001111",
    item: 4,
    text: "样板间加装轨道射灯 12 盏",
    at: "2026-11-21T10:00:00",
    owner: "E23",
    dues: [["arrival", "2026-11-24T12:00:00", null]],
    paused: "2026-11-22T09:00:00",
  },
  {
    kind: "enquiry",
    account: null,
    customer: "黎女士",
    caller: "黎女士",
    phone: "13900004412",
    text: "客厅三十平方米，问色温和光束角怎么选",
    at: "2026-11-23T09:55:00",
    owner: "E18",
    dues: [["response", "2026-11-23T11:00:00", null]],
    handover: "E19",
  },
  {
    kind: "repair",
    account: 4,
    customer: "明川市第三实验小学",
    caller: "卢敬之",
    phone: "13900001107",
    item: 3,
    text: "三年级一班两盏灯不亮",
    at: "2026-10-12T09:10:00",
    owner: "E22",
    dues: [
      ["response", "2026-10-12T09:40:00", "2026-10-12T09:21:00"],
      ["arrival", "2026-10-13T12:00:00", "2026-10-13T10:30:00"],
      ["resolution", "2026-10-16T18:00:00", "2026-10-13T11:40:00"],
    ],
    steps: [
      ["response", "2026-10-12T09:21:00", "约次日上午上门"],
      ["arrival", "2026-10-13T10:30:00", "到达教学楼"],
    ],
    cause: "驱动故障",
    closed: "2026-10-13T11:40:00",
    score: 4,
  },
  {
    kind: "complaint",
    account: null,
    customer: "贺先生",
    caller: "贺先生",
    phone: "13900005521",
    text: "吊灯送到时玻璃罩有裂纹，安装师傅未当场说明",
    at: "2026-10-20T14:30:00",
    owner: "E17",
    dues: [
      ["response", "2026-10-20T15:00:00", "2026-10-20T15:12:00"],
      ["resolution", "2026-10-27T18:00:00", "2026-10-24T16:00:00"],
    ],
    steps: [["response", "2026-10-20T15:12:00", "致歉，请客户发照片"]],
    cause: "运输破损",
    closed: "2026-10-24T16:00:00",
  },
];

export function seeds(): CaseView[] {
  const views = SEEDS.map((seed, index) => make(seed, index + 1));
  for (const [index, seed] of SEEDS.entries()) {
    const view = views[index];
    const earlier = views.find((one) => one.row.id === seed.repeats);
    if (!view || !earlier) continue;
    view.repeats = nameCase(earlier);
    earlier.repeated_by.push(nameCase(view));
  }
  return views;
}

export const nameCase = ({ row }: CaseView) => ({
  id: row.id,
  number: row.number,
  received_at: row.received_at,
  description: row.description,
  cause: row.cause,
});

export function make(seed: Seed, id: number): CaseView {
  const number = `GD-2026-${String(id).padStart(4, "0")}`;
  const state = seed.closed ? "closed" : seed.paused ? "paused" : "open";
  const dues: CaseDue[] = seed.dues.map(([stage, at, met_at]) => ({
    stage,
    at,
    met_at,
    allowed: { amount: 1, unit: "workdays" },
    article: ARTICLES[stage],
  }));
  const step = (kind: StepKind, at: string, text: string, by = nameOf(seed.owner)) => ({
    kind,
    at,
    text,
    by,
    written_by: by,
    written_at: at,
  });
  const view: CaseView = {
    row: {
      id,
      number,
      kind: seed.kind,
      channel: "phone",
      tier: seed.repeats ? "larger" : "general",
      state,
      received_at: seed.at,
      account: seed.account,
      customer: seed.customer,
      caller: seed.caller,
      phone: seed.phone,
      description: seed.text,
      receiver: nameOf("E17"),
      owner: nameOf(seed.owner),
      owner_code: seed.owner,
      handover: seed.handover ? nameOf(seed.handover) : null,
      handover_overdue: false,
      next_due: null,
      overdue: false,
      escalation: null,
      repeated: seed.repeats !== undefined,
      reopened: 0,
      cause: seed.cause ?? "",
      closed_at: seed.closed ?? null,
      score: seed.score ?? null,
    },
    case: {
      id,
      number,
      kind: seed.kind,
      channel: "phone",
      tier: seed.repeats ? "larger" : "general",
      state,
      received_at: seed.at,
      version: 1,
      account: seed.account,
      caller: seed.caller,
      phone: seed.phone,
      item: seed.item ?? null,
      description: seed.text,
      demand: "",
      claim: null,
      group: 1,
      publicity: false,
      danger: false,
      receiver: idOf("E17"),
      owner: idOf(seed.owner),
      handover: null,
      outside: false,
      arranged_at: null,
      visit_at: null,
      arrived_at: null,
      agreed: null,
      dues,
      pauses: seed.paused
        ? [{ from: seed.paused, to: null, reason: "customer_date", note: "客户改约下周一" }]
        : [],
      cause: seed.cause ?? "",
      valid: null,
      outcome: seed.closed ? "已更换并当场试亮" : "",
      confirmation: seed.closed ? "confirmed" : null,
      notice: "",
      closed_at: seed.closed ?? null,
      reopened_at: null,
      reopened: 0,
      repeats: seed.repeats ?? null,
    },
    regulation: REGULATION,
    reasons: seed.repeats ? ["repeated"] : [],
    item: items.find((one) => one.item.id === seed.item) ?? null,
    steps: [
      step("opened", seed.at, seed.text, nameOf("E17")),
      ...(seed.steps ?? []).map(([kind, at, text]) => step(kind, at, text)),
      ...(seed.closed ? [step("closed", seed.closed, "已更换并当场试亮")] : []),
    ],
    compensations: [],
    visits: [],
    repeats: null,
    repeated_by: [],
    knowledge: [],
    escalated_to: null,
    authority: 20_000,
    granted: 0,
    authority_article: `${REGULATION}第三十五条`,
    people: employees.map((one) => ({
      id: one.id,
      name: one.name,
      post: posts.find((post) => post.id === one.assignments.at(-1)?.post)?.name ?? "",
    })),
    causes: ["驱动故障", "运输破损", "安装松动"],
    now: NOW,
  };
  return refresh(view);
}

/** What follows from the due times: the next one, and whether it is late. */
export function refresh(view: CaseView): CaseView {
  const next = view.case.dues.filter((due) => !due.met_at).sort((a, b) => a.at.localeCompare(b.at))[0];
  view.row.state = view.case.state;
  view.row.next_due = view.case.state === "open" ? (next ?? null) : null;
  view.row.overdue = view.row.next_due !== null && view.row.next_due.at < NOW;
  return view;
}
