import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useMemo } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { answersOf, BEGIN, chosen, type Progress } from "./progress";
import type { StepProps } from "./Wizard";

/** The drafts that were made and are still drafts: whoever comes back from one finds them here. */
function useMade(progress: Progress): Record<string, { version: number; articles: number }> {
  const { data: regulations } = useQuery(queries.regulations());
  return useMemo(() => {
    const found = Object.entries(progress.made ?? {}).flatMap(([slug, version]) => {
      const regulation = regulations?.find((row) =>
        row.versions.some((one) => one.id === version && one.state === "draft"),
      );
      return regulation ? [[slug, { version, articles: regulation.articles }] as const] : [];
    });
    return Object.fromEntries(found);
  }, [progress.made, regulations]);
}

/** The last step: what will be made, then what was made and what to do with it. */
export function Drafts({ start, progress, put }: StepProps) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const rows = chosen(progress, start);
  const made = useMade(progress);
  const make = useAct(async () => {
    const drafts = { ...made };
    for (const row of rows) {
      if (drafts[row.slug]) continue;
      const order = { template: row.slug, answers: answersOf(progress, row) };
      const reading = await ipc.wizardDraft({ order });
      drafts[row.slug] = { version: reading.version.id, articles: reading.regulation.articles };
      put({
        ...progress,
        made: Object.fromEntries(Object.entries(drafts).map(([slug, one]) => [slug, one.version])),
      });
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
          const version = made[row.slug]?.version;
          return (
            <li key={row.slug}>
              <span>
                <b>《{row.title}》</b>
                <small>
                  {facts(
                    made[row.slug]?.articles ?? row.articles,
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
        <Button onClick={() => put({ ...progress, step: "questions", made: {} })}>
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
