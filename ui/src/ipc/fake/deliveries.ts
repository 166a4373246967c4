import type { AcknowledgementState, BonusView, NoticeReceiptForm, NoticeSignature } from "../contract";
import { store, user, view } from "./bonus";
import { refuse } from "./refuse";

const STATES: Record<NoticeReceiptForm["route"], AcknowledgementState> = {
  signed: "signed",
  refused: "refused",
  ems: "served",
  wechat: "served",
  email: "served",
  withdrawn: "pending",
};

/** Receipts of notices; the shell counts the days to object by the calendar. */
export function receive(form: NoticeReceiptForm): BonusView {
  const quarter = store.get(form.quarter);
  if (quarter?.run?.state !== "issued") throw refuse("bonus.not_issued", { quarter: form.quarter });
  const named = quarter.notices.filter((row) => form.numbers.includes(row.number));
  for (const row of named) {
    if (form.route === "refused" && form.witnesses.filter((one) => one !== row.name).length < 2)
      throw refuse("acknowledgement.two_witnesses", { name: row.name });
    if (form.route !== "withdrawn" && row.delivery === "signed")
      throw refuse("acknowledgement.signed_already", { name: row.name, day: row.receipt?.on ?? "" });
  }
  for (const row of named) {
    row.delivery = STATES[form.route];
    row.appeal_until = form.route === "withdrawn" ? null : "2026-12-10";
    row.receipt = {
      id: row.paper,
      employee: row.paper,
      code: row.code,
      name: row.name,
      hash: "7d1b".padEnd(64, "0"),
      route: form.route,
      on: form.on,
      witnesses: form.witnesses,
      reference: form.reference,
      note: form.note,
      recorded_by: user.name,
      recorded_at: "2026-11-23T09:00:00+08:00",
    };
  }
  return view(form.quarter);
}

export function receiveOnScreen({ quarter, number, drawn }: NoticeSignature): BonusView {
  const points = drawn.reduce((sum, stroke) => sum + stroke.length, 0);
  if (points < 4) throw refuse("handwriting.too_short");
  return receive({
    quarter,
    numbers: [number],
    route: "signed",
    on: "2026-11-23",
    witnesses: [],
    reference: "QS-2026-010",
    note: "屏幕签名",
  });
}
