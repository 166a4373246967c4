// What crosses between the window and the shell. Field names are those of Rust. Money is whole fen,
// Exact a decimal as text ("1.2"), Day "2026-11-23", Quarter "2026Q3".

export type Money = number;
export type Exact = string;
export type Day = string;
export type Quarter = string;

/** Every command rejects with this. */
export interface Failure {
  code: string;
  facts: Record<string, string>;
  detail: string;
  incident: string | null;
}

// ---- domain: people

export type EmploymentType = "regular" | "probation" | "part_time" | "retired" | "intern" | "labour";
export type PayBasis = "wage" | "commission";
export type LeaveKind =
  | "annual"
  | "marriage"
  | "maternity"
  | "paternity"
  | "funeral"
  | "work_injury"
  | "sick"
  | "personal";
export interface Sensitive {
  mobile: string;
  identity_number: string;
  bank_account: string;
}
export interface Assignment {
  from: Day;
  post: number;
}
export interface PayBasisEntry {
  from: Day;
  basis: PayBasis;
}
export interface Leave {
  kind: LeaveKind;
  from: Day;
  to: Day;
}
export interface Employee {
  id: number;
  code: string;
  name: string;
  employment: EmploymentType;
  hired_on: Day;
  left_on: Day | null;
  assignments: Assignment[];
  pay_basis: PayBasisEntry[];
  leaves: Leave[];
  sensitive: Sensitive;
  note: string;
}
export interface Department {
  id: number;
  name: string;
  parent: number | null;
  position: number;
}
export interface Post {
  id: number;
  name: string;
  department: number;
  superior: number | null;
  class: string;
  headcount: number;
}
export interface Organisation {
  departments: Department[];
  posts: Post[];
  employees: Employee[];
}

// ---- domain: regulations

export type NodeKind =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "paragraph"
  | "item"
  | "subitem"
  | "annex"
  | "table";
export interface PrintedRun {
  text: string;
  bold: boolean;
  parameter: string | null;
  reference: string | null;
}
export interface PrintedTable {
  head: string[];
  rows: string[][];
  parameter: string | null;
}
export interface PrintedBlock {
  id: string;
  kind: NodeKind;
  number: string;
  heading: string | null;
  runs: PrintedRun[];
  table: PrintedTable | null;
  note: string;
}
export type Unit =
  | { unit: "days" | "workdays" | "months" | "hours" | "minutes" }
  | { unit: "other"; word: string };
export interface ChoiceOption {
  word: string;
  label: string;
}
export interface TableRow {
  name: string;
  value: Value;
}
export type Value =
  | { type: "percent"; value: Exact }
  | { type: "factor"; value: Exact }
  | { type: "money"; value: Money }
  | { type: "count"; value: number; unit: Unit }
  | { type: "date"; value: Day }
  | { type: "choice"; value: string; options: ChoiceOption[] }
  | { type: "switch"; value: boolean }
  | { type: "table"; name_column: string; value_column: string; rows: TableRow[] }
  | { type: "bands"; name_column: string; value_column: string; rows: TableRow[] }
  | { type: "text"; value: string };
export interface Parameter {
  key: string;
  label: string;
  label_en: string;
  value: Value;
  bounds: { min?: Value; max?: Value };
  note: string;
}

// ---- domain: bonus

export type RunState = "draft" | "calculated" | "reviewed" | "approved" | "issued";
export interface Signoff {
  user: number;
  name: string;
  at: string;
}
export interface BonusRun {
  id: number;
  quarter: Quarter;
  state: RunState;
  version: number | null;
  calculated: Signoff | null;
  reviewed: Signoff | null;
  one_person: boolean;
  approved: Signoff | null;
  issued: Signoff | null;
}
export type FaultKind =
  | { kind: "ordinary" }
  | { kind: "apportioned"; cut: Exact }
  | { kind: "major"; meeting: MajorMeeting };
export interface MajorMeeting {
  number: string;
  held_on: Day;
  participants: string;
  resolution: string;
}
export interface Named {
  employee: number;
  figure: Exact;
  responsible: boolean;
  statement: string;
  heard_on: Day | null;
}
export interface Fault {
  id: number;
  quarter: Quarter;
  kind: FaultKind;
  happened_on: Day;
  facts: string;
  article: string | null;
  named: Named[];
  decision: { deciders: number[]; decided_on: Day; reason: string };
}

// ---- office

export interface OfficeStatus {
  company: CompanyCard | null;
  user: UserCard | null;
  recent: RecentFile[];
  today: Day;
  version: string;
  one_person: boolean;
}
export interface CompanyCard {
  name: string;
  short_name: string;
  code: string;
  path: string;
  sample: boolean;
  syncing: boolean;
}
export interface UserCard {
  id: number;
  login: string;
  name: string;
  role: "owner" | "general_management" | "department_manager" | "clerk";
}
export interface RecentFile {
  path: string;
  name: string;
  opened_at: string;
  sample: boolean;
}
export interface NewCompany {
  path: string;
  name: string;
  short_name: string;
  code: string;
  owner_name: string;
  login: string;
  password: string;
}
export interface Created {
  recovery_code: string;
  status: OfficeStatus;
}
export interface Preferences {
  language: "zh-CN" | "en";
  theme: "light" | "dark" | "system";
}

