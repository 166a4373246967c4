import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { keys } from "@/shared/queries";

/** Takes over a new view of a walk or a finding; everything else of the subject is read anew. */
export function usePut() {
  const client = useQueryClient();
  return useCallback(
    (view?: ipc.RoundView | ipc.FindingView | null) => {
      client.invalidateQueries({ queryKey: keys.rounds });
      if (!view) return;
      const what = "entries" in view ? "walk" : "finding";
      client.setQueryData([...keys.rounds, what, view.row.id], view);
    },
    [client],
  );
}

const NOTHING = { checklist: null, round: null, finding: null, period: null, sign: true };

/** Prints a paper, signed, and opens it. */
export function usePrint() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useAct(
    (order: Partial<ipc.RoundsPaperOrder> & Pick<ipc.RoundsPaperOrder, "paper">) =>
      ipc.roundsPrint({ order: { ...NOTHING, ...order } }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
}
