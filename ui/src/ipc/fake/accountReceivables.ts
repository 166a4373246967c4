// Bills and payments of the sample company, for development in a browser. What settles what is told plainly:
// the rules are tested where they live.

import type {
  Account,
  AccountBooks,
  Age,
  Bill,
  BillForm,
  BillStanding,
  Demand,
  DemandTone,
  Money,
  Owed,
  Payment,
  PaymentForm,
  ReceivableRow,
  ReceivableSettings,
  ReceivablesImport,
  Statement,
  TermsForm,
} from "../contract";
import * as papers from "./papers";
import { TODAY } from "./people";
import { refuse } from "./refuse";

// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const later = (day: string, days: number) => new Date(at(day) + days * DAY).toISOString().slice(0, 10);
const AGES: Age[] = ["not_due", "to30", "to60", "to90", "over90"];
const ageOf = (days: number): Age =>
  AGES[days <= 0 ? 0 : days <= 30 ? 1 : days <= 60 ? 2 : days <= 90 ? 3 : 4] ?? "not_due";
const yuan = (fen: Money) => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
const fen = (text: string) => Math.round(Number(text.replaceAll(",", "")) * 100);

let next = 1;
let bills: Bill[] = [];
let payments: Payment[] = [];
let settings: ReceivableSettings = {
  payee: "明烛灯饰有限公司，明川农商银行灯市支行，账号 6200 1234 0005 678",
  terms_days: 30,
  remind_days: 7,
};
const terms = new Map<number, { days: number; credit: Money | null }>();

const bill = (account: number, number: string, on: string, amount: Money, note: string): Bill => ({
  id: next++,
  account,
  number,
  on,
  due: amount < 0 ? on : later(on, 30),
  amount,
  note,
  batch: null,
});

function begin() {
  bills = [
    bill(1, "XS-2609-036", "2026-09-19", 3_681_000, "客房台灯"),
    bill(1, "XS-2611-058", "2026-11-07", 3_482_000, "筒灯"),
    bill(2, "XS-2608-019", "2026-08-06", 790_000, "应急灯"),
    bill(2, "XS-2608-023", "2026-08-12", -260_000, "筒灯退货"),
    bill(3, "XS-2610-051", "2026-10-27", 1_109_000, "餐吊灯"),
  ];
  payments = [
    {
      id: next++,
      account: 1,
      on: "2026-11-02",
      amount: 2_000_000,
      bill: bills[0]?.id ?? null,
      way: "银行转账",
      note: "",
      batch: null,
    },
  ];
}
begin();

function owed(account: number, day: string): Owed {
  const own = bills.filter((one) => one.account === account && one.on <= day);
  const paid = payments.filter((one) => one.account === account && one.on <= day);
  const left = new Map(own.map((one) => [one.id, Math.max(0, one.amount)]));
  let free = own.reduce((sum, one) => sum + Math.max(0, -one.amount), 0);
  for (const one of paid) {
    const open = (one.bill !== null && left.get(one.bill)) || 0;
    const taken = Math.min(open, one.amount);
    if (one.bill !== null && taken > 0) left.set(one.bill, open - taken);
    free += one.amount - taken;
  }
  const rows: BillStanding[] = [...own]
    .sort((a, b) => a.due.localeCompare(b.due) || a.id - b.id)
    .map((one) => {
      const open = left.get(one.id) ?? 0;
      const taken = Math.min(open, free);
      free -= taken;
      const days = (at(day) - at(one.due)) / DAY;
      const rest = open - taken;
      return { bill: one, settled: Math.max(0, one.amount) - rest, open: rest, days, age: ageOf(days) };
    });
  const sum = (some: BillStanding[]) => some.reduce((all, one) => all + one.open, 0);
  return {
    bills: rows,
    open: sum(rows),
    overdue: sum(rows.filter((one) => one.days > 0)),
    by_age: AGES.map((age) => sum(rows.filter((one) => one.age === age))) as Owed["by_age"],
    advance: free,
    oldest_due: rows.find((one) => one.open > 0)?.bill.due ?? null,
    last_paid:
      paid
        .map((one) => one.on)
        .sort()
        .at(-1) ?? null,
  };
}

