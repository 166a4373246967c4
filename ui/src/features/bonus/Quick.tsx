import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { asFailure } from "@/ipc";
import { quarterName } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { checkText } from "./checks";
import { Faults } from "./Faults";
import { PasteScores } from "./PasteScores";
import { Revenue } from "./Revenue";
import { blocking } from "./steps";
import { useBonus, useBonusAct } from "./view";
import "./bonus.css";

/** The quick path of a small shop: revenue, a pasted list, faults confirmed, and on to the result. */
export default function Quick() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { quarter } = useParams({ from: "/bonus/$quarter/quick" });
  const { data: view, error } = useBonus(quarter);
  const { data: days } = useQuery(queries.days(quarter));
  const toRun = () => navigate({ to: "/bonus/$quarter", params: { quarter }, search: { step: "calculate" } });
  const calculate = useBonusAct(() => ipc.bonusCalculate({ quarter }), toRun);
  if (error) return <FailureNote failure={asFailure(error)} />;
  if (!view) return null;
  const locked = view.row.state === "issued";
  const out = new Set(view.excluded.map((person) => person.code));
  const people = (days ?? []).filter((row) => row.days > 0 && !out.has(row.code));
  const scored = people.filter((row) => view.facts.scores.some((one) => one.code === row.code)).length;
  const blocked = blocking(view.checklist);
  return (
    <Page
      title={t("bonus.quickTitle", { quarter: quarterName(quarter, language) })}
      sub={t("bonus.quickSub")}
      actions={<Button onClick={() => navigate({ to: "/bonus" })}>{t("bonus.allQuarters")}</Button>}
    >
      <ol className="quick">
        <li>
          <Revenue view={view} locked={locked} />
        </li>
        <li>
          <section className="card">
            <div className="card-head">
              <h2>{t("bonus.quickScores")}</h2>
              <StateTag tone={scored === people.length ? "good" : "warn"}>
                {t("bonus.quickScored", { n: scored, of: people.length })}
              </StateTag>
            </div>
            {!locked && <PasteScores quarter={quarter} people={people} />}
          </section>
        </li>
        <li>
          <Faults view={view} locked={locked} />
        </li>
        <li>
          <section className="card step-action">
            <div>
              <b>{t("bonus.quickCheck")}</b>
              <p className="quiet">
                {blocked.length > 0 ? t("bonus.blocked", { n: blocked.length }) : t("bonus.quickCheckText")}
              </p>
              {blocked.map((item) => (
                <div key={item.code}>
                  <StateTag tone="bad">{checkText(t, item, view)}</StateTag>
                </div>
              ))}
              <FailureNote failure={calculate.failure} />
            </div>
            {locked ? (
              <Button type="primary" onClick={toRun}>
                {t("bonus.quickOpen")}
              </Button>
            ) : (
              <Button
                type="primary"
                disabled={blocked.length > 0}
                loading={calculate.busy}
                onClick={() => calculate.run()}
                data-testid={testids.calculate}
              >
                {t("bonus.calculate", { n: people.length })}
              </Button>
            )}
          </section>
        </li>
      </ol>
    </Page>
  );
}
