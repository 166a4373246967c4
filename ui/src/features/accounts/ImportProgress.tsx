import { Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { testids } from "@/shared/testids";

const TASK = "accounts_import";

/** How far a list is that is being taken in, and the way to stop it: then nothing is taken in. */
export function ImportProgress() {
  const t = useT();
  const [progress, setProgress] = useState<ipc.Progress | null>(null);
  const [stopping, setStopping] = useState(false);
  useEffect(() => ipc.on("progress", (now) => now.task === TASK && setProgress(now)), []);
  return (
    <section className="card account-importing" data-testid={testids.importProgress}>
      <div>
        <Progress
          percent={progress ? Math.floor((progress.done / Math.max(1, progress.total)) * 100) : 0}
          status="active"
        />
        <span className="quiet">
          {progress
            ? t("accounts.importing", {
                done: progress.done,
                total: progress.total,
                name: progress.current,
              })
            : t("accounts.importStarting")}
        </span>
      </div>
      <Button
        disabled={stopping}
        onClick={() => {
          setStopping(true);
          ipc.cancel({ task: TASK });
        }}
        data-testid={testids.importCancel}
      >
        {t("accounts.importStop")}
      </Button>
    </section>
  );
}
