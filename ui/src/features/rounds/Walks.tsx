import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { RoundRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { StartDrawer } from "./StartDrawer";
import { Views } from "./Views";
import "./rounds.css";

/** 巡查: who walked where, by which list, and what came of it. */
export default function Walks() {
  const t = useT();
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const { data: rows } = useQuery(queries.walks());
  if (!rows) return null;
  const start = (
    <Button type="primary" onClick={() => setStarting(true)} data-testid={testids.roundStart}>
      {t("rounds.start")}
    </Button>
  );
  const told = (row: RoundRow) =>
    row.finished_on === null
      ? t("rounds.itemsLeft", { n: row.left })
      : row.wrong === 0
        ? t("rounds.allRight")
        : t("rounds.wrongAndOpen", { n: row.wrong, open: row.open });
  const columns: Column<RoundRow>[] = [
    { key: "on", title: t("rounds.on"), text: (row) => row.on, width: 124, className: "num" },
    { key: "department", title: t("rounds.department"), text: (row) => row.department, width: 140 },
    { key: "name", title: t("rounds.checklist"), text: (row) => row.name, ellipsis: true },
    { key: "walker", title: t("rounds.walker"), text: (row) => row.walker, width: 110 },
    { key: "items", title: t("rounds.items"), text: (row) => String(row.items), width: 84, number: true },
    {
      key: "result",
      title: t("rounds.result"),
      text: told,
      width: 240,
      render: (_v, row) => (
        <StateTag tone={row.finished_on === null || row.open > 0 ? "busy" : "good"}>{told(row)}</StateTag>
      ),
    },
  ];
  return (
    <Page title={t("rounds.title")} views={<Views value="walks" />} actions={rows.length > 0 && start}>
      {rows.length === 0 ? (
        <div className="card">
          <Blank title={t("rounds.noWalks")} text={t("rounds.noWalksText")} action={start} />
        </div>
      ) : (
        <DataTable
          name="rounds.walks"
          rows={rows}
          columns={columns}
          rowKey="id"
          rowTestid={(row) => testids.walkRow(row.id)}
          onOpen={(row) => navigate({ to: "/rounds/walks/$id", params: { id: String(row.id) } })}
          pagination={false}
        />
      )}
      {starting && <StartDrawer onClose={() => setStarting(false)} />}
    </Page>
  );
}
