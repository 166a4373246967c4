// What Enter, Tab, Backspace and the arrows mean to a drafter. Each of them only changes lines; whether
// the result is in order is settled where the tree is.

import { baseKeymap, chainCommands, toggleMark } from "@tiptap/pm/commands";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { addRowAfter, goToNextCell, isInTable } from "@tiptap/pm/tables";
import type { KindRule, NodeKind } from "@/ipc";
import { schema } from "./schema";

const { clause, caption } = schema.nodes;
const DEEPER: Partial<Record<NodeKind, NodeKind>> = {
  part: "chapter",
  chapter: "section",
  section: "article",
  article: "paragraph",
  paragraph: "item",
  item: "subitem",
};
const HIGHER: Partial<Record<NodeKind, NodeKind>> = {
  subitem: "item",
  item: "paragraph",
  article: "section",
  section: "chapter",
  chapter: "part",
};

export type Rules = Map<NodeKind, KindRule>;

export const rulesOf = (rules: readonly KindRule[]): Rules => new Map(rules.map((rule) => [rule.kind, rule]));
export const kindOf = (node: Node): NodeKind =>
  node.type === clause || node.type === caption ? node.attrs.kind : "table";

const lineAt = ($pos: ResolvedPos) => ({ index: $pos.index(0), node: $pos.node(1), at: $pos.before(1) });

/** What the line at `index` stands under in reading order. */
export function parentKind(doc: Node, index: number, kind: NodeKind, rules: Rules): NodeKind | null {
  const level = rules.get(kind)?.level ?? 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = kindOf(doc.child(at));
    if ((rules.get(above)?.level ?? 0) < level) return above;
  }
  return null;
}

function mayStand(doc: Node, index: number, kind: NodeKind, rules: Rules): boolean {
  const parent = parentKind(doc, index, kind, rules);
  const rule = rules.get(kind);
  return parent === null ? (rule?.at_top ?? false) : (rule?.under.includes(parent) ?? false);
}

function position(doc: Node, index: number): number {
  let at = 0;
  for (let i = 0; i < index; i += 1) at += doc.child(i).nodeSize;
  return at;
}

function become(tr: Transaction, at: number, kind: NodeKind, rules: Rules): void {
  const node = tr.doc.nodeAt(at);
  if (!node) return;
  const type = rules.get(kind)?.heading ? caption : clause;
  tr.setNodeMarkup(at, type, { ...node.attrs, kind });
}

/** One level in: 款 → 项 → 目, 章 → 节 → 条; a 条 becomes a 款 of the one before. */
export const indent =
  (rules: Rules): Command =>
  (state, dispatch) => {
    const { tr } = state;
    eachLine(state, (node, index) => {
      const kind = DEEPER[kindOf(node)];
      if (!kind || node.type === schema.nodes.table || !mayStand(tr.doc, index, kind, rules)) return;
      become(tr, position(tr.doc, index), kind, rules);
    });
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };

/** One level out; a 款 begins a new 条. */
export const outdent =
  (rules: Rules): Command =>
  (state, dispatch) => {
    const { tr } = state;
    const { node, index, at } = lineAt(state.selection.$from);
    if (kindOf(node) === "paragraph" && node.type === clause) {
      if (index === 0 || parentKind(state.doc, index, "paragraph", rules) === "annex") return true;
      tr.insert(at, caption.create({ kind: "article" }));
      dispatch?.(tr.scrollIntoView());
      return true;
    }
    eachLine(state, (one, place) => {
      const own = kindOf(one);
      const plain = one.type === clause || one.type === caption;
      let kind = HIGHER[own];
      if (own === "article" && kind && !mayStand(tr.doc, place, kind, rules)) kind = "chapter";
      if (plain && kind && mayStand(tr.doc, place, kind, rules))
        become(tr, position(tr.doc, place), kind, rules);
    });
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };

function eachLine(state: EditorState, visit: (node: Node, index: number) => void): void {
  const { $from, $to } = state.selection;
  for (let index = $from.index(0); index <= $to.index(0) && index < state.doc.childCount; index += 1)
    visit(state.doc.child(index), index);
}

const enter =
  (rules: Rules): Command =>
  (state, dispatch) => {
    if (isInTable(state)) return nextCell(state, dispatch);
    const { tr } = state;
    if (!state.selection.empty) tr.deleteSelection();
    const { $from } = tr.selection;
    if ($from.depth < 1) return false;
    const { node, at } = lineAt($from);
    const offset = $from.parentOffset;
    const kind = kindOf(node);
    const after = at + node.nodeSize;
    const put = (made: Node, place: number, cursor: number) => {
      tr.insert(place, made);
      tr.setSelection(TextSelection.create(tr.doc, cursor));
    };
    if (node.type === clause && node.content.size === 0) {
      const higher = HIGHER[kind] ?? (kind === "paragraph" ? "article" : undefined);
      const inAnnex = parentKind(tr.doc, $from.index(0), "paragraph", rules) === "annex";
      if (higher && !(inAnnex && higher === "article")) become(tr, at, higher, rules);
    } else if (node.type === clause) {
      const fresh = { kind, when: node.attrs.when };
      // The words keep the identity: an empty line that is put before them is the new one.
      if (offset === 0) tr.insert(at, clause.create(fresh));
      else {
        const rest = clause.create(fresh, node.content.cut(offset));
        tr.delete($from.pos, after - 1);
        put(rest, tr.mapping.map(after), $from.pos + 2);
      }
    } else if (node.type === caption) {
      const text = kind === "article" || kind === "annex";
      if (offset === 0 && node.content.size > 0) tr.insert(at, caption.create({ kind }));
      else {
        const rest = node.content.cut(offset);
        const made = text
          ? clause.create({ kind: "paragraph" }, rest)
          : caption.create({ kind: "article" }, rest);
        if (rest.size > 0) tr.delete($from.pos, after - 1);
        put(made, $from.pos + 1, $from.pos + 2);
      }
    } else return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** The next cell, behind the last one the first of a new row. */
const nextCell: Command = (state, dispatch) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  return addRowAfter(
    state,
    dispatch &&
      ((tr) => {
        const row = tr.selection.$from.after(2);
        dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(row + 1))).scrollIntoView());
      }),
  );
};

