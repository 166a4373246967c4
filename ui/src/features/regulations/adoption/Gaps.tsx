import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import type { AdoptionAdvice, AdoptionGap, AdoptionStage, AdoptionView } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { StateTag } from "@/shared/parts/StateTag";

interface Props {
  view: AdoptionView;
  go: (stage: AdoptionStage) => void;
}

/** What holds the version up, what would make it stronger, and the memos that never leave the house. */
export function Gaps({ view, go }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const words = (gap: AdoptionGap): string => {
    if (gap.kind === "missing") return t("adoption.gap_missing", { stage: t(`adoption.stage_${gap.stage}`) });
    if (gap.kind === "out_of_order")
      return t("adoption.gap_out_of_order", {
        earlier: t(`adoption.stage_${gap.earlier}`),
        later: t(`adoption.stage_${gap.later}`),
      });
    if (gap.kind === "unanswered") return t("adoption.gap_unanswered", { count: gap.count });
    if (gap.kind === "during_publication") return t("adoption.gap_during_publication", { day: gap.until });
    if (gap.kind === "before_publication")
      return t("adoption.gap_before_publication", { day: gap.published_on });
    return t("adoption.gap_text_changed");
  };
  const draft = view.version.state === "draft";
  const show = () => navigate({ to: "/regulations/$version", params: { version: String(view.version.id) } });
  return (
    <>
      <section className="card">
        {view.gaps.length === 0 ? (
          <>
            <StateTag tone="good">{t(draft ? "adoption.complete" : "adoption.completeIssued")}</StateTag>
            {view.settled && <p className="faint adoption-why">{t("adoption.settled")}</p>}
            {draft && (
              <Button className="adoption-issue" type="primary" onClick={show}>
                {t("adoption.issueNow")}
              </Button>
            )}
          </>
        ) : (
          <>
            <h2>{t("adoption.gapsTitle")}</h2>
            <ul className="adoption-gaps">
              {view.gaps.map((gap) => (
                <li key={JSON.stringify(gap)}>
                  <StateTag tone="warn">
                    {gap.kind === "missing" ? (
                      <button type="button" className="reference" onClick={() => go(gap.stage)}>
                        {words(gap)}
                      </button>
                    ) : (
                      words(gap)
                    )}
                  </StateTag>
                </li>
              ))}
            </ul>
            {!view.needs_consultation && <p className="faint adoption-why">{t("adoption.notNeeded")}</p>}
          </>
        )}
      </section>
      {view.advice.length > 0 && (
        <section className="card">
          <h2>{t("adoption.adviceTitle")}</h2>
          <ul className="adoption-gaps">
            {view.advice.map((advice) => (
              <li key={JSON.stringify(advice)} className="quiet">
                <Advice advice={advice} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.memos.length > 0 && (
        <section className="card">
          <h2>{t("adoption.memos")}</h2>
          <ul className="adoption-gaps">
            {view.memos.map((memo) => (
              <li key={`${memo.at} ${memo.text}`}>
                {(memo.kind === "override" || memo.kind === "accepted") && (
                  <b>{t(`adoption.memo_${memo.kind}`)}</b>
                )}
                <p>{memo.text}</p>
                <small className="faint num">
                  {memo.user} {stamp(memo.at)}
                </small>
              </li>
            ))}
          </ul>
          <p className="faint">{t("adoption.memosHint")}</p>
        </section>
      )}
    </>
  );
}

function Advice({ advice }: { advice: AdoptionAdvice }) {
  const t = useT();
  const stage = t(`adoption.stage_${advice.stage}`);
  if (advice.kind === "short")
    return t("adoption.advice_short", { stage, days: advice.days, usual: advice.usual });
  return t(`adoption.advice_${advice.kind}`, { stage });
}
