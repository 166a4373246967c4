// What is shown beside the words and never stored: numbers, labels of references, values of parameters,
// lines that are hidden now, words that were found.

import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import type { Labelled, ParameterRow } from "@/ipc";
import type { Marks } from "../checkup/findings";
import { decorate, redecorate } from "./decorations";

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
        return {
          shown,
          decorations: meta ? decorate(tr.doc, shown) : redecorate(old.decorations, tr, shown),
        };
      },
    },
    props: { decorations: (state) => shownKey.getState(state)?.decorations },
  });
}
