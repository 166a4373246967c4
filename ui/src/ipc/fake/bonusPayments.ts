// What was paid of the fake's quarters, and which of them are closed.

import type {
  BonusPaymentEntry,
  BonusPaymentForm,
  BonusPaymentsView,
  BonusView,
  NoticeRow,
  Quarter,
} from "../contract";
import { refuse } from "./refuse";

interface Books {
  entries: BonusPaymentEntry[];
  closing: BonusPaymentsView["closing"];
  confirmed: boolean;
}

const books = new Map<Quarter, Books>();
const PAY_BY = "2026-12-25";
const by = { user: 1, name: "梁秉文", at: "2026-11-23T09:00:00+08:00" };

function of(quarter: Quarter): Books {
  const known = books.get(quarter) ?? { entries: [], closing: null, confirmed: false };
  books.set(quarter, known);
  return known;
}

export const commissionConfirmed = (quarter: Quarter): boolean => of(quarter).confirmed;
export const isClosed = (quarter: Quarter): boolean => of(quarter).closing?.closed ?? false;

export function view(quarter: Quarter, notices: NoticeRow[]): BonusPaymentsView {
  const { entries, closing } = of(quarter);
  const rows = notices
    .filter((notice) => notice.state === "valid")
    .map((notice) => {
      const mine = entries.filter((entry) => entry.code === notice.code);
      const paid = mine.reduce((sum, entry) => sum + entry.payment.amount, 0);
      const standing = mine.filter((entry) => !entry.reversed && entry.payment.reverses === null);
      return {
        code: notice.code,
        name: notice.name,
        department: notice.department,
        due: notice.total,
        paid,
        open: notice.total - paid,
        last: standing[0]?.payment.paid_on ?? null,
        pay_by: standing.length === 0 && notice.total > paid ? PAY_BY : null,
      };
    });
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    pay_by: PAY_BY,
    rows,
    entries,
    due: sum((row) => row.due),
    paid: sum((row) => row.paid),
    closing,
  };
}

/** How many are not settled with, and by when they are to be. */
export function unsettled(quarter: Quarter, notices: NoticeRow[]) {
  const { rows } = view(quarter, notices);
  const people = rows.filter((row) => row.open !== 0).length;
  const first = rows.filter((row) => row.pay_by).length;
  return {
    unsettled: people,
    pay_by: first > 0 ? PAY_BY : null,
    pay_first: first,
    closable: rows.length > 0 && people === 0 && !isClosed(quarter),
  };
}

function put(
  quarter: Quarter,
  notice: NoticeRow,
  amount: number,
  form: Pick<BonusPaymentForm, "on" | "way" | "note">,
  reverses: number | null,
): void {
  const { entries } = of(quarter);
  entries.unshift({
    code: notice.code,
    name: notice.name,
    number: notice.number,
    reversed: false,
    payment: {
      id: entries.length + 1,
      notice: notice.paper,
      amount,
      paid_on: form.on,
      way: form.way,
      note: form.note,
      reverses,
      by,
    },
  });
}

/** The commands, given the view and the notices of a quarter. */
export const handlers = (
  bonusView: (quarter: Quarter) => BonusView,
  notices: (quarter: Quarter) => NoticeRow[],
) => ({
  bonus_confirm_commission: ({ quarter }: { quarter: Quarter }) => {
    of(quarter).confirmed = true;
    return bonusView(quarter);
  },
  bonus_pay: ({ form }: { form: BonusPaymentForm }) => {
    const open = view(form.quarter, notices(form.quarter)).rows.filter(
      (row) => row.open !== 0 && (form.codes.length === 0 || form.codes.includes(row.code)),
    );
    if (open.length === 0) throw refuse("bonus.nothing_to_pay", {});
    for (const row of open) {
      const notice = notices(form.quarter).find((one) => one.code === row.code && one.state === "valid");
      if (notice) put(form.quarter, notice, row.open, form, null);
    }
    return bonusView(form.quarter);
  },
  bonus_take_back_payment: ({ quarter, id, reason }: { quarter: Quarter; id: number; reason: string }) => {
    const entry = of(quarter).entries.find((one) => one.payment.id === id && !one.reversed);
    const notice = notices(quarter).find((one) => one.number === entry?.number);
    if (!entry || !notice) throw refuse("bonus.no_payment", { id: String(id) });
    entry.reversed = true;
    const { paid_on: on, way, amount } = entry.payment;
    put(quarter, notice, -amount, { on, way, note: reason }, id);
    return bonusView(quarter);
  },
  bonus_close: ({ quarter, note }: { quarter: Quarter; note: string }) => {
    of(quarter).closing = { closed: true, reason: note, by };
    return bonusView(quarter);
  },
  bonus_reopen: ({ quarter, reason }: { quarter: Quarter; reason: string }) => {
    of(quarter).closing = { closed: false, reason, by };
    return bonusView(quarter);
  },
});
