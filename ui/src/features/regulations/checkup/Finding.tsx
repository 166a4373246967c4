import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys, queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import type { DraftWork } from "../draft";
import { Bind } from "./Bind";
import { isFigure, refOf, UNBOUND } from "./findings";

interface Props {
  finding: ipc.CheckupFinding;
  reading: ipc.RegulationReading;
  draft: DraftWork;
  go: (node: string) => void;
}

/** One finding: where, why, on what law, what to write instead, and the things one can do. */
export function Finding({ finding, reading, draft, go }: Props) {
  const t = useT();
  const english = useLanguage() === "en";
  const client = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const version = reading.version.id;
  const put = (findings: ipc.CheckupFinding[]) => {
    setReason(null);
    client.setQueryData(queries.checkup(version, reading.revision).queryKey, findings);
  };
  const accept = useAct(
    (why: string) => ipc.checkupAccept({ version, finding: refOf(finding), reason: why }),
    put,
  );
  const reopen = useAct(() => ipc.checkupReopen({ version, finding: refOf(finding) }), put);
  const fix = useAct(async () => {
    await draft.writing.current?.flush();
    const revision = draft.writing.current?.seen() ?? reading.revision;
    await ipc.checkupFix({ version, revision, finding: refOf(finding) });
    await draft.writing.current?.reload();
    await client.invalidateQueries({ queryKey: [...keys.regulations, "reading", version] });
  });
  const { accepted } = finding;
  const node = finding.node;
  const basis = english ? finding.basis_en : finding.basis;
  return (
    <article className={`finding finding-${finding.severity}`} data-testid={testids.finding(finding.code)}>
      <header>
        {node ? (
          <button type="button" className="finding-place" onClick={() => go(node)}>
            {finding.place}
          </button>
        ) : (
          <span className="finding-place">
            {finding.place === "全文" ? t("checkup.wholeText") : finding.place}
          </span>
        )}
        {finding.quote && <q lang="zh-CN">{finding.quote}</q>}
      </header>
      <p>{english ? finding.why_en : finding.why}</p>
      {basis && <p className="faint">{basis}</p>}
      <p className="finding-suggestion">{english ? finding.suggestion_en : finding.suggestion}</p>
      {accepted ? (
        <footer>
          <span className="quiet">
            {t("checkup.acceptedBy", { author: accepted.author, reason: accepted.reason })}
          </span>
          <Button size="small" type="text" loading={reopen.busy} onClick={() => reopen.run()}>
            {t("checkup.reopen")}
          </Button>
        </footer>
      ) : reason === null ? (
        <footer>
          {finding.fix && draft.editable && (
            <Button
              size="small"
              loading={fix.busy}
              onClick={() => fix.run()}
              data-testid={testids.findingFix}
            >
              {finding.fix.from
                ? t("checkup.fix", { from: finding.fix.from, to: finding.fix.to })
                : t("checkup.fixAdd", { to: finding.fix.to })}
            </Button>
          )}
          {isFigure(finding) && node && draft.editable && (
            <Bind version={version} words={{ node, quote: finding.quote }} draft={draft} />
          )}
          {finding.code !== UNBOUND && (
            <Button
              size="small"
              type="text"
              onClick={() => setReason("")}
              data-testid={testids.findingAccept}
            >
              {t("checkup.accept")}
            </Button>
          )}
        </footer>
      ) : (
        <footer className="finding-reason">
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={reason}
            placeholder={t("checkup.reason")}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && setReason(null)}
            data-testid={testids.findingReason}
          />
          <span className="faint">{t("checkup.memo")}</span>
          <Button
            size="small"
            disabled={reason.trim() === ""}
            loading={accept.busy}
            onClick={() => accept.run(reason)}
            data-testid={testids.findingKeep}
          >
            {t("checkup.keep")}
          </Button>
          <Button size="small" type="text" onClick={() => setReason(null)}>
            {t("common.cancel")}
          </Button>
        </footer>
      )}
      <FailureNote failure={fix.failure ?? accept.failure ?? reopen.failure} />
    </article>
  );
}
