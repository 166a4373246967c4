import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Drawer, Input } from "antd";
import { useDeferredValue, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { KnowledgeDrawer } from "./KnowledgeDrawer";
import { usePutCase } from "./put";

interface Props {
  view: ipc.CaseView;
}

/** What was answered in this case, and the way to look an answer up. */
export function CaseKnowledge({ view }: Props) {
  const t = useT();
  const [open, setOpen] = useState<"find" | "new" | null>(null);
  return (
    <section className="card" data-testid={testids.caseKnowledge}>
      <div className="row-between">
        <h2>{t("service.knowledgeTitle")}</h2>
        <Button size="small" onClick={() => setOpen("find")} data-testid={testids.knowledgeFind}>
          {t("service.knowledgeFind")}
        </Button>
      </div>
      {view.knowledge.length === 0 ? (
        <p className="quiet">{t("service.knowledgeLinkNone")}</p>
      ) : (
        <ul className="case-grants">
          {view.knowledge.map((note) => (
            <li key={note.id}>
              <b>{note.question}</b>
              <p className="knowledge-answer">{note.answer}</p>
            </li>
          ))}
        </ul>
      )}
      {open === "find" && (
        <FindDrawer view={view} onClose={() => setOpen(null)} onNew={() => setOpen("new")} />
      )}
      {open === "new" && <KnowledgeDrawer note={null} of={view.row.id} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** Looks an answer up while the customer still speaks; one that helped is linked to the case. */
function FindDrawer({ view, onClose, onNew }: Props & { onClose: () => void; onNew: () => void }) {
  const t = useT();
  const put = usePutCase();
  const [text, setText] = useState("");
  const { data: notes, error } = useQuery({
    ...queries.knowledge(useDeferredValue(text.trim())),
    placeholderData: keepPreviousData,
  });
  const link = useAct(
    (id: number) => ipc.serviceKnowledgeLink({ id, case: view.row.id }),
    () => put(),
  );
  const linked = new Set(view.knowledge.map((note) => note.id));
  return (
    <Drawer
      open
      size={520}
      title={t("service.knowledgeFindTitle", { number: view.row.number })}
      onClose={onClose}
      extra={<Button onClick={onNew}>{t("service.knowledgeAdd")}</Button>}
    >
      <div className="stack">
        <Input
          autoFocus
          allowClear
          placeholder={t("service.knowledgeSearch")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          data-testid={testids.knowledgeText}
        />
        <FailureNote failure={link.failure ?? (error ? ipc.asFailure(error) : null)} />
        {notes?.length === 0 && <p className="quiet">{t("service.knowledgeNone")}</p>}
        <ul className="case-grants">
          {notes?.map((note) => (
            <li key={note.id}>
              <div className="row-between">
                <b>{note.question}</b>
                <Button
                  size="small"
                  disabled={linked.has(note.id)}
                  onClick={() => link.run(note.id)}
                  data-testid={testids.knowledgeLink(note.id)}
                >
                  {t(linked.has(note.id) ? "service.knowledgeLinked" : "service.knowledgeLink")}
                </Button>
              </div>
              <p className="knowledge-answer">{note.answer}</p>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  );
}
