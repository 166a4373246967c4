// The sheet of marks: a row for each person, a column for each number on the paper.

import type { Exam, ExamView, MarkInput, QuestionKind } from "@/ipc";
import { figure } from "./words";

export interface GridColumn {
  number: number;
  kind: QuestionKind;
  most: number;
}

export interface GridRow {
  code: string;
  name: string;
  variant: string;
  /** Ids by the numbers of this person's paper. */
  questions: number[];
  cells: string[];
  touched: boolean;
  /** A paper that is still being answered at this PC is marked later. */
  writable: boolean;
}

export interface GridFault {
  code: string;
  name: string;
  column: number;
  number: number;
  /** None: the cell needs a figure. */
  most: number | null;
}

/** Every variant has the same kinds and marks at the same numbers; only the questions stand in another order. */
export function columnsOf(exam: Exam): GridColumn[] {
  const sections = exam.variants[0]?.sections ?? [];
  const places = sections.flatMap(({ kind, marks, items }) => items.map(() => ({ kind, most: marks })));
  return places.map((place, index) => ({ ...place, number: index + 1 }));
}

export function rowsOf({ exam, people }: ExamView): GridRow[] {
  return people.map(({ code, name, variant, lines, sitting }) => {
    const paper = exam.variants.find((one) => one.letter === variant) ?? exam.variants[0];
    const questions = (paper?.sections ?? []).flatMap(({ items }) => items.map((item) => item.question));
    const marks = (question: number) => lines.find((line) => line.question === question)?.marks ?? null;
    return {
      code,
      name,
      variant: variant || "A",
      questions,
      cells: questions.map((question) => {
        const found = marks(question);
        return found === null ? "" : figure(found);
      }),
      touched: false,
      writable: sitting === null || sitting.handed_in,
    };
  });
}

const isMarks = (cell: string) => /^\d+(\.\d+)?$/.test(cell.trim());
/** What can be told from an answer: a letter or several, right or wrong. */
const byKey = (kind: QuestionKind) => kind === "single" || kind === "multiple" || kind === "true_false";

/** Cells with more than the question is worth, or without a figure where none can be read off a key. */
export function judge(rows: GridRow[], columns: GridColumn[]): GridFault[] {
  return rows
    .filter((row) => row.touched)
    .flatMap((row) =>
      row.cells.flatMap((cell, column): GridFault[] => {
        const place = columns[column];
        if (!place || cell.trim() === "") return [];
        const fault = { code: row.code, name: row.name, column, number: place.number };
        if (isMarks(cell)) return Number(cell) > place.most ? [{ ...fault, most: place.most }] : [];
        return byKey(place.kind) ? [] : [{ ...fault, most: null }];
      }),
    );
}

/** A block of cells laid over the sheet from a place on; what does not fit is left away. */
export function paste(rows: GridRow[], at: number, column: number, block: string[][]): GridRow[] {
  return rows.map((row, index) => {
    const line = block[index - at];
    if (!line || !row.writable) return row;
    const cells = row.cells.map((cell, place) => line[place - column] ?? cell);
    return { ...row, cells, touched: true };
  });
}

/** The marks so far; answers are marked by the key when they are saved. */
export function sumOf(cells: string[]): string {
  const told = cells.filter(isMarks);
  if (told.length === 0) return "";
  const tenths = told.reduce((sum, cell) => sum + Math.round(Number(cell) * 10), 0);
  return `${tenths / 10}${told.length < cells.length ? "…" : ""}`;
}

export function inputOf(row: GridRow, columns: GridColumn[]): MarkInput {
  return {
    code: row.code,
    variant: row.variant,
    score: "",
    items: row.cells.map((cell, column) => ({
      question: row.questions[column] ?? 0,
      marks: isMarks(cell) || !byKey(columns[column]?.kind ?? "short") ? cell.trim() : "",
      answer: isMarks(cell) ? "" : cell.trim(),
    })),
  };
}
