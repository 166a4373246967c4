import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useEffect, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { Blank } from "@/shared/parts/Blank";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { keys } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { Recognised } from "./Recognised";
import "./import.css";

/** An old regulation, a file or pasted text, is looked at, put right and taken over as a draft. */
export default function Import() {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [look, setLook] = useState<ipc.ImportLook | null>(null);
  const [pasted, setPasted] = useState("");
  const file = useAct((path: string) => ipc.importLookFile({ path }), setLook);
  const text = useAct(() => ipc.importLookText({ text: pasted }), setLook);
  const keep = useAct(
    (order: ipc.ImportOrder) => ipc.regulationImport({ order }),
    (reading) => {
      client.invalidateQueries({ queryKey: [...keys.regulations, "list"] });
      navigate({ to: "/regulations/$version", params: { version: String(reading.version.id) } });
    },
  );
  const choose = async () => {
    const path = await ipc.dialogOpen({ kind: "document", title: t("import.title") });
    if (path) file.run(path);
  };
  const { run } = file;
  // A document dropped onto the window waits here, whether it fell before or while this page is open.
  useEffect(() => {
    const take = () => {
      const path = sessionStorage.getItem("guiju.document");
      if (!path) return;
      sessionStorage.removeItem("guiju.document");
      run(path);
    };
    take();
    return ipc.on("file-dropped", () => setTimeout(take));
  }, [run]);
  return (
    <Page
      title={t("import.title")}
      sub={t(look ? "import.subLook" : "import.sub")}
      actions={look && <Button onClick={() => setLook(null)}>{t("import.another")}</Button>}
      full={look !== null}
    >
      <FailureNote failure={file.failure ?? text.failure ?? keep.failure} />
      {look ? (
        <Recognised look={look} busy={keep.busy} keep={(order) => keep.run(order)} />
      ) : (
        <div className="import-choose">
          <div className="card drop-here">
            <Blank
              title={t("import.drop")}
              text={t("import.dropText")}
              action={
                <Button type="primary" size="large" loading={file.busy} onClick={choose}>
                  {t("import.choose")}
                </Button>
              }
            />
          </div>
          <section className="card">
            <h2>{t("import.paste")}</h2>
            <Input.TextArea
              rows={9}
              lang="zh-CN"
              value={pasted}
              placeholder={t("import.pasteHint")}
              onChange={(event) => setPasted(event.target.value)}
              data-testid={testids.importPaste}
            />
            <Button
              disabled={pasted.trim() === ""}
              loading={text.busy}
              onClick={() => text.run()}
              data-testid={testids.importRead}
            >
              {t("import.read")}
            </Button>
          </section>
        </div>
      )}
    </Page>
  );
}
