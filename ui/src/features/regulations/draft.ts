// Working on a draft: parameters, undo and redo; every step answers with the whole reading.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { keys } from "@/shared/queries";

export interface DraftWork {
  editable: boolean;
  set: (key: string, input: ipc.ValueInput) => Promise<ipc.Failure | null>;
  undo: () => void;
  redo: () => void;
  busy: boolean;
  failure: ipc.Failure | null;
  clear: () => void;
}

export function useDraft(reading: ipc.RegulationReading | undefined): DraftWork {
  const client = useQueryClient();
  const version = reading?.version.id ?? 0;
  const revision = reading?.revision ?? 0;
  const editable = reading?.version.state === "draft";
  const put = useCallback(
    (next: ipc.RegulationReading) => {
      client.setQueryData([...keys.regulations, "reading", next.version.id], next);
    },
    [client],
  );
  const step = useAct(
    (back: boolean) => (back ? ipc.draftUndo({ version }) : ipc.draftRedo({ version })),
    put,
  );
  const set = useCallback(
    async (key: string, input: ipc.ValueInput) => {
      try {
        put(await ipc.draftSetParameter({ version, revision, key, input }));
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
  const { run } = step;
  useEffect(() => {
    if (!editable) return undefined;
    const heard = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (typing || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === "z") run(!event.shiftKey);
      else if (key === "y") run(false);
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener("keydown", heard);
    return () => globalThis.removeEventListener("keydown", heard);
  }, [editable, run]);
  return {
    editable,
    set,
    undo: () => run(true),
    redo: () => run(false),
    busy: step.busy,
    failure: step.failure,
    clear: step.clear,
  };
}
