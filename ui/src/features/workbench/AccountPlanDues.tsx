import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { difference } from "@/shared/format/money";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** Accounts that are behind the plan of their year, and those whose plan is still to be made. */
export function AccountPlanDues({ today }: { today: string }) {
  const t = useT();
  const navigate = useNavigate();
  const { data: alerts } = useQuery(queries.accountPlanAlerts());
  if (!alerts) return null;
  const behind = alerts.behind.map((row) => ({
    account: row.account,
    year: alerts.year,
    name: row.name,
    who: [row.grade, row.manager].filter(Boolean).join(" · "),
    what: row.gap === null ? "" : t("workbench.planGap", { gap: difference(row.gap) }),
    when: t(`accountPlans.light_${row.light}`),
    tone: row.light === "far_behind" ? ("bad" as const) : ("warn" as const),
    basis: undefined,
  }));
  const missing = alerts.missing.map((row) => ({
    account: row.account,
    year: alerts.wanted_year,
    name: row.name,
    who: [row.grade, row.manager].filter(Boolean).join(" · "),
    what: t("workbench.planWanted", { year: alerts.wanted_year }),
    when: alerts.due_on ?? t("workbench.planOpen"),
    tone: alerts.due_on !== null && alerts.due_on < today ? ("warn" as const) : ("busy" as const),
    basis: alerts.article,
  }));
  return (
    <DueCard
      title={t("workbench.accountPlans")}
      testid={testids.plansBehind}
      rows={[...behind, ...missing]}
      more={{
        text: t("workbench.accountPlansMore", { n: behind.length + missing.length }),
        go: () => navigate({ to: "/accounts/plans" }),
      }}
      row={({ account, year, ...row }) => (
        <DueRow
          key={`${account} ${year}`}
          {...row}
          go={() => navigate({ to: "/accounts/$id/plan", params: { id: String(account) }, search: { year } })}
        />
      )}
    />
  );
}
