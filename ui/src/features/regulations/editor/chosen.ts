// Words that are selected in the text, as the file finds them again.

import type { EditorState } from "@tiptap/pm/state";
import type { WordsRef } from "@/ipc";
import { schema } from "./schema";

/** A chip counts as one letter that nobody can type; so does the border of a cell. */
const CHIP = "\ufffc";

/** The selected words of one line; nothing where the selection is empty, holds a chip or leaves its line. */
export function chosenWords({ doc, selection }: EditorState): WordsRef | null {
  const { $from, $to, from, to } = selection;
  const inText = $from.sameParent($to) && $from.parent.isTextblock;
  if (!inText || $from.parent.type === schema.nodes.caption) return null;
  const quote = doc.textBetween(from, to, CHIP, CHIP).trim();
  if (quote === "" || quote.includes(CHIP)) return null;
  const before = doc.textBetween($from.start(1), from, CHIP, CHIP);
  return { node: $from.node(1).attrs.id, quote, nth: before.split(quote).length - 1 };
}
