import type { TextKey, Translate } from "@/i18n";
import type { BonusView, CheckItem } from "@/ipc";

/** A line of the check before the calculation, in words. */
export const checkText = (t: Translate, item: CheckItem, view: Pick<BonusView, "regulation">): string =>
  t(`bonus.check_${item.code}_${item.ok ? "ok" : "open"}` as TextKey, {
    citation: view.regulation?.citation ?? "",
    people: "",
    count: 0,
    ...item.facts,
  });
