import { Button } from "antd";
import type { ReactNode } from "react";
import { StateTag, type Tone } from "@/shared/parts/StateTag";

/** More than these are looked through on the list of the subject. */
const SHOWN = 6;

interface Card<T> {
  title: string;
  testid: string;
  rows: readonly T[] | undefined;
  /** The way to all of them, where more are due than the card shows. */
  more: { text: string; go: () => void };
  row: (row: T) => ReactNode;
  note?: ReactNode;
}

/** What is due in one subject, the longest overdue first; nothing where nothing is. */
export function DueCard<T>({ title, testid, rows, more, row, note }: Card<T>) {
  if (!rows || rows.length === 0) return null;
  return (
    <section className="card due due-card" data-testid={testid}>
      <div className="row-between">
        <h2>{title}</h2>
        {rows.length > SHOWN && (
          <Button type="link" onClick={more.go}>
            {more.text}
          </Button>
        )}
      </div>
      {note}
      <ul>{rows.slice(0, SHOWN).map(row)}</ul>
    </section>
  );
}

interface Row {
  /** Whom it is about, and what else names it. */
  name: string;
  who: string;
  what: string;
  when: string;
  tone: Tone;
  /** The article that says so. */
  basis?: string;
  go: () => void;
  /** Stands before the line: a box to tick. */
  tick?: ReactNode;
}

export function DueRow({ name, who, what, when, tone, basis, go, tick }: Row) {
  return (
    <li>
      {tick}
      <button type="button" className="due-row" onClick={go}>
        <b>{name}</b>
        <span className="quiet">{who}</span>
        <span>{what}</span>
      </button>
      <span className="due-when" title={basis || undefined}>
        <StateTag tone={tone}>{when}</StateTag>
      </span>
    </li>
  );
}
