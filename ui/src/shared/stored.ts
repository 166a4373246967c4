// Small things the window remembers on this computer: filters, columns, folded panels.

import { useCallback, useState } from "react";

function load<T>(key: string, initial: T): T {
  try {
    const text = localStorage.getItem(`guiju.${key}`);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
}

export function useStored<T>(key: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => load(key, initial));
  const put = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(`guiju.${key}`, JSON.stringify(next));
      } catch {
        // A full or forbidden storage only means that nothing is remembered.
      }
    },
    [key],
  );
  return [value, put];
}
