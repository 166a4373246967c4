// The plan of visits of the sample company, for development in a browser. Days are laid out plainly: the rules
// are tested where they live.

import type {
  Account,
  LogEntry,
  ManagerChoice,
  PlannedVisitForm,
  PlannedVisitRow,
  VisitPlanView,
} from "../contract";
import { visits as dues } from "./accountWork";
import * as papers from "./papers";
import { employees, TODAY } from "./people";
import { refuse } from "./refuse";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

interface Waiting {
  id: number;
  account: number;
  leader: boolean;
  on: string;
  purpose: string;
}

let next = 1;
let waiting: Waiting[] = [];

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const isFree = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const workday = (day: string): string => (isFree(day) ? workday(later(day, -1)) : day);

/** A report settles what was planned up to that day, and the visit it names. */
export function settleVisits(account: number, on: string, leader: boolean, visit: number | null): void {
  waiting = waiting.filter(
    (one) => one.id !== visit && !(one.account === account && one.on <= on && (leader || !one.leader)),
  );
}

/** Shares the customers and what was said with the list. */
export function visitHandlers(
  accounts: Account[],
  log: LogEntry[],
  managers: () => ManagerChoice[],
): Record<string, (args: Args) => unknown> {
  function row(account: Account, rest: Partial<PlannedVisitRow> & { on: string }): PlannedVisitRow {
    return {
      id: null,
      account: account.id,
      name: account.name,
      grade: account.grade?.grade ?? null,
      manager: employees.find((one) => one.id === account.manager)?.name ?? null,
      leader: false,
      state: "proposed",
      purpose: "",
      due: null,
      article: "",
      area: /市(.{1,6}?[区镇道路街])/.exec(account.address)?.[1] ?? "",
      address: account.address,
      contact: account.contacts[0]?.name ?? "",
      phone: account.contacts[0]?.phones[0]?.number ?? "",
      promise:
        log.find((entry) => entry.account === account.id && entry.promise && !entry.promise.done_on)?.promise
          ?.text ?? "",
      ...rest,
    };
  }

  function plan(from: string, to: string, manager: number | null): VisitPlanView {
    const rows = accounts
      .filter((account) => manager === null || account.manager === manager)
      .flatMap((account) => {
        const fixed = waiting.filter((one) => one.account === account.id);
        const made = log.filter((entry) => entry.account === account.id && entry.channel === "visit");
        const proposed = dues(account).flatMap(({ leader, due, every, article }) => {
          if (fixed.some((one) => one.leader === leader)) return [];
          const last = made.some((entry) => entry.on >= TODAY && (!leader || entry.leader));
          const first = last ? later(TODAY, every) : due;
          const days = leader ? [first] : [first, later(first < TODAY ? TODAY : first, every)];
          return days.map((day) =>
            row(account, {
              leader,
              due: day,
              article,
              on: day < TODAY ? TODAY : workday(day),
            }),
          );
        });
        return [
          ...made.map((entry) =>
            row(account, { on: entry.on, leader: entry.leader, state: "done", promise: "" }),
          ),
          ...fixed.map((one) => row(account, { ...one, state: one.on < TODAY ? "missed" : "planned" })),
          ...proposed,
        ];
      });
    const days: VisitPlanView["days"] = [];
    for (let day = from; day <= to; day = later(day, 1)) days.push({ day, working: !isFree(day) });
    return {
      today: TODAY,
      from,
      to,
      regulation: "《大客户管理制度》（2026年第1版）",
      days,
      visits: rows
        .filter((one) => one.on >= from && one.on <= to)
        .sort((a, b) => a.on.localeCompare(b.on) || a.area.localeCompare(b.area)),
      managers: managers(),
    };
  }

  return {
    visit_plan: ({ from, to, manager }) => plan(from, to, manager),
    visit_plan_save: ({ form }: { form: PlannedVisitForm }) => {
      const name = accounts.find((one) => one.id === form.account)?.name ?? "";
      if (form.on < TODAY) throw refuse("accounts.visit_past", { name, day: form.on });
      const known = waiting.find((one) => one.id === form.id);
      if (known) Object.assign(known, form);
      else waiting.push({ ...form, id: next++ });
      return known?.id ?? next - 1;
    },
    visit_plan_drop: ({ visit }) => {
      waiting = waiting.filter((one) => one.id !== visit);
    },
    visit_plan_print: () => papers.list()[0],
  };
}
