import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AccountContracts } from "@/ipc";
import { keys, queries } from "@/shared/queries";

/** Takes over the contracts of an account after a change; its books and the workbench may look different now. */
export function usePutContracts(done?: () => void): (view: AccountContracts | null) => void {
  const client = useQueryClient();
  return useCallback(
    (view: AccountContracts | null) => {
      if (!view) return;
      client.invalidateQueries({ queryKey: keys.accounts });
      client.setQueryData(queries.accountContracts(view.account).queryKey, view);
      done?.();
    },
    [client, done],
  );
}
