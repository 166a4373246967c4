import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import * as ipc from "@/ipc";
import { useAct } from "@/shared/act";
import { keys } from "@/shared/queries";

/** One step of training moves the matrix, the needs, the plan and what is due: all are asked for again. */
export function usePutTraining(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    client.invalidateQueries({ queryKey: keys.training });
    client.invalidateQueries({ queryKey: keys.exams });
  }, [client]);
}

const ORDER: Omit<ipc.TrainingPrint, "paper"> = {
  id: null,
  year: null,
  code: null,
  variant: null,
  sign: true,
};

/** Makes a paper of training and opens it in the register. */
export function usePrintTraining() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useAct(
    (order: Partial<ipc.TrainingPrint> & Pick<ipc.TrainingPrint, "paper">) =>
      ipc.trainingPrint({ order: { ...ORDER, ...order } }),
    (paper: ipc.PaperRow) => {
      client.invalidateQueries({ queryKey: keys.papers });
      client.invalidateQueries({ queryKey: keys.training });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
  );
}
