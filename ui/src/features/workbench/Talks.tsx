import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Checkbox } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { daysBetween } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { DueCard, DueRow } from "./DueCard";

/** 今天该联系谁: promises due today or late, each with whom to call; done with one click. */
export function Talks({ today }: { today: string }) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: talks } = useQuery(queries.talks());
  const settle = useAct(
    (log: number) => ipc.accountLogSettle({ log, done: true }),
    () => {
      client.invalidateQueries({ queryKey: keys.accounts });
    },
  );
  return (
    <DueCard
      title={t("workbench.talks")}
      testid={testids.talksDue}
      rows={talks}
      more={{
        text: t("workbench.talksMore", { n: talks?.length ?? 0 }),
        go: () => navigate({ to: "/accounts" }),
      }}
      note={<FailureNote failure={settle.failure} />}
      row={(talk) => (
        <DueRow
          key={talk.log}
          name={talk.name}
          who={[talk.contact, talk.phone].filter(Boolean).join(" ")}
          what={t(talk.promised_by === "us" ? "workbench.talkUs" : "workbench.talkThem", {
            what: talk.promise,
          })}
          when={
            talk.overdue
              ? t("workbench.talkLate", { n: daysBetween(talk.due_on, today) })
              : t("workbench.talkToday")
          }
          tone={talk.overdue ? "warn" : "busy"}
          go={() => navigate({ to: "/accounts/$id", params: { id: String(talk.account) } })}
          tick={
            <Checkbox
              checked={false}
              disabled={settle.busy}
              aria-label={t("workbench.talkDone")}
              title={t("workbench.talkDone")}
              onChange={() => settle.run(talk.log)}
            />
          }
        />
      )}
    />
  );
}
