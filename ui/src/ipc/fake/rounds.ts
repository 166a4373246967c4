// Rounds of the sample company: walked item by item, findings put right and checked again.

import type {
  ChecklistForm,
  ChecklistView,
  FindingQuery,
  FindingRow,
  FindingStepForm,
  FindingsView,
  FindingView,
  RoundEntryForm,
  RoundForm,
  RoundsDue,
  RoundsTerms,
  RoundView,
} from "../contract";
import * as papers from "./papers";
import { TODAY } from "./people";
import { refuse } from "./refuse";
import {
  ARTICLES,
  add,
  finding,
  headingOf,
  lists as madeLists,
  nameOf,
  PICTURE,
  refresh,
  say,
  scan,
  walk,
} from "./rounds-data";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

let lists: ChecklistView[] = [];
let walks: RoundView[] = [];
let findings: FindingView[] = [];
let photos = 1;
let terms = usualTerms();

function usualTerms(): RoundsTerms {
  return {
    minor: { count: 3, working: true },
    serious: { count: 1, working: true },
    recheck: { count: 2, working: true },
  };
}

export function forget() {
  terms = usualTerms();
  lists = madeLists();
  walks = [];
  findings = [];
  const [service, bonus] = lists;
  if (!service || !bonus) return;
  const october = walk(1, service, "客户服务部", "E16", "2026-10-19");
  say(october, 1, "fail", "minor", "总台右侧通道堆放三只灯具包装箱，过道不足一米", "E20");
  october.entries[0]?.photos.push(scan(photos++, "总台通道.jpg"));
  finish(october);
  const [boxes] = findings;
  if (boxes) {
    add(boxes, {
      kind: "rectified",
      on: "2026-10-20",
      by: boxes.row.owner,
      text: "包装箱移入仓库，通道两侧贴了黄线",
    });
    add(boxes, { kind: "passed", on: "2026-10-21", text: "通道畅通" });
  }
  const november = walk(2, service, "安装售后部", "E16", "2026-11-17");
  say(november, 2, "fail", "serious", "试装架上一盏吊灯的接线端子裸露，没有断电", "E21");
  say(november, 5, "fail", "minor", "两张维修单没有客户对收费的确认", "E24");
  say(november, 6, "fail", "minor", "11月12日的验收单签名与客户笔迹不一致，待查明");
  finish(november);
  const lamp = findings.find((one) => one.row.grade === "serious");
  if (lamp)
    add(lamp, {
      kind: "rectified",
      on: "2026-11-19",
      by: lamp.row.owner,
      text: "更换端子，加套绝缘管，通电测试正常",
    });
  const office = walk(3, bonus, "综合管理部", "E01", "2026-11-20");
  say(office, 2, "fail", "minor", "三份面谈记录没有本人签字", "E02");
  finish(office);
}

/** What nobody said anything about is as it should be, in the walks of the sample. */
function finish(view: RoundView) {
  for (const entry of view.entries) if (entry.verdict === null) say(view, entry.key, "pass");
  walks = [view, ...walks];
  close(view, view.row.on);
}

const DUES: Record<string, string> = { "2026-10-19": "2026-10-22", "2026-11-17": "2026-11-20" };

function close(view: RoundView, on: string) {
  view.row.finished_on = on;
  for (const entry of view.entries.filter((one) => one.verdict === "fail")) {
    const made = finding(findings.length + 1, view, entry);
    entry.finding = made.row.id;
    if (entry.owner) told(made, entry.owner, DUES[view.row.on] ?? "2026-11-26", on);
    findings = [...findings, made];
  }
  view.findings = findings.filter((one) => one.row.round === view.row.id).map((one) => one.row);
  refresh(view);
}

function told(view: FindingView, owner: string, due: string, on = TODAY, text = "") {
  view.row.owner = nameOf(owner);
  view.row.owner_code = owner;
  view.own = [owner];
  add(view, { kind: "ordered", on, owner: view.row.owner, due_on: due, text });
}

forget();

