// The view of one quarter, and doing something to it: every command answers with the new view.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { BonusView, Quarter } from "@/ipc";
import { useAct } from "@/shared/act";
import { keys, queries } from "@/shared/queries";

export const useBonus = (quarter: Quarter) => useQuery(queries.bonus(quarter));

export function usePutBonus(): (view: BonusView) => void {
  const client = useQueryClient();
  return useCallback(
    (view: BonusView) => {
      client.setQueryData(keys.bonus(view.quarter), view);
      client.invalidateQueries({
        predicate: ({ queryKey: [first, second, third] }) =>
          first === "what-if" ||
          first === "audit" ||
          (first === keys.quarters[0] && (third === "explain" || second !== view.quarter)),
      });
      if (view.row.state === "issued") client.invalidateQueries({ queryKey: keys.papers });
    },
    [client],
  );
}

/** An act on a quarter whose answer is the quarter's new view. */
export function useBonusAct<A extends unknown[]>(
  work: (...args: A) => Promise<BonusView>,
  done?: () => void,
) {
  const put = usePutBonus();
  return useAct(work, (view) => {
    put(view);
    done?.();
  });
}
