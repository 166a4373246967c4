import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Failure, Line, TextEdit, TextSaved, Unsaved } from "@/ipc";
import * as ipc from "@/ipc";
import { docOf, linesOf } from "./lines";
import { Session } from "./session";
import { Typed } from "./typed";

const line = (id: string, words: string): Line => ({
  id,
  kind: "paragraph",
  note: "",
  runs: words ? [{ kind: "text", text: words, bold: false }] : [],
});
const rest = { can_undo: true, can_redo: false, labels: null, lines: null };

/** An editor on one clause, and what the file was told. */
function desk(answer: (edit: TextEdit, revision: number) => Promise<TextSaved>) {
  const edits: { revision: number; edit: TextEdit }[] = [];
  vi.spyOn(ipc, "draftEditText").mockImplementation(async ({ revision, edit }) => {
    edits.push({ revision, edit });
    return answer(edit, revision);
  });
  const failures: (Failure | null)[] = [];
  const states: string[] = [];
  const told: (Unsaved | null)[] = [];
  const typed = new Typed(1);
  let turns = 0;
  typed.subscribe(() => {
    turns += 1;
  });
  const first = docOf([line("a", "甲")]);
  const session = new Session(1, 7, first, {
    state: (state) => states.push(state),
    saved: () => undefined,
    failure: (failure) => failures.push(failure),
    typed: (unsaved, now) => {
      told.push(unsaved);
      typed.tell(unsaved, now);
    },
  });
  const view: EditorView = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc: first }),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged && !tr.getMeta("taken")) session.changed(view.state.doc);
    },
  });
  session.view = view;
  const type = (words: string) =>
    view.dispatch(view.state.tr.insertText(words, view.state.doc.content.size - 1));
  return { session, view, type, edits, failures, states, told, typed, turns: () => turns };
}

afterEach(() => vi.restoreAllMocks());

describe("saving while it is typed", () => {
  it("names the revision it was made on and sends only the lines that differ", async () => {
    const { session, type, edits, states } = desk(async (_edit, revision) => ({
      ...rest,
      revision: revision + 1,
    }));
    type("乙");
    type("丙");
    await session.flush();
    type("丁");
    await session.flush();
    expect(edits.map(({ revision, edit }) => [revision, edit.at, edit.removed, edit.lines.length])).toEqual([
      [7, 0, 1, 1],
      [8, 0, 1, 1],
    ]);
    expect(states.at(-1)).toBe("saved");
  });

  it("saves what was typed while a save was under way", async () => {
    let typeMore = () => {};
    const { session, type, edits } = desk(async (_edit, revision) => {
      typeMore();
      return { ...rest, revision: revision + 1 };
    });
    typeMore = () => {
      typeMore = () => {};
      type("戊");
    };
    type("乙");
    await session.flush();
    expect(edits.at(-1)?.edit.lines[0]?.runs).toEqual([{ kind: "text", text: "甲乙戊" }]);
  });

  it("tells the pages every letter before it is saved, and what is left after a save", async () => {
    let typeMore = () => {};
    const { session, type, told } = desk(async (_edit, revision) => {
      typeMore();
      return { ...rest, revision: revision + 1 };
    });
    type("乙");
    typeMore = () => {
      typeMore = () => {};
      type("丙");
    };
    await session.flush();
    const words = (unsaved: Unsaved | null) => unsaved?.edit.lines[0]?.runs[0];
    expect(told.map((unsaved) => [unsaved?.revision, words(unsaved)])).toEqual([
      [7, { kind: "text", text: "甲乙" }],
      [7, { kind: "text", text: "甲乙丙" }],
      [8, { kind: "text", text: "甲乙丙" }],
      [undefined, undefined],
    ]);
  });

  it("sets the pages once for a letter: saving it is no news to them, another text is", async () => {
    const { session, type, typed, turns } = desk(async (_edit, revision) => ({
      ...rest,
      revision: revision + 1,
    }));
    type("乙");
    expect(turns()).toBe(1);
    await session.flush();
    expect(turns()).toBe(1);
    expect(typed.unsaved).toBeNull();
    session.take({ revision: 9, lines: [line("a", "甲")], labels: [], rules: [], locked: [] });
    expect(turns()).toBe(2);
  });

  it("sets the pages anew for the words that the file gave back", async () => {
    const { session, type, turns } = desk(async (_edit, revision) => ({
      ...rest,
      revision: revision + 1,
      lines: [line("a", "甲〇")],
    }));
    type("乙");
    await session.flush();
    expect(turns()).toBe(2);
  });

  it("saves the last letters although the editor is closed", async () => {
    const { session, view, type, edits } = desk(async (_edit, revision) => ({
      ...rest,
      revision: revision + 1,
    }));
    type("末");
    const whole = session.settle();
    view.destroy();
    session.view = null;
    expect(await whole).toBe(true);
    expect(edits).toHaveLength(1);
  });

  it("takes what the file made of the last letters although the editor is closed", async () => {
    const { session, view, type, edits } = desk(async (_edit, revision) => {
      if (revision > 9) throw { code: "test.again", facts: {} };
      return { ...rest, revision: revision + 1, lines: [line("a", "甲〇")] };
    });
    type("末");
    const whole = session.settle();
    view.destroy();
    session.view = null;
    expect(await whole).toBe(true);
    expect(edits).toHaveLength(1);
  });

  it("saves nothing any more of what was given up", async () => {
    const { session, type, edits } = desk(async (_edit, revision) => ({ ...rest, revision: revision + 1 }));
    type("乙");
    session.abandon();
    expect(await session.settle()).toBe(true);
    type("丙");
    await session.flush();
    expect(edits).toEqual([]);
  });

  it("says so when something cannot be saved, and when it can again", async () => {
    let full = true;
    const { session, type } = desk(async (_edit, revision) => {
      if (full) throw { code: "store.disk_full", facts: {} };
      return { ...rest, revision: revision + 1 };
    });
    type("乙");
    expect(await session.settle()).toBe(false);
    full = false;
    expect(await session.settle()).toBe(true);
  });

  it("shows what the file made of it where something did not fit", async () => {
    const settled = [line("a", "甲乙"), line("n1", "")];
    const { session, view, type } = desk(async (_edit, revision) => ({
      ...rest,
      revision: revision + 1,
      lines: settled,
    }));
    type("乙");
    await session.flush();
    expect(linesOf(view.state.doc).map(({ id }) => id)).toEqual(["a", "n1"]);
  });

  it("goes on from the new revision if only a parameter was changed meanwhile", async () => {
    let stale = true;
    const { session, type, edits, failures } = desk(async (_edit, revision) => {
      if (stale) {
        stale = false;
        throw { code: "store.stale", facts: {}, detail: "", incident: null };
      }
      return { ...rest, revision: revision + 1 };
    });
    const lines = [line("a", "甲")];
    vi.spyOn(ipc, "draftText").mockResolvedValue({ revision: 9, lines, labels: [], rules: [], locked: [] });
    type("乙");
    await session.flush();
    expect(edits.map(({ revision }) => revision)).toEqual([7, 9]);
    expect(failures.filter((failure) => failure !== null)).toEqual([]);
  });

  it("puts back an article that may not go, and says so", async () => {
    const { session, view, failures, states } = desk(async () => {
      throw { code: "text.locked", facts: { heading: "目的" }, detail: "", incident: null };
    });
    view.dispatch(view.state.tr.insertText("乙", 1, 2));
    await session.flush();
    expect(view.state.doc.textContent).toBe("甲");
    expect(failures.at(-1)?.code).toBe("text.locked");
    expect(states.at(-1)).toBe("saved");
  });
});
