import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import type { ServiceDue } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** More than these are looked through on the list. */
const SHOWN = 6;

/** What the service desk owes by the end of today, the longest overdue first. */
export function ServiceDues() {
  const t = useT();
  const navigate = useNavigate();
  const { data: dues } = useQuery(queries.serviceDue());
  if (!dues || dues.length === 0) return null;
  const open = (due: ServiceDue) =>
    due.visit === null
      ? navigate({ to: "/service/$id", params: { id: String(due.case) } })
      : navigate({ to: "/service/visits" });
  return (
    <section className="card due talks-due" data-testid={testids.serviceDue}>
      <div className="row-between">
        <h2>{t("service.dueTitle")}</h2>
        {dues.length > SHOWN && (
          <Button type="link" onClick={() => navigate({ to: "/service" })}>
            {t("service.dueMore", { n: dues.length })}
          </Button>
        )}
      </div>
      <ul>
        {dues.slice(0, SHOWN).map((due) => (
          <li key={`${due.what}${due.case}`}>
            <button type="button" className="talk-due" onClick={() => open(due)}>
              <b>{due.customer}</b>
              <span className="quiet">
                {t(`service.stage_${due.what}`)} · {due.owner}
              </span>
              <span>{due.text}</span>
            </button>
            <span className="talk-when service-when" title={due.article}>
              <StateTag tone={due.overdue ? "warn" : "busy"}>{stamp(due.due_at)}</StateTag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
