import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import type { RoundsDue } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** More than these are looked through on the list. */
const SHOWN = 6;

/** What rounds have left to do by the end of today, the longest overdue first. */
export function RoundsDues() {
  const t = useT();
  const navigate = useNavigate();
  const { data: dues } = useQuery(queries.roundsDue());
  if (!dues || dues.length === 0) return null;
  const open = (due: RoundsDue) => {
    const params = { id: String(due.id) };
    return due.what === "walk"
      ? navigate({ to: "/rounds/walks/$id", params })
      : navigate({ to: "/rounds/findings/$id", params });
  };
  return (
    <section className="card due talks-due" data-testid={testids.roundsDue}>
      <div className="row-between">
        <h2>{t("rounds.dueTitle")}</h2>
        {dues.length > SHOWN && (
          <Button type="link" onClick={() => navigate({ to: "/rounds" })}>
            {t("rounds.dueMore", { n: dues.length })}
          </Button>
        )}
      </div>
      <ul>
        {dues.slice(0, SHOWN).map((due) => (
          <li key={`${due.what}${due.id}`}>
            <button type="button" className="talk-due" onClick={() => open(due)}>
              <b>{due.department}</b>
              <span className="quiet">
                {t(`rounds.due_${due.what}`)} · {due.owner}
              </span>
              <span>{due.text}</span>
            </button>
            <span className="talk-when" title={due.article}>
              <StateTag tone={due.overdue ? "warn" : "busy"}>{due.due_on}</StateTag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
