// What a list goes through on its way in, whichever list it is: read, read again under other choices,
// written, taken back.

import { useEffect, useRef, useState } from "react";
import * as ipc from "@/ipc";
import { useAct } from "../act";

interface Source<P, C> {
  /** What the file dialog offers, and its title. */
  kind: Parameters<typeof ipc.dialogOpen>[0]["kind"];
  title: string;
  /** Where a list dropped onto the window waits for this page. */
  dropped: string;
  first: C;
  read: (path: string, choices: C) => Promise<P>;
  write: (path: string, choices: C, preview: P) => Promise<ipc.ImportReport>;
  undo: (batch: number) => Promise<unknown>;
}

export interface ListImport<P, C> {
  preview: P | null;
  report: ipc.ImportReport | null;
  undone: boolean;
  choices: C;
  busy: boolean;
  /** It is being taken in. */
  writing: boolean;
  failure: ipc.Failure | null;
  choose: () => Promise<void>;
  again: (choices: C) => void;
  write: () => void;
  undo: (batch: number) => void;
}

export function useListImport<P extends { path: string }, C>(source: Source<P, C>): ListImport<P, C> {
  const from = useRef(source);
  from.current = source;
  const [choices, setChoices] = useState(source.first);
  const [preview, setPreview] = useState<P | null>(null);
  const [report, setReport] = useState<ipc.ImportReport | null>(null);
  const [undone, setUndone] = useState(false);
  const read = useAct(
    async (path: string, chosen: C) => {
      const found = await from.current.read(path, chosen);
      setChoices(chosen);
      return found;
    },
    (found) => {
      setPreview(found);
      setReport(null);
      setUndone(false);
    },
  );
  const write = useAct(
    (found: P) => from.current.write(found.path, choices, found),
    (done) => setReport(done),
  );
  const undo = useAct(
    (batch: number) => from.current.undo(batch),
    () => setUndone(true),
  );
  const { run } = read;
  // A list dropped onto the window waits here, whether it fell before or while this page is open.
  useEffect(() => {
    const take = () => {
      const { dropped, first } = from.current;
      const path = sessionStorage.getItem(dropped);
      if (!path) return;
      sessionStorage.removeItem(dropped);
      run(path, first);
    };
    take();
    return ipc.on("file-dropped", () => setTimeout(take));
  }, [run]);
  return {
    preview,
    report,
    undone,
    choices,
    busy: read.busy || write.busy || undo.busy,
    writing: write.busy,
    failure: read.failure ?? write.failure ?? undo.failure,
    choose: async () => {
      const { kind, title, first } = from.current;
      const path = await ipc.dialogOpen({ kind, title });
      if (path) run(path, first);
    },
    again: (next) => preview && run(preview.path, next),
    write: () => preview && write.run(preview),
    undo: (batch) => undo.run(batch),
  };
}
