import { Alert, Button, Drawer, Input } from "antd";
import { useState } from "react";
import { type Translate, useT } from "@/i18n";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { FailureNote } from "@/shared/parts/FailureNote";
import { StateTag, type Tone } from "@/shared/parts/StateTag";
import { testids } from "@/shared/testids";
import { HolidayTable, YearGrid } from "./CalendarYearDrawer";

const TONES: Record<ipc.NoticeWeight, Tone> = { wrong: "bad", doubtful: "warn", unread: "neutral" };

/** A notice is pasted, shown as it is understood, and only then kept. */
export function PasteNotice(props: { onClose: () => void; onKept: (year: ipc.CalendarYear) => void }) {
  const t = useT();
  const [text, setText] = useState("");
  const [source, setSource] = useState("");
  const [seen, setSeen] = useState<ipc.NoticeLook | null>(null);
  const look = useAct(() => ipc.calendarLook({ text }), setSeen);
  const keep = useAct(() => ipc.calendarKeep({ text, source }), props.onKept);
  return (
    <Drawer
      open
      size={760}
      onClose={props.onClose}
      title={t("calendar.pasteTitle")}
      footer={
        <div className="row form-drawer-foot">
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          {seen && <Button onClick={() => setSeen(null)}>{t("calendar.back")}</Button>}
          {seen ? (
            <Button
              type="primary"
              disabled={!seen.good}
              loading={keep.busy}
              onClick={() => keep.run()}
              data-testid={testids.noticeKeep}
            >
              {t("calendar.keep", { year: seen.notice.year || "" })}
            </Button>
          ) : (
            <Button
              type="primary"
              disabled={text.trim() === ""}
              loading={look.busy}
              onClick={() => look.run()}
              data-testid={testids.noticeLook}
            >
              {t("calendar.look")}
            </Button>
          )}
        </div>
      }
    >
      <div className="stack">
        <FailureNote failure={look.failure ?? keep.failure} />
        {seen ? (
          <Understood look={seen} source={source} onSource={setSource} />
        ) : (
          <Input.TextArea
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t("calendar.pasteHint")}
            autoSize={{ minRows: 14, maxRows: 26 }}
            data-testid={testids.noticeText}
          />
        )}
      </div>
    </Drawer>
  );
}

function Understood(props: { look: ipc.NoticeLook; source: string; onSource: (source: string) => void }) {
  const t = useT();
  const { notice, good, known, before, working_days, months } = props.look;
  return (
    <>
      <Alert
        type={good ? "success" : "error"}
        showIcon
        title={
          good
            ? t("calendar.understood", {
                year: notice.year,
                n: notice.holidays.length,
                days: working_days ?? 0,
              })
            : t("calendar.understoodBad", { n: notice.holidays.length })
        }
        description={
          known && good ? t("calendar.again", { year: notice.year, before: before ?? 0 }) : undefined
        }
        data-testid={testids.noticeSeen}
      />
      {notice.findings.length > 0 && (
        <ul className="calendar-findings">
          {notice.findings.map((finding) => (
            <li key={JSON.stringify(finding)}>
              <StateTag tone={TONES[finding.weight]}>{t(`calendar.weight_${finding.weight}`)}</StateTag>
              <span>{findingText(t, finding)}</span>
            </li>
          ))}
        </ul>
      )}
      {notice.holidays.length > 0 && (
        <HolidayTable holidays={notice.holidays.map(({ holiday }) => holiday)} />
      )}
      {good && (
        <div className="row">
          <label className="quiet" htmlFor="notice-source">
            {t("calendar.source")}
          </label>
          <Input
            id="notice-source"
            value={props.source}
            onChange={(event) => props.onSource(event.target.value)}
            placeholder={notice.number || t("calendar.sourceHint")}
          />
        </div>
      )}
      <YearGrid months={months} />
    </>
  );
}

/** What is wrong, doubtful or left out, with the holiday it stands under. */
function findingText(t: Translate, { holiday, problem }: ipc.NoticeFinding): string {
  const { kind, ...facts } = problem;
  const told: Record<string, string | number> = { ...facts };
  if (problem.kind === "weekday") {
    told.said = t(`calendar.weekday_${problem.said as 1}`);
    told.is = t(`calendar.weekday_${problem.is as 1}`);
  }
  const what = t(`calendar.problem_${kind}`, told);
  return holiday === "" ? what : t("calendar.finding", { holiday, what });
}
