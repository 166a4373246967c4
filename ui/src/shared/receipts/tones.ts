import type { AcknowledgementState } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export const RECEIPT_TONES: Record<AcknowledgementState, Tone> = {
  pending: "warn",
  signed: "good",
  refused: "bad",
  served: "busy",
  left: "neutral",
};
