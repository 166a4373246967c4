import { PrinterOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { longDay } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { GradeTag } from "../GradeTag";
import { areasOf, weekday } from "./days";

export const VISIT_TONES: Record<ipc.PlannedVisitState, Tone> = {
  proposed: "neutral",
  planned: "busy",
  missed: "warn",
  done: "good",
};

interface Props {
  view: ipc.VisitPlanView;
  busy: boolean;
  onOpen: (row: ipc.PlannedVisitRow) => void;
  onReport: (row: ipc.PlannedVisitRow) => void;
  onPrint: (day: string) => void;
}

/** The way of each day of a week: part of town by part of town. */
export function VisitWay({ view, busy, onOpen, onReport, onPrint }: Props) {
  const t = useT();
  const language = useLanguage();
  if (view.visits.length === 0)
    return (
      <div className="card">
        <Blank title={t("accountVisits.wayNone")} text={t("accountVisits.wayNoneText")} />
      </div>
    );
  const days = view.days
    .map(({ day }) => ({ day, rows: view.visits.filter((row) => row.on === day) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {days.map(({ day, rows }) => (
        <section key={day} className="card visit-way" data-day={day} data-testid={testids.visitDay(day)}>
          <div className="card-head">
            <h2>
              {longDay(day, language)}{" "}
              {t("accountVisits.weekday", {
                day: t(`accountVisits.weekday_${weekday(day) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
              })}
              <span className="quiet account-short">{t("accountVisits.places", { n: rows.length })}</span>
            </h2>
            <Button
              type="text"
              size="small"
              icon={<PrinterOutlined />}
              loading={busy}
              onClick={() => onPrint(day)}
            >
              {t("accountVisits.printDay")}
            </Button>
          </div>
          {areasOf(rows).map(({ area, rows: own }) => (
            <div key={area}>
              <h3>{area || t("accountVisits.noArea")}</h3>
              <ol>
                {own.map((row) => (
                  <li key={`${row.account}${row.leader}${row.id ?? ""}${row.state}`}>
                    <Checkbox
                      checked={row.state === "done"}
                      disabled={row.state === "done"}
                      aria-label={t("accountVisits.made", { name: row.name })}
                      title={t("accountVisits.made", { name: row.name })}
                      data-testid={testids.visitMade(row.account, row.on)}
                      onChange={() => onReport(row)}
                    />
                    <button type="button" onClick={() => onOpen(row)}>
                      <GradeTag grade={row.grade} /> <b>{row.name}</b>
                    </button>
                    <span className="quiet">{row.address}</span>
                    <span className="quiet num">{[row.contact, row.phone].filter(Boolean).join(" ")}</span>
                    <span>{[row.purpose, row.promise].filter(Boolean).join(t("common.semicolon"))}</span>
                    <span className="quiet">
                      {row.leader ? t("accountVisits.leader") : (row.manager ?? "—")}
                    </span>
                    <StateTag tone={VISIT_TONES[row.state]}>{t(`accountVisits.state_${row.state}`)}</StateTag>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
