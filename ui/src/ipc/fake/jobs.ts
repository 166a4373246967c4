// Job descriptions of the shop that stands in for the shell: the supervisor's in two versions, the
// front desk without any, the others alike.

import type {
  JobComparison,
  JobFinding,
  JobHolder,
  JobReading,
  JobRow,
  JobSheet,
  JobSheetForm,
  JobStart,
  JobTemplateRow,
  JobVersionRow,
  LimitTable,
  OrgChart,
  PostFrame,
  SignoffWord,
} from "../contract";
import * as papers from "./papers";
import * as people from "./people";
import { refuse } from "./refuse";

interface Version {
  row: JobVersionRow;
  post: number;
  revision: number;
  sheet: JobSheet;
}

const SUPERVISOR: JobSheet = {
  purpose: "主管整个售后服务，使公司的规定在本区域得到执行，使客户得到符合标准的服务。",
  duties: [
    ["排班与班前会：按照客流和预约编制班次，班前讲清当日重点", "每个营业日", "15", "班次表、班前会记录"],
    ["巡查、整改与复查：按照清单巡查服务现场，开出整改单，到期复查", "每周", "15", "巡查整改单"],
    ["指导和监督总台接待客户：现场观察，当场示范和纠正", "每个营业日", "15", "现场辅导记录"],
    ["工单进度与升级：查看未结工单，提醒将到期的，告知客户进展", "每个营业日", "20", "未结工单清单"],
    ["超出专员权限的投诉处理：核对事实，决定方案，检查落实", "每件", "15", "处理意见"],
    ["评定、面谈与带教：依据记录为下属评分，逐人面谈", "每考核期", "10", "考核表、面谈记录"],
    ["服务报告与话术：汇总服务数据，更新话术和常见问题", "每月", "10", "月度服务报告"],
  ].map(([task = "", frequency = "", share = "", deliverable = ""]) => ({
    task,
    frequency,
    share,
    deliverable,
  })),
  authorities: [
    {
      kind: "approve",
      matter: "一件投诉的赔付",
      limit: { type: "rule", key: "service.compensation", row: "客服主管" },
    },
    { kind: "approve", matter: "预算以内的一次日常费用", limit: { type: "amount", amount: 50_000 } },
    { kind: "decide", matter: "分派工单，调整当日班次", limit: { type: "none" } },
  ],
  contacts: [
    { inside: true, with: "采购、仓储、零售部门", about: "协办工单；到期没有答复的报直接上级" },
    { inside: false, with: "客户", about: "超出专员权限的投诉、重要回访" },
  ],
  requirements: [
    { kind: "experience", text: "从事客户服务工作两年以上" },
    { kind: "skill", text: "能够当面示范接待和电话沟通" },
  ],
  conditions: "以服务现场为主，按照排班在岗，包括周末和法定节假日。",
  indicators: [
    ["K08", "投诉按期办结率", "20", "95%以上"],
    ["K16", "客户满意率", "20", "90%以上"],
    ["K27", "质量检查得分", "20", "90分以上"],
    ["K02", "回复按期率", "10", "95%以上"],
    ["K38", "报表按期准确率", "15", "100%"],
    ["K39", "部门协作评价", "15", "85分以上"],
  ].map(([code = "", name = "", weight = "", target = ""]) => ({ code, name, weight, target, veto: false })),
  training: ["客户服务管理制度", "投诉处理与情绪沟通"],
  substitute: "投诉专员",
};
const EMPTY: JobSheet = {
  purpose: "",
  duties: [],
  authorities: [],
  contacts: [],
  requirements: [],
  conditions: "",
  indicators: [],
  training: [],
  substitute: "",
};

const templates: JobTemplateRow[] = [
  ["manager", "客户服务部经理", "Customer service manager", "经理级"],
  ["supervisor", "客服主管", "Customer service supervisor", "主管级"],
  ["desk", "总台", "Front desk", "辅助级"],
  ["complaints", "投诉专员", "Complaints officer", "骨干级"],
].map(([slug = "", name = "", name_en = "", postClass = ""]) => ({
  slug,
  name,
  name_en,
  class: postClass,
  purpose: SUPERVISOR.purpose,
  duties: 7,
  indicators: 6,
}));

const versions: Version[] = [];
const holders: Record<number, JobHolder[]> = {};
let count = 0;
function add(post: number, sheet: JobSheet, issued: string | null, change = ""): Version {
  count += 1;
  const ordinal = versions.filter((one) => one.post === post).length + 1;
  const made: Version = {
    post,
    revision: 1,
    sheet: structuredClone(sheet),
    row: {
      id: count,
      ordinal,
      state: issued ? "issued" : "draft",
      in_force: false,
      effective_on: issued,
      change,
      hash: issued ? `${3 + count}f2a91bc`.padEnd(64, "0").slice(0, 64) : null,
      written_by: "梁秉文",
      written_at: "2026-11-23T09:00:00+08:00",
    },
  };
  versions.push(made);
  return made;
}
for (const post of people.posts) {
  if (post.name === "总台") continue;
  const first = structuredClone(SUPERVISOR);
  if (first.duties[1]) first.duties[1].share = "10";
  if (first.duties[3]) first.duties[3].share = "25";
  add(post.id, first, "2026-01-01");
  if (post.name === "客服主管") add(post.id, SUPERVISOR, "2026-07-01", "增加巡查整改的时间");
}

