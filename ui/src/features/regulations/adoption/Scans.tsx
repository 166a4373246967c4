import { App, Button } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { sizeOf } from "./sizes";

interface Props {
  version: number;
  part: string;
  scans: ipc.ScanRow[];
  /** Something is on record that a scan can belong to. */
  ready: boolean;
  title?: string;
  onChange: () => void;
}

/** Originals as they came, each with its hash. */
export function Scans({ version, part, scans, ready, title, onChange }: Props) {
  const t = useT();
  const { message } = App.useApp();
  const attach = useAct(
    async () => {
      const path = await ipc.dialogOpen({ kind: "scan", title: t("adoption.attach") });
      if (path) await ipc.scanAttach({ version, part, path });
    },
    () => onChange(),
  );
  const copy = useAct(async (scan: ipc.ScanRow) => {
    const path = await ipc.dialogSave({ kind: "scan", title: scan.name, name: scan.name });
    if (!path) return;
    await ipc.scanCopy({ id: scan.id, path });
    message.success(t("common.exported", { path }));
  });
  return (
    <section className="card">
      <div className="row-between adoption-head">
        <h2>{title ?? t("adoption.scans")}</h2>
        <Button size="small" disabled={!ready} loading={attach.busy} onClick={() => attach.run()}>
          {t("adoption.attach")}
        </Button>
      </div>
      <FailureNote failure={attach.failure ?? copy.failure} />
      {scans.length === 0 ? (
        <p className="faint">{t("adoption.noScans")}</p>
      ) : (
        <ul className="adoption-scans">
          {scans.map((scan) => (
            <li key={scan.id}>
              <button type="button" className="reference" onClick={() => copy.run(scan)}>
                {scan.name}
              </button>
              <span className="faint num">
                {sizeOf(scan.bytes)} · {stamp(scan.created_at)}
              </span>
              <span className="mono faint">{scan.sha256.slice(0, 16)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
