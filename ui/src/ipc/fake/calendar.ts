// Working days for development in a browser: weekends, two holidays, and one way to paste another year. How a
// notice is understood is tested where it is read.

import type { CalendarMonth, CalendarYear, Holiday, NoticeLook } from "../contract";
import { refuse } from "./refuse";

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

function months(year: number, holidays: Holiday[]): CalendarMonth[] {
  const all: CalendarMonth[] = [];
  for (let time = Date.UTC(year, 0, 1); new Date(time).getUTCFullYear() === year; time += DAY) {
    const day = iso(time);
    const month = new Date(time).getUTCMonth() + 1;
    if (all.length < month) all.push({ month, days: [], working_days: 0 });
    const named = holidays.find((one) => one.make_up.includes(day) || (one.from <= day && day <= one.to));
    const made_up = named?.make_up.includes(day) ?? false;
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    const working = made_up || (!named && !weekend);
    const last = all[month - 1];
    last?.days.push({ day, working, made_up, holiday: named?.name ?? "" });
    if (last && working) last.working_days += 1;
  }
  return all;
}

function yearOf(year: number, holidays: Holiday[], source: string, by: string | null): CalendarYear {
  const drawn = months(year, holidays);
  return {
    year,
    notice: `国务院办公厅关于${year}年部分节假日安排的通知`,
    source,
    by,
    at: by && "2026-11-23T09:00:00+08:00",
    overrides: false,
    working_days: drawn.reduce((sum, month) => sum + month.working_days, 0),
    months: drawn,
    holidays,
  };
}

let years: CalendarYear[] = [
  yearOf(
    2026,
    [
      { name: "元旦", from: "2026-01-01", to: "2026-01-03", make_up: ["2026-01-04"] },
      { name: "国庆节", from: "2026-10-01", to: "2026-10-07", make_up: ["2026-09-20", "2026-10-10"] },
    ],
    "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
    null,
  ),
];

function look(text: string): NoticeLook {
  const year = Number(/关于(\d{4})年/.exec(text)?.[1] ?? 0);
  const good = year > 0 && !text.includes("周四");
  const holiday = { name: "元旦", from: `${year}-01-01`, to: `${year}-01-03`, make_up: [] };
  const drawn = good ? months(year, [holiday]) : [];
  return {
    notice: {
      year,
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      number: "国办发明电〔2026〕9号",
      issued_on: null,
      holidays: year > 0 ? [{ holiday, days: 3, said: 3, text }] : [],
      findings: good
        ? [{ holiday: "春节", weight: "doubtful", problem: { kind: "missing" } }]
        : [
            {
              holiday: "元旦",
              weight: "wrong",
              problem: { kind: "weekday", day: `${year}-01-01`, said: 4, is: 5 },
            },
          ],
    },
    good,
    known: years.some((one) => one.year === year),
    before: null,
    working_days: good ? drawn.reduce((sum, month) => sum + month.working_days, 0) : null,
    months: drawn,
  };
}

export const calendarHandlers = {
  calendar_years: () => ({
    years: [...years].sort((a, b) => b.year - a.year),
    missing: [2026, 2027].filter((year) => years.every((one) => one.year !== year)),
  }),
  calendar_look: ({ text }: { text: string }) => look(text),
  calendar_keep: ({ text, source }: { text: string; source: string }) => {
    const { notice, good } = look(text);
    if (!good) throw refuse("calendar.contradicts", { count: "1" });
    const holidays = notice.holidays.map((one) => one.holiday);
    const kept = yearOf(notice.year, holidays, source || notice.number, "顾明");
    years = [...years.filter((one) => one.year !== kept.year), kept];
    return kept;
  },
  calendar_drop: ({ year }: { year: number }) => {
    years = years.filter((one) => one.year !== year);
  },
};
