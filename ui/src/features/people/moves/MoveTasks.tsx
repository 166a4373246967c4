import { CheckCircleFilled, InfoCircleOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type Language, type Translate, useLanguage, useT } from "@/i18n";
import type { MoveTask, MoveView } from "@/ipc";
import { longDay, quarterName } from "@/shared/format/days";
import { testids } from "@/shared/testids";
import { useGoPlace } from "./place";

function told(t: Translate, language: Language, task: MoveTask): string {
  const day = task.day ? longDay(task.day, language) : "";
  const facts = { what: task.what, n: task.count ?? 0, day, who: task.who.join(t("common.comma")) };
  switch (task.kind) {
    case "substitute":
      if (task.state === "done") return t("people.task_substituteHeld", facts);
      return t(task.who.length > 0 ? "people.task_substitute" : "people.task_substituteNone", facts);
    case "accounts":
      return t(task.count === 0 ? "people.task_accountsNone" : "people.task_accounts", facts);
    case "cases":
      return t(task.count === 0 ? "people.task_casesNone" : "people.task_cases", facts);
    case "certificate":
      return t(task.standing === "expired" ? "people.task_expired" : "people.task_certificate", facts);
    case "bonus_pay":
      return t("people.task_bonus_pay", {
        ...facts,
        quarter: task.place.at === "bonus_payments" ? quarterName(task.place.quarter, language) : "",
      });
    default:
      return t(`people.task_${task.kind}`, facts);
  }
}

/** What goes with a move; a task is done when the data says so, nobody ticks it off. */
export function MoveTasks({ view, links = true }: { view: MoveView; links?: boolean }) {
  const t = useT();
  const language = useLanguage();
  const go = useGoPlace();
  return (
    <ul className="move-tasks" data-testid={testids.moveTasks}>
      {view.tasks.map((task) => (
        <li key={`${task.kind} ${task.what} ${JSON.stringify(task.place)}`} className={`move-${task.state}`}>
          <i role="img" aria-label={t(`people.task_state_${task.state}`)}>
            {task.state === "done" ? (
              <CheckCircleFilled />
            ) : task.state === "told" ? (
              <InfoCircleOutlined />
            ) : (
              <span className="move-ring" />
            )}
          </i>
          <span>{told(t, language, task)}</span>
          {links && task.state !== "done" && (
            <Button type="link" size="small" onClick={() => go(task.place)}>
              {t(task.state === "told" ? "people.task_look" : "people.task_go")} <RightOutlined />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
