// Faults as they are typed: percentages stand in the form as "10" and cross as "10%".

import type { Day, FaultForm, FaultRow, Measure, MeasureCheck, MeasureKind, Quarter, Votes } from "@/ipc";
import { percent } from "@/shared/format/money";

export interface FaultDraft {
  id: number | null;
  kind: FaultForm["kind"];
  cut: string;
  happened_on: Day | null;
  facts: string;
  article: string | null;
  named: NamedDraft[];
  supervision: { code: string; failure: string; statement: string; heard_on: Day | null }[];
  deciders: string[];
  /** Who stands in for a leader who is away; without `named_by` the next above in the reporting line. */
  deputies: { leader: string; code: string; named_by: string; reason: string }[];
  decided_on: Day | null;
  reason: string;
  meeting: {
    number: string;
    held_on: Day | null;
    participants: string;
    votes: { in_favour: string; against: string; abstained: string };
    resolution: string;
  };
}

export interface NamedDraft {
  code: string;
  figure: string;
  responsible: boolean;
  statement: string;
  heard_on: Day | null;
  measure: { kind: MeasureKind | "none"; checks: MeasureCheck[]; note: string };
}

const NO_MEASURE: NamedDraft["measure"] = { kind: "none", checks: [], note: "" };
const NO_VOTES = { in_favour: "", against: "0", abstained: "0" };
const NO_MEETING = { number: "", held_on: null, participants: "", votes: NO_VOTES, resolution: "" };

export const emptyNamed = (kind: FaultForm["kind"]): NamedDraft => ({
  code: "",
  figure: kind === "ordinary" ? "0" : "",
  responsible: false,
  statement: "",
  heard_on: null,
  measure: NO_MEASURE,
});

/** What the law asks for before a measure, in the order in which it is gone through. */
export const CHECKS: Record<MeasureKind, MeasureCheck[]> = {
  transfer: ["ground", "agreed", "fitting_post", "no_harm"],
  dismissal: ["adopted_rule", "serious", "evidence", "union_told", "notice_served", "certificate"],
};

export function emptyFault(kind: FaultForm["kind"], today: Day): FaultDraft {
  return {
    id: null,
    kind,
    cut: "",
    happened_on: null,
    facts: "",
    article: null,
    named: [emptyNamed(kind)],
    supervision: [],
    deciders: [],
    deputies: [],
    decided_on: today,
    reason: "",
    meeting: NO_MEETING,
  };
}

const bare = (exact: string) => percent(exact).slice(0, -1);

export function draftOf(row: FaultRow, codeOf: (id: number) => string): FaultDraft {
  const { fault } = row;
  const { kind } = fault.kind;
  return {
    id: fault.id,
    kind,
    cut: fault.kind.kind === "apportioned" ? bare(fault.kind.cut) : "",
    happened_on: fault.happened_on,
    facts: fault.facts,
    article: fault.article,
    named: fault.named.map((named) => ({
      code: codeOf(named.employee),
      figure: kind === "ordinary" ? bare(named.figure) : named.figure,
      responsible: named.responsible,
      statement: named.statement,
      heard_on: named.heard_on,
      measure: named.measure ?? NO_MEASURE,
    })),
    supervision: (fault.supervision ?? []).map((one) => ({
      code: codeOf(one.employee),
      failure: one.failure,
      statement: one.statement,
      heard_on: one.heard_on,
    })),
    // Whoever stands in for somebody joins them by himself.
    deciders: fault.decision.deciders
      .filter((id) => !fault.decision.deputies.some((one) => one.employee === id))
      .map(codeOf),
    deputies: row.deputies.map(({ leader, code, named_by, reason }) => ({
      leader,
      code,
      named_by: named_by ?? "",
      reason,
    })),
    decided_on: fault.decision.decided_on,
    reason: fault.decision.reason,
    meeting:
      fault.kind.kind === "major"
        ? { ...fault.kind.meeting, votes: typedVotes(fault.kind.meeting.votes) }
        : NO_MEETING,
  };
}

/** What crosses: percentages with their sign, shares as plain numbers. The shell says what is wrong. */
export function formOf(draft: FaultDraft, quarter: Quarter): FaultForm {
  const signed = (text: string) => (text.trim().endsWith("%") ? text.trim() : `${text.trim()}%`);
  const figure = (text: string) =>
    draft.kind === "ordinary" ? signed(text || "0") : draft.kind === "major" ? "100%" : text.trim();
  const { number, held_on, participants, votes, resolution } = draft.meeting;
  return {
    id: draft.id,
    quarter,
    kind: draft.kind,
    cut: draft.kind === "apportioned" ? signed(draft.cut) : null,
    meeting:
      draft.kind === "major"
        ? {
            number: number.trim(),
            held_on: held_on ?? "",
            participants: participants.trim(),
            votes: votes.in_favour.trim()
              ? {
                  in_favour: count(votes.in_favour),
                  against: count(votes.against),
                  abstained: count(votes.abstained),
                }
              : null,
            resolution: resolution.trim(),
          }
        : null,
    happened_on: draft.happened_on ?? "",
    facts: draft.facts.trim(),
    article: draft.article ?? null,
    named: draft.named.map((named) => ({
      code: named.code,
      figure: figure(named.figure ?? ""),
      responsible: named.responsible ?? false,
      statement: named.statement?.trim() ?? "",
      heard_on: named.heard_on ?? null,
      measure: measureOf(draft.kind, named),
    })),
    supervision: draft.supervision.map((one) => ({
      code: one.code,
      failure: one.failure?.trim() ?? "",
      statement: one.statement?.trim() ?? "",
      heard_on: one.heard_on ?? null,
    })),
    deciders: draft.deciders,
    deputies: draft.deputies.map((one) => ({
      leader: one.leader,
      code: one.code,
      named_by: one.named_by?.trim() || null,
      reason: one.reason?.trim() ?? "",
    })),
    decided_on: draft.decided_on ?? "",
    reason: draft.reason.trim(),
  };
}

const count = (text: string) => Math.max(0, Math.trunc(Number(text) || 0));

const typedVotes = (votes: Votes | null): FaultDraft["meeting"]["votes"] =>
  votes
    ? {
        in_favour: String(votes.in_favour),
        against: String(votes.against),
        abstained: String(votes.abstained),
      }
    : NO_VOTES;

function measureOf(kind: FaultForm["kind"], named: NamedDraft): Measure | null {
  const measure = named.measure;
  if (kind !== "major" || !named.responsible || !measure || measure.kind === "none") return null;
  const asked = CHECKS[measure.kind];
  return {
    kind: measure.kind,
    checks: asked.filter((check) => measure.checks?.includes(check)),
    note: measure.note?.trim() ?? "",
  };
}

/** The sum of the shares as typed, in hundredths, so that 33.33 × 3 is seen not to be 100. */
export function shareSum(draft: Pick<FaultDraft, "named">): number {
  return draft.named.reduce((sum, named) => sum + Math.round(Number(named.figure || 0) * 100), 0) / 100;
}

/** The effect of a fault on one person's factor, in words: "10%", "20% × 60% = 12%", "100%". */
export function effect(row: FaultRow, figure: string): string {
  const { kind } = row.fault;
  if (kind.kind === "ordinary") return percent(figure);
  if (kind.kind === "major") return "100%";
  const effective = Number(kind.cut) * Number(figure);
  return `${percent(kind.cut)} × ${figure}% = ${Math.round(effective * 1e6) / 1e6}%`;
}
