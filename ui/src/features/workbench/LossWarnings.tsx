import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** Accounts that may slip away by the regulation in force; the signs stand on their pages. */
export function LossWarnings() {
  const t = useT();
  const navigate = useNavigate();
  const { data: warned } = useQuery(queries.accountWarnings());
  return (
    <DueCard
      title={t("workbench.losses")}
      testid={testids.lossDue}
      rows={warned?.rows}
      more={{
        text: t("workbench.lossesMore", { n: warned?.rows.length ?? 0 }),
        go: () => navigate({ to: "/accounts/visits" }),
      }}
      row={(row) => {
        const signs = row.warnings.map((warning) => warning.sign.kind);
        const lost = signs.includes("lost");
        return (
          <DueRow
            key={row.account}
            name={row.name}
            who={[row.grade, row.manager].filter(Boolean).join(" · ")}
            what={signs
              .slice(1)
              .map((sign) => t(`workbench.loss_${sign}`))
              .join(t("common.comma"))}
            when={t(`workbench.loss_${lost ? "lost" : (signs[0] ?? "lost")}`)}
            tone={lost ? "bad" : "warn"}
            go={() => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
          />
        );
      }}
    />
  );
}
