import { useSyncExternalStore } from "react";
import { useT } from "@/i18n";
import { testids } from "@/shared/testids";
import type { SaveState } from "./session";

/** Whether the file holds what is on the screen. It changes twice for nearly every letter. */
export class Saving {
  private now: SaveState = "saved";
  private readonly listeners = new Set<() => void>();

  readonly state = (): SaveState => this.now;

  readonly tell = (state: SaveState): void => {
    this.now = state;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Says it, and is all that is drawn anew for it. */
export function SaveNote({ saving }: { saving: Saving }) {
  const t = useT();
  const state = useSyncExternalStore(saving.subscribe, saving.state);
  return (
    <span className="edit-state" role="status" data-testid={testids.saveState} data-state={state}>
      {t(`editor.state_${state}`)}
    </span>
  );
}
