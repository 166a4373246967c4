import { useCallback, useEffect, useMemo, useState } from "react";
import type { AccountPlanView } from "@/ipc";
import { begun, type Draft, differs, draftOf, type History, redone, step, undone } from "./grid";

/** What was typed and not saved stays while something else is looked at. */
const kept = new Map<string, { seen: number; history: History }>();

export interface PlanDraft {
  draft: Draft;
  /** The version that was there when writing began: the file refuses what somebody else changed. */
  seen: number;
  dirty: boolean;
  /** Writing goes on where it was left. */
  kept: boolean;
  canUndo: boolean;
  canRedo: boolean;
  change: (next: Draft, tag?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Back to what the file says. */
  drop: () => void;
  /** It is in the file now. */
  forget: () => void;
}

export function usePlanDraft(view: AccountPlanView, fixed: boolean): PlanDraft {
  const name = `${view.account} ${view.year}`;
  const latest = view.versions[0]?.version ?? 0;
  const found = fixed ? undefined : kept.get(name);
  const [start] = useState(() => found);
  const file = useMemo(() => draftOf(view), [view]);
  const [history, setHistory] = useState<History>(() => start?.history ?? begun(file));
  const [resumed, setResumed] = useState(start !== undefined);
  const seen = resumed && start ? start.seen : latest;
  const dirty = !fixed && differs(history.now, file);
  useEffect(() => {
    if (fixed) return;
    if (dirty) kept.set(name, { seen, history });
    else kept.delete(name);
  }, [fixed, dirty, name, seen, history]);
  const change = useCallback((next: Draft, tag?: string) => setHistory((now) => step(now, next, tag)), []);
  const back = () => {
    kept.delete(name);
    setResumed(false);
    setHistory(begun(file));
  };
  return {
    draft: history.now,
    seen,
    dirty,
    kept: resumed && dirty,
    canUndo: !fixed && history.past.length > 0,
    canRedo: !fixed && history.future.length > 0,
    change,
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    drop: back,
    forget: () => {
      kept.delete(name);
    },
  };
}
