import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";

/** The recovery code is shown once, large, and must be said to be stored. */
export default function Recovery({ created, enter }: { created: ipc.Created; enter: () => void }) {
  const t = useT();
  const [stored, setStored] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const save = useAct(async () => {
    const name = created.status.company?.short_name ?? "";
    const chosen = await ipc.dialogSave({
      kind: "pdf",
      title: t("office.recoverySheet"),
      name: `${name}-恢复单.pdf`,
    });
    if (!chosen) return;
    await ipc.officeRecoverySheet({ recovery_code: created.recovery_code, path: chosen });
    setPath(chosen);
  });
  return (
    <div className="doors-column">
      <h2>{t("office.recoveryTitle")}</h2>
      <p className="quiet">{t("office.recoveryText")}</p>
      <output className="recovery-code" data-testid={testids.recoveryCode}>
        {created.recovery_code.split("-").map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </output>
      <div>
        <Button loading={save.busy} onClick={() => save.run()}>
          {t("office.recoverySheet")}
        </Button>
        {path && (
          <p className="quiet">
            {t("office.recoverySaved", { path })}
            <Button type="link" size="small" onClick={() => ipc.reveal({ path })}>
              {t("office.recoveryOpen")}
            </Button>
          </p>
        )}
      </div>
      <FailureNote failure={save.failure} />
      <Checkbox
        checked={stored}
        onChange={(event) => setStored(event.target.checked)}
        data-testid={testids.recoveryConfirm}
      >
        {t("office.recoveryConfirm")}
      </Checkbox>
      <div className="form-foot">
        <span />
        <Button
          size="large"
          type="primary"
          disabled={!stored}
          onClick={enter}
          data-testid={testids.recoveryContinue}
        >
          {t("office.enter")}
        </Button>
      </div>
    </div>
  );
}
