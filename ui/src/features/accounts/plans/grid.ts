// The plan of a year while it is written: cells as they are typed, their sums, what a paste fills, undo.

import type { AccountPlanView, Money, PlanAction, PlanRow, PlanRowForm, YearPlanForm } from "@/ipc";
import { money } from "@/shared/format/money";
import { cellsOf, type Place } from "@/shared/grid";

export const MONTHS = 12;
/** More product groups than these are no plan any more. */
export const GROUPS = 20;

export interface DraftRow {
  /** Stays with the column while it is renamed. */
  key: number;
  product: string;
  months: string[];
}

export type Thought = "strengths" | "weaknesses" | "opportunities" | "risks";
export const THOUGHTS: Thought[] = ["strengths", "weaknesses", "opportunities", "risks"];

export type Draft = { rows: DraftRow[]; actions: PlanAction[] } & Record<Thought, string>;

/** Yuan as people type and spreadsheets copy it; null for what is no amount. */
export function amountOf(text: string): Money | null {
  const plain = text.replace(/[\s,，¥￥]/g, "");
  if (plain === "" || plain === "-" || plain === "—") return 0;
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** An amount in a cell: nothing planned is an empty cell, and whole yuan have no decimals. */
export const cellOf = (fen: Money): string => (fen === 0 ? "" : money(fen).replace(/\.00$/, ""));

let lastKey = 0;
export function draftRow(product: string, months: readonly Money[] = []): DraftRow {
  lastKey += 1;
  return {
    key: lastKey,
    product,
    months: Array.from({ length: MONTHS }, (_, at) => cellOf(months[at] ?? 0)),
  };
}

export const rowsOf = (rows: readonly PlanRow[]): DraftRow[] =>
  rows.map((row) => draftRow(row.product, row.months));

export function draftOf({ plan }: AccountPlanView): Draft {
  return {
    rows: plan ? rowsOf(plan.rows) : [draftRow("")],
    strengths: plan?.strengths ?? "",
    weaknesses: plan?.weaknesses ?? "",
    opportunities: plan?.opportunities ?? "",
    risks: plan?.risks ?? "",
    actions: plan?.actions ?? [],
  };
}

/** What goes to the file. */
export function formOf(view: AccountPlanView, seen: number, draft: Draft, reason: string): YearPlanForm {
  const { rows, ...rest } = draft;
  const typed: PlanRowForm[] = rows.map(({ product, months }) => ({ product, months }));
  return { ...rest, account: view.account, year: view.year, seen, rows: typed, reason };
}

const figures = (draft: Draft) =>
  JSON.stringify(
    draft.rows
      .map((row) => [row.product.trim(), row.months.map(amountOf)] as const)
      .filter(([product, months]) => product !== "" || months.some((fen) => fen !== 0)),
  );
const words = ({ rows: _, ...rest }: Draft) => JSON.stringify(rest);

/** Whether targets changed: then a reason is asked for. */
export const figuresDiffer = (a: Draft, b: Draft): boolean => figures(a) !== figures(b);
export const differs = (a: Draft, b: Draft): boolean => figuresDiffer(a, b) || words(a) !== words(b);

export const wrongCells = (draft: Draft): number =>
  draft.rows.reduce((all, row) => all + row.months.filter((cell) => amountOf(cell) === null).length, 0);

/** Month by month over all groups; a cell that is no amount counts nothing. */
export const monthSums = (draft: Draft): Money[] =>
  Array.from({ length: MONTHS }, (_, month) =>
    draft.rows.reduce((all, row) => all + (amountOf(row.months[month] ?? "") ?? 0), 0),
  );

export const rowSum = (row: DraftRow): Money =>
  row.months.reduce((all, cell) => all + (amountOf(cell) ?? 0), 0);

/** Each month with those before it. */
export function runningSums(amounts: readonly Money[]): Money[] {
  let all = 0;
  return amounts.map((amount) => {
    all += amount;
    return all;
  });
}

export function withCell(draft: Draft, { row: month, column }: Place, value: string): Draft {
  const rows = draft.rows.map((row, at) =>
    at === column ? { ...row, months: row.months.map((cell, own) => (own === month ? value : cell)) } : row,
  );
  return { ...draft, rows };
}

/** 1月, 一月, 01, 2026-01, Jan, January. */
const isMonth = (cell: string) =>
  /^(\d{4}[-/.年])?(\d{1,2}|[一二三四五六七八九十]{1,2})月?(份)?$/.test(cell) ||
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i.test(cell);

/**
 * A pasted table, months down and groups across. Tables of the firm often stand the other way, have the
 * names of the groups above and of the months beside: those are turned, taken as names, and left away.
 */
export function blockOf(text: string): { names: string[] | null; lines: string[][] } {
  let lines = cellsOf(text);
  const width = Math.max(...lines.map((line) => line.length));
  if (width >= MONTHS && lines.length < MONTHS)
    lines = Array.from({ length: width }, (_, at) => lines.map((line) => line[at] ?? ""));
  const beside = lines.slice(1).map((line) => line[0] ?? "");
  const labelled =
    lines.every((line) => line.length > 1) && beside.length > 1 && beside.slice(0, MONTHS).every(isMonth);
  if (labelled && beside.some((cell) => amountOf(cell) === null))
    lines = lines.filter((line) => isMonth(line[0] ?? "") || line === lines[0]).map((line) => line.slice(1));
  const first = lines[0] ?? [];
  const named = lines.length > 1 && first.some(Boolean) && first.every((cell) => amountOf(cell) === null);
  return named ? { names: first, lines: lines.slice(1) } : { names: null, lines };
}

/** A table pasted into a cell; groups that are not there yet are added. */
export function withPaste(draft: Draft, at: Place, text: string): Draft {
  const { names, lines } = blockOf(text);
  // A whole year is the year, wherever the cursor stands.
  const top = names || lines.length >= MONTHS ? 0 : at.row;
  const width = Math.max(...lines.map((line) => line.length));
  const rows = [...draft.rows];
  while (rows.length < Math.min(GROUPS, at.column + width)) rows.push(draftRow(""));
  return {
    ...draft,
    rows: rows.map((row, column) => {
      const across = column - at.column;
      if (across < 0 || across >= width) return row;
      return {
        ...row,
        product: names?.[across] || row.product,
        months: row.months.map((cell, month) => lines[month - top]?.[across] ?? cell),
      };
    }),
  };
}

/** What was written before and after: one step for each thing done, one for a cell typed in one go. */
export interface History {
  past: Draft[];
  now: Draft;
  future: Draft[];
  tag: string;
}

const STEPS = 200;

export const begun = (draft: Draft): History => ({ past: [], now: draft, future: [], tag: "" });

export function step(history: History, next: Draft, tag = ""): History {
  if (tag !== "" && tag === history.tag) return { ...history, now: next, future: [] };
  return { past: [...history.past, history.now].slice(-STEPS), now: next, future: [], tag };
}

export function undone(history: History): History {
  const now = history.past.at(-1);
  if (!now) return history;
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future], tag: "" };
}

export function redone(history: History): History {
  const [now, ...future] = history.future;
  if (!now) return history;
  return { past: [...history.past, history.now], now, future, tag: "" };
}
