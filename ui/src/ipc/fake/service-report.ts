// A month of the service desk of the sample company, as its report tells it.

import type { DueStage, ServiceReport } from "../contract";
import { ARTICLES } from "./service-data";
import { REGULATION } from "./service-goods";

export function report(period: string): ServiceReport {
  const rate = (
    kind: "repair" | "complaint",
    stage: DueStage,
    all: number,
    good: number,
    late: number[],
  ) => ({
    kind,
    stage,
    due: all,
    in_time: good,
    rate: ((good / all) * 100).toFixed(1),
    articles: [ARTICLES[stage]],
    late,
  });
  return {
    period,
    label: period,
    regulation: REGULATION,
    figures: {
      from: "2026-10-01",
      to: "2026-10-31",
      kinds: [
        { kind: "enquiry", opened: 9, closed: 9, waiting: 0, before: 7 },
        { kind: "installation", opened: 6, closed: 5, waiting: 1, before: 8 },
        { kind: "repair", opened: 8, closed: 7, waiting: 1, before: 5 },
        { kind: "complaint", opened: 3, closed: 3, waiting: 0, before: 2 },
        { kind: "praise", opened: 1, closed: 1, waiting: 0, before: 0 },
      ],
      tiers: [["general", 3]],
      channels: [["phone", 20]],
      in_time: [
        rate("repair", "response", 8, 8, []),
        rate("repair", "arrival", 8, 7, [1]),
        rate("complaint", "response", 3, 2, [6]),
        rate("complaint", "resolution", 3, 3, []),
      ],
      causes: [
        { cause: "驱动故障", count: 6, share: "54.5", cumulative: "54.5", cases: [5] },
        { cause: "安装松动", count: 3, share: "27.3", cumulative: "81.8", cases: [] },
        { cause: "运输破损", count: 2, share: "18.2", cumulative: "100.0", cases: [6] },
      ],
      trend: [
        { month: "2026-08", enquiries: 6, installations: 5, repairs: 4, complaints: 1, praise: 0 },
        { month: "2026-09", enquiries: 7, installations: 8, repairs: 5, complaints: 2, praise: 0 },
        { month: "2026-10", enquiries: 9, installations: 6, repairs: 8, complaints: 3, praise: 1 },
      ],
      closed_complaints: 3,
      valid: 2,
      repeated: 1,
      reopened: 0,
      escalated: 1,
      compensation: 18_000,
      visits_due: 14,
      visits_done: 12,
      visits_checked: 2,
      visits_true: 2,
      scores: [0, 1, 1, 4, 6],
      satisfied: "83.3",
    },
    surveys: [],
    cases: [],
  };
}
