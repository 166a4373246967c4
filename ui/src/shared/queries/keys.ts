import type * as ipc from "@/ipc";

/** One key per subject: what is changed in it is asked for again. */
export const keys = {
  status: ["status"] as const,
  quarters: ["bonus"] as const,
  certificate: ["certificate"] as const,
  bonus: (quarter: ipc.Quarter) => ["bonus", quarter] as const,
  regulations: ["regulations"] as const,
  people: ["people"] as const,
  papers: ["papers"] as const,
  printers: ["printers"] as const,
  accounts: ["accounts"] as const,
  jobs: ["jobs"] as const,
  assessment: ["assessment"] as const,
  training: ["training"] as const,
  exams: ["exams"] as const,
  service: ["service"] as const,
  rounds: ["rounds"] as const,
};
