import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { trainingDueLink } from "@/shared/links/training";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** What training owes by today: follow-ups, resits, certificates that expire, plans not carried out. */
export function TrainingDues() {
  const t = useT();
  const navigate = useNavigate();
  const { data: dues } = useQuery(queries.trainingDue(0));
  return (
    <DueCard
      title={t("training.dueTitle")}
      testid={testids.trainingDue}
      rows={dues}
      more={{
        text: t("training.dueMore", { n: dues?.length ?? 0 }),
        go: () => navigate({ to: "/training" }),
      }}
      row={(due) => (
        <DueRow
          key={due.key}
          name={due.name || due.by}
          who={[t(`training.due_${due.kind}`), due.name && due.by].filter(Boolean).join(" · ")}
          what={due.what}
          when={due.due_on}
          tone={due.overdue ? "warn" : "busy"}
          basis={due.basis}
          go={() => navigate(trainingDueLink(due))}
        />
      )}
    />
  );
}
