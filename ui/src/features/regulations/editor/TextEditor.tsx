import { keymap } from "@tiptap/pm/keymap";
import { Fragment, Slice } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { tableEditing } from "@tiptap/pm/tables";
import { EditorView } from "@tiptap/pm/view";
import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import type { DraftText, RegulationReading } from "@/ipc";
import { testids } from "@/shared/testids";
import { keep } from "@/shared/unsaved";
import type { Marks } from "../checkup/findings";
import { identity } from "./identity";
import { keysOf, rulesOf } from "./levels";
import { docOf, nodeOf } from "./lines";
import { pasted } from "./paste";
import type { Session } from "./session";
import { type Shown, shownKey, shownPlugin } from "./shown";

export type Asked = "reference" | "parameter";

interface Props {
  text: DraftText;
  reading: RegulationReading;
  session: Session;
  current: string | null;
  notes: boolean;
  /** What the check-up underlines in which line. */
  marks: Marks;
  onParameter: (key: string) => void;
  onReference: (node: string) => void;
  /** The drafter typed @ or {, or the state changed. */
  ask: (what: Asked) => void;
  onState: (view: EditorView) => void;
  /** A table was pasted whose merged cells were taken apart, the first of them in this row. */
  onMerged: (row: string) => void;
}

/** The paper that is written on. React only builds it; every keystroke is ProseMirror's alone. */
export function TextEditor(props: Props) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const words: Shown["words"] = {
    placeholder: t("editor.headingPlaceholder"),
    broken: t("editor.broken"),
    example: t("editor.example"),
    hidden: t("editor.hidden"),
    table: t("editor.parameterTable"),
    note: t("regulations.note"),
  };
  const { session, reading, current, notes, marks } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: built once for a session; what changes later is dispatched.
  useEffect(() => {
    const mount = place.current;
    if (!mount) return undefined;
    const { text } = latest.current;
    const view = new EditorView(mount, {
      state: EditorState.create({
        doc: docOf(text.lines),
        plugins: [
          shownPlugin({
            labels: new Map(text.labels.map((label) => [label.id, label])),
            values: valuesOf(latest.current.reading),
            current,
            find: "",
            notes: latest.current.notes,
            marks: latest.current.marks,
            words,
          }),
          identity,
          keymap(keysOf(rulesOf(text.rules))),
          tableEditing(),
        ],
      }),
      attributes: {
        class: "edit-text",
        lang: "zh-CN",
        spellcheck: "false",
        role: "textbox",
        "aria-multiline": "true",
        "data-testid": testids.draftEditor,
      },
      dispatchTransaction(transaction) {
        const state = view.state.apply(transaction);
        // The pages are set while the text is drawn.
        if (transaction.docChanged && !transaction.getMeta("taken")) session.changed(state.doc);
        view.updateState(state);
        latest.current.onState(view);
      },
      handleTextInput: (_view, _from, _to, typed) => {
        const what = typed === "@" ? "reference" : typed === "{" || typed === "｛" ? "parameter" : null;
        if (what) latest.current.ask(what);
        return what !== null;
      },
      handleClickOn: (_view, _pos, node) => {
        if (node.type.name === "parameter" || node.type.name === "parameter_table")
          latest.current.onParameter(node.attrs.key);
        else if (node.type.name === "reference") latest.current.onReference(node.attrs.target);
        return false;
      },
      handlePaste: (_view, event) => {
        const html = event.clipboardData?.getData("text/html") ?? "";
        const plain = event.clipboardData?.getData("text/plain") ?? "";
        // What was copied in here keeps its chips and levels by itself.
        if (html.includes("data-pm-slice")) return false;
        event.preventDefault();
        pasted(html, plain).then(({ lines, inline, merged }) => {
          const { state } = view;
          const words = inline && lines[0] ? nodeOf(lines[0]).content : null;
          if (words) view.dispatch(state.tr.replaceSelection(new Slice(words, 0, 0)).scrollIntoView());
          else if (lines.length > 0) {
            const { $from } = state.selection;
            const empty = $from.parent.content.size === 0 && $from.depth === 1;
            const nodes = Fragment.from(lines.map(nodeOf));
            const tr = state.tr.deleteSelection();
            const line = tr.doc.resolve(tr.selection.from);
            if (empty) tr.replace(line.before(1), line.after(1), new Slice(nodes, 0, 0));
            else tr.insert(line.after(1), nodes);
            view.dispatch(tr.scrollIntoView());
          }
          if (merged !== null) latest.current.onMerged(merged);
        });
        return true;
      },
      handleDOMEvents: {
        compositionend: () => {
          // The word is chosen only after this event; then it is saved like any other typing.
          setTimeout(() => session.changed(view.state.doc), 0);
          return false;
        },
        blur: () => {
          void session.flush();
          return false;
        },
      },
    });
    session.view = view;
    latest.current.onState(view);
    const release = keep(
      () => session.settle(),
      () => session.abandon(),
    );
    return () => {
      // What cannot be saved yet is tried again, and asked about before the file or the window is closed.
      session.settle().then((whole) => whole && release());
      view.destroy();
      session.view = null;
    };
  }, [session]);
  useEffect(() => {
    const view = session.view;
    if (view && !view.composing)
      view.dispatch(view.state.tr.setMeta(shownKey, { values: valuesOf(reading), current, notes, marks }));
  }, [session, reading, current, notes, marks]);
  return <div ref={place} className="edit-place" />;
}

const valuesOf = (reading: RegulationReading) =>
  new Map(reading.parameters.map((row) => [row.parameter.key, row]));
