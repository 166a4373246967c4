import { useQueryClient } from "@tanstack/react-query";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { keys } from "@/shared/queries";
import { ScreenSigning as Signing } from "@/shared/receipts/ScreenSigning";

interface Props {
  view: ipc.AcknowledgementView;
  /** Who was chosen in the table; without, the first who has not signed. */
  chosen: string | undefined;
  onClose: () => void;
}

/** Everybody who has to have the version and has not signed for it. */
export function ScreenSigning({ view, chosen, onClose }: Props) {
  const t = useT();
  const client = useQueryClient();
  const version = view.version.id;
  const open = view.rows.filter((row) => row.state !== "signed" && row.state !== "left");
  return (
    <Signing
      head={
        <div className="row-between">
          <b lang="zh-CN">
            《{view.title}》{view.version.label}
          </b>
          <span className="faint">
            {t("adoption.hashMark")} <span className="mono">{view.short_hash}</span>
          </span>
        </div>
      }
      statement={t("adoption.signStatement")}
      people={open.map((row) => ({ ...row, key: row.code }))}
      chosen={chosen}
      sign={(person, drawn) => ipc.acknowledgeOnScreen({ signature: { version, person, drawn } })}
      onSigned={(next, code) => {
        client.setQueryData([...keys.regulations, "receipts", version], next);
        client.invalidateQueries({ queryKey: keys.papers });
        const done = next.rows.find((row) => row.code === code);
        const follows = next.rows.find((row) => row.state === "pending");
        return { name: done?.name ?? "", slip: done?.record?.reference ?? "", next: follows?.code };
      }}
      onClose={onClose}
    />
  );
}