// ---- regulations

export interface VersionRow {
  id: number;
  regulation: number;
  ordinal: number;
  state: "draft" | "in_procedure" | "issued" | "repealed";
  label: string | null;
  number: string | null;
  issued_on: Day | null;
  effective_on: Day | null;
  trial_until: Day | null;
  ended_on: Day | null;
  adopted: boolean;
  hash: string | null;
  in_force: boolean;
  based_on: number | null;
}
export interface RegulationRow {
  id: number;
  slug: string;
  kind: "service" | "duties" | "training" | "bonus" | "key-accounts" | "other";
  title: string;
  articles: number;
  versions: VersionRow[] /* newest first */;
  needs_consultation: boolean;
}
export interface ParameterRow {
  parameter: Parameter;
  printed: string;
  articles: ArticleRef[];
  bounds_text: string;
  used_by_engine: boolean;
  changed: boolean /* against based_on */;
}
export interface ArticleRef {
  node: string;
  label: string /* 第七条 */;
  heading: string | null;
}
export interface RegulationReading {
  regulation: RegulationRow;
  version: VersionRow;
  revision: number;
  can_undo: boolean;
  can_redo: boolean;
  blocks: PrintedBlock[];
  parameters: ParameterRow[];
}
export interface PreviewInfo {
  pages: number;
  page_width_mm: number;
  page_height_mm: number;
}
export type Preset = "red_head" | "controlled" | "simple"; // only "simple" and "red_head" now
export interface Comparison {
  from: VersionRow;
  to: VersionRow;
  parameters: ParameterChange[];
  text: TextChange[];
}
export interface ParameterChange {
  key: string;
  label: string;
  label_en: string;
  old: string | null;
  new: string | null;
  articles: ArticleRef[];
}
export interface TextChange {
  node: string;
  kind: "inserted" | "deleted" | "changed" | "moved" | "renumbered";
  old_label: string | null;
  new_label: string | null;
  old_text: string | null;
  new_text: string | null;
}
export interface IssueVersion {
  version: number;
  number: string;
  issued_on: Day;
  effective_on: Day;
  trial_until: Day | null;
  adoption: Adoption;
}
export type Adoption =
  | {
      kind: "adopted";
      discussed_on: Day;
      consulted_on: Day;
      publicised_on: Day;
      participants: string;
      note: string;
    }
  | { kind: "override"; reason: string }
  | { kind: "not_needed" };

// ---- people

export interface PeopleView {
  organisation: Organisation;
  today: Day;
  rows: EmployeeRow[];
}
export interface EmployeeRow {
  id: number;
  code: string;
  name: string;
  department: string;
  post: string;
  class: string;
  superior: string | null;
  employment: string;
  pay_basis: "wage" | "commission";
  hired_on: Day;
  left_on: Day | null;
  masked_mobile: string;
  status: "active" | "left" | "joining";
}
export interface DaysRow {
  code: string;
  name: string;
  days: number;
  of_days: number;
  stretches: { post: string; department: string; from: Day; to: Day; days: number }[];
  reason: string | null;
}
export interface EmployeeForm {
  id: number | null;
  code: string;
  name: string;
  employment: string;
  hired_on: Day;
  left_on: Day | null;
  assignments: { from: Day; post: number }[];
  pay_basis: { from: Day; basis: "wage" | "commission" }[];
  leaves: { kind: string; from: Day; to: Day }[];
  mobile: string;
  identity_number: string;
  bank_account: string;
  note: string;
}
export interface DepartmentForm {
  id: number | null;
  name: string;
  parent: number | null;
}
export interface PostForm {
  id: number | null;
  name: string;
  department: number;
  superior: number | null;
  class: string;
  headcount: number;
}
export interface ImportPreview {
  path: string;
  encoding: string;
  sheet: string | null;
  header_row: number;
  columns: { index: number; header: string; field: string | null; sample: string[] }[];
  fields: { field: string; required: boolean }[];
  rows: ImportRow[];
  counts: { rows: number; create: number; update: number; skip: number; errors: number };
}
export interface ImportRow {
  row: number;
  action: "create" | "update" | "skip" | "error";
  code: string;
  name: string;
  cells: string[];
  errors: { column: string; value: string; code: string; why: string }[];
  duplicate_of: string | null;
}
export interface ImportReport {
  batch: number;
  created: number;
  updated: number;
  skipped: number;
  errors: number;
}

// ---- bonus

