import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import type { AccountView } from "@/ipc";
import { difference, money } from "@/shared/format/money";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { fixed } from "../work";
import { LIGHT_TONES } from "./words";

/** The plan of this year in a few figures; for A and B accounts without one, the way to it. */
export function PlanCard({ view }: { view: AccountView }) {
  const t = useT();
  const navigate = useNavigate();
  const { account, today } = view;
  const year = Number(today.slice(0, 4));
  const { data: plan } = useQuery(queries.accountPlan(account.id, year));
  const wanted = account.grade?.grade === "A" || account.grade?.grade === "B";
  if (!plan || (!plan.standing && !wanted)) return null;
  const open = () =>
    navigate({ to: "/accounts/$id/plan", params: { id: String(account.id) }, search: { year } });
  const standing = plan.standing;
  const seasonal = standing?.progress && (standing.progress.seasonal ?? standing.progress.linear);
  return (
    <section className="card" data-testid={testids.planCard}>
      <div className="card-head">
        <h2>{t("accountPlans.deskTitle", { year })}</h2>
        <Button type="link" size="small" onClick={open} data-testid={testids.planOpen}>
          {t(standing ? "accountPlans.open" : "accountPlans.make")}
        </Button>
      </div>
      {standing ? (
        <dl className="facts">
          <dt>{t("accountPlans.state")}</dt>
          <dd>
            <StateTag tone={LIGHT_TONES[standing.light]}>
              {t(`accountPlans.light_${standing.light}`)}
            </StateTag>
            {seasonal?.attainment && (
              <span className="quiet account-short">
                {t("accountPlans.attainedShort", { percent: fixed(seasonal.attainment) })}
              </span>
            )}
          </dd>
          <dt>{t("accountPlans.target")}</dt>
          <dd className="num">{money(standing.target)}</dd>
          <dt>{t("accountPlans.actual")}</dt>
          <dd className="num">{money(standing.actual)}</dd>
          {seasonal && (
            <>
              <dt>{t("accountPlans.gap")}</dt>
              <dd className="num">{difference(seasonal.gap)}</dd>
              <dt>{t("accountPlans.forecast")}</dt>
              <dd className="num">{money(seasonal.forecast)}</dd>
            </>
          )}
        </dl>
      ) : (
        <p className="quiet">
          {plan.rule.article && plan.rule.regulation
            ? t("accountPlans.wantedBy", { basis: `${plan.rule.regulation}${plan.rule.article}` })
            : t("accountPlans.noneYet")}
        </p>
      )}
    </section>
  );
}
