import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import type { DraftWork } from "../draft";
import { Finding } from "./Finding";
import { idOf, SEVERITIES } from "./findings";
import "./checkup.css";

interface Props {
  reading: ipc.RegulationReading;
  draft: DraftWork;
  go: (node: string) => void;
}

/** 体检: what a careful lawyer would underline, with a way out for each. */
export function Checkup({ reading, draft, go }: Props) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const version = reading.version.id;
  const [kept, setKept] = useState(false);
  const { data: findings, error } = useQuery(queries.checkup(version, reading.revision));
  const { data: pack } = useQuery(queries.lawPack());
  const letter = useAct(
    async () => {
      await draft.writing.current?.flush();
      return ipc.checkupLetter({ version });
    },
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!findings) return <aside className="parameters" />;
  const open = findings.filter((one) => one.accepted === null);
  const accepted = findings.filter((one) => one.accepted !== null);
  return (
    <aside className="parameters checkup" aria-label={t("checkup.title")} data-testid={testids.checkup}>
      <div className="parameters-head">
        <b>{t("checkup.title")}</b>
        <Button
          size="small"
          loading={letter.busy}
          onClick={() => letter.run()}
          data-testid={testids.riskLetter}
        >
          {t("checkup.letter")}
        </Button>
      </div>
      <FailureNote failure={letter.failure} onClose={letter.clear} />
      <div className="parameters-list">
        {open.length === 0 && <p className="quiet checkup-none">{t("checkup.none")}</p>}
        {SEVERITIES.map((severity) => {
          const group = open.filter((one) => one.severity === severity);
          return (
            group.length > 0 && (
              <section key={severity}>
                <h4 className={`checkup-${severity}`}>
                  {t(`checkup.severity_${severity}`)}
                  <span className="num">{group.length}</span>
                </h4>
                {group.map((one) => (
                  <Finding key={idOf(one)} finding={one} reading={reading} draft={draft} go={go} />
                ))}
              </section>
            )
          );
        })}
        {accepted.length > 0 && (
          <section>
            <button
              type="button"
              className="checkup-kept"
              aria-expanded={kept}
              onClick={() => setKept(!kept)}
            >
              {t("checkup.kept", { n: accepted.length })}
            </button>
            {kept &&
              accepted.map((one) => (
                <Finding key={idOf(one)} finding={one} reading={reading} draft={draft} go={go} />
              ))}
          </section>
        )}
        {pack && (
          <details className="checkup-pack">
            <summary>
              {t("checkup.pack", { day: longDay(pack.dated, language), n: pack.entries.length })}
            </summary>
            <ul>
              {pack.entries.map((entry) => (
                <li key={entry.name}>
                  {language === "en" ? entry.name_en : entry.name}
                  {entry.number && ` ${entry.number}`}
                  <span className="faint num"> {entry.in_force}</span>
                </li>
              ))}
            </ul>
            <p>{t("checkup.noAdvice")}</p>
          </details>
        )}
      </div>
    </aside>
  );
}