const walkOf = (id: number): RoundView => {
  const found = walks.find((one) => one.row.id === id);
  if (!found) throw refuse("rounds.unknown_round", { id: String(id) });
  return structuredClone(refresh(found));
};
const live = (id: number): FindingView => {
  const found = findings.find((one) => one.row.id === id);
  if (!found) throw refuse("rounds.unknown_finding", { id: String(id) });
  return found;
};
const clean = (view: FindingView): FindingView => structuredClone(view);

function asked(row: FindingRow, query: FindingQuery): boolean {
  return (
    (query.state === null || row.state === query.state) &&
    (query.department === "" || row.department === query.department) &&
    (!query.overdue || row.overdue) &&
    [row.what, row.item, row.article, row.owner].some((text) => text.includes(query.text))
  );
}

function list(query: FindingQuery): FindingsView {
  const rows = findings.map((one) => one.row);
  const states = (["found", "ordered", "rectified", "closed"] as const).map(
    (state): [typeof state, number] => [state, rows.filter((row) => row.state === state).length],
  );
  const late = (row: FindingRow) => (row.overdue ? 0 : row.state === "closed" ? 2 : 1);
  return {
    rows: structuredClone(rows.filter((row) => asked(row, query)).sort((a, b) => late(a) - late(b))),
    all: rows.length,
    states,
    overdue: rows.filter((row) => row.overdue).length,
    departments: [...new Set(rows.map((row) => row.department))],
    walking: walks.filter((one) => one.row.finished_on === null).length,
    lists: lists.filter((one) => !one.retired).length,
  };
}

function due(): RoundsDue[] {
  return findings
    .map((one) => one.row)
    .filter((row) => row.state !== "closed" && (row.recheck_by ?? row.due_on ?? row.found_on) <= TODAY)
    .map((row): RoundsDue => {
      const what = row.state === "found" ? "order" : row.state === "ordered" ? "rectify" : "recheck";
      return {
        what,
        id: row.id,
        department: row.department,
        text: row.what,
        owner: what === "rectify" ? row.owner : row.finder,
        owner_code: row.owner_code,
        grade: row.grade,
        due_on: row.recheck_by ?? row.due_on ?? row.found_on,
        overdue: row.overdue || row.state === "found",
        article: row.article,
      };
    });
}

function saveList(form: ChecklistForm): ChecklistView {
  if (lists.some((one) => one.name === form.name && one.id !== form.id))
    throw refuse("rounds.name_taken", { name: form.name });
  const before = lists.find((one) => one.id === form.id);
  let last = Math.max(0, ...(before?.items ?? []).map((item) => item.key));
  const saved: ChecklistView = {
    id: before?.id ?? lists.length + 1,
    name: form.name,
    indicator: form.indicator,
    indicator_name: form.indicator && "服务规范执行",
    indicator_name_en: form.indicator && "Service standards kept",
    items: form.items.map((item) => ({
      key: item.key ?? ++last,
      text: item.text,
      how: item.how,
      article: item.article,
      heading: headingOf(item.article),
      changed: false,
    })),
    retired: before?.retired ?? false,
    changed: 0,
    walked: before?.walked ?? 0,
    walked_on: before?.walked_on ?? null,
  };
  lists = before ? lists.map((one) => (one.id === saved.id ? saved : one)) : [...lists, saved];
  return saved;
}

const listed = (): ChecklistView[] =>
  lists.map((one) => {
    const days = walks.filter((view) => view.row.name === one.name).map((view) => view.row.on);
    return structuredClone({ ...one, walked: days.length, walked_on: days.sort().at(-1) ?? null });
  });

const set = (id: number, change: (one: ChecklistView) => void): ChecklistView => {
  const one = lists.find((known) => known.id === id);
  if (!one) throw refuse("rounds.unknown_checklist", { id: String(id) });
  change(one);
  return structuredClone(one);
};

