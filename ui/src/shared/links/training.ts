import type { TrainingDue } from "@/ipc";

/** Where a matter of training that is due is settled. */
export function trainingDueLink(due: TrainingDue) {
  const params = { id: String(due.id) };
  switch (due.kind) {
    case "session":
    case "results":
      return { to: "/training/sessions/$id", params } as const;
    case "resit":
      return { to: "/training/exams/$id", params } as const;
    case "plan_line":
      return { to: "/training/plan" } as const;
    case "material":
      return { to: "/training/courses" } as const;
    case "follow_up":
      return { to: "/training/certificates", search: { tab: "follow_ups" } } as const;
    case "certificate":
      return { to: "/training/certificates", search: { tab: "certificates" } } as const;
  }
}
