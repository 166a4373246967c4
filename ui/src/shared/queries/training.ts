import { queryOptions } from "@tanstack/react-query";
import * as ipc from "@/ipc";
import { keys } from "./keys";

/** Training: from the matrix to the file of a person. */
export const training = {
  trainingOverview: () =>
    queryOptions({ queryKey: [...keys.training, "overview"], queryFn: ipc.trainingOverview, staleTime: 0 }),
  trainingDue: (days: number) =>
    queryOptions({
      queryKey: [...keys.training, "due", days],
      queryFn: () => ipc.trainingDue({ days }),
      staleTime: 0,
    }),
  trainingNeeds: () =>
    queryOptions({ queryKey: [...keys.training, "needs"], queryFn: ipc.trainingNeeds, staleTime: 0 }),
  trainingMatrix: () =>
    queryOptions({
      queryKey: [...keys.training, "matrix"],
      queryFn: () => ipc.trainingMatrix({ on: null }),
      staleTime: 0,
    }),
  trainingPlan: (year: number) =>
    queryOptions({
      queryKey: [...keys.training, "plan", year],
      queryFn: () => ipc.trainingPlan({ year }),
      staleTime: 0,
    }),
  trainingCourses: () =>
    queryOptions({ queryKey: [...keys.training, "courses"], queryFn: ipc.trainingCourses, staleTime: 0 }),
  trainingSessions: () =>
    queryOptions({ queryKey: [...keys.training, "sessions"], queryFn: ipc.trainingSessions, staleTime: 0 }),
  trainingSession: (id: number) =>
    queryOptions({
      queryKey: [...keys.training, "session", id],
      queryFn: () => ipc.trainingSession({ id }),
      staleTime: 0,
    }),
  trainingEffect: (id: number) =>
    queryOptions({
      queryKey: [...keys.training, "effect", id],
      queryFn: () => ipc.sessionEffect({ id }),
      staleTime: 0,
    }),
  followUps: () =>
    queryOptions({ queryKey: [...keys.training, "follow-ups"], queryFn: ipc.followUpsList, staleTime: 0 }),
  skillCertificates: () =>
    queryOptions({
      queryKey: [...keys.training, "certificates"],
      queryFn: ipc.skillCertificates,
      staleTime: 0,
    }),
  certificateLayout: () =>
    queryOptions({
      queryKey: [...keys.training, "layout"],
      queryFn: ipc.certificateLayout,
      staleTime: 0,
    }),
  agreements: () =>
    queryOptions({ queryKey: [...keys.training, "agreements"], queryFn: ipc.agreementsList, staleTime: 0 }),
  agreementLimit: (cost: string) =>
    queryOptions({
      queryKey: [...keys.training, "limit", cost],
      queryFn: () => ipc.agreementLimit({ cost }),
      staleTime: 0,
    }),
  agreementPenalty: (id: number, last_day: ipc.Day, firm_at_fault: boolean) =>
    queryOptions({
      queryKey: [...keys.training, "penalty", id, last_day, firm_at_fault],
      queryFn: () => ipc.agreementPenalty({ id, last_day, firm_at_fault }),
      staleTime: 0,
    }),
  trainingFile: (code: string) =>
    queryOptions({
      queryKey: [...keys.training, "file", code],
      queryFn: () => ipc.trainingFile({ code }),
      staleTime: 0,
    }),
  exams: () => queryOptions({ queryKey: [...keys.exams, "list"], queryFn: ipc.examsList, staleTime: 0 }),
  exam: (id: number) =>
    queryOptions({
      queryKey: [...keys.exams, "view", id],
      queryFn: () => ipc.examView({ id }),
      staleTime: 0,
    }),
  sitting: (id: number, code: string) =>
    queryOptions({
      queryKey: [...keys.exams, "sitting", id, code],
      queryFn: () => ipc.examSitting({ id, code }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  questions: (query: ipc.QuestionQuery) =>
    queryOptions({
      queryKey: [...keys.exams, "questions", query],
      queryFn: () => ipc.questionsList({ query }),
      placeholderData: (previous: ipc.QuestionsPage | undefined) => previous,
      staleTime: 0,
    }),
};