export const handlers: Record<string, (args: Args) => unknown> = {
  rounds_checklists: listed,
  rounds_articles: () => ARTICLES.map(([label, heading]) => ({ label, heading })),
  rounds_checklist_save: ({ form }: { form: ChecklistForm }) => saveList(form),
  rounds_checklist_confirm: ({ id }) =>
    set(id, (one) => {
      one.changed = 0;
      for (const item of one.items) item.changed = false;
    }),
  rounds_checklist_retire: ({ id, retired }) =>
    set(id, (one) => {
      one.retired = retired;
    }),
  rounds_list: () => walks.map((one) => structuredClone(refresh(one).row)),
  rounds_round: ({ id }) => walkOf(id),
  rounds_start: ({ form }: { form: RoundForm }) => {
    const from = lists.find((one) => one.id === form.checklist);
    if (!from) throw refuse("rounds.unknown_checklist", { id: String(form.checklist) });
    if (!form.walker) throw refuse("rounds.no_person");
    const view = walk(walks.length + 1, from, form.department, form.walker, form.on ?? TODAY);
    walks = [view, ...walks];
    return walkOf(view.row.id);
  },
  rounds_enter: ({ form }: { form: RoundEntryForm }) => {
    const view = walks.find((one) => one.row.id === form.round);
    if (!view) throw refuse("rounds.unknown_round", { id: String(form.round) });
    say(view, form.key, form.verdict, form.grade, form.note, form.owner);
    return walkOf(form.round);
  },
  rounds_finish: ({ id }) => {
    const view = walks.find((one) => one.row.id === id);
    if (!view) throw refuse("rounds.unknown_round", { id: String(id) });
    if (view.row.left > 0) throw refuse("rounds.items_left", { count: String(view.row.left) });
    close(view, TODAY);
    return walkOf(id);
  },
  rounds_drop: ({ id }) => {
    walks = walks.filter((one) => one.row.id !== id);
    return null;
  },
  rounds_photo_add: ({ round, key }) => {
    const view = walks.find((one) => one.row.id === round);
    view?.entries.find((one) => one.key === key)?.photos.push(scan(photos++, "照片.jpg"));
    return walkOf(round);
  },
  rounds_finding_photo_add: ({ finding }) => {
    const one = live(finding);
    one.photos_after = [...one.photos_after, scan(photos++, "整改后.jpg")];
    return clean(one);
  },
  rounds_photo: () => PICTURE,
  rounds_photo_copy: () => null,
  rounds_findings: ({ query }: { query: FindingQuery }) => list(query),
  rounds_finding: ({ id }) => clean(live(id)),
  rounds_order: ({ form }: { form: FindingStepForm }) => {
    const one = live(form.finding);
    told(one, form.owner, form.due_on ?? one.usual_due, TODAY, form.text);
    return clean(one);
  },
  rounds_extend: ({ form }: { form: FindingStepForm }) => {
    const one = live(form.finding);
    if (one.row.overdue) throw refuse("rounds.extended_late", { due: one.row.due_on ?? "" });
    add(one, { kind: "extended", by: nameOf(form.by), text: form.text, due_on: form.due_on });
    return clean(one);
  },
  rounds_rectify: ({ form }: { form: FindingStepForm }) => {
    const one = live(form.finding);
    add(one, { kind: "rectified", by: nameOf(form.by), text: form.text });
    return clean(one);
  },
  rounds_recheck: ({ form, passed }: { form: FindingStepForm; passed: boolean }) => {
    const one = live(form.finding);
    if (one.own.includes(form.by)) throw refuse("rounds.own_recheck");
    const by = nameOf(form.by);
    if (passed) add(one, { kind: "passed", by, text: form.text });
    else add(one, { kind: "returned", by, text: form.text, due_on: form.due_on ?? one.usual_due });
    return clean(one);
  },
  rounds_due: due,
  rounds_terms: () => ({ terms, own: terms, minor_basis: null, recheck_basis: null }),
  rounds_terms_set: (typed: Record<keyof RoundsTerms, number>) => {
    const working = (count: number) => ({ count, working: true });
    terms = {
      minor: working(typed.minor),
      serious: working(typed.serious),
      recheck: working(typed.recheck),
    };
    return { terms, own: terms, minor_basis: null, recheck_basis: null };
  },
  rounds_print: () => papers.list()[0],
};
