// What is shown beside the words and never stored: numbers, labels of references, values of parameters,
// lines that are hidden now, words that were found.

import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Labelled, ParameterRow } from "@/ipc";
import type { Marks } from "../checkup/findings";

export interface Shown {
  labels: Map<string, Labelled>;
  values: Map<string, ParameterRow>;
  current: string | null;
  find: string;
  /** Whether 编写说明 stand under the headings. */
  notes: boolean;
  /** What the check-up underlines in which line. */
  marks: Marks;
  words: Record<"placeholder" | "broken" | "example" | "hidden" | "table" | "note", string>;
}

interface State {
  shown: Shown;
  decorations: DecorationSet;
}

export const shownKey = new PluginKey<State>("shown");

export function shownPlugin(first: Shown): Plugin<State> {
  return new Plugin<State>({
    key: shownKey,
    state: {
      init: (_config, { doc }) => ({ shown: first, decorations: decorate(doc, first) }),
      apply(tr, old) {
        const meta: Partial<Shown> | undefined = tr.getMeta(shownKey);
        if (!meta && !tr.docChanged) return old;
        const shown = meta ? { ...old.shown, ...meta } : old.shown;
        return { shown, decorations: decorate(tr.doc, shown) };
      },
    },
    props: { decorations: (state) => shownKey.getState(state)?.decorations },
  });
}

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

function decorate(doc: Node, shown: Shown): DecorationSet {
  const { labels, values, words } = shown;
  const all: Decoration[] = findAll(doc, shown.find).map(({ from, to }) =>
    Decoration.inline(from, to, { class: "edit-found" }),
  );
  // The line that the chips come from.
  let line = "";
  doc.descendants((node, at) => {
    const end = at + node.nodeSize;
    const { id, key, target, when } = node.attrs;
    if (typeof id === "string" && id !== "") line = id;
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
      const near = node.attrs.near ? nearLabel(labels.get(line), target) : undefined;
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
    return true;
  });
  return DecorationSet.create(doc, all);
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
