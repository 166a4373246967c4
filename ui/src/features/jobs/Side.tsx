import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { failureText } from "@/shared/failure";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { RecordDialog } from "./RecordDialog";

interface Props {
  reading: ipc.JobReading;
  shown: ipc.JobShown;
  onShow: (ordinal: number | undefined) => void;
  onChanged: (reading: ipc.JobReading) => void;
}

/** What there is to say about a sheet: findings, signatures, versions. */
export function Side({ reading, shown, onShow, onChanged }: Props) {
  return (
    <aside className="stack job-side">
      <Findings findings={shown.findings} />
      {shown.version.state === "issued" && <Signatures shown={shown} onChanged={onChanged} />}
      <Versions reading={reading} shown={shown} onShow={onShow} />
    </aside>
  );
}

function Findings({ findings }: { findings: ipc.JobFinding[] }) {
  const t = useT();
  const groups = (["block", "warn"] as const).map((severity) => ({
    severity,
    rows: findings.filter((one) => one.severity === severity),
  }));
  return (
    <section className="card">
      <h2>{t("jobs.findings")}</h2>
      {findings.length === 0 && <StateTag tone="good">{t("jobs.findingsNone")}</StateTag>}
      {groups
        .filter((group) => group.rows.length > 0)
        .map(({ severity, rows }) => (
          <div key={severity} className="job-findings">
            <StateTag tone={severity === "block" ? "bad" : "warn"}>{t(`jobs.${severity}`)}</StateTag>
            <ul>
              {rows.map((one, index) => (
                <li key={index}>
                  <button
                    type="button"
                    onClick={() =>
                      document
                        .getElementById(`job-${one.field}`)
                        ?.scrollIntoView({ behavior: "smooth", block: "start" })
                    }
                  >
                    {failureText(one, t)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

function Signatures({
  shown,
  onChanged,
}: {
  shown: ipc.JobShown;
  onChanged: (reading: ipc.JobReading) => void;
}) {
  const t = useT();
  const [signing, setSigning] = useState<ipc.JobHolder | null>(null);
  return (
    <section className="card">
      <h2>{t("jobs.signOff")}</h2>
      <p className="faint">{t("jobs.signOffHint")}</p>
      <ul className="job-holders">
        {shown.holders.map((holder) => (
          <li key={holder.code} className="row-between">
            <span>
              {holder.name} {!holder.holds && <small className="faint">{t("jobs.former")}</small>}
              <small className="faint num">{holder.day && ` ${holder.day}`}</small>
              {holder.note && <small className="faint"> {holder.note}</small>}
            </span>
            {holder.outcome ? (
              <span data-testid={testids.jobOutcome(holder.code)}>
                <StateTag tone={holder.outcome === "signed" ? "good" : "warn"}>
                  {t(`jobs.outcome_${holder.outcome}`)}
                </StateTag>
              </span>
            ) : (
              <Button
                size="small"
                onClick={() => setSigning(holder)}
                data-testid={testids.jobRecord(holder.code)}
              >
                {t("jobs.record")}
              </Button>
            )}
          </li>
        ))}
        {shown.holders.length === 0 && <li className="faint">{t("jobs.vacant")}</li>}
      </ul>
      {signing && (
        <RecordDialog
          version={shown.version.id}
          holder={signing}
          onClose={() => setSigning(null)}
          onDone={(reading) => {
            setSigning(null);
            onChanged(reading);
          }}
        />
      )}
    </section>
  );
}

function Versions({
  reading,
  shown,
  onShow,
}: {
  reading: ipc.JobReading;
  shown: ipc.JobShown;
  onShow: (ordinal: number | undefined) => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const place = reading.versions.findIndex((one) => one.id === shown.version.id);
  const before = reading.versions[place + 1];
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t("jobs.versions")}</h2>
        {before && (
          <Button
            size="small"
            onClick={() =>
              navigate({
                to: "/people/jobs/compare/$from/$to",
                params: { from: String(before.id), to: String(shown.version.id) },
              })
            }
          >
            {t("jobs.compareWith")}
          </Button>
        )}
      </div>
      <ul className="job-versions">
        {reading.versions.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === shown.version.id}
              onClick={() => onShow(one.state === "draft" ? undefined : one.ordinal)}
            >
              <b>{t("jobs.ordinal", { n: one.ordinal })}</b>{" "}
              <span className="faint">
                {one.state === "draft"
                  ? t("jobs.state_draft")
                  : one.in_force
                    ? `${one.effective_on} · ${t("jobs.inForce")}`
                    : one.effective_on}
              </span>
              {one.change && <small className="quiet">{one.change}</small>}
              {one.hash && (
                <small className="mono faint">
                  {t("jobs.hash")} {one.hash.slice(0, 4)} {one.hash.slice(4, 8)}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
