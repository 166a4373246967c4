// What was typed and is not in the file yet. The pages beside the text follow it, so that they wait
// neither for a pause in typing nor for the disk; the text itself is redrawn by nobody for it.

import { useRef } from "react";
import type { Unsaved } from "@/ipc";

export class Typed {
  private now: Unsaved | null = null;
  private text: unknown = null;
  private own = 0;
  private readonly listeners = new Set<() => void>();

  /** Revisions count in one version only. */
  constructor(readonly version: number) {}

  get unsaved(): Unsaved | null {
    return this.now;
  }

  /**
   * What the file lacks of `text`. That a text which the pages show already is now in the file is no
   * news; what it lacks still is told anew, since it is named on the revision of the file.
   */
  tell(unsaved: Unsaved | null, text: unknown): void {
    const news = unsaved !== null || text !== this.text;
    this.now = unsaved;
    this.text = text;
    if (!news) return;
    for (const listener of this.listeners) listener();
  }

  /** The typing itself was saved as this revision. */
  savedAs(revision: number): void {
    this.own = revision;
  }

  /** Whether somebody else than the typing made this revision. */
  readonly foreign = (revision: number): boolean => revision > this.own;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** The last revision that somebody else than the typing made. */
export function useForeign(typed: Typed, revision: number): number {
  const last = useRef(revision);
  if (typed.foreign(revision)) last.current = revision;
  return last.current;
}
