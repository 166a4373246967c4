// What the window remembers of the company file, one key per view, shared by all subjects.

import { QueryClient, queryOptions } from "@tanstack/react-query";
import * as ipc from "@/ipc";
import { assessment } from "./assessment";
import { keys } from "./keys";
import { service } from "./service";
import { training } from "./training";

export { keys } from "./keys";

export const queryClient = new QueryClient({
  defaultOptions: {
    // The data lives in this program; it changes when a command of ours changes it.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
// Typing leaves a picture behind with every letter.
queryClient.setQueryDefaults(["page"], { gcTime: 60_000 });

export const queries = {
  ...assessment,
  ...training,
  ...service,
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
  packs: () => queryOptions({ queryKey: ["packs"], queryFn: ipc.packs }),
  minimumWage: (day: string) =>
    queryOptions({ queryKey: ["packs", "wage", day], queryFn: () => ipc.minimumWage({ day }) }),
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
  legalDuties: () =>
    queryOptions({ queryKey: [...keys.regulations, "duties"], queryFn: ipc.legalDuties, staleTime: 0 }),
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
  /** 自定义字段, archived ones as well. */
  accountFields: () => queryOptions({ queryKey: [...keys.accounts, "fields"], queryFn: ipc.accountFields }),
  /** Saved views of the list. */
  accountLists: () => queryOptions({ queryKey: [...keys.accounts, "lists"], queryFn: ipc.accountLists }),
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
  accountPlans: (year: number) =>
    queryOptions({
      queryKey: [...keys.accounts, "plans", year],
      queryFn: () => ipc.accountPlans({ year }),
      staleTime: 0,
    }),
  processCheck: (quarter: string) =>
    queryOptions({
      queryKey: [...keys.accounts, "process", quarter],
      queryFn: () => ipc.processCheck({ quarter }),
      staleTime: 0,
    }),
  /** Plans that are behind today, and accounts whose plan is still to be made. */
  accountPlanAlerts: () =>
    queryOptions({
      queryKey: [...keys.accounts, "plan-alerts"],
      queryFn: ipc.accountPlanAlerts,
      staleTime: 0,
    }),
  accountPlan: (account: number, year: number, version: number | null = null) =>
    queryOptions({
      queryKey: [...keys.accounts, "plan", account, year, version],
      queryFn: () => ipc.accountPlan({ account, year, version }),
    }),
  visitPlan: (from: string, to: string, manager: number | null) =>
    queryOptions({
      queryKey: [...keys.accounts, "visit-plan", from, to, manager],
      queryFn: () => ipc.visitPlan({ from, to, manager }),
      placeholderData: (previous: ipc.VisitPlanView | undefined) => previous,
      staleTime: 0,
    }),
  receivables: (day: string | null) =>
    queryOptions({
      queryKey: [...keys.accounts, "receivables", day],
      queryFn: () => ipc.receivables({ day }),
      placeholderData: (previous: ipc.ReceivablesView | undefined) => previous,
      staleTime: 0,
    }),
  /** What is overdue or falls due soon, for the workbench. */
  receivablesDue: () =>
    queryOptions({
      queryKey: [...keys.accounts, "receivables-due"],
      queryFn: ipc.receivablesDue,
      staleTime: 0,
    }),
  accountBooks: (account: number) =>
    queryOptions({
      queryKey: [...keys.accounts, "books", account],
      queryFn: () => ipc.accountBooks({ account }),
    }),
  accountContracts: (account: number) =>
    queryOptions({
      queryKey: [...keys.accounts, "contracts", account],
      queryFn: () => ipc.accountContracts({ account }),
      staleTime: 0,
    }),
  contracts: () =>
    queryOptions({ queryKey: [...keys.accounts, "all-contracts"], queryFn: ipc.contracts, staleTime: 0 }),
  /** Instalments to be billed and contracts that end, for the workbench. */
  contractsDue: () =>
    queryOptions({
      queryKey: [...keys.accounts, "contracts-due"],
      queryFn: ipc.contractsDue,
      staleTime: 0,
    }),
  accountStatement: (account: number, from: string, to: string) =>
    queryOptions({
      queryKey: [...keys.accounts, "statement", account, from, to],
      queryFn: () => ipc.accountStatement({ account, from, to }),
      placeholderData: (previous: ipc.StatementView | undefined) => previous,
      staleTime: 0,
    }),
  accountDemands: (account: number, until: string | null) =>
    queryOptions({
      queryKey: [...keys.accounts, "demands", account, until],
      queryFn: () => ipc.accountDemands({ account, until }),
      placeholderData: (previous: ipc.DemandsView | undefined) => previous,
      staleTime: 0,
    }),
  /** Promises due today or late. */
  talks: () =>
    queryOptions({ queryKey: [...keys.accounts, "due"], queryFn: () => ipc.accountsDue({ days: 0 }) }),
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
  paperPrints: (id: number) =>
    queryOptions({ queryKey: [...keys.papers, "prints", id], queryFn: () => ipc.paperPrints({ id }) }),
  paperSheet: (id: number) =>
    queryOptions({ queryKey: [...keys.papers, "sheet", id], queryFn: () => ipc.paperSheet({ id }) }),
  // Printers are switched on and off behind the program's back: they are asked for each time.
  printers: () => queryOptions({ queryKey: keys.printers, queryFn: ipc.printersList, staleTime: 0 }),
  users: () => queryOptions({ queryKey: ["users"], queryFn: ipc.officeUsers, staleTime: 0 }),
  audit: () => queryOptions({ queryKey: ["audit"], queryFn: ipc.auditList, staleTime: 0 }),
  certificate: () => queryOptions({ queryKey: [...keys.certificate, "card"], queryFn: ipc.certificateCard }),
  certificates: () => queryOptions({ queryKey: [...keys.certificate, "all"], queryFn: ipc.certificatesList }),
  calendarYears: () => queryOptions({ queryKey: ["calendar"], queryFn: ipc.calendarYears }),
  timestamp: () => queryOptions({ queryKey: ["timestamp"], queryFn: ipc.timestampGet, staleTime: 0 }),
  seals: () => queryOptions({ queryKey: ["seals"], queryFn: ipc.sealsList }),
  sealPicture: (id: number) =>
    queryOptions({ queryKey: ["seals", id], queryFn: () => ipc.sealPicture({ id }), staleTime: Infinity }),
};
