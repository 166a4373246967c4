import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { daysBetween } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** More than these are looked through on the list. */
const SHOWN = 6;

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
  if (!talks || talks.length === 0) return null;
  return (
    <section className="card due talks-due" data-testid={testids.talksDue}>
      <div className="row-between">
        <h2>{t("workbench.talks")}</h2>
        {talks.length > SHOWN && (
          <Button type="link" onClick={() => navigate({ to: "/accounts" })}>
            {t("workbench.talksMore", { n: talks.length })}
          </Button>
        )}
      </div>
      <FailureNote failure={settle.failure} />
      <ul>
        {talks.slice(0, SHOWN).map((talk) => (
          <li key={talk.log}>
            <Checkbox
              checked={false}
              disabled={settle.busy}
              aria-label={t("workbench.talkDone")}
              title={t("workbench.talkDone")}
              onChange={() => settle.run(talk.log)}
            />
            <button
              type="button"
              className="talk-due"
              onClick={() => navigate({ to: "/accounts/$id", params: { id: String(talk.account) } })}
            >
              <b>{talk.name}</b>
              <span className="quiet">{[talk.contact, talk.phone].filter(Boolean).join(" ")}</span>
              <span>
                {t(talk.promised_by === "us" ? "workbench.talkUs" : "workbench.talkThem", {
                  what: talk.promise,
                })}
              </span>
            </button>
            <span className="talk-when">
              <StateTag tone={talk.overdue ? "warn" : "busy"}>
                {talk.overdue
                  ? t("workbench.talkLate", { n: daysBetween(talk.due_on, today) })
                  : t("workbench.talkToday")}
              </StateTag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
