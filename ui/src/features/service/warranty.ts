// How long goods are under warranty; pure, so that tests can read it.

import type { ItemView, ServiceItem, Warranty, WarrantyPart } from "@/ipc";
import { daysBetween } from "@/shared/format/days";
import type { Tone } from "@/shared/parts/StateTag";

export const PARTS: WarrantyPart[] = ["goods", "driver", "light_source", "installation"];
/** A warranty that ends within so many days is worth a call. */
export const SOON = 60;

export type WarrantyState = "covered" | "ending" | "over" | "later" | "unset";

export const WARRANTY_TONES: Record<WarrantyState, Tone> = {
  covered: "good",
  ending: "warn",
  over: "neutral",
  later: "busy",
  unset: "neutral",
};

/** Where the goods stand today; ending is what has a running part that ends soon. */
export function warrantyState({ warranties }: ItemView, today: string): WarrantyState {
  if (warranties.length === 0) return "unset";
  const running = warranties.filter((one) => one.covered);
  if (running.length === 0) return warranties.every((one) => one.from > today) ? "later" : "over";
  return running.some((one) => daysBetween(today, one.until) <= SOON) ? "ending" : "covered";
}

/** The part whose warranty ends next; once all are over, the one that lasted longest. */
export function nextToEnd({ warranties }: ItemView): Warranty | null {
  const byEnd = warranties.toSorted((a, b) => a.until.localeCompare(b.until));
  return byEnd.find((one) => one.covered) ?? byEnd.at(-1) ?? null;
}

/** Whether goods answer to all words of a search. */
export function answersTo({ item, account_name }: ItemView, text: string): boolean {
  const { product, model, place, order_number, serials, installer, note } = item;
  const all = [account_name, product, model, place, order_number, serials, installer, note]
    .join(" ")
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

export const itemName = (item: ServiceItem): string => [item.product, item.model].filter(Boolean).join(" ");
