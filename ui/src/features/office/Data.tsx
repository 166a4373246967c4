import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { AuditTrail } from "./AuditTrail";
import { Calendar } from "./Calendar";
import { Certificate } from "./Certificate";
import { Packs } from "./Packs";
import { Seals } from "./Seals";
import { Timestamps } from "./Timestamps";
import { Users } from "./Users";
import "./office.css";

/** The company file: who may open it, whether it is whole, what was done, what it signs with. */
export default function Data() {
  const t = useT();
  const { data: status } = useQuery(queries.status());
  return (
    <Page title={t("office.dataTitle")} sub={<span className="mono">{status?.company?.path}</span>}>
      <div className="office-grid">
        <div className="stack">
          <Users />
          <Safety />
          <Calendar />
          <Packs />
        </div>
        <div className="stack">
          <Certificate />
          <Seals />
          <Timestamps />
        </div>
        <AuditTrail />
        <div className="card office-wide">
          <h2>{t("office.about_title")}</h2>
          <p className="quiet">{t("office.about_text", { version: status?.version ?? "" })}</p>
        </div>
      </div>
    </Page>
  );
}

function Safety() {
  const t = useT();
  const { message } = App.useApp();
  const [findings, setFindings] = useState<ipc.Finding[] | null>(null);
  const backup = useAct(async () => {
    const directory = await ipc.dialogDirectory({ title: t("office.backup") });
    if (!directory) return;
    const { path, bytes } = await ipc.officeBackup({ directory });
    message.success(t("office.backupDone", { path, size: `${(bytes / 1_048_576).toFixed(1)} MB` }));
  });
  const check = useAct(ipc.officeCheck, setFindings);
  return (
    <div className="card">
      <h2>{t("office.safety")}</h2>
      <div className="stack">
        <div className="row-between">
          <span className="quiet">{t("office.backupText")}</span>
          <Button onClick={() => backup.run()} loading={backup.busy} data-testid={testids.backup}>
            {t("office.backup")}
          </Button>
        </div>
        <div className="row-between">
          <span className="quiet">{t("office.checkText")}</span>
          <Button onClick={() => check.run()} loading={check.busy} data-testid={testids.checkFile}>
            {t("office.check")}
          </Button>
        </div>
        {findings &&
          (findings.length === 0 ? (
            <StateTag tone="good">{t("office.checkGood")}</StateTag>
          ) : (
            <>
              <StateTag tone="bad">{t("office.checkBad", { n: findings.length })}</StateTag>
              <ul>
                {findings.map((finding, index) => (
                  <li key={index}>{t("common.labelled", { name: finding.place, text: finding.what })}</li>
                ))}
              </ul>
            </>
          ))}
        <FailureNote failure={backup.failure ?? check.failure} />
      </div>
    </div>
  );
}
