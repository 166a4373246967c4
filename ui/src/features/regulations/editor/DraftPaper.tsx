import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { App } from "antd";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "@/i18n";
import * as ipc from "@/ipc";
import { FailureNote } from "@/shared/parts/FailureNote";
import { keys } from "@/shared/queries";
import type { Marks } from "../checkup/findings";
import type { DraftWork, Writing } from "../draft";
import type { OutlineEntry } from "../outline";
import { pointAt } from "./cursor";
import { Find } from "./Find";
import { kindOf, moveBlock, rulesOf } from "./levels";
import { docOf } from "./lines";
import { Opinions, opinionsOf } from "./Opinions";
import { ParameterAsked } from "./ParameterAsked";
import { ReferencePicker } from "./Pickers";
import { SaveNote, Saving } from "./SaveNote";
import { schema } from "./schema";
import { Session } from "./session";
import { shownKey } from "./shown";
import { type Asked, TextEditor } from "./TextEditor";
import { placeOf, Tools } from "./Tools";
import type { Typed } from "./typed";
import "./editor.css";

interface Props {
  reading: ipc.RegulationReading;
  current: string | null;
  notes: boolean;
  marks: Marks;
  writing: RefObject<Writing | null>;
  bind: DraftWork["bind"];
  /** Told what was typed and is not in the file yet. */
  typed: Typed;
  onParameter: (key: string) => void;
  onReference: (node: string) => void;
  onHere: (node: string) => void;
  onOutline: (entries: OutlineEntry[]) => void;
}

/** The reading is fetched anew when the typing rests. */
const REST = 600;

/** The draft as paper to write on, with its tools, pickers and opinions. */
export default function DraftPaper(props: Props) {
  const version = props.reading.version.id;
  const { data, error } = useQuery({
    queryKey: ["draft-text", version],
    queryFn: () => ipc.draftText({ version }),
    // Whoever comes back reads the file, not what was there before he wrote.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <FailureNote failure={ipc.asFailure(error)} />;
  return data ? <Desk {...props} text={data} /> : null;
}

function Desk({ text, ...props }: Props & { text: ipc.DraftText }) {
  const t = useT();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { reading, writing, typed, onOutline, onHere } = props;
  const version = reading.version.id;
  const rules = useMemo(() => rulesOf(text.rules), [text.rules]);
  const [saving] = useState(() => new Saving());
  const [failure, setFailure] = useState<ipc.Failure | null>(null);
  const [asked, setAsked] = useState<Asked | "find" | "opinions" | null>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [tools, setTools] = useState("");
  const [, redraw] = useState(0);
  const outline = useRef<OutlineOf | null>(null);
  const { data: opinions = [] } = useQuery(opinionsOf(version));
  const place = useRef<string | null>(null);
  const open = useRef(false);
  open.current = asked !== null;

  const refresh = useRef<ReturnType<typeof setTimeout>>(undefined);
  const session = useMemo(() => {
    const made: Session = new Session(version, text.revision, docOf(text.lines), {
      state: saving.tell,
      failure: setFailure,
      typed: (unsaved, now) => typed.tell(unsaved, now),
      saved: (saved) => {
        typed.savedAs(saved.revision);
        if (saved.labels) show(made.view, saved.labels);
        const key = [...keys.regulations, "reading", version];
        client.setQueryData<ipc.RegulationReading>(
          key,
          // What is beside the text follows when the typing rests; only these two buttons do not wait.
          (old) =>
            old && (old.can_undo !== saved.can_undo || old.can_redo !== saved.can_redo)
              ? { ...old, revision: saved.revision, can_undo: saved.can_undo, can_redo: saved.can_redo }
              : old,
        );
        clearTimeout(refresh.current);
        refresh.current = setTimeout(() => client.invalidateQueries({ queryKey: key }), REST);
      },
    });
    return made;
  }, [client, version, text, typed, saving]);
  useEffect(() => session.saw(reading.revision), [session, reading.revision]);

  const onState = useCallback(
    (now: EditorView) => {
      setView(now);
      setTools(placeOf(now.state));
      // A dialog shows words and numbers of the text; without one a letter draws nothing anew here.
      if (open.current) redraw((count) => count + 1);
      const next = headingsOf(now);
      if (!outline.current || !sameHeadings(outline.current, next)) {
        outline.current = next;
        onOutline(entriesOf(next));
      }
      const at = now.state.selection.$from.index(0);
      place.current = articleAt(now, at);
      if (place.current) onHere(place.current);
    },
    [onOutline, onHere],
  );
  useEffect(() => {
    writing.current = {
      flush: async () => {
        await session.flush();
        // Nothing is done on top of a text that the file has not got.
        if (session.failure) throw session.failure;
      },
      abandon: () => session.abandon(),
      seen: () => session.seen,
      reload: async () => {
        const fresh = await ipc.draftText({ version });
        session.take(fresh);
        show(session.view, fresh.labels);
      },
      point: (node) => session.view && pointAt(session.view, node),
      move: (node, before) => {
        const now = session.view;
        if (!now) return;
        const indexOf = (id: string) => now.state.doc.children.findIndex((line) => line.attrs.id === id);
        const to = before === null ? now.state.doc.childCount : indexOf(before);
        const from = indexOf(node);
        const tr = from < 0 || to < 0 ? null : moveBlock(now.state, from, to, rules);
        if (tr) now.dispatch(tr);
      },
    };
    return () => {
      writing.current = null;
    };
  }, [session, version, rules, writing]);
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "f") return;
      event.preventDefault();
      setAsked("find");
    };
    globalThis.addEventListener("keydown", heard);
    return () => globalThis.removeEventListener("keydown", heard);
  }, []);

  const labels = view ? (shownKey.getState(view.state)?.shown.labels ?? new Map()) : new Map();
  const close = () => {
    setAsked(null);
    // A dialog holds the focus until it is gone.
    setTimeout(() => view?.focus(), 0);
  };
  const put = (node: ReturnType<typeof schema.nodes.reference.create>) => {
    if (view) view.dispatch(view.state.tr.replaceSelectionWith(node, false).scrollIntoView());
    close();
  };
  const near = async () => {
    // The line must be in the file to be asked about.
    await session.flush();
    const line = view?.state.doc.child(view.state.selection.$from.index(0)).attrs.id ?? "";
    return ipc.draftNear({ version, place: line });
  };
  const nameOf = (node: string) => labels.get(node)?.label ?? t("editor.gone");
  return (
    <div className="edit">
      <div className="edit-tools" role="toolbar" aria-label={t("editor.tools")}>
        <Tools
          view={view}
          rules={rules}
          place={tools}
          ask={setAsked}
          opinions={opinions.filter((row) => !row.settled).length}
        />
        <SaveNote saving={saving} />
      </div>
      {asked === "find" && view && <Find view={view} close={close} />}
      <FailureNote failure={failure} onClose={() => setFailure(null)} />
      <article className="paper" lang="zh-CN">
        <header className="paper-title">
          <h2>{reading.regulation.title}</h2>
        </header>
        <TextEditor
          text={text}
          reading={reading}
          session={session}
          current={props.current}
          notes={props.notes}
          marks={props.marks}
          onParameter={props.onParameter}
          onReference={props.onReference}
          ask={setAsked}
          onState={onState}
          onMerged={(row) => message.info(t("editor.mergedApart", { row }), 8)}
        />
      </article>
      {asked === "reference" && view && (
        <ReferencePicker
          labels={[...labels.values()]}
          words={wordsOf(view)}
          near={near}
          close={close}
          pick={(target, near) => put(schema.nodes.reference.create({ target, near }))}
        />
      )}
      {asked === "parameter" && view && (
        <ParameterAsked
          view={view}
          reading={reading}
          session={session}
          bind={props.bind}
          close={close}
          pick={(key) => put(schema.nodes.parameter.create({ key }))}
        />
      )}
      {asked === "opinions" && (
        <Opinions
          version={version}
          node={place.current}
          nameOf={nameOf}
          go={props.onReference}
          close={close}
        />
      )}
    </div>
  );
}

