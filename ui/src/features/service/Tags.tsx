import { Tooltip } from "antd";
import { useT } from "@/i18n";
import type { CaseDue, CaseRow } from "@/ipc";
import { StateTag } from "@/shared/parts/StateTag";
import { dueText, minutesLeft, STATE_TONES, shownState } from "./words";

export function CaseStateTag({ row }: { row: CaseRow }) {
  const t = useT();
  const shown = shownState(row);
  return <StateTag tone={STATE_TONES[shown]}>{t(`service.state_${shown}`)}</StateTag>;
}

/** How long is left or over; the article it rests on under the pointer. */
export function DueTag({ due, now }: { due: CaseDue | null; now: string }) {
  const t = useT();
  if (!due) return <span className="faint">—</span>;
  return (
    <Tooltip title={due.article}>
      <span>
        <StateTag tone={minutesLeft(now, due.at) < 0 ? "warn" : "busy"}>
          {dueText(due.stage, due.at, now, t)}
        </StateTag>
      </span>
    </Tooltip>
  );
}
