// What stands beside an offered figure, in words.

import type { Translate } from "@/i18n";
import type { ActualOffer } from "@/ipc";

/** Nothing is on record; what was counted is; an earlier count is; something typed is. */
export type OfferState = "open" | "taken" | "stale" | "hand";

export function offerState(offer: ActualOffer): OfferState {
  if (offer.entered === null) return "open";
  if (offer.entered === offer.figure) return "taken";
  return offer.by_hand ? "hand" : "stale";
}

/** How many would be taken at once: only where nothing stands. */
export const waitingOf = (offers: readonly ActualOffer[]): number =>
  offers.filter((one) => one.entered === null).length;

/** 9/10 件 */
export const measureOf = (offer: ActualOffer, t: Translate): string =>
  t(`assessment.measure_${offer.measure as "cases"}`, { n: offer.numerator, of: offer.denominator });
