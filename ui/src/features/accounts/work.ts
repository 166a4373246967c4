import type { Translate } from "@/i18n";
import type { BuyerSegment, Downgrade, LossWarning, ProposalFigures } from "@/ipc";
import { quarterName } from "@/shared/format/days";
import { money } from "@/shared/format/money";

/** An exact number in so many places: "12/7" too. */
export function fixed(exact: string | null, places = 1): string {
  if (exact === null) return "—";
  const [numerator, denominator = "1"] = exact.split("/");
  return (Number(numerator) / Number(denominator)).toFixed(places);
}

/** A sign of loss in one line, with its article. */
export function signText(t: Translate, language: string, { sign, article }: LossWarning): string {
  switch (sign.kind) {
    case "lost":
    case "silent":
      return t(`accounts.sign_${sign.kind}`, {
        last: sign.last,
        days: sign.days,
        limit: sign.limit,
        article,
      });
    case "drop":
      return t("accounts.sign_drop", {
        quarter: quarterName(sign.quarter, language),
        percent: fixed(sign.percent),
        limit: fixed(sign.limit, 0),
        article,
      });
    case "complaints":
      return t("accounts.sign_complaints", {
        count: sign.count,
        days: sign.days,
        limit: sign.limit,
        article,
      });
  }
}

/** Quarters that fell short of the plan, with the rate and the article that ask for another look. */
export function downgradeText(
  t: Translate,
  language: string,
  key: "accounts.downgradeCell" | "accounts.downgradeText",
  { quarters, rate, article }: Downgrade,
): string {
  const told = quarters.map((one) =>
    t("accounts.downgradeQuarter", {
      quarter: quarterName(one.quarter, language),
      percent: fixed(one.attained),
    }),
  );
  return t(key, { quarters: told.reverse().join(t("common.comma")), rate: fixed(rate, 0), article });
}

/** What a proposed score follows from. */
export function proposalText(t: Translate, from: ProposalFigures): string {
  switch (from.kind) {
    case "purchase":
      return t("accounts.from_purchase", { bought: money(from.bought), least: money(from.least) });
    case "growth":
      return t("accounts.from_growth", {
        bought: money(from.bought),
        before: money(from.before),
        percent: fixed(from.percent),
        drop: fixed(from.drop, 0),
      });
    case "years":
      return t("accounts.from_years", { since: from.since, years: from.years });
  }
}

/** 八分法: large, recent, frequent. */
export function segmentText(t: Translate, { large, recent, frequent }: BuyerSegment): string {
  const kind = recent ? (frequent ? "value" : "grow") : frequent ? "keep" : "win";
  return t(large ? `accounts.segment_large_${kind}` : `accounts.segment_small_${kind}`);
}
