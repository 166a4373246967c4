import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Skeleton } from "antd";
import { textOf, useLanguage, useT } from "@/i18n";
import { asFailure, type BonusPerson, type ExplainedStep, type Quarter } from "@/ipc";
import { quarterName } from "@/shared/format/days";
import { money } from "@/shared/format/money";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Tip } from "@/shared/parts/Tip";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

interface Props {
  quarter: Quarter;
  code: string | null;
  people: BonusPerson[];
  regulation: number | null;
  onMove: (code: string) => void;
  onClose: () => void;
}

/** Why this amount: from revenue to the total, each step with its article. */
export function Explain({ quarter, code, people, regulation, onMove, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const { data, error } = useQuery({ ...queries.explain(quarter, code ?? ""), enabled: code !== null });
  const at = people.findIndex((person) => person.code === code);
  const person = people[at];
  const neighbour = (by: number) => people[at + by]?.code;
  const move = (by: number) => {
    const next = neighbour(by);
    if (next) onMove(next);
  };
  return (
    <Drawer
      open={code !== null}
      size={560}
      onClose={onClose}
      mask={false}
      title={person ? t("bonus.whyTitle", { name: person.name }) : t("common.why")}
      extra={
        <div className="row">
          <Tip text={t("bonus.previousPerson")}>
            <Button
              type="text"
              icon={<LeftOutlined />}
              disabled={!neighbour(-1)}
              onClick={() => move(-1)}
              aria-label={t("bonus.previousPerson")}
            />
          </Tip>
          <Tip text={t("bonus.nextPerson")}>
            <Button
              type="text"
              icon={<RightOutlined />}
              disabled={!neighbour(1)}
              onClick={() => move(1)}
              aria-label={t("bonus.nextPerson")}
            />
          </Tip>
        </div>
      }
    >
      {error && <FailureNote failure={asFailure(error)} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <div data-testid={testids.explanation} className="explain">
          <div className="explain-total">
            <span className="quiet">
              {quarterName(quarter, language)} · {person?.department} · {person?.post}
            </span>
            <b className="fen" data-testid={testids.explanationTotal}>
              {money(data.total)}
            </b>
            <span className="quiet">{data.total_capitals}</span>
          </div>
          <Steps
            title={t("bonus.whyCompany")}
            hint={t("bonus.whyCompanyHint")}
            steps={data.steps.filter((step) => !step.private)}
            regulation={regulation}
          />
          <Steps
            title={t("bonus.whyPerson")}
            steps={data.steps.filter((step) => step.private)}
            regulation={regulation}
          />
          <p className="faint">{t("bonus.restsOn", { citation: data.citation })}</p>
        </div>
      )}
    </Drawer>
  );
}

function Steps({
  title,
  hint,
  steps,
  regulation,
}: {
  title: string;
  hint?: string;
  steps: ExplainedStep[];
  regulation: number | null;
}) {
  const language = useLanguage();
  if (steps.length === 0) return null;
  const label = (step: ExplainedStep) =>
    language === "en" ? (textOf("bonus", `why_${step.key}`) ?? step.label) : step.label;
  return (
    <section>
      <h4>
        {title} {hint && <small className="faint">{hint}</small>}
      </h4>
      <ol className="explain-steps">
        {steps.map((step, index) => (
          <li
            key={index}
            className={step.key === "total" || step.key === "amount" ? "explain-strong" : undefined}
          >
            <div>
              <b>{label(step)}</b>
              {step.expression && <span className="quiet">{step.expression}</span>}
              {step.article && regulation !== null && (
                <Link
                  to="/regulations/$version"
                  params={{ version: String(regulation) }}
                  search={{ node: step.article.node, key: step.parameters[0] }}
                >
                  {step.article.label}
                  {step.article.heading ? ` ${step.article.heading}` : ""}
                </Link>
              )}
            </div>
            <span className="fen">{step.value}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
