import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AccountView } from "@/ipc";
import { keys } from "@/shared/queries";

/** Takes over a new view of an account; lists, promises and duplicates may look different now. */
export function usePutAccount(): (view?: AccountView) => void {
  const client = useQueryClient();
  return useCallback(
    (view?: AccountView) => {
      client.invalidateQueries({ queryKey: keys.accounts });
      if (view) client.setQueryData([...keys.accounts, "view", view.account.id], view);
    },
    [client],
  );
}
