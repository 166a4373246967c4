import { useQuery } from "@tanstack/react-query";
import { Checkbox, Segmented } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { stamp } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { type Column, DataTable } from "@/shared/parts/DataTable";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Page } from "@/shared/parts/Page";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { CheckDrawer } from "./CheckDrawer";
import { CheckLine } from "./CheckLine";
import { CHECK_TONES, checkOf } from "./checks";
import { Views } from "./Views";
import { VisitDrawer } from "./VisitDrawer";
import "./service.css";

const STATES = ["planned", "done", "unreached", "declined"] as const;
const TONES: Record<ipc.VisitState | "overdue", Tone> = {
  planned: "busy",
  overdue: "warn",
  done: "good",
  unreached: "neutral",
  declined: "neutral",
};
const shown = (row: ipc.VisitRow) => (row.overdue ? "overdue" : row.visit.state);

/** 回访: whom to call after a case was closed, what he said, and whether somebody else found it true. */
export default function Visits() {
  const t = useT();
  const [state, setState] = useState<ipc.VisitState>("planned");
  const [unchecked, setUnchecked] = useState(false);
  const [open, setOpen] = useState<ipc.VisitRow | null>(null);
  const { data, error } = useQuery(queries.visits({ state, kind: null, from: null, to: null }));
  const columns: Column<ipc.VisitRow>[] = [
    {
      key: "state",
      title: t("service.visitState"),
      text: (row) => t(`service.visit_${shown(row)}`),
      width: 96,
      render: (_v, row) => <StateTag tone={TONES[shown(row)]}>{t(`service.visit_${shown(row)}`)}</StateTag>,
    },
    {
      key: "due",
      title: t("service.visitDue"),
      text: (row) => stamp(row.visit.due_at),
      width: 140,
      className: "num",
      render: (_v, row) => <span title={row.visit.article}>{stamp(row.visit.due_at)}</span>,
    },
    {
      key: "customer",
      title: t("service.customer"),
      text: (row) => `${row.customer} ${row.phone}`,
      ellipsis: true,
      render: (_v, row) => (
        <>
          {row.customer} <span className="quiet num">{row.phone}</span>{" "}
          {row.no_contact && <StateTag tone="warn">{t("service.noContact")}</StateTag>}
        </>
      ),
    },
    { key: "what", title: t("service.what"), text: (row) => row.description, ellipsis: true },
    { key: "owner", title: t("service.owner"), text: (row) => row.owner, width: 92 },
    ...(state === "planned"
      ? [
          {
            key: "attempts",
            title: t("service.visitOutcome"),
            text: (row: ipc.VisitRow) =>
              row.visit.attempts.length > 0 ? t("service.attempts", { n: row.visit.attempts.length }) : "—",
            width: 110,
          },
        ]
      : [
          {
            key: "score",
            title: t("service.comment"),
            text: (row: ipc.VisitRow) =>
              [row.visit.score, row.visit.comment].filter(Boolean).join(" · ") || "—",
            ellipsis: true,
          },
          {
            key: "check",
            title: t("service.check"),
            text: (row: ipc.VisitRow) => t(`service.check_${checkOf(row)}`),
            width: 120,
            render: (_v: unknown, row: ipc.VisitRow) => (
              <StateTag tone={CHECK_TONES[checkOf(row)]}>{t(`service.check_${checkOf(row)}`)}</StateTag>
            ),
          },
        ]),
  ];
  return (
    <Page
      title={t("service.title")}
      sub={
        data &&
        t("service.visitsSub", { from: data.from_hour, to: data.to_hour, article: data.contact_article })
      }
      views={<Views value="visits" />}
    >
      <FailureNote failure={error ? ipc.asFailure(error) : null} />
      {data && (
        <div className="stack">
          <CheckLine view={data} onPick={setOpen} />
          <DataTable
            name="service.visits"
            rows={
              state !== "planned" && unchecked
                ? data.rows.filter((row) => checkOf(row) === "open")
                : data.rows
            }
            columns={columns}
            rowKey={(row) => row.visit.id}
            rowTestid={(row) => testids.visitRow(row.number)}
            onOpen={setOpen}
            locale={{
              emptyText: <Blank title={t("service.visitsEmptyTitle")} text={t("service.visitsEmptyText")} />,
            }}
            filters={
              <>
                <Segmented<ipc.VisitState>
                  value={state}
                  onChange={setState}
                  options={STATES.map((one) => ({ value: one, label: t(`service.visit_${one}`) }))}
                />
                {state !== "planned" && (
                  <Checkbox checked={unchecked} onChange={(event) => setUnchecked(event.target.checked)}>
                    {t("service.onlyUnchecked")}
                  </Checkbox>
                )}
              </>
            }
          />
        </div>
      )}
      {open?.visit.state === "planned" && <VisitDrawer row={open} onClose={() => setOpen(null)} />}
      {open && open.visit.state !== "planned" && <CheckDrawer row={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}
