import { listed, type TextKey, type Translate } from "@/i18n";
import type { BonusView, CheckItem } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

/** A line of the check before the calculation, in words. */
export function checkText(t: Translate, item: CheckItem, view: Pick<BonusView, "regulation">): string {
  const nobody = item.facts.count === "0" || item.facts.part === "0";
  const word = item.ok && nobody && EMPTY.has(item.code) ? "none" : item.ok ? "ok" : "open";
  return t(`bonus.check_${item.code}_${word}` as TextKey, {
    citation: view.regulation?.citation ?? "",
    people: "",
    count: 0,
    ...Object.fromEntries(Object.entries(item.facts).map(([name, value]) => [name, listed(value)])),
  });
}

/** Lines that say it in another way where there is nobody to name. */
const EMPTY: ReadonlySet<CheckItem["code"]> = new Set(["commission", "days", "faults"]);

/** What is only told is neither good nor bad. */
export function toneOf(item: CheckItem): Tone {
  if (item.ok) return "good";
  return item.severity === "block" ? "bad" : "warn";
}
