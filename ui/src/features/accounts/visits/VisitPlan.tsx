import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useLanguage, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { addDays, addMonths, longDay, periodName } from "@/shared/format/days";
import { FailureNote } from "@/shared/parts/FailureNote";
import { Tip } from "@/shared/parts/Tip";
import { queries } from "@/shared/queries";
import { useStored } from "@/shared/stored";
import { testids } from "@/shared/testids";
import { LogForm } from "../LogForm";
import { weekOf, weeksOf } from "./days";
import { useVisits } from "./useVisits";
import { VisitCalendar } from "./VisitCalendar";
import { VisitDrawer } from "./VisitDrawer";
import { VisitWay } from "./VisitWay";
import "./visits.css";

/** 拜访计划: a month as a calendar, or a week as the way of each day. */
export function VisitPlan(props: {
  look: "calendar" | "way";
  today: string;
  /** The switch between the looks stands in front of the line. */
  looks: ReactNode;
}) {
  const { look, today } = props;
  const t = useT();
  const language = useLanguage();
  const { message } = App.useApp();
  const [at, setAt] = useState(today);
  const [manager, setManager] = useStored<number | null>("accounts.visits.manager", null);
  const [opened, setOpened] = useState<ipc.PlannedVisitRow | null>(null);
  const [reported, setReported] = useState<ipc.PlannedVisitRow | null>(null);
  const { from, to } = look === "calendar" ? weeksOf(at) : weekOf(at);
  const { data: view, error } = useQuery(queries.visitPlan(from, to, manager));
  const { data: account } = useQuery({
    ...queries.account(reported?.account ?? 0),
    enabled: reported !== null,
  });
  const visits = useVisits();
  const go = (way: 1 | -1) =>
    setAt(look === "calendar" ? addMonths(`${at.slice(0, 7)}-01`, way) : addDays(at, 7 * way));
  const move = async (row: ipc.PlannedVisitRow, day: string) => {
    const id = await visits.save.run(row, day);
    if (id === undefined) return;
    // What is undone goes back to its day, or to where the rhythm puts it.
    const back = () =>
      row.id === null || row.on < today ? visits.drop.run(id) : visits.save.run({ ...row, id }, row.on);
    const key = `visit${id}`;
    message.success({
      key,
      content: (
        <>
          {t("accountVisits.moved", { name: row.name, day })}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key);
              back();
            }}
          >
            {t("accountVisits.takeBack")}
          </Button>
        </>
      ),
    });
  };
  const shown =
    look === "calendar"
      ? periodName(at.slice(0, 7), language)
      : `${longDay(from, language)} – ${longDay(to, language)}`;
  return (
    <div className="stack">
      <div className="visit-line">
        {props.looks}
        <Tip text={t("accountVisits.earlier")}>
          <Button icon={<LeftOutlined />} aria-label={t("accountVisits.earlier")} onClick={() => go(-1)} />
        </Tip>
        <b className="num">{shown}</b>
        <Tip text={t("accountVisits.later")}>
          <Button icon={<RightOutlined />} aria-label={t("accountVisits.later")} onClick={() => go(1)} />
        </Tip>
        <Button disabled={at === today} onClick={() => setAt(today)}>
          {t("accountVisits.toToday")}
        </Button>
        <Select<number | null>
          value={manager}
          style={{ width: 160 }}
          aria-label={t("accounts.manager")}
          onChange={setManager}
          showSearch
          optionFilterProp="label"
          options={[
            { value: null, label: t("accountVisits.everybody") },
            ...(view?.managers ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <span className="visit-spring" />
        {look === "way" && (
          <Button
            loading={visits.print.busy}
            disabled={view?.visits.length === 0}
            onClick={() => visits.print.run(from, to, manager)}
            data-testid={testids.visitPrint}
          >
            {t("accountVisits.printWeek")}
          </Button>
        )}
      </div>
      <FailureNote
        failure={
          visits.save.failure ??
          visits.drop.failure ??
          visits.print.failure ??
          (error ? ipc.asFailure(error) : null)
        }
      />
      {view?.regulation === null && <p className="quiet">{t("accountVisits.noRegulation")}</p>}
      {view && look === "calendar" && (
        <>
          <VisitCalendar
            view={view}
            month={at.slice(0, 7)}
            onOpen={setOpened}
            onReport={setReported}
            onMove={move}
          />
          <p className="quiet">{t("accountVisits.calendarHint")}</p>
        </>
      )}
      {view && look === "way" && (
        <VisitWay
          view={view}
          busy={visits.print.busy}
          onOpen={setOpened}
          onReport={setReported}
          onPrint={(day) => visits.print.run(day, day, manager)}
        />
      )}
      {opened && view && (
        <VisitDrawer
          row={opened}
          today={view.today}
          onReport={() => {
            setReported(opened);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {reported && account && <LogForm view={account} visit={reported} onClose={() => setReported(null)} />}
    </div>
  );
}
