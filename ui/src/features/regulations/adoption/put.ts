import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AdoptionView } from "@/ipc";
import { keys } from "@/shared/queries";

/** Puts an answer of the shell in the place of the view; what rests on it is asked anew. */
export function usePutAdoption(version: number) {
  const client = useQueryClient();
  return useCallback(
    (view?: AdoptionView) => {
      if (view) client.setQueryData([...keys.regulations, "adoption", version], view);
      else client.invalidateQueries({ queryKey: [...keys.regulations, "adoption", version] });
      client.invalidateQueries({ queryKey: [...keys.regulations, "receipts", version] });
      client.invalidateQueries({ queryKey: [...keys.regulations, "list"] });
    },
    [client, version],
  );
}
