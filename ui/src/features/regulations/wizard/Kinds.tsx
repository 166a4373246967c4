import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useT } from "@/i18n";
import { testids } from "@/shared/testids";
import { chosen, depthOf, offered } from "./progress";
import type { StepProps } from "./Wizard";

/** Which regulations to draft; a draft that is there already is opened again instead. */
export function Kinds({ start, progress, put }: StepProps) {
  const t = useT();
  const navigate = useNavigate();
  const rows = offered(start, depthOf(progress, start));
  const picked = chosen(progress, start);
  const questions = picked.reduce((sum, row) => sum + row.questions, 0);
  return (
    <form
      className="wizard-column"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.length > 0) put({ ...progress, step: "questions", at: { template: 0, question: 0 } });
      }}
    >
      <p className="wizard-lead">{t("wizard.kindsLead")}</p>
      <Checkbox.Group
        className="wizard-kinds"
        value={progress.kinds}
        onChange={(kinds) => put({ ...progress, kinds })}
      >
        {rows.map((row) => (
          <Checkbox key={row.slug} value={row.kind}>
            <b data-testid={testids.wizardKind(row.kind)}>《{row.title}》</b>
            <small>
              {t("wizard.kindFacts", {
                depth: t(row.depth === "short" ? "wizard.depth_short" : "wizard.depth_full"),
                articles: row.articles,
                questions: row.questions,
              })}
            </small>
            <span>{t(`wizard.about_${row.kind}`)}</span>
          </Checkbox>
        ))}
      </Checkbox.Group>
      {start.drafts.length > 0 && (
        <section className="wizard-again">
          <h3>{t("wizard.againTitle")}</h3>
          {start.drafts.map((draft) => (
            <Button
              key={draft.version}
              type="link"
              onClick={() => navigate({ to: "/regulations/wizard", search: { version: draft.version } })}
            >
              {t("wizard.again", { title: draft.title })}
            </Button>
          ))}
        </section>
      )}
      <footer className="wizard-foot">
        <Button onClick={() => put({ ...progress, step: "company" })}>{t("wizard.back")}</Button>
        <Button
          type="primary"
          htmlType="submit"
          disabled={picked.length === 0}
          data-testid={testids.wizardNext}
        >
          {t("wizard.toQuestions", { n: questions })}
        </Button>
        <small>{picked.length === 0 ? t("wizard.pickOne") : t("wizard.usualServes")}</small>
      </footer>
    </form>
  );
}
