import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { CycleView, PaperRow, SchemeReading } from "@/ipc";
import { keys } from "@/shared/queries";

/** Takes over a new state of a cycle; lists, sheets and results are asked for again. */
export function usePutCycle(): (view: CycleView) => void {
  const client = useQueryClient();
  return useCallback(
    (view: CycleView) => {
      client.setQueryData([...keys.assessment, "cycle", view.row.id], view);
      for (const part of ["cycles", "sheet", "results", "actuals", "plans"])
        client.invalidateQueries({ queryKey: [...keys.assessment, part] });
    },
    [client],
  );
}

/** Takes over a new reading of a scheme. */
export function usePutScheme(): (reading: SchemeReading) => void {
  const client = useQueryClient();
  return useCallback(
    (reading: SchemeReading) => {
      client.setQueryData([...keys.assessment, "scheme", reading.post], reading);
      client.invalidateQueries({ queryKey: [...keys.assessment, "schemes"] });
    },
    [client],
  );
}

/** A paper that was just made: the register shows it. */
export function useOpenPaper(): (paper: PaperRow) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (paper: PaperRow) => {
      client.invalidateQueries({ queryKey: keys.papers });
      navigate({ to: "/papers/$id", params: { id: String(paper.id) } });
    },
    [client, navigate],
  );
}