/** The cell before; in the first one the cursor stays in the table. */
const cellBefore: Command = (state, dispatch) => goToNextCell(-1)(state, dispatch) || true;

const backspace =
  (rules: Rules): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
    const { node, index, at } = lineAt($from);
    const kind = kindOf(node);
    const before = index > 0 ? state.doc.child(index - 1) : null;
    const { tr } = state;
    if (kind === "item" || kind === "subitem") become(tr, at, HIGHER[kind] ?? kind, rules);
    else if (node.type === caption) {
      if (node.content.size === 0 && before) {
        tr.delete(at, at + node.nodeSize);
        tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1));
      } else if (kind === "article" && before) become(tr, at, "paragraph", rules);
    } else if (before?.type === clause) tr.join(at);
    else if (before?.type === caption) {
      if (node.content.size === 0) tr.delete(at, at + node.nodeSize);
      if (before.content.size === 0 && index > 1 && node.content.size > 0)
        tr.delete(at - before.nodeSize, at);
      else tr.setSelection(TextSelection.create(tr.doc, at - 1));
    } else return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** From the line to the end of what stands under it. */
export function blockEnd(doc: Node, index: number, rules: Rules): number {
  const level = (at: number) => rules.get(kindOf(doc.child(at)))?.level ?? 0;
  let end = index + 1;
  while (end < doc.childCount && level(end) > level(index)) end += 1;
  return end;
}

/** Takes a line with everything under it before the line at `to`. */
export function moveBlock(state: EditorState, index: number, to: number, rules: Rules): Transaction | null {
  const end = blockEnd(state.doc, index, rules);
  if (to >= index && to <= end) return null;
  const [from, until] = [position(state.doc, index), position(state.doc, end)];
  const { tr } = state;
  const slice = state.doc.slice(from, until);
  tr.delete(from, until);
  const target = tr.mapping.map(position(state.doc, to), -1);
  tr.insert(target, slice.content);
  const within = state.selection.from - from;
  const cursor = within >= 0 && within < until - from ? target + within : target + 1;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(cursor))).scrollIntoView();
}

export const move =
  (rules: Rules, down: boolean): Command =>
  (state, dispatch) => {
    const { index, node } = lineAt(state.selection.$from);
    const level = (at: number) => rules.get(kindOf(state.doc.child(at)))?.level ?? 0;
    const own = level(index);
    let to = index;
    if (down) {
      const next = blockEnd(state.doc, index, rules);
      if (next >= state.doc.childCount || (level(next) < own && node.type !== caption)) return true;
      to = level(next) < own ? next + 1 : blockEnd(state.doc, next, rules);
    } else {
      to -= 1;
      while (to >= 0 && level(to) > own) to -= 1;
      if (to < 0 || (level(to) < own && (node.type !== caption || to === 0))) return true;
    }
    const tr = moveBlock(state, index, to, rules);
    if (tr) dispatch?.(tr);
    return true;
  };

/** The article that the cursor is in, if there is one before it to hang on. */
export function branchAt({ doc, selection }: EditorState): { at: number; node: Node } | null {
  const isArticle = (index: number) => kindOf(doc.child(index)) === "article";
  let index = selection.$from.index(0);
  while (index > 0 && doc.child(index).type !== caption) index -= 1;
  if (index >= doc.childCount || !isArticle(index)) return null;
  for (let above = index - 1; above >= 0; above -= 1)
    if (isArticle(above)) return { at: position(doc, index), node: doc.child(index) };
  return null;
}

/** The article as 第X条之一 of the one before it, or again as an article with a number of its own. */
export const branch: Command = (state, dispatch) => {
  const found = branchAt(state);
  if (!found) return false;
  const { at, node } = found;
  dispatch?.(state.tr.setNodeMarkup(at, null, { ...node.attrs, branch: !node.attrs.branch }));
  return true;
};

export const bold = toggleMark(schema.marks.bold);

export function keysOf(rules: Rules): Record<string, Command> {
  const before = (key: string, command: Command) => chainCommands(command, baseKeymap[key] ?? (() => false));
  return {
    ...baseKeymap,
    Enter: before("Enter", enter(rules)),
    Backspace: before("Backspace", backspace(rules)),
    Tab: (state, dispatch) => (isInTable(state) ? nextCell : indent(rules))(state, dispatch),
    "Shift-Tab": (state, dispatch) => (isInTable(state) ? cellBefore : outdent(rules))(state, dispatch),
    "Alt-ArrowUp": move(rules, false),
    "Alt-ArrowDown": move(rules, true),
    "Mod-b": bold,
  };
}
