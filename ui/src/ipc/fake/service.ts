// The service desk of the sample company: cases, return visits and the report.

import type {
  CallerView,
  CaseForm,
  CaseQuery,
  CaseView,
  CloseForm,
  CompensationForm,
  DueStage,
  GrantForm,
  KnowledgeForm,
  PauseForm,
  ReplacementForm,
  ServiceDue,
  StepForm,
  StepKind,
} from "../contract";
import { handlers as accounts } from "./accounts";
import * as papers from "./papers";
import { refuse } from "./refuse";
import { ARTICLES, make, NOW, nameCase, nameOf, refresh, seeds, when } from "./service-data";
import * as goods from "./service-goods";
import { items, REGULATION } from "./service-goods";
import * as knowledge from "./service-knowledge";
import { report } from "./service-report";
import * as surveys from "./service-surveys";
import * as calls from "./service-visits";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

let cases: CaseView[] = seeds();
calls.forget(cases);

export function forget() {
  goods.forget();
  surveys.forget();
  knowledge.forget();
  cases = seeds();
  calls.forget(cases);
}

const get = (id: number): CaseView => {
  const found = cases.find((one) => one.row.id === id);
  if (!found) throw refuse("service.case_gone", { id: String(id) });
  return found;
};

/** The case with its goods and notes as they are by now. */
const seen = (view: CaseView): CaseView => ({
  ...view,
  item: items.find((one) => one.item.id === view.case.item) ?? null,
  knowledge: knowledge.of(view.row.id),
});

function write(view: CaseView, kind: StepKind, text: string, by: string, at: string) {
  const name = by ? nameOf(by) : view.row.owner;
  view.steps.push({ kind, text, at: when(at), by: name, written_by: "梁秉文", written_at: NOW });
  return refresh(view);
}

function duesOf(form: CaseForm): [DueStage, string, string | null][] {
  if (form.kind === "praise") return [];
  const dues: [DueStage, string, string | null][] = [["response", `${NOW.slice(0, 10)}T10:50:00`, null]];
  if (form.kind === "repair" || form.kind === "installation")
    dues.push(["arrival", form.outside ? "2026-11-25T12:00:00" : "2026-11-24T12:00:00", null]);
  if (form.kind === "complaint") dues.push(["proposal", "2026-11-24T18:00:00", null]);
  if (form.kind !== "enquiry") dues.push(["resolution", "2026-11-28T18:00:00", null]);
  return dues;
}

/** The earlier case of the same customer and the same goods. */
const repeated = (form: CaseForm) =>
  form.kind === "complaint" && form.item !== null
    ? cases.find((one) => one.case.item === form.item && one.row.state === "closed")
    : undefined;

function callers(text: string): CallerView[] {
  const list = accounts.accounts_list?.({
    query: { text, offset: 0, limit: 8, grade: null, ungraded: false, manager: null, status: null },
  } as Args) as {
    rows: { id: number; name: string; grade: CallerView["grade"]; contact: string; phone: string }[];
  };
  return list.rows.map((row) => ({
    id: row.id,
    name: row.name,
    grade: row.grade,
    contact: row.contact,
    phone: row.phone,
    address: "",
    no_contact: false,
    items: items.filter((one) => one.item.account === row.id),
    open: cases
      .filter((one) => one.row.account === row.id && one.row.state !== "closed")
      .map((one) => one.row),
    closed: cases
      .filter((one) => one.row.account === row.id && one.row.state === "closed")
      .map((one) => one.row),
  }));
}

function page(query: CaseQuery) {
  const all = cases.map((one) => one.row);
  const rows = all.filter(
    (row) =>
      (query.state === null || row.state === query.state) &&
      (!query.overdue || row.overdue) &&
      (query.kind === null || row.kind === query.kind) &&
      (query.account === null || row.account === query.account) &&
      `${row.number}${row.customer}${row.caller}${row.phone}${row.description}`.includes(query.text),
  );
  const count = (state: string) => all.filter((row) => row.state === state).length;
  return {
    total: rows.length,
    rows: rows.slice(query.offset, query.offset + query.limit),
    counts: {
      all: all.length,
      open: count("open"),
      paused: count("paused"),
      overdue: all.filter((row) => row.overdue).length,
      handovers: all.filter((row) => row.handover).length,
      visits: calls.visits.filter((one) => one.visit.state === "planned").length,
      grants: 0,
    },
    people: cases[0]?.people ?? [],
    causes: ["驱动故障", "运输破损", "安装松动"],
    now: NOW,
  };
}

function due(): ServiceDue[] {
  const owed = cases.flatMap(({ row }): ServiceDue[] =>
    row.next_due && row.next_due.at.slice(0, 10) <= NOW.slice(0, 10)
      ? [
          {
            what: row.next_due.stage,
            case: row.id,
            visit: null,
            number: row.number,
            kind: row.kind,
            customer: row.customer,
            phone: row.phone,
            text: row.description,
            owner: row.owner,
            due_at: row.next_due.at,
            article: row.next_due.article,
            overdue: row.overdue,
          },
        ]
      : [],
  );
  const owing = calls.visits.flatMap(({ visit, ...one }): ServiceDue[] =>
    visit.state === "planned"
      ? [
          {
            what: "visit",
            case: visit.case,
            visit: visit.id,
            number: one.number,
            kind: visit.kind,
            customer: one.customer,
            phone: one.phone,
            text: one.description,
            owner: one.owner,
            due_at: visit.due_at,
            article: visit.article,
            overdue: one.overdue,
          },
        ]
      : [],
  );
  return [...owed, ...owing].sort((a, b) => a.due_at.localeCompare(b.due_at));
}

