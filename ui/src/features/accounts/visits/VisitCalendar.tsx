import { useLanguage, useT } from "@/i18n";
import type * as ipc from "@/ipc";
import { longDay } from "@/shared/format/days";
import { testids } from "@/shared/testids";
import { VisitChip } from "./VisitChip";

interface Props {
  view: ipc.VisitPlanView;
  /** 2026-11 */
  month: string;
  onOpen: (row: ipc.PlannedVisitRow) => void;
  onReport: (row: ipc.PlannedVisitRow) => void;
  onMove: (row: ipc.PlannedVisitRow, day: string) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month of visits, Monday first; days off are told, visits lie on their days. */
export function VisitCalendar({ view, month, onOpen, onReport, onMove }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="visit-calendar">
      {WEEKDAYS.map((one) => (
        <div key={one} className="visit-weekday">
          {t(`accountVisits.weekday_${one}`)}
        </div>
      ))}
      {view.days.map(({ day, working }) => {
        const rows = view.visits.filter((row) => row.on === day);
        const classes = [
          "visit-day",
          !day.startsWith(month) && "visit-other",
          !working && "visit-free",
          day === view.today && "visit-today",
        ];
        return (
          <section
            key={day}
            className={classes.filter(Boolean).join(" ")}
            data-day={day}
            data-testid={testids.visitDay(day)}
            aria-label={longDay(day, language)}
          >
            <header>
              <b className="num">{Number(day.slice(8, 10))}</b>
              {!working && <small>{t("accountVisits.free")}</small>}
              {rows.length > 2 && <small>{t("accountVisits.places", { n: rows.length })}</small>}
            </header>
            {rows.map((row) => (
              <VisitChip
                key={`${row.account}${row.leader}${row.id ?? ""}${row.state}`}
                row={row}
                today={view.today}
                onOpen={() => onOpen(row)}
                onReport={() => onReport(row)}
                onMove={(next) => onMove(row, next)}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
