import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useLanguage, useT } from "@/i18n";
import type { ChecklistView } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { ChecklistDrawer } from "./ChecklistDrawer";
import { StartDrawer } from "./StartDrawer";
import { TermsDrawer } from "./TermsDrawer";
import { Views } from "./Views";
import "./rounds.css";

/** 检查表: what is looked at, and which article asks for it. */
export default function Checklists() {
  const t = useT();
  const language = useLanguage();
  const { data: lists } = useQuery(queries.checklists());
  const [open, setOpen] = useState<ChecklistView | "new" | null>(null);
  const [walk, setWalk] = useState<number | null>(null);
  const [terms, setTerms] = useState(false);
  if (!lists) return null;
  const write = (
    <Button type="primary" onClick={() => setOpen("new")} data-testid={testids.checklistNew}>
      {t("rounds.newChecklist")}
    </Button>
  );
  const standing = (list: ChecklistView) =>
    list.retired
      ? t("rounds.retired")
      : list.changed > 0
        ? t("rounds.changedItems", { n: list.changed })
        : t("rounds.upToDate");
  const indicator = (list: ChecklistView) => {
    const name = language === "en" ? list.indicator_name_en : list.indicator_name;
    return list.indicator ? `${list.indicator} ${name ?? ""}` : "—";
  };
  const columns: Column<ChecklistView>[] = [
    { key: "name", title: t("rounds.name"), text: (list) => list.name, ellipsis: true },
    {
      key: "standing",
      title: t("rounds.standing"),
      text: standing,
      width: 200,
      render: (_v, list) => (
        <StateTag tone={list.retired ? "neutral" : list.changed > 0 ? "warn" : "good"}>
          {standing(list)}
        </StateTag>
      ),
    },
    {
      key: "items",
      title: t("rounds.items"),
      text: (list) => String(list.items.length),
      width: 84,
      number: true,
    },
    { key: "indicator", title: t("rounds.indicator"), text: indicator, width: 190, ellipsis: true },
    {
      key: "walked",
      title: t("rounds.walked"),
      text: (list) => (list.walked_on ? t("rounds.walkedOn", { n: list.walked, day: list.walked_on }) : "—"),
      width: 210,
    },
  ];
  return (
    <Page
      title={t("rounds.title")}
      views={<Views value="checklists" />}
      actions={
        <>
          <Button onClick={() => setTerms(true)} data-testid={testids.terms}>
            {t("rounds.terms")}
          </Button>
          {lists.length > 0 && write}
        </>
      }
    >
      {lists.length === 0 ? (
        <div className="card">
          <Blank title={t("rounds.noLists")} text={t("rounds.noListsText")} action={write} />
        </div>
      ) : (
        <DataTable
          name="rounds.checklists"
          rows={lists}
          columns={columns}
          rowKey="id"
          rowTestid={(list) => testids.checklistRow(list.id)}
          onOpen={setOpen}
          pagination={false}
        />
      )}
      {open && (
        <ChecklistDrawer
          list={open === "new" ? null : open}
          onClose={() => setOpen(null)}
          onWalk={(id) => {
            setOpen(null);
            setWalk(id);
          }}
        />
      )}
      {terms && <TermsDrawer onClose={() => setTerms(false)} />}
      {walk !== null && <StartDrawer checklist={walk} onClose={() => setWalk(null)} />}
    </Page>
  );
}
