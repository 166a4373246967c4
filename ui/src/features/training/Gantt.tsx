import { useLanguage } from "@/i18n";
import type { Day, TrainingPlanRow } from "@/ipc";
import { periodName } from "@/shared/format/days";
import { bar, months } from "./gantt";

/** The year of a plan drawn: a line each, twelve months, today as a stroke. */
export function Gantt({
  year,
  today,
  rows,
  onOpen,
}: {
  year: number;
  today: Day;
  rows: TrainingPlanRow[];
  onOpen: (row: TrainingPlanRow) => void;
}) {
  const language = useLanguage();
  const now = bar(year, today, today);
  const name = (index: number) =>
    periodName(`${year}-${String(index + 1).padStart(2, "0")}`, language).replace(/^\d{4}年| \d{4}$/, "");
  return (
    <div className="gantt card">
      <div className="gantt-line gantt-head">
        <span />
        <div>
          {months(year).map((month, index) => (
            <small key={month.left} style={{ left: `${month.left}%`, width: `${month.width}%` }}>
              {name(index)}
            </small>
          ))}
        </div>
      </div>
      {rows.map((row) => {
        const at = bar(year, row.line.from, row.line.to);
        const held = row.held_on ? bar(year, row.held_on, row.held_on) : null;
        return (
          <button type="button" key={row.line.id} className="gantt-line" onClick={() => onOpen(row)}>
            <span title={row.line.title}>{row.line.title}</span>
            <div>
              {months(year).map((month) => (
                <s key={month.left} style={{ left: `${month.left}%` }} />
              ))}
              {at && (
                <i
                  className={`gantt-${row.progress}`}
                  style={{ left: `${at.left}%`, width: `${at.width}%` }}
                  title={`${row.line.from} – ${row.line.to}`}
                />
              )}
              {held && <em style={{ left: `${held.left}%` }} title={row.held_on ?? ""} />}
              {now && <u style={{ left: `${now.left}%` }} />}
            </div>
          </button>
        );
      })}
    </div>
  );
}
