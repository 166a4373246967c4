import type { Translate } from "@/i18n";
import type { ContractDueRow } from "@/ipc";
import { money } from "@/shared/format/money";
import type { Tone } from "@/shared/parts/StateTag";

/** What a contract asks for: the instalment with its amount, or the end. */
export function dueWhat(t: Translate, { subject, number, due }: ContractDueRow): string {
  const about = number || subject;
  return due.what === "end"
    ? t("workbench.contractEnd", { about })
    : t("workbench.contractInstalment", {
        about,
        name: due.name || t("workbench.instalment"),
        amount: money(due.amount),
      });
}

/** When, told from today. */
export function dueWhen(
  t: Translate,
  { due: { what, on, days } }: ContractDueRow,
): { text: string; tone: Tone } {
  const end = what === "end";
  if (days > 0)
    return {
      text: t(end ? "workbench.contract_endedFor" : "workbench.contract_dueFor", { n: days }),
      tone: "bad",
    };
  if (days === 0)
    return { text: t(end ? "workbench.contract_endsToday" : "workbench.contract_dueToday"), tone: "warn" };
  return {
    text: t(end ? "workbench.contract_endsOn" : "workbench.contract_dueOn", { day: on }),
    tone: "busy",
  };
}
