import type { PlanLight } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export const LIGHT_TONES: Record<PlanLight, Tone> = {
  far_behind: "bad",
  behind: "warn",
  on_track: "good",
  not_begun: "neutral",
  no_calendar: "neutral",
};

/** The years a plan can be looked up for, with one to plan ahead. */
export function yearsAround(today: string, shown: number): number[] {
  const now = Number(today.slice(0, 4));
  const first = Math.min(now - 4, shown);
  return Array.from({ length: Math.max(now + 1, shown) - first + 1 }, (_, at) => first + at).reverse();
}
