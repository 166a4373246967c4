// Working on a draft: parameters, undo and redo; every step answers with the whole reading.

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { keys } from "@/shared/queries";

/** The text that is being written, as those beside it need it. */
export interface Writing {
  /** Resolves when everything on the screen is in the file; throws what keeps it out. */
  flush: () => Promise<void>;
  /** The draft is gone: nothing of it is saved any more. */
  abandon: () => void;
  /** The revision of the last save. */
  seen: () => number;
  /** Shows what the file holds now. */
  reload: () => Promise<void>;
  /** Puts the cursor where a part of the text begins. */
  point: (node: string) => void;
  /** Takes a heading with what stands under it before another one, or to the end. */
  move: (node: string, before: string | null) => void;
}

export interface DraftWork {
  editable: boolean;
  writing: RefObject<Writing | null>;
  set: (key: string, input: ipc.ValueInput) => Promise<ipc.Failure | null>;
  /** Takes parameters that no text cites out of the draft. */
  withdraw: (keys: string[]) => void;
  /** A parameter as it would be typed, after everything that is on its way to the file. */
  described: (key: string) => Promise<ipc.NewParameter>;
  /**
   * Another name and explanation for a parameter; of one's own also another type, value and bounds. Tells
   * what stands against it.
   */
  describe: (made: ipc.NewParameter, own: boolean) => Promise<ipc.Failure | null>;
  /** Makes words of the text a parameter: one step. Tells what stands against it. */
  bind: (words: ipc.WordsRef, parameter: ipc.NewParameter) => Promise<ipc.Failure | null>;
  undo: () => void;
  redo: () => void;
  /** Writes articles anew from their job descriptions. */
  recompile: (articles: string[]) => void;
  busy: boolean;
  failure: ipc.Failure | null;
  clear: () => void;
}

export function useDraft(reading: ipc.RegulationReading | undefined): DraftWork {
  const client = useQueryClient();
  const version = reading?.version.id ?? 0;
  const revision = reading?.revision ?? 0;
  const editable = reading?.version.state === "draft";
  const writing = useRef<Writing | null>(null);
  const put = useCallback(
    (next: ipc.RegulationReading) => {
      client.setQueryData([...keys.regulations, "reading", next.version.id], next);
    },
    [client],
  );
  const step = useAct(
    async (work: () => Promise<ipc.RegulationReading>) => {
      await writing.current?.flush();
      return work();
    },
    async (next) => {
      await writing.current?.reload();
      put(next);
      // What an article rests on goes back and forth with its text.
      client.invalidateQueries({ queryKey: keys.jobs });
    },
  );
  /** A step that leaves the text as it is; tells what stands against it. */
  const beside = useCallback(
    async (work: (seen: number) => Promise<ipc.RegulationReading>) => {
      try {
        await writing.current?.flush();
        put(await work(writing.current?.seen() ?? revision));
        return null;
      } catch (cause) {
        const failure = ipc.asFailure(cause);
        if (failure.code === "store.stale")
          client.invalidateQueries({ queryKey: [...keys.regulations, "reading", version] });
        return failure;
      }
    },
    [client, put, version, revision],
  );
  const set = useCallback(
    (key: string, input: ipc.ValueInput) =>
      beside((seen) => ipc.draftSetParameter({ version, revision: seen, key, input })),
    [beside, version],
  );
  const described = useCallback(
    async (key: string) => {
      await writing.current?.flush();
      return ipc.draftDescribedParameter({ version, key });
    },
    [version],
  );
  const describe = useCallback(
    (made: ipc.NewParameter, own: boolean) =>
      beside(async (seen) => {
        const { label, label_en, note, key } = made;
        // What the form does not show may have changed beside it.
        const now = own ? made : await ipc.draftDescribedParameter({ version, key });
        const parameter = { ...now, label, label_en, note };
        return ipc.draftDescribeParameter({ version, revision: seen, parameter });
      }),
    [beside, version],
  );
  const bind = useCallback(
    async (words: ipc.WordsRef, parameter: ipc.NewParameter) => {
      try {
        await writing.current?.flush();
        const seen = writing.current?.seen() ?? revision;
        const next = await ipc.draftBind({ version, revision: seen, words, parameter });
        await writing.current?.reload();
        put(next);
        return null;
      } catch (cause) {
        return ipc.asFailure(cause);
      }
    },
    [put, version, revision],
  );
  const { run } = step;
  const undo = useCallback(() => run(() => ipc.draftUndo({ version })), [run, version]);
  const redo = useCallback(() => run(() => ipc.draftRedo({ version })), [run, version]);
  useEffect(() => {
    if (!editable) return undefined;
    const heard = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (typing || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) undo();
      else if (key === "z" || key === "y") redo();
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener("keydown", heard);
    return () => globalThis.removeEventListener("keydown", heard);
  }, [editable, undo, redo]);
  return {
    editable,
    writing,
    set,
    described,
    describe,
    bind,
    undo,
    redo,
    withdraw: (keys) =>
      run(() =>
        ipc.draftWithdrawParameters({ version, revision: writing.current?.seen() ?? revision, keys }),
      ),
    recompile: (articles) => run(() => ipc.jobRecompile({ version, articles })),
    busy: step.busy,
    failure: step.failure,
    clear: step.clear,
  };
}
