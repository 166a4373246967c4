// What was typed and is not in the file yet. The pages beside the text follow it, so that they wait
// neither for a pause in typing nor for the disk; the text itself is redrawn by nobody for it.

import { useSyncExternalStore } from "react";
import type { Unsaved } from "@/ipc";

export class Typed {
  private now: Unsaved | null = null;
  private turns = 0;
  private readonly listeners = new Set<() => void>();

  get unsaved(): Unsaved | null {
    return this.now;
  }

  tell(unsaved: Unsaved | null): void {
    if (unsaved === null && this.now === null) return;
    this.now = unsaved;
    this.turns += 1;
    for (const listener of this.listeners) listener();
  }

  /** Counts what was told. */
  readonly turn = (): number => this.turns;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Draws again whenever something was typed or saved. */
export const useTyped = (typed: Typed): number => useSyncExternalStore(typed.subscribe, typed.turn);
