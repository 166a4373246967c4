import type { Money } from "@/ipc";
import { money } from "../format/money";

/** An amount in figures that stand under each other. */
export function Fen({ value, strong }: { value: Money | null | undefined; strong?: boolean }) {
  return <span className={strong ? "fen fen-strong" : "fen"}>{money(value)}</span>;
}
