import { useT } from "@/i18n";
import type { QuarterState } from "@/ipc";
import { StateTag, type Tone } from "@/shared/parts/StateTag";

const TONES: Record<QuarterState, Tone> = {
  none: "neutral",
  draft: "neutral",
  calculated: "busy",
  reviewed: "busy",
  approved: "good",
  issued: "sealed",
};

export function RunStateTag({ state }: { state: QuarterState }) {
  const t = useT();
  return <StateTag tone={TONES[state]}>{t(`bonus.state_${state}`)}</StateTag>;
}
