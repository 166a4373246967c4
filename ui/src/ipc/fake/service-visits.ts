// Return visits of the sample company: planned with every closed case, told, and checked by somebody else.

import type { CaseView, VisitCheckForm, VisitForm, VisitRow, VisitsView } from "../contract";
import { refuse } from "./refuse";
import { idOf, NOW, nameOf, when } from "./service-data";
import { REGULATION } from "./service-goods";

export let visits: VisitRow[] = [];

export function forget(cases: CaseView[]) {
  visits = cases.filter((one) => one.row.state === "closed").map((one, index) => visitOf(one, index + 1));
}

export const add = (view: CaseView) => visits.push(visitOf(view, visits.length + 1));

function visitOf({ row, case: one }: CaseView, id: number): VisitRow {
  const scored = row.score !== null;
  return {
    visit: {
      id,
      case: row.id,
      kind: row.kind,
      account: row.account,
      due_at: id === 2 ? "2026-11-20T18:00:00" : "2026-11-23T18:00:00",
      article: `${REGULATION}第四十条`,
      state: scored ? "done" : "planned",
      attempts: [],
      by: scored ? idOf("E19") : null,
      done_at: scored ? `${NOW.slice(0, 7)}-1${id}T15:00:00` : null,
      score: row.score,
      comment: scored ? "来得快，说得清楚" : "",
      checked: null,
      checked_by: null,
      checked_at: null,
      follow_up: null,
    },
    number: row.number,
    customer: row.customer,
    caller: row.caller,
    phone: row.phone,
    description: row.description,
    outcome: one.outcome,
    owner: row.owner,
    by: scored ? nameOf("E19") : null,
    checked_by: null,
    overdue: !scored && id === 2,
    no_contact: false,
  };
}

const find = (id: number): VisitRow => {
  const row = visits.find((one) => one.visit.id === id);
  if (!row) throw refuse("service.unknown_visit", { id: String(id) });
  return row;
};

/** A fifth of the visits made this month, rounded up, is checked by somebody else. */
function sample() {
  const made = visits.filter(
    ({ visit }) => visit.state === "done" && visit.done_at?.startsWith(NOW.slice(0, 7)),
  );
  return {
    to_check: Math.ceil(made.length / 5),
    checked: made.filter(({ visit }) => visit.checked !== null).length,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
export const handlers: Record<string, (args: any) => unknown> = {
  service_visits: ({ query }): VisitsView => ({
    rows: visits.filter((one) => query.state === null || one.visit.state === query.state),
    from_hour: 9,
    to_hour: 20,
    contact_article: `${REGULATION}第四十一条`,
    ...sample(),
    check_article: `${REGULATION}第四十三条`,
  }),
  service_visit_record: ({ form }: { form: VisitForm }) => {
    const row = find(form.visit);
    if (form.outcome === "attempt")
      row.visit.attempts.push({ at: when(form.at), by: "梁秉文", note: form.comment });
    else {
      const by = form.by || "E01";
      const { outcome: state, score, comment } = form;
      Object.assign(row.visit, { state, score, comment, by: idOf(by), done_at: when(form.at) });
      row.by = nameOf(by);
    }
    if (form.outcome !== "attempt") row.overdue = false;
    return row;
  },
  service_visit_check: ({ form }: { form: VisitCheckForm }) => {
    const row = find(form.visit);
    // Without a name it is the person at work, the owner of the sample company.
    const code = form.by || "E01";
    if (row.visit.by === idOf(code)) throw refuse("service.own_visit", { name: nameOf(code) });
    Object.assign(row.visit, { checked: form.truthful, checked_by: idOf(code), checked_at: when(form.at) });
    row.checked_by = nameOf(code);
    return row;
  },
};
