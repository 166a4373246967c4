import { type Translate, textOf } from "@/i18n";
import type { EmploymentType, LeaveKind } from "@/ipc";

export const EMPLOYMENTS: EmploymentType[] = [
  "regular",
  "probation",
  "part_time",
  "retired",
  "intern",
  "labour",
];
export const LEAVES: LeaveKind[] = [
  "annual",
  "marriage",
  "maternity",
  "paternity",
  "funeral",
  "work_injury",
  "sick",
  "personal",
];
/** Statutory leave counts as days in post; sick and personal leave do not. */
export const counts = (kind: LeaveKind): boolean => kind !== "sick" && kind !== "personal";

export const employmentText = (_t: Translate, word: string): string =>
  textOf("people", `employment_${word}`) ?? word;
export const fieldText = (_t: Translate, field: string): string =>
  textOf("people", `field_${field}`) ?? field;
