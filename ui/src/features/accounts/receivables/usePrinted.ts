import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { PaperRow } from "@/ipc";
import { keys } from "@/shared/queries";

/** Opens a paper that was just made. */
export function usePrinted(): (paper: PaperRow) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (paper: PaperRow) => {
      client.invalidateQueries({ queryKey: keys.papers });
      client.invalidateQueries({ queryKey: keys.accounts });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
    [client, navigate],
  );
}
