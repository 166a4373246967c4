// The rounds of the sample company: two lists, three walks, findings in every state.

import type {
  ChecklistView,
  FindingGrade,
  FindingRow,
  FindingStepView,
  FindingView,
  PersonChoice,
  RoundEntryView,
  RoundsVerdict,
  RoundView,
  ScanRow,
} from "../contract";
import { departments, employees, posts, TODAY } from "./people";

export const SERVICE = "《客户服务管理制度》";
export const BONUS = "《季度奖金考核管理制度（试行）》";

export const ARTICLES: [string, string][] = [
  [`${SERVICE}第九条`, "值守与代理"],
  [`${SERVICE}第十三条`, "工单登记"],
  [`${SERVICE}第十八条`, "着装与现场"],
  [`${SERVICE}第二十五条`, "收费"],
  [`${SERVICE}第二十八条`, "验收"],
  [`${BONUS}第二十一条`, "评分依据"],
  [`${BONUS}第四十九条`, "绩效面谈"],
  [`${BONUS}第五十七条`, "记录保存"],
];
export const headingOf = (label: string) => ARTICLES.find(([known]) => known === label)?.[1] ?? "";

export const people = (): PersonChoice[] =>
  employees.map((one) => ({
    code: one.code,
    name: one.name,
    post: posts.find((post) => post.id === one.assignments.at(-1)?.post)?.name ?? "",
  }));
export const nameOf = (code: string) => employees.find((one) => one.code === code)?.name ?? "";

type Line = [string, string, number, boolean?];
const list = (id: number, name: string, indicator: string | null, lines: Line[]): ChecklistView => ({
  id,
  name,
  indicator,
  indicator_name: indicator && "服务规范执行",
  indicator_name_en: indicator && "Service standards kept",
  items: lines.map(([text, how, article, changed = false], index) => ({
    key: index + 1,
    text,
    how,
    article: ARTICLES[article]?.[0] ?? "",
    heading: ARTICLES[article]?.[1] ?? "",
    changed,
  })),
  retired: false,
  changed: lines.filter((line) => line[3]).length,
  walked: 0,
  walked_on: null,
});

export const lists = (): ChecklistView[] => [
  list(1, "服务现场巡查表", "K28", [
    ["总台、展厅通道畅通，消防器材前没有堆放", "沿通道走一遍", 2],
    ["样品通电安全，没有裸露线头和松动", "逐排查看，断电后触检", 2],
    ["工单当场登记，承办人和期限完整", "抽查当周五张工单", 1],
    ["值班交接表列明未办结的工单", "抽查两班", 0],
    ["收费前出示价目表，换下的部件交还客户", "抽查三张维修单", 3],
    ["验收单由客户本人签名，照片齐全", "抽查三张验收单", 4],
  ]),
  list(2, "季奖执行检查表", null, [
    ["考核评分表逐项写明事实依据", "抽查三份", 5],
    ["绩效面谈按期完成，记录由本人签字", "抽查三份面谈记录", 6, true],
    ["考核和季奖材料归档，保存年限已注明", "查看档案盒", 7],
  ]),
];

/** A drawn picture that stands for a photograph. */
export const PICTURE = `data:image/svg+xml;utf8,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="230" fill="#e1dcd3"/><rect y="230" width="640" height="190" fill="#a09a90"/><path d="M0 150h230l40 190-270 40z" fill="#785c42"/><g stroke="#5a4632" stroke-width="2"><path d="M300 262h120v100H300z" fill="#bc9668"/><path d="M420 285h96v88h-96z" fill="#b28c60"/><path d="M322 182h104v80H322z" fill="#c49e70"/></g></svg>',
)}`;

export const scan = (id: number, name: string): ScanRow => ({
  id,
  name,
  media_type: "image/jpeg",
  bytes: 18_627,
  sha256: "4f1c09ab77d2e6530b8cfa91d35e22761f0c9a4be7d83615aa20de94c1b7f350",
  created_at: "2026-10-19T10:00:00+08:00",
});

