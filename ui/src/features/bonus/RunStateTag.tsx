import { type Translate, useT } from "@/i18n";
import type { QuarterRow, QuarterState } from "@/ipc";
import { StateTag, type Tone } from "@/shared/parts/StateTag";

/** Where a quarter stands, in a word. */
export const runState = (t: Translate, row: Pick<QuarterRow, "state" | "closed">): string =>
  row.closed ? t("bonus.state_closed") : t(`bonus.state_${row.state}`);

const TONES: Record<QuarterState, Tone> = {
  none: "neutral",
  draft: "neutral",
  calculated: "busy",
  reviewed: "busy",
  approved: "good",
  issued: "sealed",
};

export function RunStateTag({ row }: { row: Pick<QuarterRow, "state" | "closed"> }) {
  const t = useT();
  return <StateTag tone={TONES[row.state]}>{runState(t, row)}</StateTag>;
}