export interface QuarterRow {
  quarter: Quarter;
  state: "none" | "draft" | "calculated" | "reviewed" | "approved" | "issued";
  revenue: Money | null;
  target: Money | null;
  pool: Money | null;
  paid: Money | null;
  closing_reserve: Money | null;
  people: number;
  regulation: string | null;
}
export interface BonusView {
  quarter: Quarter;
  row: QuarterRow;
  run: BonusRun | null;
  regulation: { version: number; citation: string /* 《…》（2026年第1版） */; adopted: boolean } | null;
  checklist: CheckItem[];
  opening_reserve: Money;
  people: BonusPerson[];
  excluded: { code: string; name: string; reason: string }[];
  totals: {
    pool: Money;
    share: Money;
    amount: Money;
    award: Money;
    total: Money;
    opening: Money;
    closing: Money;
  } | null;
  departments: { name: string; people: number; total: Money }[];
  grades: { grade: string; people: number; total: Money }[];
  facts: {
    revenue: Money | null;
    target: Money | null;
    scores: { code: string; score: Exact; source: string }[];
    awards: { code: string; amount: Money; reason: string }[];
  };
  faults: FaultRow[];
  notices: NoticeRow[];
  stale: boolean /* facts changed since the calculation */;
}
export interface CheckItem {
  code: "regulation" | "adopted" | "revenue" | "target" | "scores" | "faults" | "departments" | "certificate";
  ok: boolean;
  severity: "block" | "warn" | "info";
  facts: Record<string, string>;
}
export interface BonusPerson {
  code: string;
  name: string;
  department: string;
  post: string;
  post_class: string;
  grade: string | null;
  score: Exact | null;
  days: number;
  of_days: number;
  share: Money;
  factor: Exact;
  amount: Money;
  award: Money;
  total: Money;
  transferred: boolean;
}
export interface FaultRow {
  fault: Fault;
  people: { code: string; name: string; figure: Exact; responsible: boolean }[];
  article_label: string | null;
  deciders: string[];
}
export interface NoticeRow {
  number: string;
  code: string;
  name: string;
  department: string;
  total: Money;
  state: "valid" | "superseded";
  paper: number;
}
export interface Explanation {
  code: string;
  name: string;
  quarter: Quarter;
  citation: string;
  steps: ExplainedStep[];
  total: Money;
  total_capitals: string;
}
export interface ExplainedStep {
  key: string /* i18n key e.g. "pool" */;
  label: string /* zh */;
  expression: string;
  value: string;
  article: ArticleRef | null;
  parameters: string[];
  private: boolean /* false = company-wide step (revenue, pool) */;
}
export interface WhatIf {
  quarter: Quarter;
  from: string;
  to: string;
  rows: {
    code: string;
    name: string;
    department: string;
    now: Money;
    then: Money;
    difference: Money;
    now_left_out: boolean;
    then_left_out: boolean;
  }[];
  now: WhatIfTotals;
  then: WhatIfTotals;
  refusal: Failure | null;
  changes: ParameterChange[];
}
export interface WhatIfTotals {
  pool: Money;
  paid: Money;
  closing: Money;
}
export interface PasteReport {
  view: BonusView;
  taken: number;
  problems: { line: number; text: string; code: string }[];
}
export interface FaultForm {
  id: number | null;
  quarter: Quarter;
  kind: "ordinary" | "apportioned" | "major";
  cut: string | null;
  meeting: { number: string; held_on: Day; participants: string; resolution: string } | null;
  happened_on: Day;
  facts: string;
  article: string | null;
  named: { code: string; figure: string; responsible: boolean; statement: string; heard_on: Day | null }[];
  deciders: string[] /* codes */;
  decided_on: Day;
  reason: string;
}

// ---- papers

export interface PaperRow {
  id: number;
  number: string;
  /** regulation, bonus_notice, allocation_table, receipt_list, recovery_sheet */
  kind: string;
  title: string;
  subject: string;
  people: string;
  pages: number;
  bytes: number;
  sha256: string;
  signed: boolean;
  signer: string | null;
  /** valid, void, superseded */
  state: string;
  created_at: string;
  created_by: string;
}
export interface VerifyReport {
  file: string;
  /** valid, altered, incomplete, unknown_signer, unsigned, broken */
  verdict: string;
  reasons: string[];
  pages: number | null;
  own_paper: string | null /* number, if the hash is in the register */;
  signatures: {
    signer: string;
    signed_at: string | null;
    covers_whole_file: boolean;
    integrity: boolean;
    trusted: boolean;
    self_signed: boolean;
    fingerprint: string;
    changed_after: string[];
  }[];
}

// ---- shapes the contract names inside comments

export interface Login {
  login: string;
  name: string;
}
export interface Finding {
  kind: string;
  place: string;
  what: string;
}
export interface AuditRow {
  seq: number;
  at: string;
  user: string;
  action: string;
  subject: string;
  payload: unknown | null;
  hash: string;
}
export type ValueInput = { text: string } | { rows: [string, string][] };
export interface CertificateCard {
  subject: string;
  fingerprint: string;
  not_before: string;
  not_after: string;
  self_signed: boolean;
}
export interface Progress {
  task: string;
  done: number;
  total: number;
  current: string;
}
export type RegulationKind = RegulationRow["kind"];
export type QuarterState = QuarterRow["state"];
export type Role = UserCard["role"];
