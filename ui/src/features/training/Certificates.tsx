import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { Agreements } from "./Agreements";
import { AgreementDrawer, CertificateDrawer } from "./CertificateForms";
import { FollowUps } from "./FollowUps";
import LayoutDrawer from "./LayoutDrawer";
import { AskReason } from "./Pickers";
import { usePrintTraining, usePutTraining } from "./put";
import { Views } from "./Views";
import { CERTIFICATE_TONE } from "./words";
import "./training.css";

const TABS = ["certificates", "follow_ups", "agreements"] as const;
type Tab = (typeof TABS)[number];

/** What lasts after a training: certificates, follow-ups, terms of service. */
export default function Certificates() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: "/training/certificates" });
  const tab: Tab = TABS.find((one) => one === search.tab) ?? "certificates";
  const { data: certificates } = useQuery(queries.skillCertificates());
  const { data: followUps } = useQuery(queries.followUps());
  const { data: agreements } = useQuery(queries.agreements());
  const [measuring, setMeasuring] = useState(false);
  const [adding, setAdding] = useState<"certificate" | "agreement" | null>(null);
  if (!certificates || !followUps || !agreements) return null;
  const counts = {
    certificates: certificates.length,
    follow_ups: followUps.filter((row) => !row.follow_up.done).length,
    agreements: agreements.length,
  };
  const soon = certificates.filter((row) => row.standing === "expiring").length;
  const issue = (
    <Button type="primary" onClick={() => setAdding("certificate")}>
      {t("training.issue")}
    </Button>
  );
  const agree = (
    <Button type="primary" onClick={() => setAdding("agreement")}>
      {t("training.addAgreement")}
    </Button>
  );
  return (
    <Page
      title={t("training.certificatesTitle")}
      sub={
        soon > 0 ? (
          <StateTag tone="warn">{t("training.expireSoon", { n: soon })}</StateTag>
        ) : (
          t("training.certificatesSub")
        )
      }
      views={<Views value="certificates" />}
      actions={
        (tab === "certificates" && certificates.length > 0 && (
          <>
            <Button onClick={() => setMeasuring(true)} data-testid="layout">
              {t("training.layoutTitle")}
            </Button>
            {issue}
          </>
        )) ||
        (tab === "agreements" && agreements.length > 0 && agree)
      }
    >
      <Segmented<Tab>
        size="small"
        className="train-tabs"
        value={tab}
        onChange={(next) => navigate({ to: "/training/certificates", search: { tab: next } })}
        options={TABS.map((value) => ({ value, label: `${t(`training.tab_${value}`)} ${counts[value]}` }))}
      />
      {tab === "certificates" &&
        (certificates.length === 0 ? (
          <div className="card">
            <Blank
              title={t("training.noCertificates")}
              text={t("training.noCertificatesText")}
              action={issue}
            />
          </div>
        ) : (
          <CertificateList rows={certificates} />
        ))}
      {tab === "follow_ups" && <FollowUps rows={followUps} />}
      {tab === "agreements" &&
        (agreements.length === 0 ? (
          <div className="card">
            <Blank title={t("training.noAgreements")} text={t("training.noAgreementsText")} action={agree} />
          </div>
        ) : (
          <Agreements rows={agreements} />
        ))}
      {measuring && <LayoutDrawer onClose={() => setMeasuring(false)} />}
      {adding === "certificate" && <CertificateDrawer onClose={() => setAdding(null)} />}
      {adding === "agreement" && <AgreementDrawer onClose={() => setAdding(null)} />}
    </Page>
  );
}

/** Certificates with how long they are still good. */
export function CertificateList({ rows }: { rows: ipc.SkillCertificateRow[] }) {
  const t = useT();
  const put = usePutTraining();
  const print = usePrintTraining();
  const navigate = useNavigate();
  const [revoking, setRevoking] = useState<ipc.SkillCertificateRow | null>(null);
  const revoke = useAct(
    (id: number, reason: string) => ipc.skillCertificateRevoke({ id, reason }),
    () => {
      put();
      setRevoking(null);
    },
  );
  const columns: Column<ipc.SkillCertificateRow>[] = [
    {
      key: "number",
      title: t("training.number"),
      text: (row) => row.certificate.number,
      sortable: true,
      width: 140,
    },
    {
      key: "name",
      title: t("training.person"),
      text: (row) => `${row.code} ${row.name}`,
      sortable: true,
      width: 130,
    },
    { key: "post", title: t("training.post"), text: (row) => row.post, optional: true },
    { key: "competence", title: t("training.competence"), text: (row) => row.competence, sortable: true },
    {
      key: "level",
      title: t("training.level"),
      text: (row) => t(`training.level_${row.certificate.level}`),
      width: 90,
    },
    {
      key: "issued",
      title: t("training.issuedOn"),
      text: (row) => row.certificate.issued_on,
      sortable: true,
      width: 110,
    },
    {
      key: "until",
      title: t("training.until"),
      text: (row) => row.certificate.until ?? t("training.forEver"),
      sortable: true,
      width: 110,
    },
    {
      key: "standing",
      title: t("training.state"),
      text: (row) => t(`training.cert_${row.standing}`),
      sortable: true,
      width: 110,
      render: (_v, row) => (
        <StateTag tone={CERTIFICATE_TONE[row.standing]}>
          <span title={row.certificate.revoked ?? undefined}>{t(`training.cert_${row.standing}`)}</span>
        </StateTag>
      ),
    },
    {
      key: "act",
      title: "",
      text: () => "",
      width: 170,
      render: (_v, row) => (
        <span className="train-acts">
          {(["certificate", "overprint"] as const).map((paper) => (
            <Button
              key={paper}
              type="link"
              size="small"
              title={t(`training.paper_${paper}`)}
              onClick={(event) => {
                event.stopPropagation();
                print.run({ paper, id: row.certificate.id });
              }}
            >
              {t(paper === "certificate" ? "common.print" : "training.overprint")}
            </Button>
          ))}
          {row.standing !== "revoked" && (
            <Button
              type="link"
              size="small"
              onClick={(event) => {
                event.stopPropagation();
                setRevoking(row);
              }}
            >
              {t("training.revoke")}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <FailureNote failure={print.failure} />
      <DataTable
        name="training.certificates"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.certificate.id}
        onOpen={(row) => navigate({ to: "/training/people/$code", params: { code: row.code } })}
      />
      {revoking && (
        <AskReason
          title={t("training.revokeTitle", { number: revoking.certificate.number })}
          text={t("training.revokeText")}
          label={t("training.reason")}
          confirm={t("training.revoke")}
          busy={revoke.busy}
          failure={revoke.failure}
          onOk={(reason) => revoke.run(revoking.certificate.id, reason)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}
