// Numbers, labels, values and marks as ProseMirror lays them over the words.

import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Labelled } from "@/ipc";
import type { Shown } from "./shown";

/** Where a word stands, as positions in the document. */
export function findAll(doc: Node, word: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  if (word === "") return found;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // A chip counts as one letter that nobody can type.
    const text = node.textBetween(0, node.content.size, undefined, "\u0000");
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length))
      found.push({ from: at + 1 + i, to: at + 1 + i + word.length });
    return false;
  });
  return found;
}

/** What is shown beside the words of a whole text. */
export function decorate(doc: Node, shown: Shown): DecorationSet {
  const found = findAll(doc, shown.find).map(({ from, to }) =>
    Decoration.inline(from, to, { class: "edit-found" }),
  );
  const all: Decoration[] = [];
  doc.forEach((line, at) => {
    all.push(...beside(line, at, shown));
  });
  return DecorationSet.create(doc, [...found, ...all]);
}

/**
 * The same after an edit: only the lines that it touched are looked at, since a letter must not cost as
 * much as the text is long.
 */
export function redecorate(old: DecorationSet, tr: Transaction, shown: Shown): DecorationSet {
  // A note stands between two lines and a word found may go over what was touched: both are rare.
  if (shown.notes || shown.find !== "") return decorate(tr.doc, shown);
  const { from, to } = touched(tr);
  const kept = old.map(tr.mapping, tr.doc);
  const stale = kept.find(from, to).filter((one) => one.from >= from && one.to <= to);
  const fresh: Decoration[] = [];
  tr.doc.forEach((line, at) => {
    if (at >= from && at + line.nodeSize <= to) fresh.push(...beside(line, at, shown));
  });
  return kept.remove(stale).add(tr.doc, fresh);
}

/** The whole lines of the new text that are not what they were, or that a step wrote anew. */
function touched(tr: Transaction): { from: number; to: number } {
  const { doc, before, mapping } = tr;
  const start = before.content.findDiffStart(doc.content) ?? doc.content.size;
  let from = start;
  let to = before.content.findDiffEnd(doc.content)?.b ?? start;
  mapping.maps.forEach((map, step) => {
    const later = mapping.slice(step + 1);
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, later.map(newStart, -1));
      to = Math.max(to, later.map(newEnd, 1));
    });
  });
  let [first, last] = [doc.content.size, 0];
  doc.forEach((line, at) => {
    const end = at + line.nodeSize;
    if (end < from || at > Math.max(from, to)) return;
    first = Math.min(first, at);
    last = Math.max(last, end);
  });
  return { from: first, to: last };
}

/** What is shown beside one line. */
function beside(line: Node, start: number, shown: Shown): Decoration[] {
  const { labels, values, words } = shown;
  const all: Decoration[] = [];
  const look = (node: Node, at: number) => {
    const end = at + node.nodeSize;
    const { id, key, target, when } = node.attrs;
    if (node.isTextblock)
      for (const mark of shown.marks.get(id) ?? []) {
        const words = node.textBetween(0, node.content.size, undefined, "\u0000");
        const from = words.indexOf(mark.quote);
        if (from >= 0)
          all.push(
            Decoration.inline(at + 1 + from, at + 1 + from + mark.quote.length, {
              class: `found-${mark.severity}`,
              title: mark.why,
            }),
          );
      }
    if (node.type.name === "parameter" || node.type.name === "parameter_table") {
      const row = values.get(key);
      const here = key === shown.current ? " chip-here" : "";
      const changed = row?.changed ? " chip-changed" : "";
      all.push(
        Decoration.node(at, end, {
          class: row ? `${here}${changed}` : "edit-broken",
          "data-shown": row ? (node.isInline ? row.printed : `${words.table}：${row.parameter.label}`) : key,
          title: row?.parameter.label ?? words.broken,
        }),
      );
    } else if (node.type.name === "reference") {
      const near = node.attrs.near ? nearLabel(labels.get(line.attrs.id), target) : undefined;
      const label = near ?? labels.get(target)?.label;
      all.push(
        Decoration.node(at, end, {
          "data-shown": label ?? words.broken,
          class: label ? "" : "edit-broken",
        }),
      );
    } else if (node.type.name === "example")
      all.push(Decoration.node(at, end, { "data-shown": words.example }));
    if (typeof id === "string" && id !== "") {
      const label = labels.get(id);
      const attrs: Record<string, string> = { "data-number": label?.number ?? "" };
      if (node.type.name === "caption" && node.content.size === 0)
        attrs["data-placeholder"] = words.placeholder;
      if (when && !label) {
        attrs.class = "edit-hidden";
        attrs.title = `${words.hidden}：${values.get(when.key)?.parameter.label ?? when.key}`;
      }
      all.push(Decoration.node(at, end, attrs));
      const { note } = node.attrs;
      if (shown.notes && note)
        all.push(Decoration.widget(end, () => noteOf(note, words.note), { side: -1, key: note }));
    }
  };
  look(line, start);
  line.descendants((node, at) => look(node, start + 1 + at));
  return all;
}

/** 前款, 本章: what a line calls something near it. */
const nearLabel = (line: Labelled | undefined, target: string) =>
  line?.near?.find((one) => one.target === target)?.label;

function noteOf(note: string, title: string): HTMLElement {
  const aside = document.createElement("aside");
  aside.className = "paper-note";
  aside.contentEditable = "false";
  const head = document.createElement("b");
  head.textContent = title;
  aside.append(head, note);
  return aside;
}
