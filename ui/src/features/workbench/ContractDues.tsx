import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/i18n";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { dueWhat, dueWhen } from "./contracts";
import { DueCard, DueRow } from "./DueCard";

/** 合同: instalments to be billed and contracts that end, the earliest first. */
export function ContractDues() {
  const t = useT();
  const navigate = useNavigate();
  const { data: due } = useQuery(queries.contractsDue());
  return (
    <DueCard
      title={t("workbench.contracts")}
      testid={testids.contractDues}
      rows={due}
      more={{
        text: t("workbench.contractsMore", { n: due?.length ?? 0 }),
        go: () => navigate({ to: "/accounts" }),
      }}
      row={(row) => {
        const { text, tone } = dueWhen(t, row);
        return (
          <DueRow
            key={`${row.contract}-${row.due.what}-${row.due.on}-${row.due.name}`}
            name={row.name}
            who={row.manager ?? ""}
            what={dueWhat(t, row)}
            when={text}
            tone={tone}
            go={() => navigate({ to: "/accounts/$id/contracts", params: { id: String(row.account) } })}
          />
        );
      }}
    />
  );
}
