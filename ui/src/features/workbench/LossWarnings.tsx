import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useT } from "@/i18n";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** More than these are looked through on the list. */
const SHOWN = 4;

/** Accounts that may slip away by the regulation in force; the signs stand on their pages. */
export function LossWarnings() {
  const t = useT();
  const navigate = useNavigate();
  const { data: warned } = useQuery(queries.accountWarnings());
  if (!warned || warned.rows.length === 0) return null;
  return (
    <section className="card due talks-due" data-testid={testids.lossDue}>
      <div className="row-between">
        <h2>{t("workbench.losses")}</h2>
        <Button type="link" onClick={() => navigate({ to: "/accounts/visits" })}>
          {t("workbench.lossesMore", { n: warned.rows.length })}
        </Button>
      </div>
      <ul>
        {warned.rows.slice(0, SHOWN).map((row) => (
          <li key={row.account}>
            <button
              type="button"
              className="talk-due"
              onClick={() => navigate({ to: "/accounts/$id", params: { id: String(row.account) } })}
            >
              <b>{row.name}</b>
              <span className="quiet">{[row.grade, row.manager].filter(Boolean).join(" · ")}</span>
            </button>
            <span className="talk-when">
              {row.warnings.map((warning) => (
                <StateTag key={warning.sign.kind} tone={warning.sign.kind === "lost" ? "bad" : "warn"}>
                  {t(`workbench.loss_${warning.sign.kind}`)}
                </StateTag>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
