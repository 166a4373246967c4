import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import type { RoundsDue } from "@/ipc";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** What rounds have left to do by the end of today. */
export function RoundsDues() {
  const t = useT();
  const navigate = useNavigate();
  const { data: dues } = useQuery(queries.roundsDue());
  const open = (due: RoundsDue) => {
    const params = { id: String(due.id) };
    return due.what === "walk"
      ? navigate({ to: "/rounds/walks/$id", params })
      : navigate({ to: "/rounds/findings/$id", params });
  };
  return (
    <DueCard
      title={t("rounds.dueTitle")}
      testid={testids.roundsDue}
      rows={dues}
      more={{ text: t("rounds.dueMore", { n: dues?.length ?? 0 }), go: () => navigate({ to: "/rounds" }) }}
      row={(due) => (
        <DueRow
          key={`${due.what}${due.id}`}
          name={due.department}
          who={`${t(`rounds.due_${due.what}`)} · ${due.owner}`}
          what={due.text}
          when={due.due_on}
          tone={due.overdue ? "warn" : "busy"}
          basis={due.article}
          go={() => open(due)}
        />
      )}
    />
  );
}
