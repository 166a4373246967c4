import type { BonusView, Corrected, CorrectionForm } from "../contract";
import { store, view } from "./bonus";
import { refuse } from "./refuse";

function locate(form: CorrectionForm) {
  for (const quarter of store.values()) {
    const notice = quarter.notices.find((row) => row.number === form.number);
    if (notice) return { quarter, notice };
  }
  throw refuse("bonus.correct_superseded", { number: form.number });
}

/** Here an amount follows the score alone; the shell computes it by the regulation. */
export function preview(form: CorrectionForm): Corrected {
  const { quarter, notice } = locate(form);
  const person = quarter.result?.people.find((row) => row.code === notice.code);
  const score = form.score === null ? null : Number(form.score);
  if (score !== null && !(score >= 0 && score <= 120))
    throw refuse("bonus.bad_score", { value: form.score ?? "" });
  const before = notice.total;
  const after = score === null ? before : Math.round((before * score) / Number(person?.score));
  return {
    quarter: quarter.quarter,
    supersedes: notice.number,
    number: null,
    code: notice.code,
    name: notice.name,
    before,
    after,
    difference: after - before,
    topped_up: Math.max(0, after - before),
    reserve: 0,
    factor: person?.factor ?? "1",
  };
}

export function correct(form: CorrectionForm): BonusView {
  const { quarter, notice } = locate(form);
  const { after } = preview(form);
  const number = `JT-${quarter.quarter}-${String(quarter.notices.length + 1).padStart(3, "0")}`;
  notice.state = "superseded";
  quarter.notices.push({
    ...notice,
    number,
    total: after,
    state: "valid",
    delivery: "pending",
    receipt: null,
    appeal_until: null,
  });
  return view(quarter.quarter);
}
