import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { keys } from "@/shared/queries";

/** Takes over a new view of a case; lists, due times, visits and the report may look different now. */
export function usePutCase(): (view?: ipc.CaseView) => void {
  const client = useQueryClient();
  return useCallback(
    (view?: ipc.CaseView) => {
      client.invalidateQueries({ queryKey: keys.service });
      if (view) client.setQueryData([...keys.service, "case", view.row.id], view);
    },
    [client],
  );
}

/** Makes a paper of the service desk and opens it in the register. */
export function usePrintService() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useAct(
    (order: Partial<ipc.ServicePaperOrder> & Pick<ipc.ServicePaperOrder, "paper">) =>
      ipc.servicePrint({ order: { id: null, period: null, sign: true, ...order } }),
    (paper: ipc.PaperRow) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
}
