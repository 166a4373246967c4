import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { CaseView } from "@/ipc";
import { keys } from "@/shared/queries";

/** Takes over a new view of a case; lists, due times, visits and the report may look different now. */
export function usePutCase(): (view?: CaseView) => void {
  const client = useQueryClient();
  return useCallback(
    (view?: CaseView) => {
      client.invalidateQueries({ queryKey: keys.service });
      if (view) client.setQueryData([...keys.service, "case", view.row.id], view);
    },
    [client],
  );
}
