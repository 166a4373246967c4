import { EditorState, TextSelection } from "@tiptap/pm/state";
import type { Decoration } from "@tiptap/pm/view";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Labelled, Line } from "@/ipc";
import { decorate } from "./decorations";
import { identity } from "./identity";
import { moveBlock, rulesOf } from "./levels";
import { docOf } from "./lines";
import { schema } from "./schema";
import { type Shown, shownKey, shownPlugin } from "./shown";

const label = (id: string, number: string): Labelled => ({ id, number, label: number }) as Labelled;

const shown: Shown = {
  labels: new Map(["a", "b", "c", "d"].map((id, at) => [id, label(id, `第${at + 1}条`)])),
  values: new Map(),
  current: null,
  find: "",
  notes: false,
  marks: new Map([["b", [{ quote: "乙", severity: "high", why: "?" }]]]) as unknown as Shown["marks"],
  words: { placeholder: "…", broken: "×", example: "例", hidden: "隐", table: "表", note: "注" },
};

const text: Line[] = [
  { id: "a", kind: "article", note: "", runs: [{ kind: "text", text: "总则" }] },
  {
    id: "b",
    kind: "paragraph",
    note: "",
    runs: [
      { kind: "text", text: "甲乙丙" },
      { kind: "parameter", key: "k" },
    ],
  },
  { id: "c", kind: "article", note: "", runs: [] },
  {
    id: "d",
    kind: "paragraph",
    note: "",
    runs: [
      { kind: "reference", target: "a" },
      { kind: "text", text: "丁" },
    ],
  },
] as Line[];

/** What can be done to a text; `at` is a part of its length. */
const steps = {
  letter: (state: EditorState) => state.tr.insertText("字"),
  back: (state: EditorState) => {
    const { from } = state.selection;
    return from > 2 ? state.tr.delete(from - 1, from) : null;
  },
  split: (state: EditorState) => state.tr.split(state.selection.from),
  chip: (state: EditorState) =>
    state.tr.replaceSelectionWith(schema.nodes.parameter.create({ key: "k" }), false),
  away: (state: EditorState) => {
    const { $from } = state.selection;
    return state.doc.childCount > 2 ? state.tr.delete($from.before(1), $from.after(1)) : null;
  },
  bold: (state: EditorState) => {
    const { $from } = state.selection;
    return state.tr.addMark($from.start(1), $from.end(1), schema.marks.bold.create());
  },
  kind: (state: EditorState) => {
    const { $from } = state.selection;
    const at = $from.before(1);
    return state.tr.setNodeMarkup(at, null, { ...$from.node(1).attrs, kind: "item" });
  },
  move: (state: EditorState) => moveBlock(state, state.selection.$from.index(0), 0, rulesOf([])),
  anew: (state: EditorState) => state.tr.replaceWith(0, state.doc.content.size, state.doc.content),
};

const said = (all: Decoration[]) =>
  all.map((one) => JSON.stringify([one.from, one.to, (one as unknown as { type: unknown }).type])).sort();

it("shows after any edit what it would show of the whole text", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom(...Object.values(steps)), fc.double({ min: 0, max: 1, noNaN: true })),
        {
          maxLength: 12,
        },
      ),
      (edits) => {
        let state = EditorState.create({ doc: docOf(text), plugins: [shownPlugin(shown), identity] });
        for (const [step, part] of edits) {
          const place = state.doc.resolve(Math.round(part * state.doc.content.size));
          state = state.apply(state.tr.setSelection(TextSelection.near(place)));
          const tr = state.selection.$from.depth === 1 ? step(state) : null;
          if (tr) state = state.apply(tr);
          const now = shownKey.getState(state)?.decorations.find() ?? [];
          expect(said(now)).toEqual(said(decorate(state.doc, shown).find()));
        }
      },
    ),
  );
});
