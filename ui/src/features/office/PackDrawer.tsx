import { Alert, Button, Drawer } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";

const TONES: Record<ipc.PackChangeKind, Tone> = { added: "good", changed: "warn", removed: "bad" };

/** What a pack would change, before it is kept. */
export function PackDrawer({
  look,
  onClose,
  onKept,
}: {
  look: ipc.PackLook;
  onClose: () => void;
  onKept: () => void;
}) {
  const t = useT();
  const keep = useAct(() => ipc.packKeep({ text: look.text }), onKept);
  return (
    <Drawer
      open
      size={720}
      onClose={onClose}
      title={t(`packs.lookTitle_${look.kind}`)}
      footer={
        <div className="row form-drawer-foot">
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="primary"
            loading={keep.busy}
            onClick={() => keep.run()}
            data-testid={testids.packKeep}
          >
            {t("packs.keep", { day: look.dated })}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <FailureNote failure={keep.failure} />
        <Alert
          type={look.older ? "warning" : "info"}
          showIcon
          title={t(`packs.size_${look.kind}`, { day: look.dated, n: look.size })}
          description={
            <>
              <div>{look.source}</div>
              {look.older && <div>{t("packs.older", { day: look.in_use })}</div>}
            </>
          }
        />
        {look.changes.length === 0 ? (
          <p className="quiet">{t("packs.same", { day: look.in_use })}</p>
        ) : (
          <table className="calendar-holidays" data-testid={testids.packChanges}>
            <thead>
              <tr>
                <th>{t("packs.what")}</th>
                <th>{t("packs.before", { day: look.in_use })}</th>
                <th>{t("packs.after", { day: look.dated })}</th>
              </tr>
            </thead>
            <tbody>
              {look.changes.map((change) => (
                <tr key={`${change.what} ${change.name}`}>
                  <td>
                    <StateTag tone={TONES[change.what]}>{t(`packs.change_${change.what}`)}</StateTag>{" "}
                    {change.name}
                  </td>
                  <td className="quiet num">{change.before}</td>
                  <td className="num">{change.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Drawer>
  );
}
