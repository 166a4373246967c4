import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useLanguage, useT } from "@/i18n";
import type { BonusView } from "@/ipc";
import { testids } from "@/shared/testids";
import { sourcesOf } from "./sources";

/** Names the assessment that the scores of the quarter were taken from, with the way to it. */
export function Sources({ view }: { view: BonusView }) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { scores } = view.facts;
  if (scores.length === 0) return null;
  const assessed = scores.some((one) => one.source.startsWith("assessment "));
  return (
    <p className="quiet scores-from" data-testid={testids.scoresFrom}>
      {sourcesOf(scores, t, language).join(t("common.semicolon"))}
      {assessed && (
        <Button
          type="link"
          size="small"
          onClick={() => navigate({ to: "/assessment/results", search: { period: view.quarter } })}
        >
          {t("bonus.toAssessment")}
        </Button>
      )}
    </p>
  );
}
