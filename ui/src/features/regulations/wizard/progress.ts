// Where somebody is in the wizard and what was answered so far. It is kept on this computer until the
// drafts are made, so that a closed window loses nothing.

import type { Answer, TemplateRow, WizardStart } from "@/ipc";

export const STEPS = ["company", "kinds", "questions", "drafts"] as const;
export type Step = (typeof STEPS)[number];
export type Depth = "short" | "full";
export type Answers = { [key in string]: Answer };

export interface Progress {
  step: Step;
  /** None until it is chosen: then the one that suits the company. */
  depth: Depth | null;
  trade: string | null;
  kinds: TemplateRow["kind"][];
  /** Which template and which of its questions is asked now. */
  at: { template: number; question: number };
  /** By slug of the template. */
  answers: Record<string, Answers>;
  /** The drafts that were made of them: the version by slug of the template. */
  made?: Record<string, number>;
}

export const BEGIN: Progress = {
  step: "company",
  depth: null,
  trade: null,
  kinds: [],
  at: { template: 0, question: 0 },
  answers: {},
};

export const depthOf = (progress: Progress, start: WizardStart): Depth =>
  progress.depth ?? (start.depth === "short" ? "short" : "full");

/** One text for each kind: in the depth chosen, else in the one there is. */
export function offered(start: WizardStart, depth: Depth): TemplateRow[] {
  const kinds = [...new Set(start.templates.map((row) => row.kind))];
  return kinds.flatMap((kind) => {
    const rows = start.templates.filter((row) => row.kind === kind);
    return rows.find((row) => row.depth === depth) ?? rows[0] ?? [];
  });
}

export const chosen = (progress: Progress, start: WizardStart): TemplateRow[] =>
  offered(start, depthOf(progress, start)).filter((row) => progress.kinds.includes(row.kind));

/** Every trade that any text is written for. */
export function trades(start: WizardStart) {
  const all = start.templates.flatMap((row) => row.trades);
  return all.filter((trade, index) => all.findIndex((other) => other.word === trade.word) === index);
}

const isTrade = (key: string) => key.endsWith(".trade");
/** The trade was asked once for all texts; a question about it is not asked again. */
export const asksAgain = (key: string): boolean => !isTrade(key);

/** The answers of one text, the trade among them where the text knows it. */
export function answersOf(progress: Progress, row: TemplateRow): Answers {
  const given = progress.answers[row.slug] ?? {};
  const knows = row.trades.some((trade) => trade.word === progress.trade);
  return knows && progress.trade ? { ...given, [`${row.kind}.trade`]: progress.trade } : given;
}

export function answer(progress: Progress, row: TemplateRow, key: string, value: Answer | null): Progress {
  const { [key]: _before, ...rest } = progress.answers[row.slug] ?? {};
  const given = value === null ? rest : { ...rest, [key]: value };
  return { ...progress, answers: { ...progress.answers, [row.slug]: given } };
}

/** A draft that is opened again: its own text, at its first question. */
export function reopened(
  start: WizardStart,
  order: { template: string; answers: Answers },
  from: Progress,
): Progress {
  const row = start.templates.find((candidate) => candidate.slug === order.template);
  if (!row) return from;
  const trade = order.answers[`${row.kind}.trade`];
  return {
    step: "questions",
    depth: row.depth === "short" ? "short" : "full",
    trade: typeof trade === "string" ? trade : from.trade,
    kinds: [row.kind],
    at: { template: 0, question: 0 },
    answers: { ...from.answers, [row.slug]: order.answers },
  };
}
