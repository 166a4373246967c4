// The types of the contract, as Rust declares them.

export type * from "./generated/types";
/** A business day: 2026-11-23. */
export type Day = string;
