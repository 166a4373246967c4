// Lines of the backend ↔ nodes of the editor, without loss either way.

import { Fragment, type Node } from "@tiptap/pm/model";
import type { Line, NodeKind, Run } from "@/ipc";
import { schema } from "./schema";

const { nodes, marks } = schema;
const captions = new Set<NodeKind>(["part", "chapter", "section", "article", "annex"]);

export const isCaption = (kind: NodeKind) => captions.has(kind);

export function docOf(lines: readonly Line[]): Node {
  return nodes.doc.create(null, lines.map(nodeOf));
}

export function linesOf(doc: Node): Line[] {
  return doc.children.map(lineOf);
}

export function nodeOf(line: Line): Node {
  const attrs = { id: line.id, when: line.when ?? null, note: line.note };
  if (line.table?.kind === "parameter")
    return nodes.parameter_table.create({ ...attrs, key: line.table.key });
  if (line.table?.kind === "cells") {
    const rows = line.table.rows.map((row) =>
      nodes.table_row.create(
        null,
        row.map((cell) => nodes.table_cell.create(null, inline(cell))),
      ),
    );
    return nodes.table.create(attrs, rows);
  }
  if (isCaption(line.kind))
    return nodes.caption.create(
      { ...attrs, kind: line.kind, branch: line.branch ?? false },
      line.heading ? schema.text(line.heading) : null,
    );
  return nodes.clause.create({ ...attrs, kind: line.kind }, inline(line.runs));
}

export function lineOf(node: Node): Line {
  const { id, when, note } = node.attrs;
  const base = { id, runs: [] as Run[], note, ...(when ? { when } : {}) };
  switch (node.type) {
    case nodes.parameter_table:
      return { ...base, kind: "table", table: { kind: "parameter", key: node.attrs.key } };
    case nodes.table: {
      const rows = node.children.map((row) => row.children.map(runsOf));
      return { ...base, kind: "table", table: { kind: "cells", rows } };
    }
    case nodes.caption: {
      const heading = node.textContent.trim();
      const branch = node.attrs.branch && node.attrs.kind === "article" ? { branch: true } : {};
      return { ...base, kind: node.attrs.kind, ...branch, ...(heading ? { heading } : {}) };
    }
    default:
      return { ...base, kind: node.attrs.kind, runs: runsOf(node) };
  }
}

function inline(runs: readonly Run[]): Fragment {
  return Fragment.from(
    runs.map((run) => {
      switch (run.kind) {
        case "text":
          return schema.text(run.text, run.bold ? [marks.bold.create()] : []);
        case "parameter":
          return nodes.parameter.create({ key: run.key });
        case "reference":
          return nodes.reference.create({ target: run.target, near: run.near ?? false });
        default:
          return nodes.example.create();
      }
    }),
  );
}

function runsOf(parent: Node): Run[] {
  return parent.children.map((node): Run => {
    if (node.isText)
      return marks.bold.isInSet(node.marks)
        ? { kind: "text", text: node.text ?? "", bold: true }
        : ({ kind: "text", text: node.text ?? "" } as Run);
    if (node.type === nodes.parameter) return { kind: "parameter", key: node.attrs.key };
    if (node.type === nodes.reference) {
      const { target, near } = node.attrs;
      return { kind: "reference", target, ...(near ? { near } : {}) };
    }
    return { kind: "example" };
  });
}
