// Two versions of the fake shop's regulations, article by article, as the shell tells them.

import type {
  Comparison,
  Difference,
  LineChange,
  Piece,
  PrintedBlock,
  RegulationReading,
  UnitChange,
} from "../contract";
import { diffText } from "./diff";

type Unit = PrintedBlock[];
const KINDS = { same: "same", added: "inserted", removed: "deleted" } as const;

const words = (block: PrintedBlock | undefined): string =>
  block
    ? (block.heading ?? "") +
      block.runs.map((run) => run.text).join("") +
      [...(block.table ? [block.table.head, ...block.table.rows] : [])]
        .map((row) => `\n${row.join(" | ")}`)
        .join("")
    : "";

function unitsOf(reading: RegulationReading): Map<string, Unit> {
  const units = new Map<string, Unit>();
  let last: Unit = [];
  for (const block of reading.blocks) {
    if (["paragraph", "item", "subitem", "table"].includes(block.kind)) last.push(block);
    else {
      last = [block];
      units.set(block.id, last);
    }
  }
  return units;
}

function line(
  old: PrintedBlock | undefined,
  now: PrintedBlock | undefined,
  label: (old: boolean) => string,
): LineChange {
  const block = (now ?? old) as PrintedBlock;
  const pieces: Piece[] = diffText(words(old), words(now)).map(({ kind, text }) => ({
    kind: KINDS[kind],
    text,
  }));
  const change: Difference = !old
    ? "inserted"
    : !now
      ? "deleted"
      : words(old) === words(now)
        ? "same"
        : "changed";
  return {
    id: block.id,
    kind: block.kind,
    change,
    old_label: old ? label(true) : null,
    new_label: now ? label(false) : null,
    old_number: old?.number ?? "",
    new_number: now?.number ?? "",
    pieces,
    elsewhere: null,
  };
}

function unit(old: Unit | undefined, now: Unit | undefined): UnitChange {
  const head = ((now ?? old) as Unit)[0] as PrintedBlock;
  const name = (of: Unit | undefined) => of?.[0] && { label: of[0].number, heading: of[0].heading ?? "" };
  const label = (before: boolean) => (before ? old : now)?.[0]?.number ?? "";
  const ids = [...new Set([...(now ?? []), ...(old ?? [])].map((block) => block.id))];
  const lines = ids.map((id) =>
    line(
      old?.find((block) => block.id === id),
      now?.find((block) => block.id === id),
      label,
    ),
  );
  const touched = lines.some((one) => one.change !== "same");
  const change: Difference = !old
    ? "inserted"
    : !now
      ? "deleted"
      : touched
        ? "changed"
        : label(true) === label(false)
          ? "same"
          : "renumbered";
  return {
    id: head.id,
    kind: head.kind,
    change,
    moved: false,
    old: name(old) ?? null,
    new: name(now) ?? null,
    lines,
  };
}

export function compared(a: RegulationReading, b: RegulationReading): Comparison {
  const [before, after] = [unitsOf(a), unitsOf(b)];
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const units = ids.map((id) => unit(before.get(id), after.get(id)));
  const parameters = b.parameters
    .map((row) => ({ row, old: a.parameters.find((other) => other.parameter.key === row.parameter.key) }))
    .filter(({ row, old }) => old?.printed !== row.printed)
    .map(({ row, old }) => ({
      key: row.parameter.key,
      label: row.parameter.label,
      label_en: row.parameter.label_en,
      old: old?.printed ?? null,
      new: row.printed,
      articles: row.articles,
    }));
  const count = (change: Difference) =>
    units.filter((one) => one.change === change && (one.kind === "article" || one.kind === "annex")).length;
  return {
    from: a.version,
    to: b.version,
    parameters,
    text: [],
    units,
    summary: {
      inserted: count("inserted"),
      deleted: count("deleted"),
      changed: count("changed"),
      moved: 0,
      renumbered: count("renumbered"),
      parameters: parameters.length,
    },
  };
}
