// Attendance by the keyboard: arrows walk, P, A and L mark and step on.

import type { SessionAttendance } from "@/ipc";

const MARKS: Record<string, SessionAttendance> = { p: "present", a: "absent", l: "leave" };

export interface Step {
  /** Where the cursor stands afterwards. */
  at: number;
  /** What the row it stood on becomes; null leaves it. */
  mark: SessionAttendance | null;
}

/** What a key does on row `at` of `count`; null for keys that mean nothing here. */
export function step(key: string, at: number, count: number): Step | null {
  const mark = MARKS[key.toLowerCase()];
  const down = Math.min(count - 1, at + 1);
  if (mark) return { at: down, mark };
  if (key === "ArrowDown") return { at: down, mark: null };
  if (key === "ArrowUp") return { at: Math.max(0, at - 1), mark: null };
  return null;
}
