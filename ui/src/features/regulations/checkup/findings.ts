// Findings as the panel and the paper need them.

import type { CheckupFinding, FindingRef, FindingSeverity } from "@/ipc";

export const SEVERITIES: FindingSeverity[] = ["high", "warn", "info"];

/** A figure that has to become a parameter, and one that may stay with a reason. */
export const UNBOUND = "UNBOUND_NUMBER";
const POSSIBLE = "POSSIBLE_PARAMETER";

export const isFigure = ({ code }: CheckupFinding) => code === UNBOUND || code === POSSIBLE;

/** What has to be named before a version is issued. */
export const openHigh = (findings: readonly CheckupFinding[]) =>
  findings.filter((one) => one.severity === "high" && one.accepted === null);

/** Which finding is meant, as the shell wants it. */
export const refOf = ({ code, node, quote }: CheckupFinding): FindingRef => ({ code, node, quote });

/** One name for a finding while the list lives. */
export const idOf = ({ code, node, quote, place }: CheckupFinding) => [code, node, place, quote].join("|");

export interface Mark {
  quote: string;
  severity: FindingSeverity;
  why: string;
}

/** By the line they stand in. */
export type Marks = Map<string, Mark[]>;

/** What is underlined in each line; what was accepted is not. */
export function marksOf(findings: readonly CheckupFinding[], english: boolean): Marks {
  const marks: Marks = new Map();
  for (const one of findings) {
    if (one.accepted || !one.node || one.quote === "") continue;
    const here = marks.get(one.node) ?? [];
    here.push({ quote: one.quote, severity: one.severity, why: english ? one.why_en : one.why });
    marks.set(one.node, here);
  }
  return marks;
}

/** The text cut where a mark begins and ends; of marks that overlap the gravest comes first. */
export function cut(text: string, marks: readonly Mark[]): { text: string; mark: Mark | null }[] {
  const spans: { from: number; to: number; mark: Mark }[] = [];
  for (const mark of marks) {
    const from = text.indexOf(mark.quote);
    if (from < 0) continue;
    const to = from + mark.quote.length;
    if (!spans.some((other) => from < other.to && other.from < to)) spans.push({ from, to, mark });
  }
  spans.sort((a, b) => a.from - b.from);
  const pieces: { text: string; mark: Mark | null }[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.from > at) pieces.push({ text: text.slice(at, span.from), mark: null });
    pieces.push({ text: text.slice(span.from, span.to), mark: span.mark });
    at = span.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}
