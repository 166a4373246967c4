import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useT } from "@/i18n";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import type { DraftWork } from "./draft";

/** Articles that say less than the job description they were written from does today. */
export function SheetsNote({
  version,
  draft,
  go,
}: {
  version: number;
  draft: DraftWork;
  go: (node: string) => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const { data } = useQuery(queries.compiled(version));
  const behind = data?.filter((row) => row.behind) ?? [];
  if (behind.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="desk-sheets"
      data-testid={testids.sheetsBehind}
      title={t("regulations.sheetsBehind", { n: behind.length })}
      action={
        draft.editable && (
          <Button
            size="small"
            loading={draft.busy}
            onClick={() => draft.recompile([])}
            data-testid={testids.sheetsRecompile}
          >
            {t("regulations.sheetsRecompile", { n: behind.length })}
          </Button>
        )
      }
      description={
        <ul>
          {behind.map((row) => (
            <li key={row.node}>
              <Button type="link" size="small" onClick={() => go(row.node)}>
                {row.label} {row.name}
              </Button>
              <span>
                {t("regulations.sheetBehind", {
                  used: row.used,
                  now: row.in_force ?? 0,
                  day: row.since ?? "",
                })}
                {row.change && ` ${t("regulations.sheetChange", { change: row.change })}`}
              </span>
              <Button
                type="link"
                size="small"
                onClick={() => navigate({ to: "/people/jobs/$post", params: { post: String(row.post) } })}
              >
                {t("regulations.sheetOpen")}
              </Button>
              {draft.editable && behind.length > 1 && (
                <Button type="link" size="small" onClick={() => draft.recompile([row.node])}>
                  {t("regulations.sheetRecompile")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