export function walk(
  id: number,
  from: ChecklistView,
  department: string,
  walker: string,
  on: string,
): RoundView {
  return refresh({
    row: {
      id,
      name: from.name,
      department,
      on,
      walker: nameOf(walker),
      walker_code: walker,
      items: from.items.length,
      left: 0,
      wrong: 0,
      finished_on: null,
      open: 0,
    },
    entries: from.items.map(
      ({ key, text, how, article }): RoundEntryView => ({
        key,
        text,
        how,
        article,
        changed: false,
        verdict: null,
        grade: null,
        note: "",
        owner: "",
        owner_name: "",
        photos: [],
        finding: null,
      }),
    ),
    findings: [],
    figures: {
      rounds: 0,
      items: 0,
      passed: 0,
      failed: 0,
      not_applicable: 0,
      minor: 0,
      serious: 0,
      states: [],
      overdue: 0,
      due: 0,
      in_time: 0,
      departments: [],
      articles: [],
    },
    people: people(),
  });
}

/** Counts what is still to be looked at and what is wrong anew. */
export function refresh(view: RoundView): RoundView {
  view.row.left = view.entries.filter((entry) => entry.verdict === null).length;
  view.row.wrong = view.entries.filter((entry) => entry.verdict === "fail").length;
  view.row.open = view.findings.filter((row) => row.state !== "closed").length;
  return view;
}

export function say(
  view: RoundView,
  key: number,
  verdict: RoundsVerdict | null,
  grade: FindingGrade | null = null,
  note = "",
  owner = "",
) {
  const entry = view.entries.find((one) => one.key === key);
  if (!entry) return;
  const wrong = verdict === "fail";
  Object.assign(entry, {
    verdict,
    grade: wrong ? (grade ?? "minor") : null,
    note,
    owner: wrong ? owner : "",
    owner_name: wrong ? nameOf(owner) : "",
  });
  refresh(view);
}

export function finding(id: number, view: RoundView, entry: RoundEntryView): FindingView {
  const row: FindingRow = {
    id,
    round: view.row.id,
    round_name: view.row.name,
    department: view.row.department,
    found_on: view.row.on,
    finder: view.row.walker,
    grade: entry.grade ?? "minor",
    what: entry.note,
    item: entry.text,
    article: entry.article,
    state: "found",
    owner: "",
    owner_code: "",
    due_on: null,
    overdue: false,
    recheck_by: null,
    recheck_overdue: false,
    photos: entry.photos.length,
  };
  return {
    row,
    how: entry.how,
    heading: headingOf(entry.article),
    article_text:
      "服务人员在岗期间应当着工装或者整洁服装，佩戴工牌。总台和展厅应当保持通道畅通、样品通电安全、价签与实物一致。",
    changed: false,
    indicator: view.row.name.startsWith("服务") ? "K28" : null,
    steps: [],
    photos_before: entry.photos,
    photos_after: [],
    finder_code: view.row.walker_code,
    own: [],
    usual_due: "2026-11-26",
    usual_term: entry.grade === "serious" ? "1个工作日" : "3个工作日",
    basis: null,
    people: people(),
  };
}

/** Adds a step and says what the finding is by now. */
export function add(view: FindingView, step: Partial<FindingStepView> & Pick<FindingStepView, "kind">) {
  const one = { on: TODAY, by: view.row.finder, owner: "", due_on: null, text: "", ...step };
  view.steps = [...view.steps, one];
  const { row } = view;
  if (one.due_on) row.due_on = one.due_on;
  row.state = one.kind === "rectified" ? "rectified" : one.kind === "passed" ? "closed" : "ordered";
  row.recheck_by = row.state === "rectified" ? "2026-11-23" : null;
  row.overdue = row.state === "ordered" && (row.due_on ?? TODAY) < TODAY;
}

export const departmentNames = () => departments.map((one) => one.name);
