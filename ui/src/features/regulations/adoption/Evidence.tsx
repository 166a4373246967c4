import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { usePutAdoption } from "./put";
import { sizeOf } from "./sizes";

/** What the bundle holds, before it is saved, and what it lacks. */
export function Evidence({ view }: { view: ipc.AdoptionView }) {
  if (view.version.hash === null) return <NotYet />;
  return <Contents view={view} />;
}

function NotYet() {
  const t = useT();
  return (
    <div className="card">
      <Blank title={t("adoption.receiptsDraft")} text={t("adoption.evidenceDraftText")} />
    </div>
  );
}

function Contents({ view }: { view: ipc.AdoptionView }) {
  const t = useT();
  const { message } = App.useApp();
  const version = view.version.id;
  const put = usePutAdoption(version);
  const { data: bundle, error, refetch } = useQuery(queries.bundle(version));
  const save = useAct(async () => {
    const name = bundle?.file_name ?? "";
    const path = await ipc.dialogSave({ kind: "zip", title: t("adoption.saveBundle"), name });
    if (!path) return;
    await ipc.bundleSave({ version, path });
    message.success(t("adoption.bundleSaved", { path }));
    put();
    refetch();
  });
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  if (!bundle) return null;
  const columns: Column<ipc.BundleEntry>[] = [
    { key: "path", title: t("adoption.file"), text: (row) => row.path },
    { key: "what", title: t("adoption.what"), text: (row) => row.what },
    { key: "size", title: t("adoption.size"), text: (row) => sizeOf(row.bytes), number: true, width: 96 },
    {
      key: "sha256",
      title: "SHA-256",
      text: (row) => row.sha256,
      render: (_v, row) => <span className="mono">{row.sha256.slice(0, 16)}</span>,
      width: 160,
      optional: true,
    },
  ];
  return (
    <div className="stack">
      <div className="row-between adoption-head">
        <p className="quiet">{t("adoption.evidenceSub")}</p>
        <Button
          type="primary"
          loading={save.busy}
          onClick={() => save.run()}
          data-testid={testids.bundleSave}
        >
          {t("adoption.saveBundle")}
        </Button>
      </div>
      <FailureNote failure={save.failure} />
      {bundle.missing.length > 0 && (
        <section className="card">
          <h2>{t("adoption.missingTitle")}</h2>
          <ul className="adoption-gaps">
            {bundle.missing.map((lack) => (
              <li key={lack}>
                <StateTag tone="warn">{t(`adoption.lack_${lack}`)}</StateTag>
              </li>
            ))}
          </ul>
          <p className="faint">{t("adoption.missingHint")}</p>
        </section>
      )}
      <DataTable
        name="bundle"
        rows={bundle.entries}
        columns={columns}
        rowKey="path"
        filters={
          <span className="faint">
            {t("adoption.entries", { n: bundle.entries.length, size: sizeOf(bundle.bytes) })}
          </span>
        }
      />
    </div>
  );
}
