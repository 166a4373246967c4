import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { PackDrawer } from "./PackDrawer";

/** 数据包: the law and the minimum wages in use, with their dates, and the place to take in newer ones. */
export function Packs() {
  const t = useT();
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const { data: view } = useQuery(queries.packs());
  const [seen, setSeen] = useState<ipc.PackLook | null>(null);
  // The check-up cites another law, a form proposes another amount.
  const again = () => client.invalidateQueries();
  const look = useAct(async () => {
    const path = await ipc.dialogOpen({ kind: "pack", title: t("packs.choose") });
    return path ? ipc.packLook({ path }) : null;
  }, setSeen);
  const drop = useAct(
    (kind: ipc.PackKind) => ipc.packDrop({ kind }),
    () => {
      again();
      message.success(t("packs.dropped"));
    },
  );
  const save = useAct(async (kind: ipc.PackKind) => {
    const path = await ipc.dialogSave({ kind: "pack", title: t("packs.export"), name: `guiju-${kind}.json` });
    if (!path) return;
    await ipc.packExport({ kind, path });
    message.success(t("common.exported", { path }));
  });
  const choose = useAct((region: string) => ipc.packRegion({ region }), again);
  if (!view) return null;
  const ask = (kind: ipc.PackKind) =>
    modal.confirm({
      title: t(`packs.dropTitle_${kind}`),
      content: t("packs.dropText"),
      okText: t("packs.drop"),
      cancelText: t("common.cancel"),
      onOk: () => {
        drop.run(kind);
      },
    });
  return (
    <div className="card">
      <div className="card-head">
        <h2>{t("packs.title")}</h2>
        <Button size="small" loading={look.busy} onClick={() => look.run()} data-testid={testids.packImport}>
          {t("packs.import")}
        </Button>
      </div>
      <p className="office-card-text">{t("packs.text")}</p>
      <ul className="calendar-years">
        {view.packs.map((one) => (
          <li key={one.kind} className="row-between" data-testid={testids.pack(one.kind)}>
            <span>
              <b>{t(`packs.kind_${one.kind}`)}</b>
              <span className="num">{t(`packs.size_${one.kind}`, { day: one.dated, n: one.size })}</span>
              <br />
              <span className="quiet">
                {one.by && one.at
                  ? t("packs.imported", { by: one.by, at: stamp(one.at) })
                  : t("calendar.shipped")}
              </span>
              {one.shipped && one.shipped > one.dated && (
                <StateTag tone="warn">{t("packs.shippedNewer", { day: one.shipped })}</StateTag>
              )}
              {one.kind === "wages" && one.size === 0 && <p className="quiet">{t("packs.noWages")}</p>}
            </span>
            <span>
              {one.by && (
                <Button type="link" size="small" onClick={() => ask(one.kind)}>
                  {t("packs.drop")}
                </Button>
              )}
              <Button type="link" size="small" onClick={() => save.run(one.kind)}>
                {t("packs.export")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {view.regions.length > 0 && (
        <div className="row">
          <label className="quiet" htmlFor="pack-region">
            {t("packs.region")}
          </label>
          <Select
            id="pack-region"
            className="grow"
            value={view.region}
            placeholder={t("packs.chooseRegion")}
            options={view.regions.map((region) => ({ value: region, label: region }))}
            showSearch
            onChange={(region) => choose.run(region)}
            data-testid={testids.packRegion}
          />
        </div>
      )}
      <FailureNote failure={look.failure ?? drop.failure ?? save.failure ?? choose.failure} />
      {seen && (
        <PackDrawer
          look={seen}
          onClose={() => setSeen(null)}
          onKept={() => {
            again();
            setSeen(null);
            message.success(t("packs.kept", { day: seen.dated }));
          }}
        />
      )}
    </div>
  );
}