const ofPost = (post: number) => versions.filter((one) => one.post === post);
const inForce = (post: number) => ofPost(post).findLast((one) => one.row.state === "issued");
const draftOf = (post: number) => ofPost(post).find((one) => one.row.state === "draft");
const held = (post: number) =>
  people
    .peopleView()
    .rows.filter(
      (row) => row.status === "active" && row.post === people.posts.find((one) => one.id === post)?.name,
    );

function findings(sheet: JobSheet): JobFinding[] {
  const found: JobFinding[] = [];
  const say = (code: string, field: JobFinding["field"], facts: Record<string, string> = {}) =>
    found.push({ code, field, row: null, severity: "block", facts });
  if (!sheet.purpose) say("jobs.no_purpose", "purpose");
  const sum = (values: string[]) => values.reduce((all, one) => all + Math.round(Number(one) * 100), 0);
  const shares = sum(sheet.duties.map((one) => one.share));
  if (shares !== 10_000) say("jobs.shares_not_100", "duties", { sum: String(shares / 100) });
  const weights = sum(sheet.indicators.map((one) => one.weight));
  if (weights !== 10_000) say("jobs.weights_not_100", "indicators", { sum: String(weights / 100) });
  for (const one of sheet.requirements)
    if (/性别|男性|女性/.test(one.text)) say("jobs.wording_sex", "requirements", { word: "性别" });
  return found;
}

function frame(post: number): PostFrame {
  const one = people.posts.find((other) => other.id === post);
  if (!one) throw refuse("jobs.unknown_post", { name: String(post) });
  return {
    post: one.name,
    department: people.departments.find((other) => other.id === one.department)?.name ?? "",
    class: one.class,
    superior: people.posts.find((other) => other.id === one.superior)?.name ?? "",
    below: people.posts.filter((other) => other.superior === post).map((other) => other.name),
    headcount: one.headcount,
  };
}

export function list(): JobRow[] {
  return people.posts.map((post) => {
    const current = inForce(post.id);
    const here = held(post.id);
    return {
      post: post.id,
      name: post.name,
      department: frame(post.id).department,
      class: post.class,
      superior: frame(post.id).superior || null,
      headcount: post.headcount,
      holders: here.map((row) => row.name),
      in_force: current?.row.ordinal ?? null,
      effective_on: current?.row.effective_on ?? null,
      draft: draftOf(post.id) !== undefined,
      problems: draftOf(post.id) ? findings(draftOf(post.id)?.sheet ?? EMPTY).length : 0,
      signed: current ? Math.max(0, here.length - (post.id % 3 === 0 ? 1 : 0)) : 0,
      template: templates.find((one) => one.name === post.name)?.slug ?? null,
    };
  });
}

export function read(post: number, ordinal: number | null): JobReading {
  const own = ofPost(post);
  const current = inForce(post);
  const shown =
    ordinal === null ? (draftOf(post) ?? current) : own.find((one) => one.row.ordinal === ordinal);
  const row = (one: Version): JobVersionRow => ({ ...one.row, in_force: one === current });
  const text = (one: JobSheet["authorities"][number]["limit"]) =>
    one.type === "rule" ? "500元以内" : one.type === "amount" ? `${one.amount / 100}元以内` : "";
  holders[post] ??= held(post).map((one) => ({
    code: one.code,
    name: one.name,
    holds: true,
    outcome: null,
    day: null,
    note: "",
  }));
  return {
    post,
    frame: frame(post),
    template: templates.find((one) => one.name === frame(post).post)?.slug ?? null,
    versions: [...own].reverse().map(row),
    shown: shown
      ? {
          version: row(shown),
          revision: shown.revision,
          frame: frame(post),
          sheet: shown.sheet,
          findings: findings(shown.sheet),
          limits: shown.sheet.authorities.map((one) => ({
            text: text(one.limit),
            basis: one.limit.type === "rule" ? "《客户服务管理制度》第三十条" : "",
            unknown: false,
          })),
          share_sum: "100",
          weight_sum: "100",
          holders: shown.row.state === "issued" ? (holders[post] ?? []) : [],
        }
      : null,
  };
}

export function draft(post: number, start: JobStart): JobReading {
  if (!draftOf(post)) add(post, start.from === "empty" ? EMPTY : (inForce(post)?.sheet ?? SUPERVISOR), null);
  return read(post, null);
}

