import type { Grade } from "@/ipc";

/** The letter of a grade; a dash where there is none. */
export function GradeTag({ grade }: { grade: Grade | null }) {
  return grade ? (
    <span className={`grade grade-${grade.toLowerCase()}`}>{grade}</span>
  ) : (
    <span className="faint">—</span>
  );
}
