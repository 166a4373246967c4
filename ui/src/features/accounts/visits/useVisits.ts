import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { keys } from "@/shared/queries";

/** Fixes, moves and takes back visits; every list of accounts may look different then. */
export function useVisits(done?: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const again = () => {
    client.invalidateQueries({ queryKey: keys.accounts });
    done?.();
  };
  const save = useAct(
    (row: ipc.PlannedVisitRow, on: string, purpose?: string) =>
      ipc.visitPlanSave({
        form: { id: row.id, account: row.account, leader: row.leader, on, purpose: purpose ?? row.purpose },
      }),
    again,
  );
  const drop = useAct((visit: number) => ipc.visitPlanDrop({ visit }), again);
  const print = useAct(
    (from: string, to: string, manager: number | null) =>
      ipc.visitPlanPrint({ from, to, manager, sign: false }),
    (paper) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
  return { save, drop, print };
}
