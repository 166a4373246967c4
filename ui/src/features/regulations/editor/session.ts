// Saving while it is typed. The editor is ahead of the file by a moment at most; every save names the
// revision it was made on, so nothing is ever written over something that was not seen.

import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import * as ipc from "@/ipc";
import { docOf, lineOf } from "./lines";
import { shownKey } from "./shown";

/** Typing waits so long for more of it; a change of structure does not wait. */
const PAUSE = 220;
/** A failed save is tried again after so long. */
const AGAIN = 2000;

export type SaveState = "saved" | "saving" | "failed";
export interface Heard {
  state: (state: SaveState) => void;
  saved: (saved: ipc.TextSaved) => void;
  failure: (failure: ipc.Failure | null) => void;
  /** What the file does not hold of the text yet; nothing when it holds everything. */
  typed: (unsaved: ipc.Unsaved | null, text: Node) => void;
}

/** What was done to `old` to make `now` of it, line by line. */
export function editBetween(old: Node, now: Node): ipc.TextEdit | null {
  const same = (a: Node, b: Node) => a === b || a.eq(b);
  const shorter = Math.min(old.childCount, now.childCount);
  let head = 0;
  while (head < shorter && same(old.child(head), now.child(head))) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    same(old.child(old.childCount - 1 - tail), now.child(now.childCount - 1 - tail))
  )
    tail += 1;
  const removed = old.childCount - tail - head;
  const lines = now.children.slice(head, now.childCount - tail).map(lineOf);
  return removed === 0 && lines.length === 0 ? null : { at: head, removed, lines };
}

export class Session {
  view: EditorView | null = null;
  /** What the file holds, and what stands on the screen. */
  private known: Node;
  private latest: Node;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly version: number,
    private revision: number,
    first: Node,
    private readonly heard: Heard,
  ) {
    this.known = first;
    this.latest = first;
  }

  /** The text was changed; saves soon, a change of structure at once. */
  changed(now: Node): void {
    this.latest = now;
    const structure = now.childCount !== this.known.childCount;
    this.heard.state("saving");
    // A word that is being composed is no text yet.
    if (!this.view?.composing) this.tell();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), structure ? 0 : PAUSE);
  }

  /** Resolves when everything that stands on the screen is in the file. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    this.running = this.save().finally(() => {
      this.running = null;
    });
    await this.running;
    const more = !this.dead && this.stuck === null && editBetween(this.known, this.latest) !== null;
    if (more && !this.view?.composing) await this.flush();
  }

  /** Another revision of the same text, after a parameter was set. */
  saw(revision: number): void {
    if (revision > this.revision) this.revision = revision;
  }

  get seen(): number {
    return this.revision;
  }

  /** Brings everything into the file; says whether it is there now. */
  async settle(): Promise<boolean> {
    await this.flush();
    return this.dead || (this.stuck === null && editBetween(this.known, this.latest) === null);
  }

  /** What the last save was refused for. */
  get failure(): ipc.Failure | null {
    return this.stuck;
  }

  /** Somebody gave up what is not in the file: it is tried no more. */
  abandon(): void {
    this.dead = true;
    clearTimeout(this.timer);
  }

  private dead = false;
  private stuck: ipc.Failure | null = null;

  private async save(): Promise<void> {
    if (this.dead) return;
    const now = this.latest;
    const edit = editBetween(this.known, now);
    if (!edit) {
      this.heard.state("saved");
      return;
    }
    try {
      const saved = await ipc.draftEditText({ version: this.version, revision: this.revision, edit });
      this.stuck = null;
      this.heard.failure(null);
      this.revision = saved.revision;
      this.known = saved.lines ? docOf(saved.lines) : now;
      // A word that is being composed is left alone; the next save brings both together.
      if (saved.lines && this.latest === now && !this.view?.composing) this.show(this.known);
      if (editBetween(this.known, this.latest) === null) this.heard.state("saved");
      this.tell();
      this.heard.saved(saved);
    } catch (cause) {
      await this.refused(ipc.asFailure(cause), now);
    }
  }

  private tell(): void {
    const edit = editBetween(this.known, this.latest);
    this.heard.typed(edit && { revision: this.revision, edit }, this.latest);
  }

  private async refused(failure: ipc.Failure, now: Node): Promise<void> {
    this.stuck = failure;
    this.heard.state("failed");
    if (failure.code === "store.stale") {
      const fresh = await ipc.draftText({ version: this.version });
      if (editBetween(this.known, docOf(fresh.lines)) === null) {
        // Only a parameter was changed meanwhile: the text goes on from there.
        this.stuck = null;
        this.revision = fresh.revision;
        return;
      }
    }
    this.heard.failure(failure);
    if (failure.code === "text.locked") {
      this.stuck = null;
      if (this.latest === now) this.show(this.known);
      this.heard.state("saved");
      return;
    }
    if (!this.dead) this.timer = setTimeout(() => this.flush(), AGAIN);
  }

  /** Shows the text of the file, after undo or redo. */
  take(text: ipc.DraftText): void {
    clearTimeout(this.timer);
    this.stuck = null;
    this.revision = text.revision;
    this.known = docOf(text.lines);
    this.show(this.known, true);
    this.heard.state("saved");
    this.heard.typed(null, this.latest);
  }

  /** Replaces what differs and nothing else, so that the cursor stays where it can. */
  private show(doc: Node, follow = false): void {
    const view = this.view;
    if (!view) {
      // The editor is closed: what the file made of the text is the text.
      this.latest = doc;
      return;
    }
    const { state } = view;
    const start = state.doc.content.findDiffStart(doc.content);
    const end = state.doc.content.findDiffEnd(doc.content);
    if (start === null || !end) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    let tr = state.tr.replace(start, end.a + overlap, doc.slice(start, end.b + overlap));
    if (!tr.doc.eq(doc)) tr = state.tr.replaceWith(0, state.doc.content.size, doc.content);
    if (follow) {
      const at = Math.min(end.b + overlap, tr.doc.content.size);
      tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1)).scrollIntoView();
    }
    view.dispatch(tr.setMeta("taken", true).setMeta(shownKey, {}));
    this.latest = view.state.doc;
  }
}
