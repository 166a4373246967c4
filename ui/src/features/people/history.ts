// The life of an employee in the firm as one line of events, newest first.

import type { Day, Employee, LeaveKind, Organisation, PayBasis } from "@/ipc";

export type Event =
  | { day: Day; kind: "hired" | "left" }
  | { day: Day; kind: "post"; post: string; department: string; until: Day | null }
  | { day: Day; kind: "basis"; basis: PayBasis }
  | { day: Day; kind: "leave"; leave: LeaveKind; until: Day };

export function historyOf(person: Employee, organisation: Organisation): Event[] {
  const posts = new Map(organisation.posts.map((post) => [post.id, post]));
  const departments = new Map(organisation.departments.map((department) => [department.id, department.name]));
  const events: Event[] = person.assignments.map((assignment, index) => {
    const post = posts.get(assignment.post);
    return {
      day: assignment.from,
      kind: "post",
      post: post?.name ?? "",
      department: departments.get(post?.department ?? 0) ?? "",
      until: person.assignments[index + 1]?.from ?? null,
    };
  });
  // The first pay basis goes without saying unless it is commission.
  person.pay_basis.forEach((entry, index) => {
    if (index > 0 || entry.basis === "commission")
      events.push({ day: entry.from, kind: "basis", basis: entry.basis });
  });
  for (const leave of person.leaves)
    events.push({ day: leave.from, kind: "leave", leave: leave.kind, until: leave.to });
  events.push({ day: person.hired_on, kind: "hired" });
  if (person.left_on) events.push({ day: person.left_on, kind: "left" });
  const order = { left: 0, leave: 1, basis: 2, post: 3, hired: 4 };
  return events.sort((a, b) => b.day.localeCompare(a.day) || order[a.kind] - order[b.kind]);
}
