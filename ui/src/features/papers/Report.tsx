import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  QuestionCircleFilled,
} from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { textOf, useT } from "@/i18n";
import type { VerifyReport } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { StateTag } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";

interface Look {
  tone: string;
  icon: ReactNode;
}
const BROKEN: Look = { tone: "bad", icon: <CloseCircleFilled /> };
const LOOK: Record<string, Look> = {
  valid: { tone: "good", icon: <CheckCircleFilled /> },
  altered: { tone: "bad", icon: <CloseCircleFilled /> },
  incomplete: { tone: "bad", icon: <CloseCircleFilled /> },
  unknown_signer: { tone: "warn", icon: <ExclamationCircleFilled /> },
  revoked: { tone: "bad", icon: <ExclamationCircleFilled /> },
  unsigned: { tone: "none", icon: <QuestionCircleFilled /> },
  encrypted: { tone: "warn", icon: <QuestionCircleFilled /> },
  unjudged: { tone: "warn", icon: <QuestionCircleFilled /> },
  unsupported: { tone: "warn", icon: <QuestionCircleFilled /> },
};

/** The verdict in plain words first, then what to do, then the details. */
export function Report({
  report,
  onOpenOwn,
  own,
}: {
  report: VerifyReport;
  onOpenOwn: () => void;
  own?: boolean;
}) {
  const t = useT();
  const look = LOOK[report.told] ?? BROKEN;
  const say = (what: string) => textOf("papers", `${what}_${report.told}`) ?? report.verdict;
  const problems = report.signatures.flatMap((signature) => signature.problems);
  const reasons = [...new Set([...report.reasons, ...problems])];
  return (
    <section className="card report" aria-live="polite">
      <div
        className={`verdict verdict-${look.tone}`}
        data-testid={testids.verdict}
        data-verdict={report.verdict}
      >
        {look.icon}
        <div>
          <b>{say("verdict")}</b>
          <p>{say("advice")}</p>
        </div>
      </div>
      {report.own_paper && (
        <p className="report-own">
          {t(`papers.own_${report.own_copy ?? "original"}`, { number: report.own_paper })}
          {!own && (
            <Button type="link" size="small" onClick={onOpenOwn}>
              {t("papers.openOwn")}
            </Button>
          )}
        </p>
      )}
      {report.signatures.map((signature, index) => (
        <dl key={index} className="facts">
          <dt>{t(signature.is_timestamp ? "papers.timestamp" : "papers.signer")}</dt>
          <dd>
            {signature.self_signed
              ? t("common.aside", { text: signature.signer, aside: t("papers.selfSigned") })
              : signature.signer}
          </dd>
          <dt>{t("papers.signedAt")}</dt>
          <dd className="num">{stamp(signature.signed_at)}</dd>
          {signature.timestamp && (
            <>
              <dt>{t("papers.timestamp")}</dt>
              <dd>
                {t("papers.timestampSays", {
                  by: signature.timestamp.by,
                  at: stamp(signature.timestamp.at),
                })}
                {!signature.timestamp.trusted && (
                  <small className="faint"> {t("papers.timestampUnknown")}</small>
                )}
              </dd>
            </>
          )}
          <dt>{t("papers.integrity")}</dt>
          <dd>
            <YesNo yes={signature.integrity} />
          </dd>
          <dt>{t("papers.covers")}</dt>
          <dd>
            <YesNo yes={signature.covers_whole_file} />
          </dd>
          <dt>{t("papers.trusted")}</dt>
          <dd>
            <YesNo yes={signature.trusted} />
          </dd>
          {signature.changed_after.length > 0 && (
            <>
              <dt>{t("papers.changedAfter")}</dt>
              <dd>
                {signature.changed_after
                  .map((change) => textOf("papers", `change_${change}`) ?? change)
                  .join(t("common.comma"))}
              </dd>
            </>
          )}
          <dt>{t("papers.fingerprint")}</dt>
          <dd className="mono">{signature.fingerprint}</dd>
        </dl>
      ))}
      {reasons.length > 0 && (
        <details className="failure-details">
          <summary>{t("papers.reasons")}</summary>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{textOf("papers", `reason_${reason}`) ?? reason}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function YesNo({ yes }: { yes: boolean }) {
  const t = useT();
  return <StateTag tone={yes ? "good" : "bad"}>{t(yes ? "common.yes" : "common.no")}</StateTag>;
}
