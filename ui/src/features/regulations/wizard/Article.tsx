import { useMemo } from "react";
import { useT } from "@/i18n";
import type { PrintedBlock, WizardLook, WizardQuestion } from "@/ipc";
import { testids } from "@/shared/testids";
import { type ArticleGroup, groupBlocks } from "../outline";

/** The articles that the answer stands in, as they will be printed, the number marked. */
export function Article({ look, question }: { look: WizardLook; question: WizardQuestion | undefined }) {
  const t = useT();
  const groups = useMemo(() => groupBlocks(look.blocks), [look.blocks]);
  const nodes = question?.articles.map((article) => article.node) ?? [];
  const shown = nodes
    .map((node) => groups.find((group) => group.head.id === node))
    .filter((group) => group !== undefined)
    .slice(0, 2);
  const more = nodes.length - shown.length;
  const key = question?.parameter.key ?? "";
  return (
    <aside className="wizard-article" aria-live="polite" data-testid={testids.wizardArticle}>
      <small>{t("wizard.becomes", { n: look.articles })}</small>
      <div className="paper" lang="zh-CN">
        {shown.length === 0 && <p className="wizard-silent">{t("wizard.silent")}</p>}
        {shown.map((group) => (
          <Group key={group.head.id} group={group} mark={key} />
        ))}
      </div>
      {more > 0 && <small>{t("wizard.moreArticles", { n: more })}</small>}
      {shown[0]?.head.note && (
        <details className="wizard-note">
          <summary>{t("regulations.note")}</summary>
          <p lang="zh-CN">{shown[0].head.note}</p>
        </details>
      )}
    </aside>
  );
}

function Group({ group: { head, body }, mark }: { group: ArticleGroup; mark: string }) {
  return (
    <section>
      <h4>
        <span>{head.number}</span>
        {head.heading}
      </h4>
      {body.map((block) =>
        block.table ? (
          <Table key={block.id} table={block.table} mark={mark} />
        ) : (
          <p key={block.id} className={`paper-${block.kind}`}>
            {block.number}
            {block.runs.map((run, index) =>
              run.parameter === mark && mark !== "" ? <mark key={index}>{run.text}</mark> : run.text,
            )}
          </p>
        ),
      )}
    </section>
  );
}

function Table({ table, mark }: { table: NonNullable<PrintedBlock["table"]>; mark: string }) {
  return (
    <table className={`paper-table ${table.parameter === mark ? "paper-changed" : ""}`}>
      <thead>
        <tr>
          {table.head.map((cell, index) => (
            <th key={index}>{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
