// Doing something through the shell: busy while it runs, the failure beside what was asked.

import { useCallback, useRef, useState } from "react";
import { asFailure, type Failure } from "@/ipc";

export interface Act<A extends unknown[], R> {
  run: (...args: A) => Promise<R | undefined>;
  busy: boolean;
  failure: Failure | null;
  clear: () => void;
}

export function useAct<A extends unknown[], R>(
  work: (...args: A) => Promise<R>,
  done?: (result: R) => void,
): Act<A, R> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef({ work, done });
  latest.current = { work, done };
  const run = useCallback(async (...args: A) => {
    setBusy(true);
    setFailure(null);
    try {
      const result = await latest.current.work(...args);
      latest.current.done?.(result);
      return result;
    } catch (cause) {
      setFailure(asFailure(cause));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setFailure(null), []);
  return { run, busy, failure, clear };
}
