import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { stamp } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag } from "@/shared/parts/StateTag";
import { queries } from "@/shared/queries";
import { testids } from "@/shared/testids";
import { CalendarYearDrawer } from "./CalendarYearDrawer";
import { PasteNotice } from "./PasteNotice";

/** 工作日历: the years whose holidays are known, and the place to paste the notice of the next. */
export function Calendar() {
  const t = useT();
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const { data: view } = useQuery(queries.calendarYears());
  const [shown, setShown] = useState<ipc.CalendarYear | null>(null);
  const [pasting, setPasting] = useState(false);
  // Deadlines everywhere are counted anew.
  const again = () => client.invalidateQueries();
  const drop = useAct(
    async (year: number) => {
      await ipc.calendarDrop({ year });
      return year;
    },
    (year) => {
      again();
      message.success(t("calendar.dropped", { year }));
    },
  );
  if (!view) return null;
  const ask = (year: number) =>
    modal.confirm({
      title: t("calendar.dropTitle", { year }),
      content: t("calendar.dropText"),
      okText: t("calendar.drop"),
      cancelText: t("common.cancel"),
      onOk: () => {
        drop.run(year);
      },
    });
  return (
    <div className="card">
      <div className="card-head">
        <h2>{t("calendar.title")}</h2>
        <Button size="small" onClick={() => setPasting(true)} data-testid={testids.noticePaste}>
          {t("calendar.paste")}
        </Button>
      </div>
      <p className="office-card-text">{t("calendar.text")}</p>
      <ul className="calendar-years">
        {view.missing.map((year) => (
          <li key={year}>
            <StateTag tone="warn">{t("calendar.missing", { year })}</StateTag>
          </li>
        ))}
        {view.years.map((one) => (
          <li key={one.year} className="row-between" data-testid={testids.calendarYear(one.year)}>
            <span>
              <b className="num">{t("calendar.year", { year: one.year })}</b>
              <span className="num">{t("calendar.days", { n: one.working_days })}</span>
              <br />
              <span className="quiet">
                {one.by && one.at
                  ? t("calendar.pasted", { by: one.by, at: stamp(one.at) })
                  : t("calendar.shipped")}
                {one.overrides && `${t("common.comma")}${t("calendar.overrides")}`}
              </span>
            </span>
            <span>
              {one.by && (
                <Button type="link" size="small" onClick={() => ask(one.year)}>
                  {t("calendar.drop")}
                </Button>
              )}
              <Button
                type="link"
                size="small"
                onClick={() => setShown(one)}
                data-testid={testids.calendarShow(one.year)}
              >
                {t("calendar.show")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <FailureNote failure={drop.failure} />
      {shown && <CalendarYearDrawer year={shown} onClose={() => setShown(null)} />}
      {pasting && (
        <PasteNotice
          onClose={() => setPasting(false)}
          onKept={(year) => {
            again();
            setPasting(false);
            message.success(t("calendar.kept", { year: year.year }));
          }}
        />
      )}
    </div>
  );
}
