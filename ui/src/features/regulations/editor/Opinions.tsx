import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Input } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { testids } from "@/shared/testids";

export const opinionsOf = (version: number) => ({
  queryKey: ["opinions", version],
  queryFn: () => ipc.opinionsList({ version }),
});

interface Props {
  version: number;
  /** The article of the cursor. */
  node: string | null;
  nameOf: (node: string) => string;
  go: (node: string) => void;
  close: () => void;
}

/** What people think of the articles; it stays in here and is never printed. */
export function Opinions({ version, node, nameOf, go, close }: Props) {
  const t = useT();
  const client = useQueryClient();
  const { data = [] } = useQuery(opinionsOf(version));
  const [text, setText] = useState("");
  const put = (rows: ipc.OpinionRow[]) => client.setQueryData(opinionsOf(version).queryKey, rows);
  const add = useAct(
    () => ipc.opinionAdd({ version, node: node ?? "", text }),
    (rows) => {
      put(rows);
      setText("");
    },
  );
  const settle = useAct(
    (opinion: number, settled: boolean) => ipc.opinionSettle({ version, opinion, settled }),
    put,
  );
  return (
    <Drawer open mask={false} title={t("editor.opinions")} onClose={close} size={360}>
      <p className="quiet">{t("editor.opinionsHint")}</p>
      <FailureNote failure={add.failure ?? settle.failure} />
      {node && (
        <div className="edit-opinion-new">
          <b>{nameOf(node)}</b>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={text}
            placeholder={t("editor.opinionPlaceholder")}
            data-testid={testids.opinionText}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            size="small"
            type="primary"
            disabled={text.trim() === ""}
            loading={add.busy}
            onClick={() => add.run()}
            data-testid={testids.opinionAdd}
          >
            {t("editor.opinionAdd")}
          </Button>
        </div>
      )}
      {!node && <p className="edit-opinion-where">{t("editor.opinionWhere")}</p>}
      {data.length === 0 && <p className="faint edit-opinion-where">{t("editor.opinionsNone")}</p>}
      {data.map((row) => (
        <article key={row.id} className={`edit-opinion ${row.settled ? "edit-opinion-settled" : ""}`}>
          <header>
            <button type="button" className="reference" onClick={() => go(row.node)}>
              {nameOf(row.node)}
            </button>
            <span className="faint num">
              {row.author} {row.at.slice(0, 10)}
            </span>
          </header>
          <p>{row.text}</p>
          <Button size="small" type="link" onClick={() => settle.run(row.id, !row.settled)}>
            {t(row.settled ? "editor.reopen" : "editor.settle")}
          </Button>
        </article>
      ))}
    </Drawer>
  );
}
