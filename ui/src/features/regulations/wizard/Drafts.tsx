import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { answersOf, BEGIN, chosen } from "./progress";
import type { StepProps } from "./Wizard";

/** The last step: what will be made, then what was made and what to do with it. */
export function Drafts({ start, progress, put }: StepProps) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const rows = chosen(progress, start);
  const [made, setMade] = useState<Record<string, ipc.RegulationReading>>({});
  const make = useAct(async () => {
    for (const row of rows) {
      if (made[row.slug]) continue;
      const order = { template: row.slug, answers: answersOf(progress, row) };
      const reading = await ipc.wizardDraft({ order });
      setMade((before) => ({ ...before, [row.slug]: reading }));
    }
    await client.invalidateQueries({ queryKey: keys.regulations });
    await client.invalidateQueries({ queryKey: ["wizard", "start"] });
  });
  const talk = useAct(
    (version: number) => ipc.talkSheetPrint({ version }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  const facts = (articles: number, answers: number) =>
    answers === 0 ? t("wizard.draftUsual", { articles }) : t("wizard.draftFacts", { articles, answers });
  const ready = rows.length > 0 && rows.every((row) => made[row.slug]);
  return (
    <form
      className="wizard-column"
      onSubmit={(event) => {
        event.preventDefault();
        make.run();
      }}
    >
      <p className="wizard-lead">{t(ready ? "wizard.draftsMade" : "wizard.draftsLead")}</p>
      <FailureNote failure={make.failure ?? talk.failure} />
      <ul className="wizard-drafts">
        {rows.map((row) => {
          const version = made[row.slug]?.version.id;
          return (
            <li key={row.slug}>
              <span>
                <b>《{row.title}》</b>
                <small>
                  {facts(
                    made[row.slug]?.regulation.articles ?? row.articles,
                    Object.keys(answersOf(progress, row)).length,
                  )}
                </small>
              </span>
              {version !== undefined && (
                <>
                  <Button
                    type="primary"
                    onClick={() =>
                      navigate({ to: "/regulations/$version", params: { version: String(version) } })
                    }
                    data-testid={testids.wizardOpen(row.kind)}
                  >
                    {t("wizard.open")}
                  </Button>
                  <Button
                    loading={talk.busy}
                    onClick={() => talk.run(version)}
                    data-testid={testids.wizardTalk(row.kind)}
                  >
                    {t("wizard.printTalk")}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {ready && <p className="wizard-next">{t("wizard.whatNext")}</p>}
      <footer className="wizard-foot">
        <Button onClick={() => put({ ...progress, step: "questions" })}>
          {t(ready ? "wizard.changeAnswers" : "wizard.back")}
        </Button>
        {ready ? (
          <Button onClick={() => put(BEGIN)}>{t("wizard.anew")}</Button>
        ) : (
          <Button
            type="primary"
            htmlType="submit"
            autoFocus
            loading={make.busy}
            data-testid={testids.wizardMake}
          >
            {t("wizard.make", { n: rows.length })}
          </Button>
        )}
      </footer>
    </form>
  );
}
