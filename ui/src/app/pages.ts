// The pages the search box opens by name: the subjects, and what lies one step behind them. Each is also
// found by the initials of its Chinese name, as accounts and people are.

import type { TextKey } from "@/i18n";
import { type Subject, subjects } from "./subjects";

export interface PageName {
  id: string;
  text: TextKey;
  path: string;
  initials: string;
}

const INITIALS: Record<Subject["name"], string> = {
  workbench: "gzt",
  regulations: "zd",
  people: "ryygw",
  training: "px",
  assessment: "kh",
  bonus: "jj",
  accounts: "dkh",
  service: "kf",
  papers: "ws",
  office: "sj",
};

const BEHIND: PageName[] = [
  { id: "wizard", text: "wizard.title", path: "/regulations/wizard", initials: "qczd" },
  { id: "import", text: "import.title", path: "/regulations/import", initials: "drjzd" },
  { id: "register", text: "adoption.registerTitle", path: "/regulations/register", initials: "fwdjyqs" },
  { id: "chart", text: "jobs.chartTitle", path: "/people/chart", initials: "zzjgt" },
  { id: "jobs", text: "jobs.title", path: "/people/jobs", initials: "gwsms" },
  { id: "roster", text: "people.importTitle", path: "/people/import", initials: "drhmc" },
  { id: "matrix", text: "training.matrixTitle", path: "/training/matrix", initials: "nljz" },
  { id: "plan", text: "training.view_plan", path: "/training/plan", initials: "pxjh" },
  { id: "sessions", text: "training.sessionsTitle", path: "/training/sessions", initials: "pxcc" },
  { id: "exams", text: "training.examsTitle", path: "/training/exams", initials: "ks" },
  { id: "questions", text: "training.bankTitle", path: "/training/questions", initials: "tk" },
  {
    id: "certificates",
    text: "training.certificatesTitle",
    path: "/training/certificates",
    initials: "zsygj",
  },
  { id: "courses", text: "training.coursesTitle", path: "/training/courses", initials: "kcyjs" },
  { id: "customers", text: "accounts.importTitle", path: "/accounts/import", initials: "drkhmd" },
  { id: "duplicates", text: "accounts.duplicatesTitle", path: "/accounts/duplicates", initials: "kncfdkh" },
  { id: "analysis", text: "accounts.analysisTitle", path: "/accounts/analysis", initials: "khfx" },
  { id: "grading", text: "accounts.gradingTitle", path: "/accounts/grading", initials: "khpj" },
  { id: "account-plans", text: "accountPlans.title", path: "/accounts/plans", initials: "khndjh" },
  { id: "process-check", text: "accountProcess.title", path: "/accounts/process", initials: "gcjc" },
  { id: "account-visits", text: "accounts.visitingTitle", path: "/accounts/visits", initials: "bfyyj" },
  { id: "sales", text: "accounts.salesImport", path: "/accounts/sales", initials: "drxs" },
  { id: "goods", text: "service.goodsTitle", path: "/service/goods", initials: "khsp" },
  { id: "visits", text: "service.view_visits", path: "/service/visits", initials: "hf" },
  { id: "surveys", text: "service.surveysTitle", path: "/service/surveys", initials: "myddc" },
  { id: "knowledge", text: "service.knowledgeTitle", path: "/service/knowledge", initials: "fwzs" },
  { id: "report", text: "service.view_report", path: "/service/report", initials: "yb" },
  { id: "rounds", text: "rounds.title", path: "/rounds", initials: "xc" },
  { id: "walks", text: "rounds.view_walks", path: "/rounds/walks", initials: "xcjl" },
  { id: "checklists", text: "rounds.view_checklists", path: "/rounds/checklists", initials: "jcb" },
  { id: "verify", text: "papers.verifyTitle", path: "/papers/verify", initials: "cyws" },
];

export const pages: PageName[] = [
  ...subjects.map(({ name, text, path }) => ({ id: name, text, path, initials: INITIALS[name] })),
  ...BEHIND,
];
