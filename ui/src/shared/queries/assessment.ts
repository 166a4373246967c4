import { queryOptions } from "@tanstack/react-query";
import * as ipc from "@/ipc";
import { keys } from "./keys";

/** Assessment: schemes, periods, sheets, results. */
export const assessment = {
  indicators: () => queryOptions({ queryKey: ["indicators"], queryFn: ipc.indicatorsList }),
  schemes: () =>
    queryOptions({ queryKey: [...keys.assessment, "schemes"], queryFn: ipc.schemesList, staleTime: 0 }),
  scheme: (post: number) =>
    queryOptions({
      queryKey: [...keys.assessment, "scheme", post],
      queryFn: () => ipc.schemeRead({ post, ordinal: null }),
      staleTime: 0,
    }),
  cycles: () =>
    queryOptions({ queryKey: [...keys.assessment, "cycles"], queryFn: ipc.cyclesList, staleTime: 0 }),
  cycle: (id: number) =>
    queryOptions({
      queryKey: [...keys.assessment, "cycle", id],
      queryFn: () => ipc.cycleView({ id }),
      staleTime: 0,
    }),
  sheet: (cycle: number, id: number) =>
    queryOptions({
      queryKey: [...keys.assessment, "sheet", cycle, id],
      queryFn: () => ipc.sheetView({ cycle, id }),
      staleTime: 0,
    }),
  actuals: (cycle: number) =>
    queryOptions({
      queryKey: [...keys.assessment, "actuals", cycle],
      queryFn: () => ipc.actualsOffer({ cycle }),
      staleTime: 0,
    }),
  improvements: () =>
    queryOptions({ queryKey: [...keys.assessment, "plans"], queryFn: ipc.plansView, staleTime: 0 }),
  results: (period: string) =>
    queryOptions({
      queryKey: [...keys.assessment, "results", period],
      queryFn: () => ipc.resultsView({ period }),
      staleTime: 0,
    }),
};
