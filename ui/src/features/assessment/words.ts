import { useCallback } from "react";
import { useT } from "@/i18n";
import type { ScoringRule } from "@/ipc";

const percent = (share: string) => `${Math.round(Number(share) * 10000) / 100}%`;

/** A rule of scoring in words. */
export function useRuleWords(): (rule: ScoringRule, unit: string) => string {
  const t = useT();
  return useCallback(
    (rule: ScoringRule, unit: string) => {
      switch (rule.kind) {
        case "proportional":
          return (
            t("assessment.rule_proportional", { target: `${rule.target}${unit}` }) +
            (rule.floor === "0" ? "" : t("assessment.ruleFloor", { floor: percent(rule.floor) })) +
            (rule.cap === "1" ? "" : t("assessment.ruleCap", { cap: percent(rule.cap) }))
          );
        case "lower_is_better":
          return t("assessment.rule_lower_is_better", { target: `${rule.target}${unit}` });
        case "interpolated":
          return t("assessment.rule_interpolated", {
            from: `${rule.from.at}${unit}`,
            low: rule.from.score,
            to: `${rule.to.at}${unit}`,
            high: rule.to.score,
          });
        case "stepped":
          return rule.steps.map((step) => `${step.at}${unit} → ${step.score}`).join("，");
        case "per_event":
          return t("assessment.rule_per_event", { points: rule.points });
        default:
          return t("assessment.rule_manual");
      }
    },
    [t],
  );
}
