import type { ContractState, ContractView, InstalmentStanding, InstalmentState } from "@/ipc";
import type { Tone } from "@/shared/parts/StateTag";

export const CONTRACT_TONES: Record<ContractState, Tone> = {
  ahead: "neutral",
  running: "busy",
  ending: "warn",
  over: "bad",
  closed: "neutral",
};

/** In the order of a contract's life. */
export const STATES = Object.keys(CONTRACT_TONES) as ContractState[];

/** The first instalment that is not paid. */
export const nextOf = (one: ContractView): InstalmentStanding | undefined =>
  one.state === "closed" ? undefined : one.instalments.find((part) => part.state !== "paid");

/** What is still to be paid of the next instalment, in fen; null where there is none. */
export const nextLeft = (one: ContractView): number | null => {
  const next = nextOf(one);
  return next ? next.instalment.amount - next.paid : null;
};

/** What of the instalments has not come in, billed or not, in fen. */
export const notReceived = (one: ContractView): number =>
  one.instalments.reduce((sum, part) => sum + part.instalment.amount - part.paid, 0);

/** What of the instalments was never billed, in fen. */
export const unbilled = (one: ContractView): number =>
  one.contract.instalments.reduce((sum, part) => sum + (part.bill === null ? part.amount : 0), 0);

export const INSTALMENT_TONES: Record<InstalmentState, Tone> = {
  planned: "neutral",
  to_bill: "warn",
  billed: "busy",
  overdue: "bad",
  paid: "good",
};

/** The states in which somebody has to do something about an instalment, the worst first. */
export const PRESSING: InstalmentState[] = ["overdue", "to_bill"];

/** Which of them its instalments are in: one may be overdue while the next was not billed. */
export const pressing = (one: ContractView): InstalmentState[] =>
  one.state === "closed"
    ? []
    : PRESSING.filter((state) => one.instalments.some((part) => part.state === state));
