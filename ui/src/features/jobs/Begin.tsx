import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

/** A post without a sheet: where to begin. */
export function Begin({
  reading,
  onDone,
}: {
  reading: ipc.JobReading;
  onDone: (reading: ipc.JobReading) => void;
}) {
  const t = useT();
  const language = useLanguage();
  const { data: templates } = useQuery(queries.jobTemplates());
  const begin = useAct((start: ipc.JobStart) => ipc.jobDraft({ post: reading.post, start }), onDone);
  const name = (one: ipc.JobTemplateRow) => (language === "en" ? one.name_en : one.name);
  const fitting = templates?.find((one) => one.slug === reading.template);
  return (
    <div className="card">
      <Blank
        title={t("jobs.startTitle", { name: reading.frame.post })}
        text={t("jobs.startText")}
        action={
          <>
            {fitting && (
              <Button
                type="primary"
                loading={begin.busy}
                onClick={() => begin.run({ from: "template", slug: fitting.slug })}
                data-testid={testids.jobStart}
              >
                {t("jobs.startFitting", { name: name(fitting) })}
              </Button>
            )}
            <Dropdown
              trigger={["click"]}
              menu={{
                items: (templates ?? []).map((one) => ({ key: one.slug, label: name(one) })),
                onClick: ({ key }) => begin.run({ from: "template", slug: key }),
              }}
            >
              <Button>{t("jobs.startLibrary")}</Button>
            </Dropdown>
            <Button onClick={() => begin.run({ from: "empty" })}>{t("jobs.startEmpty")}</Button>
          </>
        }
      />
      <FailureNote failure={begin.failure} onClose={begin.clear} />
    </div>
  );
}