export function save(post: number, revision: number, form: JobSheetForm): JobReading {
  const own = draftOf(post);
  if (!own) throw refuse("jobs.no_draft", { name: frame(post).post });
  if (own.revision !== revision) throw refuse("store.stale");
  for (const duty of form.duties)
    if (!/^\d{0,3}(\.\d{1,2})?$/.test(duty.share))
      throw refuse("jobs.bad_share", { line: duty.task, value: duty.share });
  own.revision += 1;
  own.sheet = {
    ...form,
    authorities: form.authorities.map((one) => ({
      ...one,
      limit:
        one.limit.type === "amount" ? { type: "amount", amount: Number(one.limit.amount) * 100 } : one.limit,
    })),
  };
  return read(post, null);
}

export function discard(post: number): JobReading {
  const own = draftOf(post);
  if (own) versions.splice(versions.indexOf(own), 1);
  return read(post, null);
}

export function issue(post: number, effective_on: string, change: string): JobReading {
  const own = draftOf(post);
  if (!own) throw refuse("jobs.no_draft", { name: frame(post).post });
  const against = findings(own.sheet)[0];
  if (against) throw refuse(against.code, against.facts as Record<string, string>);
  own.row = { ...own.row, state: "issued", effective_on, change, hash: "8d41c07e".padEnd(64, "a") };
  return read(post, own.row.ordinal);
}

export function signOff(
  version: number,
  code: string,
  outcome: SignoffWord,
  day: string,
  note: string,
): JobReading {
  const own = versions.find((one) => one.row.id === version);
  if (!own) throw refuse("jobs.unknown_version", { id: String(version) });
  holders[own.post] = (holders[own.post] ?? []).map((one) =>
    one.code === code ? { ...one, outcome, day, note } : one,
  );
  return read(own.post, own.row.ordinal);
}

export function compare(from: number, to: number): JobComparison {
  const [a, b] = [from, to].map((id) => versions.find((one) => one.row.id === id));
  if (!a || !b) throw refuse("jobs.unknown_version", { id: String(from) });
  const line = (one: JobSheet["duties"][number]) =>
    `${one.task}（${one.frequency}；${one.share}%；${one.deliverable}）`;
  return {
    post: frame(a.post).post,
    from: a.row,
    to: b.row,
    changes: a.sheet.duties.flatMap((old) => {
      const other = b.sheet.duties.find((one) => one.task === old.task);
      return other && line(other) === line(old)
        ? []
        : [{ field: "duties" as const, old: line(old), new: other ? line(other) : null }];
    }),
  };
}

export const library = () => templates;
export const limits = (): LimitTable[] => [
  {
    key: "service.compensation",
    label: "赔付权限",
    regulation: "客户服务管理制度",
    rows: [
      { row: "客服专员", text: "100元以内" },
      { row: "客服主管", text: "500元以内" },
    ],
  },
];

/** Levels one under the other: enough to look at; the shell draws it properly. */
export function chart(): OrgChart {
  const boxes: OrgChart["boxes"] = [];
  const strokes: OrgChart["strokes"] = [];
  let column = 0;
  const put = (post: (typeof people.posts)[number], depth: number): number => {
    const below = people.posts.filter((one) => one.superior === post.id);
    const places = below.map((one) => put(one, depth + 1));
    const x = places.length > 0 ? ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2 : column++ * 410;
    const y = depth * 290;
    boxes.push({
      post: post.id,
      superior: post.superior,
      x,
      y,
      width: 360,
      height: 160,
      name: post.name,
      department: frame(post.id).department,
      department_index: post.department - 1,
      holders: held(post.id).map((row) => row.name),
      headcount: post.headcount,
    });
    for (const place of places) {
      const bus = y + 225;
      strokes.push({ x1: x + 180, y1: y + 160, x2: x + 180, y2: bus });
      strokes.push({ x1: x + 180, y1: bus, x2: place + 180, y2: bus });
      strokes.push({ x1: place + 180, y1: bus, x2: place + 180, y2: y + 290 });
    }
    return x;
  };
  for (const post of people.posts) if (post.superior === null) put(post, 0);
  return { width: column * 410 - 50, height: Math.max(...boxes.map((box) => box.y)) + 160, boxes, strokes };
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  jobs_list: () => list(),
  job_templates: () => library(),
  job_limits: () => limits(),
  job_read: ({ post, ordinal }) => read(post, ordinal),
  job_draft: ({ post, start }) => draft(post, start),
  job_save: ({ post, revision, sheet }) => save(post, revision, sheet),
  job_discard: ({ post }) => discard(post),
  job_issue: ({ post, effective_on, change }) => issue(post, effective_on, change),
  job_sign_off: ({ version, code, outcome, day, note }) => signOff(version, code, outcome, day, note),
  job_compare: ({ from, to }) => compare(from, to),
  job_print: () => papers.list().find((row) => row.kind === "regulation"),
  job_book_print: () => papers.list().find((row) => row.kind === "regulation"),
  org_chart: () => chart(),
  org_chart_print: () => papers.list().find((row) => row.kind === "regulation"),
};
