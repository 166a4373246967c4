import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useLanguage, useT } from "@/i18n";
import type { AccountView, LogEntry } from "@/ipc";
import { daysBetween, longDay } from "@/shared/format/days";
import { Blank } from "@/shared/parts/Blank";
import { StateTag } from "@/shared/parts/StateTag";
import { Tip } from "@/shared/parts/Tip";
import { testids } from "@/shared/testids";

/** What waits, the oldest first, each done with one click. */
export function OpenPromises({ view, onDone }: { view: AccountView; onDone: (log: number) => void }) {
  const t = useT();
  const open = view.log
    .filter((entry) => entry.promise && entry.promise.done_on === null)
    .sort((a, b) => (a.promise?.due_on ?? "9999").localeCompare(b.promise?.due_on ?? "9999"));
  return (
    <section className="card">
      <h2>{t("accounts.next")}</h2>
      {open.length === 0 && <p className="faint">{t("accounts.nextNone")}</p>}
      <ul className="promises">
        {open.map((entry) => (
          <li key={entry.id}>
            <Checkbox
              checked={false}
              onChange={() => onDone(entry.id)}
              data-testid={testids.promiseDone(entry.id)}
            >
              {entry.promise?.text}
            </Checkbox>
            <Due entry={entry} today={view.today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Due({ entry, today }: { entry: LogEntry; today: string }) {
  const t = useT();
  const promise = entry.promise;
  if (!promise) return null;
  const late = promise.due_on && promise.due_on < today ? daysBetween(promise.due_on, today) : 0;
  return (
    <span className="promise-due">
      <span className="quiet">{t(`accounts.promiser_${promise.by}`)}</span>
      {late > 0 ? (
        <StateTag tone="warn">{t("accounts.late", { n: late })}</StateTag>
      ) : (
        promise.due_on && <span className="num">{t("accounts.dueDay", { day: promise.due_on })}</span>
      )}
    </span>
  );
}

interface ListProps {
  view: AccountView;
  onSettle: (log: number, done: boolean) => void;
  onRemove: (log: number) => void;
  onAdd: () => void;
}

/** Everything said, the latest first. */
export function LogList({ view, onSettle, onRemove, onAdd }: ListProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="card" data-testid={testids.accountLog}>
      <h2>{t("accounts.log")}</h2>
      {view.log.length === 0 && (
        <Blank
          title={t("accounts.logNone")}
          text={t("accounts.logNoneText")}
          action={<Button onClick={onAdd}>{t("accounts.logAdd")}</Button>}
        />
      )}
      <ol className="talks">
        {view.log.map((entry) => (
          <li key={entry.id}>
            <div className="row-between">
              <span className="faint">
                {[
                  longDay(entry.on, language),
                  t(`accounts.channel_${entry.channel}`),
                  entry.leader && t("accounts.leader"),
                  entry.contact,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className="talk-tools">
                <span className="faint">{t("accounts.by", { by: entry.by })}</span>
                <Tip text={t("accounts.removeLog")}>
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t("accounts.removeLog")}
                    onClick={() => onRemove(entry.id)}
                  />
                </Tip>
              </span>
            </div>
            {entry.told_them && (
              <p>
                <span className="talk-side">{t("accounts.toldThem")}</span>
                {entry.told_them}
              </p>
            )}
            {entry.they_told_us && (
              <p>
                <span className="talk-side">{t("accounts.theyTold")}</span>
                {entry.they_told_us}
              </p>
            )}
            {entry.promise && (
              <p>
                <span className="talk-side">{t("accounts.promise")}</span>
                {entry.promise.text}{" "}
                {entry.promise.done_on ? (
                  <Button
                    type="link"
                    size="small"
                    onClick={() => onSettle(entry.id, false)}
                    title={t("accounts.undone")}
                  >
                    <StateTag tone="good">{t("accounts.doneOn", { day: entry.promise.done_on })}</StateTag>
                  </Button>
                ) : (
                  <Due entry={entry} today={view.today} />
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
