import type { Translate } from "@/i18n";
import type { Age, BillStanding, Day } from "@/ipc";
import { addDays, addMonths, quarterOf } from "@/shared/format/days";
import type { Tone } from "@/shared/parts/StateTag";

/** From the youngest to the oldest, in the order in which amounts by age come. */
export const AGES: readonly Age[] = ["not_due", "to30", "to60", "to90", "over90"];

/** Where a bill stands, in words and in colour. */
export function billState(t: Translate, { bill, open, days }: BillStanding): { text: string; tone: Tone } {
  if (bill.amount < 0) return { text: t("accountReceivables.stateCredit"), tone: "neutral" };
  if (open === 0) return { text: t("accountReceivables.stateSettled"), tone: "good" };
  if (days > 0)
    return { text: t("accountReceivables.stateLate", { n: days }), tone: days > 60 ? "bad" : "warn" };
  if (days === 0) return { text: t("accountReceivables.stateToday"), tone: "warn" };
  return { text: t("accountReceivables.stateDue", { n: -days }), tone: "busy" };
}

export const SPANS = ["month", "lastMonth", "quarter", "year", "all"] as const;
export type Span = (typeof SPANS)[number];

/** First and last day of a usual span, none of them after today. */
export function spanOf(span: Span, today: Day, first: Day | null): { from: Day; to: Day } {
  const month = `${today.slice(0, 7)}-01`;
  switch (span) {
    case "month":
      return { from: month, to: today };
    case "lastMonth":
      return { from: addMonths(month, -1), to: addDays(month, -1) };
    case "quarter": {
      const quarter = Number(quarterOf(today).slice(-1));
      return { from: `${today.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, "0")}-01`, to: today };
    }
    case "year":
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case "all":
      return { from: first !== null && first < today ? first : month, to: today };
  }
}
