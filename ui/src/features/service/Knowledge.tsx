import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useDeferredValue, useState } from "react";
import { type Translate, useT } from "@/i18n";
import { asFailure, type KnowledgeView } from "@/ipc";
import { stamp } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { KnowledgeDrawer } from "./KnowledgeDrawer";
import { Views } from "./Views";
import "./service.css";

const PAGE = 50;

/** 服务知识: what is answered to the questions that come again and again. */
export default function Knowledge() {
  const t = useT();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const { data: notes, error } = useQuery({ ...queries.knowledge(asked), placeholderData: keepPreviousData });
  const [open, setOpen] = useState<KnowledgeView | "new" | null>(null);
  const empty = notes?.length === 0 && asked === "" && text.trim() === "";
  const add = (
    <Button type="primary" onClick={() => setOpen("new")} data-testid={testids.knowledgeAdd}>
      {t("service.knowledgeAdd")}
    </Button>
  );
  return (
    <Page
      title={t("service.title")}
      sub={t("service.knowledgeSub")}
      views={<Views value="knowledge" />}
      actions={notes && !empty && add}
    >
      <FailureNote failure={error ? asFailure(error) : null} />
      {empty && (
        <div className="card">
          <Blank
            title={t("service.knowledgeEmptyTitle")}
            text={t("service.knowledgeEmptyText")}
            action={add}
          />
        </div>
      )}
      {notes && !empty && (
        <DataTable
          name="service.knowledge"
          rows={notes}
          columns={columnsOf(t)}
          rowKey="id"
          rowTestid={(row) => testids.knowledgeRow(row.id)}
          onOpen={setOpen}
          pagination={notes.length > PAGE && { pageSize: PAGE, showSizeChanger: false }}
          locale={{
            emptyText: <Blank title={t("service.knowledgeNone")} text={t("service.knowledgeNoneText")} />,
          }}
          filters={
            <Input
              allowClear
              placeholder={t("service.knowledgeSearch")}
              value={text}
              onChange={(event) => setText(event.target.value)}
              style={{ width: 280 }}
            />
          }
        />
      )}
      {open && (
        <KnowledgeDrawer note={open === "new" ? null : open} of={null} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}

function columnsOf(t: Translate): Column<KnowledgeView>[] {
  return [
    { key: "question", title: t("service.question"), text: (row) => row.question, width: "30%" },
    { key: "answer", title: t("service.answer"), text: (row) => row.answer, ellipsis: true },
    {
      key: "words",
      title: t("service.words"),
      text: (row) => row.words || "—",
      width: 150,
      ellipsis: true,
      optional: true,
    },
    {
      key: "used",
      title: t("service.used"),
      text: (row) => String(row.cases.length),
      number: true,
      sortable: true,
      width: 104,
    },
    { key: "by", title: t("service.writtenBy"), text: (row) => row.by, width: 104 },
    {
      key: "at",
      title: t("service.writtenAt"),
      text: (row) => stamp(row.at),
      sortable: true,
      width: 144,
      className: "num",
    },
  ];
}