const nothing: ReceivablesImport = {
  encoding: "UTF-8",
  header_row: 1,
  rows: 0,
  bills: 0,
  payments: 0,
  known: 0,
  billed: 0,
  paid: 0,
  errors: [],
  shown: [],
  batch: null,
};

/** Shares the customers with the list. */
/** The bills of an account with what is open of them, for its contracts. */
export const standingOf = (account: number): BillStanding[] => owed(account, TODAY).bills;

/** A bill out of a contract. */
export function billInstalment(
  account: number,
  number: string,
  on: string,
  due: string,
  amount: Money,
  note: string,
): Bill {
  const made = { ...bill(account, number, on, amount, note), due };
  bills.push(made);
  return made;
}

export function receivableHandlers(
  accounts: Account[],
  manager: (account: Account) => string | null,
): Record<string, (args: Args) => unknown> {
  const named = (id: number) => accounts.find((one) => one.id === id);
  const name = (id: number) => named(id)?.name ?? "";

  function books(account: number): AccountBooks {
    const own = terms.get(account);
    const days = [...bills, ...payments].filter((one) => one.account === account).map((one) => one.on);
    return {
      account,
      name: name(account),
      day: TODAY,
      owed: owed(account, TODAY),
      payments: payments.filter((one) => one.account === account).reverse(),
      terms: { days: own?.days ?? settings.terms_days, credit: own?.credit ?? null, own: own !== undefined },
      settings,
      first_on: days.sort()[0] ?? null,
    };
  }

  function row(account: Account, day: string): ReceivableRow {
    const standing = owed(account.id, day);
    const late = standing.bills.filter((one) => one.open > 0 && one.days > 0);
    const credit = terms.get(account.id)?.credit ?? null;
    return {
      account: account.id,
      name: account.name,
      grade: account.grade?.grade ?? null,
      manager: manager(account),
      open: standing.open,
      overdue: standing.overdue,
      by_age: standing.by_age,
      advance: standing.advance,
      oldest_due: standing.oldest_due,
      days: late.length > 0 ? Math.max(...late.map((one) => one.days)) : null,
      last_paid: standing.last_paid,
      promise: "",
      promised_on: null,
      credit,
      over_credit: credit !== null && standing.open > credit,
      contact: account.contacts[0]?.name ?? "",
      phone: "",
    };
  }

  function statement(account: number, from: string, to: string): Statement {
    if (to < from || to > TODAY) throw refuse("accounts.statement_span", { from, to });
    const lines = [
      ...bills.map((one) => ({ ...one, what: one.amount < 0 ? ("credited" as const) : ("billed" as const) })),
      ...payments.map((one) => ({ ...one, what: "paid" as const, number: "", note: one.way })),
    ].filter((one) => one.account === account);
    lines.sort((a, b) => a.on.localeCompare(b.on) || Number(a.what === "paid") - Number(b.what === "paid"));
    const effect = (one: (typeof lines)[number]) => (one.what === "paid" ? -one.amount : one.amount);
    const opening = lines.filter((one) => one.on < from).reduce((sum, one) => sum + effect(one), 0);
    let balance = opening;
    const shown = lines.filter((one) => one.on >= from && one.on <= to);
    const sum = (paid: boolean) =>
      shown.filter((one) => (one.what === "paid") === paid).reduce((all, one) => all + one.amount, 0);
    const told = shown.map((one) => {
      balance += effect(one);
      const { on, what, number, note, amount } = one;
      return { on, what, number, note, amount, balance };
    });
    return {
      from,
      to,
      opening,
      lines: told,
      billed: sum(false),
      paid: sum(true),
      closing: balance,
      owed: owed(account, to),
    };
  }

  function demands(account: number, until: string | null): Demand[] {
    const open = owed(account, TODAY).bills.filter((one) => one.open > 0);
    const late = open.filter((one) => one.days > 0);
    const soon = open.filter((one) => one.days <= 0 && -one.days <= settings.remind_days);
    const tones: [DemandTone, BillStanding[], number, string][] = [
      ["reminder", [...late, ...soon], 7, "特此提醒"],
      ["demand", late, 10, "请按约定付清"],
      ["final", late, 15, "现作最后一次书面催告"],
    ];
    return tones
      .filter(([, some]) => some.length > 0)
      .map(([tone, some, days, words]) => {
        const total = some.reduce((sum, one) => sum + one.open, 0);
        const by = until ?? later(TODAY, days);
        const lines = some.map((one, index) => `${index + 1}. ${one.bill.number}，未付${yuan(one.open)}元`);
        const message = [
          `${name(account)}：`,
          `有${some.length}笔货款，合计${yuan(total)}元，${words}：`,
          ...lines,
          `请于${by}前付清。`,
          `收款账户：${settings.payee}`,
        ].join("\n");
        return { tone, total, until: by, message, opening: "", closing: [], bills: some };
      });
  }

  const listed = (day: string) =>
    accounts.map((one) => row(one, day)).filter((one) => one.open > 0 || one.advance > 0);
  return {
    receivables: ({ day }) => {
      const rows = listed(day ?? TODAY).sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || b.open - a.open);
      const sum = (of: (one: ReceivableRow) => Money) => rows.reduce((all, one) => all + of(one), 0);
      return {
        day: day ?? TODAY,
        open: sum((one) => one.open),
        overdue: sum((one) => one.overdue),
        by_age: AGES.map((_, index) => sum((one) => one.by_age[index] ?? 0)),
        advance: sum((one) => one.advance),
        rows,
        accounts: new Set(bills.map((one) => one.account)).size,
        settings,
        batches: [],
      };
    },
    receivables_due: () =>
      listed(TODAY)
        .flatMap((one) => {
          const open = owed(one.account, TODAY).bills.filter((some) => some.open > 0);
          const first = open.find((some) => some.days >= -settings.remind_days);
          if (!first) return [];
          const amount = one.overdue > 0 ? one.overdue : first.open;
          const { due } = first.bill;
          return [{ ...one, amount, overdue: one.overdue > 0, due, days: first.days }];
        })
        .sort((a, b) => b.days - a.days),
    account_books: ({ account }) => books(account),
    bill_save: ({ form }: { form: BillForm }) => {
      const amount = fen(form.amount);
      if (!amount) throw refuse("accounts.bad_bill_amount", { value: form.amount });
      const due = form.due ?? later(form.on, books(form.account).terms.days);
      const known = bills.find((one) => one.id === form.id);
      if (known) Object.assign(known, { ...form, amount, due, id: known.id });
      else bills.push({ ...form, id: next++, amount, due, batch: null });
      return books(form.account);
    },
    bill_delete: ({ account, bill: id }) => {
      bills = bills.filter((one) => one.id !== id);
      return books(account);
    },
    payment_add: ({ form }: { form: PaymentForm }) => {
      const amount = fen(form.amount);
      if (!(amount > 0)) throw refuse("accounts.bad_payment_amount", { value: form.amount });
      payments.push({ ...form, id: next++, amount, batch: null });
      return books(form.account);
    },
    payment_delete: ({ account, payment }) => {
      payments = payments.filter((one) => one.id !== payment);
      return books(account);
    },
    account_terms: ({ form }: { form: TermsForm }) => {
      const credit = form.credit === "" ? null : fen(form.credit);
      if (form.days === null && credit === null) terms.delete(form.account);
      else terms.set(form.account, { days: form.days ?? settings.terms_days, credit });
      return books(form.account);
    },
    receivables_settings: ({ settings: put }) => {
      settings = put;
      return settings;
    },
    receivables_look: () => ({ ...nothing, rows: 2, known: 2 }),
    receivables_apply: () => nothing,
    receivables_bad_rows: () => 0,
    receivables_undo: () => 0,
    receivables_export: () => listed(TODAY).length,
    account_statement: ({ account, from, to }) => {
      const told = statement(account, from, to);
      return { account, name: name(account), statement: told, capitals: "" };
    },
    account_statement_print: () => papers.list()[0],
    account_demands: ({ account, until }) => ({ demands: demands(account, until), printed: [] }),
    account_demand_print: () => papers.list()[0],
  };
}
