import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { money } from "@/shared/format/money";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** Longer overdue than this is said in red. */
const LONG = 60;

/** 该收的款: what is overdue the longest first, then what falls due soon. */
export function Owing() {
  const t = useT();
  const navigate = useNavigate();
  const { data: due } = useQuery(queries.receivablesDue());
  return (
    <DueCard
      title={t("workbench.owing")}
      testid={testids.owing}
      rows={due}
      more={{
        text: t("workbench.owingMore", { n: due?.length ?? 0 }),
        go: () => navigate({ to: "/accounts/receivables" }),
      }}
      row={(row) => (
        <DueRow
          key={row.account}
          name={row.name}
          who={row.manager ?? ""}
          what={money(row.amount)}
          when={
            row.days > 0
              ? t("workbench.owingLate", { n: row.days })
              : row.days === 0
                ? t("workbench.owingToday")
                : t("workbench.owingSoon", { day: row.due })
          }
          tone={row.days > LONG ? "bad" : row.days >= 0 ? "warn" : "busy"}
          go={() => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
        />
      )}
    />
  );
}
