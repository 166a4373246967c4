// What the window remembers of the company file, one key per view, shared by all subjects.

import { QueryClient, queryOptions } from "@tanstack/react-query";
import * as ipc from "@/ipc";

export const queryClient = new QueryClient({
  defaultOptions: {
    // The data lives in this program; it changes when a command of ours changes it.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

export const keys = {
  status: ["status"] as const,
  quarters: ["bonus"] as const,
  bonus: (quarter: ipc.Quarter) => ["bonus", quarter] as const,
  regulations: ["regulations"] as const,
  people: ["people"] as const,
  papers: ["papers"] as const,
  accounts: ["accounts"] as const,
  jobs: ["jobs"] as const,
  assessment: ["assessment"] as const,
  training: ["training"] as const,
  exams: ["exams"] as const,
  service: ["service"] as const,
  rounds: ["rounds"] as const,
};

export const queries = {
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
  questions: (query: ipc.QuestionQuery) =>
    queryOptions({
      queryKey: [...keys.exams, "questions", query],
      queryFn: () => ipc.questionsList({ query }),
      placeholderData: (previous: ipc.QuestionsPage | undefined) => previous,
      staleTime: 0,
    }),
  status: () => queryOptions({ queryKey: keys.status, queryFn: ipc.officeStatus }),
  quarters: () => queryOptions({ queryKey: [...keys.quarters, "list"], queryFn: ipc.bonusQuarters }),
  bonus: (quarter: ipc.Quarter) =>
    queryOptions({ queryKey: keys.bonus(quarter), queryFn: () => ipc.bonusView({ quarter }) }),
  explain: (quarter: ipc.Quarter, code: string) =>
    queryOptions({
      queryKey: [...keys.bonus(quarter), "explain", code],
      queryFn: () => ipc.bonusExplain({ quarter, code }),
    }),
  whatIf: (quarter: ipc.Quarter, version: number, revision: number) =>
    queryOptions({
      queryKey: ["what-if", quarter, version, revision],
      queryFn: () => ipc.bonusWhatIf({ quarter, version }),
      staleTime: 0,
    }),
  regulations: () => queryOptions({ queryKey: [...keys.regulations, "list"], queryFn: ipc.regulationsList }),
  reading: (version: number) =>
    queryOptions({
      queryKey: [...keys.regulations, "reading", version],
      queryFn: () => ipc.regulationRead({ version }),
    }),
  checkup: (version: number, revision: number) =>
    queryOptions({
      queryKey: ["checkup", version, revision],
      queryFn: () => ipc.checkupList({ version }),
      placeholderData: (previous: ipc.CheckupFinding[] | undefined) => previous,
    }),
  lawPack: () => queryOptions({ queryKey: ["law-pack"], queryFn: ipc.checkupPack }),
  wizard: () => queryOptions({ queryKey: ["wizard", "start"], queryFn: ipc.wizardStart, staleTime: 0 }),
  comparison: (from: number, to: number) =>
    queryOptions({
      queryKey: [...keys.regulations, "comparison", from, to],
      queryFn: () => ipc.regulationCompare({ from, to }),
      staleTime: 0,
    }),
  adoption: (version: number) =>
    queryOptions({
      queryKey: [...keys.regulations, "adoption", version],
      queryFn: () => ipc.adoptionView({ version }),
      staleTime: 0,
    }),
  receipts: (version: number) =>
    queryOptions({
      queryKey: [...keys.regulations, "receipts", version],
      queryFn: () => ipc.acknowledgementsView({ version }),
      staleTime: 0,
    }),
  bundle: (version: number) =>
    queryOptions({
      queryKey: [...keys.regulations, "bundle", version],
      queryFn: () => ipc.bundlePreview({ version }),
      staleTime: 0,
    }),
  register: () =>
    queryOptions({ queryKey: [...keys.regulations, "register"], queryFn: ipc.issueRegister, staleTime: 0 }),
  coverage: () =>
    queryOptions({ queryKey: [...keys.regulations, "coverage"], queryFn: ipc.coverageView, staleTime: 0 }),
  people: () => queryOptions({ queryKey: [...keys.people, "view"], queryFn: ipc.peopleView }),
  /** Read anew each time: a task is done elsewhere. */
  moves: () => queryOptions({ queryKey: [...keys.people, "moves"], queryFn: ipc.movesList, staleTime: 0 }),
  movePreview: (form: ipc.MoveForm | null) =>
    queryOptions({
      queryKey: [...keys.people, "move", form],
      queryFn: () => (form ? ipc.movePreview({ form }) : null),
      staleTime: 0,
    }),
  days: (quarter: ipc.Quarter) =>
    queryOptions({ queryKey: [...keys.people, "days", quarter], queryFn: () => ipc.peopleDays({ quarter }) }),
  accounts: (query: ipc.AccountQuery) =>
    queryOptions({ queryKey: [...keys.accounts, "list", query], queryFn: () => ipc.accountsList({ query }) }),
  account: (id: number) =>
    queryOptions({ queryKey: [...keys.accounts, "view", id], queryFn: () => ipc.accountView({ id }) }),
  /** What an account bought, how it stands by the regulation, what warns. */
  accountWork: (id: number) =>
    queryOptions({ queryKey: [...keys.accounts, "work", id], queryFn: () => ipc.accountWork({ id }) }),
  salesAnalysis: () =>
    queryOptions({ queryKey: [...keys.accounts, "analysis"], queryFn: ipc.accountsAnalysis }),
  accountGrading: () =>
    queryOptions({ queryKey: [...keys.accounts, "grading"], queryFn: ipc.accountsGrading, staleTime: 0 }),
  accountVisits: () =>
    queryOptions({ queryKey: [...keys.accounts, "visits"], queryFn: ipc.accountsVisits, staleTime: 0 }),
  accountWarnings: () =>
    queryOptions({ queryKey: [...keys.accounts, "warnings"], queryFn: ipc.accountsWarnings, staleTime: 0 }),
  /** Promises due today or late. */
  talks: () =>
    queryOptions({ queryKey: [...keys.accounts, "due"], queryFn: () => ipc.accountsDue({ days: 0 }) }),
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
  roundsDue: () =>
    queryOptions({
      queryKey: [...keys.rounds, "due"],
      queryFn: () => ipc.roundsDue({ days: 0, person: null }),
    }),
  serviceDue: () =>
    queryOptions({ queryKey: [...keys.service, "due"], queryFn: () => ipc.serviceDue({ days: 0 }) }),
  duplicates: () =>
    queryOptions({ queryKey: [...keys.accounts, "duplicates"], queryFn: ipc.accountsDuplicates }),
  found: (text: string) =>
    queryOptions({
      queryKey: [...keys.accounts, "found", text],
      queryFn: () => ipc.searchEverything({ text, limit: 30 }),
    }),
  jobs: () => queryOptions({ queryKey: [...keys.jobs, "list"], queryFn: ipc.jobsList, staleTime: 0 }),
  job: (post: number, ordinal: number | null) =>
    queryOptions({
      queryKey: [...keys.jobs, "reading", post, ordinal],
      queryFn: () => ipc.jobRead({ post, ordinal }),
      staleTime: 0,
    }),
  jobTemplates: () => queryOptions({ queryKey: [...keys.jobs, "templates"], queryFn: ipc.jobTemplates }),
  jobLimits: () => queryOptions({ queryKey: [...keys.jobs, "limits"], queryFn: ipc.jobLimits, staleTime: 0 }),
  jobComparison: (from: number, to: number) =>
    queryOptions({
      queryKey: [...keys.jobs, "comparison", from, to],
      queryFn: () => ipc.jobCompare({ from, to }),
    }),
  jobCompilePreview: (posts: number[] | null) =>
    queryOptions({
      queryKey: [...keys.jobs, "compile", posts],
      queryFn: () => ipc.jobCompilePreview({ posts }),
      placeholderData: (previous: ipc.CompilePreview | undefined) => previous,
      staleTime: 0,
    }),
  compiled: (version: number) =>
    queryOptions({
      queryKey: [...keys.jobs, "compiled", version],
      queryFn: () => ipc.jobCompiled({ version }),
      staleTime: 0,
    }),
  orgChart: () => queryOptions({ queryKey: [...keys.jobs, "chart"], queryFn: ipc.orgChart, staleTime: 0 }),
  papers: () => queryOptions({ queryKey: [...keys.papers, "list"], queryFn: ipc.papersList }),
  users: () => queryOptions({ queryKey: ["users"], queryFn: ipc.officeUsers, staleTime: 0 }),
  audit: () => queryOptions({ queryKey: ["audit"], queryFn: ipc.auditList, staleTime: 0 }),
  certificate: () => queryOptions({ queryKey: ["certificate"], queryFn: ipc.certificateCard }),
  seals: () => queryOptions({ queryKey: ["seals"], queryFn: ipc.sealsList }),
  sealPicture: (id: number) =>
    queryOptions({ queryKey: ["seals", id], queryFn: () => ipc.sealPicture({ id }), staleTime: Infinity }),
};