export const handlers: Record<string, (args: Args) => unknown> = {
  service_lookup: ({ text }) => callers(text),
  service_cases: ({ query }) => page(query),
  service_case: ({ id }) => seen(get(id)),
  service_terms: ({ form }: { form: CaseForm }) => {
    const earlier = repeated(form);
    const graver = earlier !== undefined || form.group > 1 || form.publicity || form.danger;
    return {
      regulation: REGULATION,
      tier: form.danger ? "urgent" : graver ? "larger" : "general",
      reasons: [
        ...(earlier ? ["repeated"] : []),
        ...(form.group > 1 ? ["group"] : []),
        ...(form.publicity ? ["publicity"] : []),
        ...(form.danger ? ["danger"] : []),
      ],
      dues: duesOf(form).map(([stage, at]) => ({ stage, at, met_at: null, article: ARTICLES[stage] })),
      repeats: earlier ? nameCase(earlier) : null,
      item: items.find((one) => one.item.id === form.item) ?? null,
    };
  },
  service_open: ({ form }: { form: CaseForm }) => {
    const known = callers("").find((one) => one.id === form.account);
    const view = make(
      {
        kind: form.kind,
        account: form.account,
        customer: known?.name ?? form.caller,
        caller: form.caller,
        phone: form.phone,
        item: form.item ?? undefined,
        text: form.description,
        at: NOW,
        owner: "E17",
        dues: duesOf(form),
        cause: form.cause,
        handover: form.owner || undefined,
        repeats: repeated(form)?.row.id,
      },
      cases.length + 1,
    );
    cases = [view, ...cases];
    return view;
  },
  service_assign: ({ case: id, to, by, at }) => {
    const view = get(id);
    view.row.handover = nameOf(to);
    return write(view, "assigned", nameOf(to), by, at);
  },
  service_accept: ({ case: id, at }) => {
    const view = get(id);
    view.row.owner = view.row.handover ?? view.row.owner;
    view.row.handover = null;
    return write(view, "accepted", "", "", at);
  },
  service_tell: ({ form }: { form: StepForm }) => {
    const view = get(form.case);
    for (const one of view.case.dues) if (one.stage === form.kind && !one.met_at) one.met_at = when(form.at);
    return write(view, form.kind, form.text, form.by, form.at);
  },
  service_pause: ({ form }: { form: PauseForm }) => {
    const view = get(form.case);
    view.case.state = "paused";
    view.case.pauses.push({ from: when(form.at), to: null, reason: form.reason, note: form.note });
    return write(view, "paused", form.note, form.by, form.at);
  },
  service_resume: ({ case: id, by, at }) => {
    const view = get(id);
    view.case.state = "open";
    for (const pause of view.case.pauses) pause.to ??= when(at);
    return write(view, "resumed", "", by, at);
  },
  service_compensate: ({ form }: { form: CompensationForm }) => {
    const view = get(form.case);
    if (!/^\d+(\.\d{1,2})?$/.test(form.amount)) throw refuse("bonus.bad_amount", { value: form.amount });
    const amount = Math.round(Number(form.amount) * 100);
    const waits = view.granted + amount > view.authority;
    if (!waits) view.granted += amount;
    view.compensations.push({
      compensation: {
        id: form.case * 100 + view.compensations.length,
        case: form.case,
        amount,
        way: form.way,
        reason: form.reason,
        by: view.case.owner,
        at: when(form.at),
        needs_approval: waits,
        decided_by: "",
        decided_at: null,
        approved: null,
        decision: "",
      },
      by: view.row.owner,
      waits,
    });
    return write(view, "compensated", `${form.way} ${form.amount} 元`, form.by, form.at);
  },
  service_grant: ({ form }: { form: GrantForm }) => {
    const view = get(Math.floor(form.compensation / 100));
    const row = view.compensations.find((one) => one.compensation.id === form.compensation);
    if (!row) throw refuse("service.case_gone", { id: String(form.compensation) });
    row.waits = false;
    Object.assign(row.compensation, {
      approved: form.approve,
      decision: form.text,
      decided_by: form.by ? nameOf(form.by) : "梁秉文",
      decided_at: when(form.at),
    });
    if (form.approve) view.granted += row.compensation.amount;
    return write(view, form.approve ? "approved" : "refused", form.text, form.by, form.at);
  },
  service_close: ({ form }: { form: CloseForm }) => {
    const view = get(form.case);
    const { cause, valid, outcome, confirmation, notice } = form;
    Object.assign(view.case, { state: "closed", cause, valid, outcome, confirmation, notice });
    view.case.closed_at = when(form.at);
    view.row.closed_at = when(form.at);
    for (const one of view.case.dues) if (one.stage === "resolution") one.met_at = when(form.at);
    calls.add(view);
    return write(view, "closed", outcome, form.by, form.at);
  },
  service_reopen: ({ case: id, reason, by, at }) => {
    const view = get(id);
    view.case.state = "open";
    for (const one of view.case.dues) if (one.stage === "resolution") one.met_at = null;
    return write(view, "reopened", reason, by, at);
  },
  ...goods.handlers,
  service_item_replace: ({ form }: { form: ReplacementForm }) => {
    const view = goods.replace(form);
    if (form.case !== null) write(get(form.case), "replaced", view.item.product, "", "");
    return view;
  },
  ...calls.handlers,
  ...surveys.handlers,
  ...knowledge.handlers,
  service_knowledge_save: ({ form }: { form: KnowledgeForm }) => {
    const note = knowledge.save(form);
    return form.case === null ? note : knowledge.link(note.id, nameCase(get(form.case)));
  },
  service_knowledge_link: ({ id, case: of }) => knowledge.link(id, nameCase(get(of))),
  service_due: () => due(),
  service_report: ({ period }) => report(period),
  service_print: () => papers.list()[0],
};