function show(view: EditorView | null, labels: ipc.Labelled[]): void {
  if (!view) return;
  view.dispatch(
    view.state.tr.setMeta(shownKey, { labels: new Map(labels.map((label) => [label.id, label])) }),
  );
}

/** The headings, and what numbers them. */
interface OutlineOf {
  labels: Map<string, ipc.Labelled> | undefined;
  lines: Node[];
}

function headingsOf(view: EditorView): OutlineOf {
  const labels = shownKey.getState(view.state)?.shown.labels;
  const shown = (line: Node) => labels?.has(line.attrs.id) || !line.attrs.when;
  return {
    labels,
    lines: view.state.doc.children.filter((line) => line.type === schema.nodes.caption && shown(line)),
  };
}

/** What was not touched is the same node after an edit. */
const sameHeadings = (a: OutlineOf, b: OutlineOf) =>
  a.labels === b.labels &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, i) => line === b.lines[i]);

/** Headings with their numbers of this moment. */
const entriesOf = ({ labels, lines }: OutlineOf): OutlineEntry[] =>
  lines.map((line) => ({
    id: line.attrs.id,
    kind: kindOf(line),
    number: labels?.get(line.attrs.id)?.number ?? "",
    heading: line.textContent,
  }));

function articleAt(view: EditorView, index: number): string | null {
  for (let at = Math.min(index, view.state.doc.childCount - 1); at >= 0; at -= 1) {
    const line = view.state.doc.child(at);
    if (["article", "annex"].includes(kindOf(line))) return line.attrs.id;
  }
  return null;
}

const wordsOf = (view: EditorView) =>
  new Map(view.state.doc.children.map((line) => [line.attrs.id as string, line.textContent.slice(0, 40)]));
