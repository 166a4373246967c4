import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import type { ServiceDue } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** What the service desk owes by the end of today. */
export function ServiceDues() {
  const t = useT();
  const navigate = useNavigate();
  const { data: dues } = useQuery(queries.serviceDue());
  const open = (due: ServiceDue) =>
    due.visit === null
      ? navigate({ to: "/service/$id", params: { id: String(due.case) } })
      : navigate({ to: "/service/visits" });
  return (
    <DueCard
      title={t("service.dueTitle")}
      testid={testids.serviceDue}
      rows={dues}
      more={{ text: t("service.dueMore", { n: dues?.length ?? 0 }), go: () => navigate({ to: "/service" }) }}
      row={(due) => (
        <DueRow
          key={`${due.what}${due.case}`}
          name={due.customer}
          who={`${t(`service.stage_${due.what}`)} · ${due.owner}`}
          what={due.text}
          when={stamp(due.due_at)}
          tone={due.overdue ? "warn" : "busy"}
          basis={due.article}
          go={() => open(due)}
        />
      )}
    />
  );
}
