import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { longDay } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";

const TONES: Record<ipc.OwnCertificateState, Tone> = { current: "good", retired: "neutral", revoked: "bad" };

/** All certificates the company ever signed with; one whose key was lost is revoked. */
export function OwnCertificates() {
  const t = useT();
  const language = useLanguage();
  const { data: listed } = useQuery(queries.certificates());
  const [revoking, setRevoking] = useState<ipc.OwnCertificate | null>(null);
  if (!listed || listed.length === 0) return null;
  return (
    <>
      <h3 className="own-certificates-title">{t("office.certificates")}</h3>
      <ul className="own-certificates">
        {listed.map((one) => (
          <li key={one.card.fingerprint}>
            <div>
              <StateTag tone={TONES[one.state]}>{t(`office.certificate_${one.state}`)}</StateTag>{" "}
              {longDay(one.card.not_before, language)} – {longDay(one.card.not_after, language)}
              {" · "}
              {t("office.certificateSigned", { n: one.papers })}
              <p className="faint mono">{one.card.fingerprint}</p>
              {one.revoked_at && (
                <p className="quiet">
                  {t("office.certificateRevokedOn", {
                    day: longDay(one.revoked_at, language),
                    reason: one.reason,
                  })}
                </p>
              )}
            </div>
            {one.state !== "revoked" && (
              <Button
                size="small"
                type="text"
                onClick={() => setRevoking(one)}
                data-testid={testids.certificateRevoke}
              >
                {t("office.certificateRevoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {revoking && <Revoke one={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function Revoke({ one, onClose }: { one: ipc.OwnCertificate; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const act = useAct(
    () => ipc.certificateRevoke({ fingerprint: one.card.fingerprint, reason }),
    (listed) => {
      client.setQueryData(queries.certificates().queryKey, listed);
      client.invalidateQueries({ queryKey: queries.certificate().queryKey });
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t("office.certificateRevokeTitle")}
      okText={t("office.certificateRevokeDo")}
      cancelText={t("common.cancel")}
      confirmLoading={act.busy}
      okButtonProps={{
        danger: true,
        disabled: !reason.trim(),
        ...{ "data-testid": testids.certificateRevokeConfirm },
      }}
      onOk={() => act.run()}
      onCancel={onClose}
    >
      <p className="quiet">
        {t(one.state === "current" ? "office.certificateRevokeCurrent" : "office.certificateRevokeText", {
          n: one.papers,
        })}
      </p>
      <Input
        value={reason}
        maxLength={200}
        placeholder={t("office.certificateRevokeReason")}
        data-testid={testids.certificateRevokeReason}
        onChange={(event) => setReason(event.target.value)}
      />
      <FailureNote failure={act.failure} />
    </Modal>
  );
}
