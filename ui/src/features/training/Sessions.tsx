import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import type { SessionState, TrainingSessionRow } from "@/ipc";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { Page } from "@/shared/parts/Page";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { SessionDrawer } from "./SessionDrawer";
import { Views } from "./Views";
import { figure, hours, SESSION_TONE } from "./words";
import "./training.css";

/** Every training that is planned, was held or was cancelled. */
export default function Sessions() {
  const t = useT();
  const navigate = useNavigate();
  const { data: rows } = useQuery(queries.trainingSessions());
  const [text, setText] = useState("");
  const [state, setState] = useStored<SessionState | "all">("training.sessions", "all");
  const [adding, setAdding] = useState(false);
  if (!rows) return null;
  const word = text.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (state === "all" || row.state === state) &&
      `${row.title} ${row.trainer} ${row.room}`.toLowerCase().includes(word),
  );
  const columns: Column<TrainingSessionRow>[] = [
    { key: "day", title: t("training.day"), text: (row) => row.first_day ?? "—", sortable: true, width: 110 },
    { key: "time", title: t("training.time"), text: (row) => row.time || "—", width: 120 },
    { key: "title", title: t("training.title_"), text: (row) => row.title, sortable: true },
    {
      key: "kind",
      title: t("training.content"),
      text: (row) => t(`training.content_${row.kind}`),
      optional: true,
      width: 110,
    },
    { key: "room", title: t("training.room"), text: (row) => row.room || "—", optional: true },
    { key: "trainer", title: t("training.trainer"), text: (row) => row.trainer || "—", sortable: true },
    { key: "hours", title: t("training.hours"), text: (row) => hours(row.minutes), number: true, width: 70 },
    {
      key: "present",
      title: t("training.present"),
      text: (row) => `${row.present} / ${row.people}`,
      number: true,
      width: 90,
    },
    {
      key: "rating",
      title: t("training.rating"),
      text: (row) => figure(row.rating),
      number: true,
      optional: true,
      width: 80,
    },
    {
      key: "state",
      title: t("training.state"),
      text: (row) => t(`training.session_${row.state}`),
      sortable: true,
      width: 100,
      render: (_v, row) => (
        <StateTag tone={SESSION_TONE[row.state]}>{t(`training.session_${row.state}`)}</StateTag>
      ),
    },
  ];
  const add = (
    <Button type="primary" onClick={() => setAdding(true)} data-testid="session-add">
      {t("training.addSession")}
    </Button>
  );
  return (
    <Page
      title={t("training.sessionsTitle")}
      sub={t("training.sessionsSub")}
      views={<Views value="sessions" />}
      actions={rows.length > 0 && add}
    >
      {rows.length === 0 ? (
        <div className="card">
          <Blank title={t("training.noSessions")} text={t("training.noSessionsText")} action={add} />
        </div>
      ) : (
        <DataTable
          name="training.sessions"
          rows={shown}
          columns={columns}
          rowKey="id"
          rowTestid={(row) => `session-${row.id}`}
          onOpen={(row) => navigate({ to: "/training/sessions/$id", params: { id: String(row.id) } })}
          filters={
            <>
              <Input.Search
                allowClear
                placeholder={t("training.findSession")}
                value={text}
                onChange={(event) => setText(event.target.value)}
                style={{ width: 220 }}
              />
              <Segmented
                value={state}
                onChange={setState}
                options={(["all", "planned", "closed", "cancelled"] as const).map((value) => ({
                  value,
                  label: value === "all" ? t("training.all") : t(`training.session_${value}`),
                }))}
              />
            </>
          }
        />
      )}
      {adding && (
        <SessionDrawer
          session={null}
          people={[]}
          onClose={() => setAdding(false)}
          onSaved={(view) =>
            navigate({ to: "/training/sessions/$id", params: { id: String(view.session.id) } })
          }
        />
      )}
    </Page>
  );
}
