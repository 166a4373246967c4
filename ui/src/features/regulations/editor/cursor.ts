// Where the cursor goes when somebody comes from beside the text.

import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** The cursor goes to the beginning of a line; its place on the screen is seen to by who asked. */
export function pointAt(view: EditorView, node: string): void {
  let at = 0;
  for (const line of view.state.doc.children) {
    if (line.attrs.id === node) {
      const place = TextSelection.near(view.state.doc.resolve(at + 1));
      view.dispatch(view.state.tr.setSelection(place));
      view.focus();
      return;
    }
    at += line.nodeSize;
  }
}
