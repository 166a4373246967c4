import { Drawer } from "antd";
import { useT } from "@/i18n";
import type { CalendarMonth, CalendarYear, Holiday } from "@/ipc";
import { daysBetween } from "@/shared/format/days";

/** One year on one page: its holidays, and twelve months with days off and days made up. */
export function CalendarYearDrawer({ year, onClose }: { year: CalendarYear; onClose: () => void }) {
  const t = useT();
  return (
    <Drawer open size={760} onClose={onClose} title={t("calendar.yearTitle", { year: year.year })}>
      <div className="stack">
        <dl className="facts">
          <dt>{t("calendar.source")}</dt>
          <dd>
            {year.notice}
            <br />
            <span className="mono">{year.source}</span>
          </dd>
        </dl>
        <HolidayTable holidays={year.holidays} />
        <YearGrid months={year.months} />
      </div>
    </Drawer>
  );
}

/** Holidays with their days off and the weekend days worked for them. */
export function HolidayTable({ holidays }: { holidays: readonly Holiday[] }) {
  const t = useT();
  return (
    <table className="calendar-holidays">
      <thead>
        <tr>
          <th>{t("calendar.holiday")}</th>
          <th>{t("calendar.off")}</th>
          <th>{t("calendar.worked")}</th>
        </tr>
      </thead>
      <tbody>
        {holidays.map((one) => (
          <tr key={one.name + one.from}>
            <td>{one.name}</td>
            <td className="num">
              {one.from === one.to
                ? t("calendar.offDay", { from: one.from })
                : t("calendar.offDays", { from: one.from, to: one.to, n: daysBetween(one.from, one.to) + 1 })}
            </td>
            <td className="num">{one.make_up.join(t("common.comma")) || "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Twelve months; what differs from the ordinary week carries a word as well as a colour. */
export function YearGrid({ months }: { months: readonly CalendarMonth[] }) {
  const t = useT();
  return (
    <div className="calendar-grid">
      {months.map((month) => {
        const first = month.days[0];
        // Monday stands first.
        const blank = first ? (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
        return (
          <section key={month.month}>
            <h3>
              {t("calendar.month", { n: month.month })}{" "}
              <span className="quiet num">{t("calendar.monthDays", { n: month.working_days })}</span>
            </h3>
            <ol style={{ ["--blank" as string]: blank + 1 }}>
              {month.days.map((one) => (
                <li
                  key={one.day}
                  className={one.working ? (one.made_up ? "day-made-up" : "") : "day-free"}
                  title={one.holiday || undefined}
                >
                  {Number(one.day.slice(8))}
                  {one.made_up && <i>{t("calendar.work")}</i>}
                  {!one.working && one.holiday && <i>{t("calendar.rest")}</i>}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
