import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { CycleRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { OpenDialog } from "./OpenDialog";
import { usePutCycle } from "./put";
import { Views } from "./Views";
import "./assessment.css";

/** Every period that is or was assessed. */
export default function Cycles() {
  const t = useT();
  const navigate = useNavigate();
  const { data: rows } = useQuery(queries.cycles());
  const [opening, setOpening] = useState(false);
  const put = usePutCycle();
  if (!rows) return null;
  const columns: Column<CycleRow>[] = [
    { key: "period", title: t("assessment.period"), text: (row) => row.period, sortable: true, width: 120 },
    {
      key: "stage",
      title: t("assessment.stage"),
      text: (row) => t(`assessment.stage_${row.stage}`),
      render: (_v, row) => (
        <StateTag tone={row.stage === "closed" ? "good" : "busy"}>
          {t(`assessment.stage_${row.stage}`)}
        </StateTag>
      ),
    },
    { key: "people", title: t("assessment.people"), text: (row) => String(row.people), number: true },
    {
      key: "complete",
      title: t("assessment.complete"),
      text: (row) => `${row.complete} / ${row.assessed}`,
      number: true,
    },
    {
      key: "confirmed",
      title: t("assessment.confirmed"),
      text: (row) => String(row.confirmed),
      number: true,
    },
    {
      key: "appeals",
      title: t("assessment.openAppeals"),
      text: (row) => (row.open_appeals > 0 ? String(row.open_appeals) : "—"),
      number: true,
    },
  ];
  const open = (
    <Button type="primary" onClick={() => setOpening(true)} data-testid={testids.cycleOpen}>
      {t("assessment.open")}
    </Button>
  );
  return (
    <Page
      title={t("assessment.title")}
      sub={t("assessment.sub")}
      views={<Views value="cycles" />}
      actions={rows.length > 0 && open}
    >
      {rows.length === 0 ? (
        <div className="card">
          <Blank title={t("assessment.emptyTitle")} text={t("assessment.emptyText")} action={open} />
        </div>
      ) : (
        <DataTable
          name="assessment.cycles"
          rows={rows}
          columns={columns}
          rowKey="id"
          rowTestid={(row) => testids.cycleRow(row.period)}
          onOpen={(row) => navigate({ to: "/assessment/$cycle", params: { cycle: String(row.id) } })}
        />
      )}
      {opening && (
        <OpenDialog
          onClose={() => setOpening(false)}
          onDone={(view) => {
            put(view);
            navigate({ to: "/assessment/$cycle", params: { cycle: String(view.row.id) } });
          }}
        />
      )}
    </Page>
  );
}
