// What of a comparison is shown, and how much there is of each kind.

import type { Comparison, Difference, UnitChange } from "@/ipc";

export type ChangeFilter = "changes" | "inserted" | "deleted" | "changed" | "moved" | "renumbered" | "all";

const is: Record<ChangeFilter, (unit: UnitChange) => boolean> = {
  changes: (unit) => unit.change !== "same",
  inserted: (unit) => unit.change === "inserted",
  deleted: (unit) => unit.change === "deleted",
  changed: (unit) => unit.change === "changed",
  moved: (unit) => unit.moved,
  renumbered: (unit) => unit.change === "renumbered",
  all: () => true,
};

export const shown = (units: UnitChange[], filter: ChangeFilter): UnitChange[] => units.filter(is[filter]);

/** The filters that lead somewhere, with how many they show; the whole text has no count. */
export function filters(data: Comparison): { value: ChangeFilter; count: number | null }[] {
  const every: ChangeFilter[] = ["changes", "inserted", "changed", "deleted", "moved", "renumbered", "all"];
  return every
    .map((value) => ({ value, count: value === "all" ? null : shown(data.units, value).length }))
    .filter(({ value, count }) => value === "changes" || value === "all" || count !== 0);
}

/** 第三条 → 第四条, or the one number there is. */
export function numbersOf(unit: UnitChange): string {
  const [old, now] = [unit.old?.label ?? "", unit.new?.label ?? ""];
  return old && now && old !== now ? `${old} → ${now}` : now || old;
}

export const toneOf: Record<Difference, "neutral" | "busy" | "good" | "warn" | "bad"> = {
  same: "neutral",
  inserted: "good",
  deleted: "bad",
  changed: "busy",
  moved: "warn",
  renumbered: "neutral",
};
