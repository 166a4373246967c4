import { queryOptions } from "@tanstack/react-query";
import * as ipc from "@/ipc";
import { keys } from "./keys";

/** The service desk, and rounds. */
export const service = {
  cases: (query: ipc.CaseQuery) =>
    queryOptions({
      queryKey: [...keys.service, "list", query],
      queryFn: () => ipc.serviceCases({ query }),
      staleTime: 0,
    }),
  case: (id: number) =>
    queryOptions({
      queryKey: [...keys.service, "case", id],
      queryFn: () => ipc.serviceCase({ id }),
      staleTime: 0,
    }),
  callers: (text: string) =>
    queryOptions({
      queryKey: [...keys.service, "callers", text],
      queryFn: () => ipc.serviceLookup({ text }),
      staleTime: 0,
    }),
  goods: () =>
    queryOptions({
      queryKey: [...keys.service, "goods"],
      queryFn: () => ipc.serviceItems({ account: null }),
      staleTime: 0,
    }),
  visits: (query: ipc.VisitQuery) =>
    queryOptions({
      queryKey: [...keys.service, "visits", query],
      queryFn: () => ipc.serviceVisits({ query }),
      staleTime: 0,
    }),
  surveys: () =>
    queryOptions({ queryKey: [...keys.service, "surveys"], queryFn: ipc.serviceSurveys, staleTime: 0 }),
  knowledge: (text: string) =>
    queryOptions({
      queryKey: [...keys.service, "knowledge", text],
      queryFn: () => ipc.serviceKnowledge({ text }),
      staleTime: 0,
    }),
  serviceReport: (period: string) =>
    queryOptions({
      queryKey: [...keys.service, "report", period],
      queryFn: () => ipc.serviceReport({ period }),
      staleTime: 0,
    }),
  /** What the service desk owes somebody by the end of today, and what is late. */
  findings: (query: ipc.FindingQuery) =>
    queryOptions({
      queryKey: [...keys.rounds, "findings", query],
      queryFn: () => ipc.roundsFindings({ query }),
      staleTime: 0,
    }),
  finding: (id: number) =>
    queryOptions({
      queryKey: [...keys.rounds, "finding", id],
      queryFn: () => ipc.roundsFinding({ id }),
      staleTime: 0,
    }),
  walks: () => queryOptions({ queryKey: [...keys.rounds, "walks"], queryFn: ipc.roundsList, staleTime: 0 }),
  walk: (id: number) =>
    queryOptions({
      queryKey: [...keys.rounds, "walk", id],
      queryFn: () => ipc.roundsRound({ id }),
      staleTime: 0,
    }),
  checklists: () =>
    queryOptions({ queryKey: [...keys.rounds, "checklists"], queryFn: ipc.roundsChecklists, staleTime: 0 }),
  roundsArticles: () =>
    queryOptions({ queryKey: [...keys.rounds, "articles"], queryFn: ipc.roundsArticles, staleTime: 0 }),
  photo: (id: number) => queryOptions({ queryKey: ["photo", id], queryFn: () => ipc.roundsPhoto({ id }) }),
  roundsTerms: () =>
    queryOptions({ queryKey: [...keys.rounds, "terms"], queryFn: ipc.roundsTerms, staleTime: 0 }),
  roundsDue: () =>
    queryOptions({
      queryKey: [...keys.rounds, "due"],
      queryFn: () => ipc.roundsDue({ days: 0, person: null }),
    }),
  serviceDue: () =>
    queryOptions({ queryKey: [...keys.service, "due"], queryFn: () => ipc.serviceDue({ days: 0 }) }),
};
