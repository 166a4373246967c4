// Which notices have reached their people, and which should have by now.

import type { NoticeRow } from "@/ipc";

export type Which = "all" | "waiting" | "late" | "received" | "superseded";

/** Nobody has received it, and somebody has to. */
export const waits = (row: NoticeRow): boolean => row.state === "valid" && row.delivery === "pending";

/** The days that the regulation gives for handing it over are gone. */
export const isOverdue = (row: NoticeRow, today: string): boolean =>
  waits(row) && row.deliver_by !== null && row.deliver_by < today;

/** How many notices stand where; `offered` leaves out what there is none of. */
export function deliveries(rows: readonly NoticeRow[], today: string) {
  const belongs = (row: NoticeRow, which: Which): boolean => {
    if (which === "all") return true;
    if (which === "superseded") return row.state !== "valid";
    if (which === "late") return isOverdue(row, today);
    if (which === "waiting") return waits(row);
    return row.state === "valid" && !waits(row);
  };
  const all: Which[] = ["all", "waiting", "late", "received", "superseded"];
  const offered = all
    .map((which) => ({ which, n: rows.filter((row) => belongs(row, which)).length }))
    .filter(({ which, n }) => which === "all" || n > 0);
  return { all: rows.length, belongs, offered };
}
