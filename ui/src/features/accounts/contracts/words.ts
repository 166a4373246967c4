import type { ContractState, InstalmentState } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export const CONTRACT_TONES: Record<ContractState, Tone> = {
  ahead: "neutral",
  running: "busy",
  ending: "warn",
  over: "bad",
  closed: "neutral",
};

export const INSTALMENT_TONES: Record<InstalmentState, Tone> = {
  planned: "neutral",
  to_bill: "warn",
  billed: "busy",
  overdue: "bad",
  paid: "good",
};
