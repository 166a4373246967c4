// Written by `cargo xtask generate` from the Rust side. Do not edit.

export type AcceptedFinding = { reason: string, author: string, 
/**
 * RFC 3339
 */
at: string, };

export type Account = { id: AccountId, kind: AccountKind, name: string, 
/**
 * What people in the shop say.
 */
short_name: string, 
/**
 * 客户编号, or the number another program gave it.
 */
code: string, 
/**
 * 集团: the account it belongs to.
 */
parent: AccountId | null, status: AccountStatus, 
/**
 * 客户经理
 */
manager: EmployeeId | null, grade: HeldGrade | null, 
/**
 * 统一社会信用代码
 */
credit_code: string, industry: string, 
/**
 * 来源: 转介绍, 门店, 展会 …
 */
source: string, address: string, website: string, 
/**
 * 建档日期, or since when they buy.
 */
since: string | null, 
/**
 * 年采购额 as it was told or estimated.
 */
yearly_purchase: Money | null, 
/**
 * Of the company itself: switchboard, fax.
 */
phones: Array<Phone>, emails: Array<string>, 
/**
 * The first one is called first.
 */
contacts: Array<Contact>, note: string, 
/**
 * What the owner's own fields say; a field that says nothing is not there. Imports and merges kept
 * before there were such fields have none.
 */
custom: Array<CustomValue>, };

export type AccountBooks = { account: number, name: string, day: string, owed: Owed, 
/**
 * The latest first.
 */
payments: Array<Payment>, terms: TermsView, settings: ReceivableSettings, 
/**
 * From the first bill or payment on; the span a statement usually takes.
 */
first_on: string | null, };

export type AccountContracts = { account: number, name: string, day: string, 
/**
 * The latest first.
 */
contracts: Array<ContractView>, 
/**
 * Bills that belong to no instalment yet, the earliest first.
 */
free_bills: Array<Bill>, };

export type AccountForm = { id: number | null, kind: AccountKind, name: string, short_name: string, code: string, parent: number | null, status: AccountStatus, manager: number | null, credit_code: string, industry: string, source: string, address: string, website: string, since: string | null, 
/**
 * Yuan; empty when it is not known.
 */
yearly_purchase: string, 
/**
 * Numbers as people write them, several with ； between.
 */
phones: string, emails: string, contacts: Array<ContactForm>, note: string, 
/**
 * 自定义字段 as typed; an empty one says nothing, one that is not here stays as it was.
 */
custom: Array<CustomValue>, };

export type AccountId = number;

export type AccountImportPreview = { path: string, encoding: string, sheet: string | null, 
/**
 * 1-based; address cards have none.
 */
header_row: number | null, columns: Array<ImportColumn>, fields: Array<ImportField>, counts: ImportCounts, 
/**
 * Rows held back because they may be accounts there are already; part of `counts.skip`.
 */
held: number, 
/**
 * Whether a date can be read two ways, or has a year of two digits.
 */
ambiguous_dates: boolean, short_years: boolean, 
/**
 * Without a column of names nothing can be taken in.
 */
has_names: boolean, 
/**
 * 自定义字段 that a column may be, as `custom:<id>`.
 */
custom: Array<CustomField>, 
/**
 * The first rows, those with findings before the others.
 */
rows: Array<AccountImportRow>, };

export type AccountImportRow = { 
/**
 * 1-based row of the file.
 */
row: number, 
/**
 * 1-based among the data rows.
 */
number: number, action: ImportAction, name: string, cells: Array<string>, errors: Array<CellError>, remarks: Array<CellError>, duplicate: DuplicateOf | null, };

export type AccountKind = "company" | "person";

export type AccountName = { id: number, name: string, };

export type AccountOrderWord = "name" | "grade" | "yearly_purchase" | "last_talk" | "next_due" | "since";

export type AccountPlanRow = { account: number, name: string, grade: Grade | null, manager: string | null, version: number, target: Money, actual: Money, 
/**
 * By the seasons of the plan; none while nothing is expected. So are those below.
 */
expected: Money | null, attainment: Exact | null, gap: Money | null, forecast: Money | null, needed_per_day: Money | null, light: PlanLight, };

export type AccountPlanView = { account: number, name: string, grade: Grade | null, manager: string | null, year: number, day: string, rule: PlanRule, 
/**
 * None while nothing is planned for that year.
 */
plan: YearPlan | null, 
/**
 * Of the plan shown; 0 without one.
 */
version: number, standing: PlanStanding | null, 
/**
 * The latest first.
 */
versions: Array<PlanVersionRow>, 
/**
 * 季度复盘, the earliest quarter first, the latest of each first.
 */
reviews: Array<PlanReviewRow>, 
/**
 * What the year before brought and had planned: what a proposal can start from.
 */
sold_before: Money, planned_before: Money | null, };

export type AccountPlansView = { year: number, day: string, rule: PlanRule, rows: Array<AccountPlanRow>, 
/**
 * A and B accounts for which the regulation wants a plan and none was made.
 */
missing: Array<PlanMissing>, target: Money, actual: Money, };

export type AccountQuery = { 
/**
 * Characters, pinyin, first letters, digits; empty for all.
 */
text: string, grade: Grade | null, ungraded: boolean, manager: number | null, 
/**
 * Without one, all but archived ones.
 */
status: AccountStatus | null, 
/**
 * Of which a field of the owner says this.
 */
custom: CustomValue | null, order: AccountOrderWord, 
/**
 * Goes before the order: by what this field of the owner says.
 */
order_field: number | null, descending: boolean, offset: number, limit: number, };

export type AccountRow = { id: number, kind: AccountKind, name: string, short_name: string, grade: Grade | null, status: AccountStatus, manager: string | null, industry: string, since: string | null, yearly_purchase: Money | null, contact: string, phone: string, last_talk: string | null, next_due: string | null, custom: Array<CustomValue>, };

export type AccountStanding = { items: Array<ItemScore>, 
/**
 * 20 to 100, exact; nothing when no item has a score. So is the grade.
 */
score: Exact | null, grade: Grade | null, 
/**
 * Percent of the weights that were judged.
 */
coverage: Exact, };

export type AccountStatus = "prospect" | "active" | "paused" | "lost" | "archived";

export type AccountView = { account: Account, manager: string | null, parent: AccountName | null, 
/**
 * Accounts of which this is the group.
 */
members: Array<AccountName>, log: Array<LogEntry>, merges: Array<MergeRow>, managers: Array<ManagerChoice>, 
/**
 * 自定义字段, archived ones as well, in their order.
 */
fields: Array<CustomField>, today: string, };

export type AccountVisitRow = { account: number, name: string, grade: Grade, manager: string | null, address: string, contact: string, phone: string, visit: VisitDue, };

export type AccountVisitsView = { day: string, regulation: string, rows: Array<AccountVisitRow>, 
/**
 * Accounts in business without a grade: nothing says how often they are visited.
 */
ungraded: number, };

export type AccountWork = { day: string, 
/**
 * None where none is in force.
 */
regulation: string | null, articles: string, standing: AccountStanding | null, visits: Array<VisitDue>, warnings: Array<LossWarning>, downgrade: Downgrade | null, history: Array<GradeRecord>, 
/**
 * The latest first, not more than a hundred.
 */
sales: Array<Sale>, sales_count: number, 
/**
 * Of the twelve months up to the day, and of those before.
 */
year: Money, year_before: Money, 
/**
 * The last 24 months, the oldest first.
 */
months: Array<MonthSales>, };

export type AccountsPage = { 
/**
 * How many answer in all.
 */
total: number, 
/**
 * How many there are, whatever was asked.
 */
all: number, rows: Array<AccountRow>, managers: Array<ManagerChoice>, 
/**
 * 自定义字段 in use, in their order.
 */
fields: Array<CustomField>, today: string, };

export type Acknowledgement = { id: number, employee: number, 
/**
 * As they were on the day.
 */
code: string, name: string, 
/**
 * The whole hash of the version.
 */
hash: string, route: AcknowledgementRoute, on: string, witnesses: Array<string>, reference: string, note: string, 
/**
 * Who put it on record, when.
 */
recorded_by: string, recorded_at: string, };

export type AcknowledgementCount = { people: number, signed: number, refused: number, served: number, pending: number, left: number, };

export type AcknowledgementForm = { version: number, 
/**
 * Works numbers.
 */
people: Array<string>, route: AcknowledgementRoute, on: string, witnesses: Array<string>, reference: string, note: string, };

export type AcknowledgementRoute = "signed" | "refused" | "ems" | "wechat" | "email" | "withdrawn";

export type AcknowledgementRow = { employee: number, code: string, name: string, department: string, hired_on: string, left_on: string | null, state: AcknowledgementState, 
/**
 * The record that counts; none while pending.
 */
record: Acknowledgement | null, };

export type AcknowledgementState = "pending" | "signed" | "refused" | "served" | "left";

export type AcknowledgementView = { title: string, version: VersionRow, 
/**
 * What stands on the sheet people sign.
 */
short_hash: string, rows: Array<AcknowledgementRow>, count: AcknowledgementCount, 
/**
 * Signed sheets, screenshots, parcel receipts.
 */
scans: Array<ScanRow>, };

export type ActualChoice = { sheet: number, item: string, };

export type ActualOffer = { sheet: number, 
/**
 * Of the person.
 */
code: string, name: string, item: string, unit: string, 
/**
 * `K08`; empty where the item is of no indicator of the library.
 */
indicator: string, figure: string, numerator: number, denominator: number, 
/**
 * What the two count: `cases`, `lines`, `examined`, `minutes`, `minutes_per_head`, `sheets`, `promises`.
 */
measure: string, 
/**
 * Numbers of the cases behind it, days and titles of trainings, promises; and those of them that
 * speak against it.
 */
behind: Array<string>, against: Array<string>, 
/**
 * `service`, `training`, `accounts`
 */
source: string, 
/**
 * What is on record already.
 */
entered: string | null, 
/**
 * It was typed or imported: it stands until somebody changes it by hand.
 */
by_hand: boolean, };

export type Adoption = { "kind": "adopted", discussed_on: string, consulted_on: string, publicised_on: string, participants: string, note: string, } | { "kind": "recorded" } | { "kind": "override", reason: string, } | { "kind": "not_needed" };

export type AdoptionAdvice = { "kind": "no_record", stage: AdoptionStage, } | { "kind": "short", stage: AdoptionStage, days: number, usual: number, } | { "kind": "no_count", stage: AdoptionStage, } | { "kind": "no_scan", stage: AdoptionStage, };

export type AdoptionGap = { "kind": "missing", stage: AdoptionStage, } | { "kind": "out_of_order", earlier: AdoptionStage, later: AdoptionStage, } | { "kind": "unanswered", count: number, } | { "kind": "text_changed" } | { "kind": "before_publication", published_on: string, } | { "kind": "during_publication", until: string, };

export type AdoptionPaper = "notice" | "opinion_form" | "replies" | "election" | "meeting_notice" | "sign_in" | "minutes" | "consultation" | "publicity" | "publicity_record";

export type AdoptionStage = "drafted" | "opinions" | "discussion" | "consultation" | "approved" | "publication" | "in_force" | "review";

export type AdoptionStep = { stage: AdoptionStage, from: string, 
/**
 * The last day of a step that takes several: consultation on paper, publicity.
 */
until: string | null, 
/**
 * 地点, or where it was posted.
 */
place: string, 
/**
 * 主持人
 */
host: string, 
/**
 * 记录人
 */
recorder: string, 
/**
 * Who took part: 全体员工, or names.
 */
participants: string, 
/**
 * 应到
 */
expected: number | null, 
/**
 * 实到, or forms that came back.
 */
present: number | null, 
/**
 * What was done and what came of it.
 */
note: string, 
/**
 * Hash of text and parameters as they stood; empty for records older than this field.
 */
text_hash: string, };

export type AdoptionStepForm = { stage: AdoptionStage, from: string, until: string | null, place: string, host: string, recorder: string, participants: string, expected: number | null, present: number | null, note: string, };

export type AdoptionStepRow = { step: AdoptionStep, scans: Array<ScanRow>, 
/**
 * The text is still the one of this step.
 */
same_text: boolean, 
/**
 * The text that was shown in this step, where it was kept (送审稿).
 */
text: VersionRow | null, };

export type AdoptionView = { title: string, version: VersionRow, 
/**
 * 劳动合同法 art. 4 applies.
 */
needs_consultation: boolean, stage: AdoptionStage, steps: Array<AdoptionStepRow>, opinions: Array<StaffOpinionRow>, 
/**
 * What holds the version up; of a version in force that was adopted, nothing.
 */
gaps: Array<AdoptionGap>, advice: Array<AdoptionAdvice>, 
/**
 * Papers of the procedure, in the order of making.
 */
papers: Array<PaperRow>, review_due: string | null, 
/**
 * Reasons on record for what was skipped; they never leave the house.
 */
memos: Array<MemoRow>, 
/**
 * How many work here today, as a suggestion for 应到.
 */
staff: number, 
/**
 * The first steps can no longer be changed.
 */
settled: boolean, };

export type Age = "not_due" | "to30" | "to60" | "to90" | "over90";

export type AgreementId = number;

export type AgreementLimit = { limit: LegalLimit, basis: string, };

export type AgreementPenalty = { unserved_months: number, penalty: Money, 
/**
 * 12,000.00 × 9 ÷ 24
 */
expression: string, basis: string, };

export type Alike = { likeness: Likeness, reason: AlikeReason, };

export type AlikeReason = "same_credit_code" | "same_code" | "same_name_and_contact" | "same_name" | "same_name_only" | "same_core" | "same_reach";

export type Allowance = { amount: number, unit: AllowanceUnit, };

export type AllowanceUnit = "service_minutes" | "service_hours" | "minutes" | "hours" | "days" | "workdays" | "o_clock" | "agreed";

export type AnalysedAccount = { account: AccountId, 
/**
 * As it stands in the books, below zero when more came back than went out.
 */
revenue: Money, 
/**
 * Days with a purchase.
 */
times: number, last_on: string, recency_days: number, 
/**
 * Recency, frequency and money, 1 to 5 each.
 */
scores: [number, number, number], segment: BuyerSegment, 
/**
 * A, B or C.
 */
class: string, 
/**
 * By the stricter rule.
 */
strict_class: string, 
/**
 * Percent of all revenue, its own and with all before it.
 */
share: Exact | null, cumulative: Exact | null, };

export type AnalysisRow = { name: string, grade: Grade | null, manager: string | null, figures: AnalysedAccount, };

export type AnalysisView = { from: string, to: string, total: Money, means: [Exact, Exact, Exact] | null, top_dependence: Exact | null, concentration: Exact | null, rows: Array<AnalysisRow>, 
/**
 * Accounts that never bought anything the books know of.
 */
without_sales: number, batches: Array<SalesBatch>, };

export type AnnexOrder = { version: number, 
/**
 * Counted from 1.
 */
annex: number, watermark: WatermarkChoice, };

export type Answer = string | Array<[string, string]>;

export type AnswerForm = { score: number, comment: string, on: string | null, account: number | null, case: number | null, };

export type AppealAnswer = { on: string, 
/**
 * Somebody who did not decide before and has nothing to lose by it.
 */
by: EmployeeId, outcome: AppealOutcome, reason: string, };

export type AppealDecision = "upheld" | "dismissed";

export type AppealOutcome = "upheld" | "reversed";

export type AppealRow = { id: number, code: string, name: string, filed_on: string, text: string, answer_by: string, decision: AppealDecision | null, decided_on: string | null, answer: string, decided_by: string, one_person: boolean, };

export type AppointmentForm = { case: number, visit_at: string, outside: boolean, by: string, at: string, };

export type ArbitrationLack = "delivery" | "hearing" | "adoption" | "acknowledgement";

export type ArbitrationView = { title: string, 
/**
 * The name that is proposed for the file.
 */
file_name: string, entries: Array<BundleEntry>, bytes: number, 
/**
 * What the other side will ask for and the bundle does not hold. Told here, never inside.
 */
missing: Array<ArbitrationLack>, };

export type ArticleChoice = { label: string, heading: string, };

export type ArticleRef = { node: string, label: string, heading: string | null, };

export type ArticleTag = { regulation: RegulationId, article: NodeId, 
/**
 * 《季度奖金考核管理制度》第七条
 */
label: string, 
/**
 * Of its printed text.
 */
hash: string, };

export type AssessmentBand = { grade: string, from: Exact, };

export type AssessmentPaperKind = "result" | "confirmation" | "appeal" | "plan" | "summary";

export type AssessmentPeriod = string;

export type AssessmentStage = "data" | "own" | "leader" | "calibration" | "confirmation" | "appeal" | "closed";

export type Assignment = { from: string, post: PostId, };

export type AssignmentForm = { from: string, post: number, };

export type AttendanceInput = { code: string, attendance: SessionAttendance, 
/**
 * Of 100; empty leaves it open.
 */
practice: string, note: string, };

export type Attitude = "unknown" | "supports" | "neutral" | "opposes";

export type AuditRow = { seq: number, at: string, user: string, action: string, 
/**
 * The key of the thing: `version 3`, `E02`, `2026Q3`.
 */
subject: string, 
/**
 * Its name, where the key is none.
 */
about: string | null, 
/**
 * None once it was erased.
 */
payload: unknown, hash: string, };

export type AuthorityForm = { kind: JobAuthorityKind, matter: string, limit: LimitForm, };

export type AwardInput = { code: string, amount: string, reason: string, };

export type AwardRow = { code: string, amount: Money, reason: string, };

export type BackupMade = { path: string, bytes: number, };

export type BatchId = number;

export type Bill = { id: BillId, account: AccountId, 
/**
 * XS-2026-031; may be empty.
 */
number: string, on: string, 
/**
 * The last day to pay; never before the day of the bill.
 */
due: string, 
/**
 * Below zero for goods that came back and rebates; never zero.
 */
amount: Money, note: string, 
/**
 * The import it came with.
 */
batch: BatchId | null, };

export type BillForm = { 
/**
 * None: a new one.
 */
id: number | null, account: number, number: string, on: string, 
/**
 * None: by the terms of the account.
 */
due: string | null, 
/**
 * Yuan; below zero for goods that came back.
 */
amount: string, note: string, };

export type BillId = number;

export type BillStanding = { bill: Bill, 
/**
 * Settled of it so far; zero for a credit bill.
 */
settled: Money, 
/**
 * Still open; zero for a credit bill.
 */
open: Money, 
/**
 * Days after the last day to pay; zero and less: not due.
 */
days: number, age: Age, };

export type BirthCalendar = "solar" | "lunar";

export type Birthday = { calendar: BirthCalendar, year: number | null, month: number, day: number, };

export type BonusClosing = { closed: boolean, 
/**
 * Why it was opened again; may be empty where it was closed.
 */
reason: string, by: Signoff, };

export type BonusPayment = { id: BonusPaymentId, notice: NoticeId, amount: Money, paid_on: string, way: BonusPaymentWay, note: string, 
/**
 * The payment that this one takes back.
 */
reverses: BonusPaymentId | null, by: Signoff, };

export type BonusPaymentEntry = { code: string, name: string, 
/**
 * Of the notice it was put on.
 */
number: string, payment: BonusPayment, 
/**
 * Taken back by a later one.
 */
reversed: boolean, };

export type BonusPaymentForm = { quarter: Quarter, 
/**
 * 工号; empty for everybody.
 */
codes: Array<string>, on: string, way: BonusPaymentWay, note: string, };

export type BonusPaymentId = number;

export type BonusPaymentRow = { code: string, name: string, department: string, due: Money, paid: Money, 
/**
 * Still to be paid; below zero, to be given back.
 */
open: Money, 
/**
 * The last day to pay: 发放日, or his last day of one who leaves. None of a difference that a correction
 * made, which is agreed with the person.
 */
pay_by: string | null, last: string | null, };

export type BonusPaymentWay = "payroll" | "transfer" | "cash";

export type BonusPaymentsView = { 
/**
 * The last day to pay by the regulation.
 */
pay_by: string | null, rows: Array<BonusPaymentRow>, entries: Array<BonusPaymentEntry>, due: Money, paid: Money, 
/**
 * The last word on closing, if there was any.
 */
closing: BonusClosing | null, };

export type BonusPerson = { code: string, name: string, department: string, post: string, post_class: string, grade: string | null, score: Exact | null, days: number, of_days: number, share: Money, 
/**
 * 核定系数
 */
factor: Exact, 
/**
 * 核定金额（税前）
 */
amount: Money, award: Money, total: Money, 
/**
 * What the quarter before granted.
 */
before: Money | null, transferred: boolean, };

export type BonusRun = { id: RunId, quarter: Quarter, state: RunState, 
/**
 * The version in force on the first day of the quarter.
 */
version: VersionId | null, calculated: Signoff | null, reviewed: Signoff | null, 
/**
 * One-person mode: nobody else could review, and the papers say so with a line for a wet
 * signature.
 */
one_person: boolean, approved: Signoff | null, issued: Signoff | null, };

export type BonusTotals = { pool: Money, share: Money, amount: Money, award: Money, total: Money, opening: Money, closing: Money, };

export type BonusView = { quarter: Quarter, row: QuarterRow, run: BonusRun | null, regulation: GoverningVersion | null, checklist: Array<CheckItem>, opening_reserve: Money, people: Array<BonusPerson>, excluded: Array<ExcludedPerson>, totals: BonusTotals | null, departments: Array<DepartmentTotal>, grades: Array<GradeTotal>, facts: TypedFacts, faults: Array<FaultRow>, notices: Array<NoticeRow>, 
/**
 * Once it is issued.
 */
payments: BonusPaymentsView | null, 
/**
 * The quarter that `before` of people is of.
 */
before: Quarter | null, 
/**
 * Facts changed since the calculation.
 */
stale: boolean, };

export type Bounds = { min?: Value, max?: Value, };

export type BundleEntry = { 
/**
 * 02_民主程序/MZ-2026-001_会议纪要.pdf
 */
path: string, 
/**
 * What it is, in Chinese, as it stands in the index.
 */
what: string, bytes: number, sha256: string, };

export type BundleLack = "signed_text" | "procedure" | "scans" | "receipts";

export type BundleView = { title: string, 
/**
 * The name that is proposed for the file.
 */
file_name: string, entries: Array<BundleEntry>, bytes: number, 
/**
 * What an arbitrator will ask for and the bundle does not hold. Told here, never inside.
 */
missing: Array<BundleLack>, };

export type BuyerSegment = { recent: boolean, frequent: boolean, large: boolean, };

export type CalendarDay = { day: string, working: boolean, 
/**
 * A Saturday or Sunday that is worked.
 */
made_up: boolean, 
/**
 * 国庆节: of a day off or of one that is worked for it; empty else.
 */
holiday: string, };

export type CalendarMonth = { 
/**
 * 1 to 12
 */
month: number, days: Array<CalendarDay>, working_days: number, };

export type CalendarYear = { year: number, 
/**
 * 国务院办公厅关于2026年部分节假日安排的通知
 */
notice: string, 
/**
 * Where it was published.
 */
source: string, 
/**
 * Who pasted it; none where it ships with the program.
 */
by: string | null, 
/**
 * RFC 3339
 */
at: string | null, 
/**
 * It was pasted over the one that ships.
 */
overrides: boolean, working_days: number, months: Array<CalendarMonth>, holidays: Array<Holiday>, };

export type CalendarYears = { 
/**
 * The latest first.
 */
years: Array<CalendarYear>, 
/**
 * This year and the next, where nothing is known of them: their working days are guessed.
 */
missing: Array<number>, };

export type CallerView = { id: number, name: string, grade: Grade | null, 
/**
 * The person whose number answers to what was typed, else the first one.
 */
contact: string, phone: string, address: string, 
/**
 * 勿扰
 */
no_contact: boolean, items: Array<ItemView>, 
/**
 * Not closed yet, the oldest first.
 */
open: Array<CaseRow>, 
/**
 * The last ones closed.
 */
closed: Array<CaseRow>, };

export type CaseChannel = "phone" | "counter" | "wechat" | "online" | "mail" | "referral";

export type CaseCounts = { all: number, open: number, paused: number, overdue: number, 
/**
 * Hand-overs nobody has confirmed.
 */
handovers: number, 
/**
 * Return visits that are due by the end of today.
 */
visits: number, 
/**
 * Grants that wait for a decision.
 */
grants: number, };

export type CaseDue = { stage: DueStage, at: string, allowed: Allowance, 
/**
 * 《客户服务管理制度》（2026年第1版）第三十条
 */
article: string, met_at: string | null, };

export type CaseEscalation = { 
/**
 * 1: the superior of whoever works on it.
 */
level: number, reasons: Array<EscalationReason>, article: string, };

export type CaseForm = { kind: CaseKind, channel: CaseChannel, account: number | null, 
/**
 * Who speaks; for somebody who is no customer yet, all there is of him.
 */
caller: string, phone: string, item: number | null, description: string, demand: string, 
/**
 * Yuan; empty when no loss is claimed.
 */
claim: string, 
/**
 * Customers that complain of the same, this one included.
 */
group: number, publicity: boolean, danger: boolean, 
/**
 * Outside the town.
 */
outside: boolean, 
/**
 * A graver class than the facts make it; none takes the one of the rules.
 */
tier: CaseTier | null, 
/**
 * What is suspected, so that a repetition is seen at once.
 */
cause: string, receiver: string, 
/**
 * To whom it is handed over at once; empty keeps it with the first receiver.
 */
owner: string, received_at: string, 
/**
 * Until when the customer is content to wait.
 */
agreed: string, };

export type CaseHandover = { to: EmployeeId, at: string, due_at: string, };

export type CaseId = number;

export type CaseKind = "enquiry" | "installation" | "repair" | "complaint" | "praise";

export type CaseName = { id: number, number: string, received_at: string, description: string, cause: string, };

export type CasePause = { from: string, 
/**
 * None while it lasts.
 */
to: string | null, reason: PauseReason, note: string, };

export type CaseQuery = { 
/**
 * Number, customer, caller, telephone, what is said; empty for all.
 */
text: string, state: CaseState | null, kind: CaseKind | null, tier: CaseTier | null, 
/**
 * Works number.
 */
owner: string, account: number | null, overdue: boolean, from: string | null, to: string | null, offset: number, limit: number, };

export type CaseRow = { id: number, number: string, kind: CaseKind, channel: CaseChannel, tier: CaseTier, state: CaseState, received_at: string, account: number | null, 
/**
 * The customer, or who called.
 */
customer: string, caller: string, phone: string, description: string, receiver: string, owner: string, owner_code: string, 
/**
 * Who was asked to take it over.
 */
handover: string | null, handover_overdue: boolean, next_due: CaseDue | null, overdue: boolean, escalation: CaseEscalation | null, repeated: boolean, reopened: number, cause: string, closed_at: string | null, 
/**
 * What the customer said afterwards, 1 to 5.
 */
score: number | null, };

export type CaseState = "open" | "paused" | "closed";

export type CaseStep = { kind: StepKind, at: string, text: string, 
/**
 * The employee who did it, and the user who wrote it down.
 */
by: string, written_by: string, written_at: string, };

export type CaseTerms = { 
/**
 * 《客户服务管理制度》（2026年第1版）
 */
regulation: string, tier: CaseTier, reasons: Array<TierReason>, dues: Array<CaseDue>, repeats: CaseName | null, item: ItemView | null, };

export type CaseTier = "general" | "larger" | "major" | "urgent";

export type CaseView = { row: CaseRow, case: ServiceCase, regulation: string, reasons: Array<TierReason>, item: ItemView | null, steps: Array<CaseStep>, compensations: Array<CompensationRow>, visits: Array<VisitRow>, 
/**
 * The earlier case of the same matter, and those that came after this one.
 */
repeats: CaseName | null, repeated_by: Array<CaseName>, knowledge: Array<KnowledgeView>, 
/**
 * Whose matter it is by now; the head of the company where the line of posts ends.
 */
escalated_to: string | null, 
/**
 * What its owner may grant, what is granted already, and the article.
 */
authority: Money, granted: Money, authority_article: string, people: Array<ManagerChoice>, causes: Array<string>, now: string, };

export type CasesPage = { 
/**
 * How many answer in all.
 */
total: number, rows: Array<CaseRow>, counts: CaseCounts, 
/**
 * Who works here.
 */
people: Array<ManagerChoice>, 
/**
 * Causes that were named before, the most frequent first.
 */
causes: Array<string>, now: string, };

export type CellError = { column: string, value: string, code: string, why: string, };

export type CellInput = { sheet: number, item: string, 
/**
 * A number; `-` or 不适用: it does not apply.
 */
figure: string, };

export type CertificateCard = { subject: string, 
/**
 * Who vouches for it; the same name for a self-signed one.
 */
issuer: string, fingerprint: string, not_before: string, not_after: string, self_signed: boolean, 
/**
 * P-256, RSA 3072
 */
key: string, };

export type CertificateField = "number" | "name" | "code" | "department" | "post" | "competence" | "level" | "issued_on" | "until" | "company";

export type CertificateFieldPlace = { field: CertificateField, 
/**
 * From the left edge, in tenths of a millimetre.
 */
x: number, 
/**
 * From the upper edge, in tenths of a millimetre.
 */
y: number, 
/**
 * Of the letters, in tenths of a point.
 */
size: number, };

export type CertificateLayout = { 
/**
 * Of the sheet, in tenths of a millimetre.
 */
width: number, height: number, 
/**
 * How far the printer prints too far to the left, in tenths of a millimetre.
 */
right: number, 
/**
 * How far it prints too high.
 */
down: number, places: Array<CertificateFieldPlace>, };

export type CertificateStanding = "expired" | "expiring" | "valid" | "revoked";

export type Channel = "phone" | "wechat" | "visit" | "shop" | "email" | "other";

export type ChartBox = { post: PostId, superior: PostId | null, x: number, y: number, width: number, height: number, name: string, department: string, 
/**
 * Place of the department among the departments, for its colour.
 */
department_index: number, 
/**
 * Names of those who hold the post on the day.
 */
holders: Array<string>, headcount: number, };

export type ChartStroke = { x1: number, y1: number, x2: number, y2: number, };

export type CheckCode = "regulation" | "adopted" | "trial" | "ended" | "revenue" | "target" | "assessment" | "scores" | "commission" | "days" | "faults" | "certificate";

export type CheckItem = { code: CheckCode, ok: boolean, severity: Severity, facts: { [key in string]: string }, };

export type CheckItemForm = { 
/**
 * Of an item that was there before.
 */
key: number | null, text: string, how: string, 
/**
 * 《客户服务管理制度》第二十条
 */
article: string, };

export type CheckItemView = { key: number, text: string, how: string, article: string, heading: string, changed: boolean, };

export type ChecklistForm = { id: number | null, name: string, indicator: string | null, items: Array<CheckItemForm>, };

export type ChecklistView = { id: number, name: string, 
/**
 * Findings count as events of it: `K28`.
 */
indicator: string | null, indicator_name: string | null, indicator_name_en: string | null, items: Array<CheckItemView>, retired: boolean, 
/**
 * Items whose article is another one than when somebody last looked.
 */
changed: number, 
/**
 * How often somebody walked by it, and when last.
 */
walked: number, walked_on: string | null, };

export type CheckupFinding = { code: string, severity: FindingSeverity, 
/**
 * 第七条, 附件1 or 全文
 */
place: string, 
/**
 * The line it stands in; none for what is missing in the whole text.
 */
node: string | null, 
/**
 * As it stands in the text; empty where something is missing.
 */
quote: string, why: string, why_en: string, basis: string, basis_en: string, suggestion: string, suggestion_en: string, fix: Fix | null, accepted: AcceptedFinding | null, };

export type ChoiceOption = { word: string, label: string, };

export type CloseForm = { case: number, cause: string, 
/**
 * 有效投诉
 */
valid: boolean | null, outcome: string, confirmation: Confirmation, 
/**
 * What was told in writing, where the customer did not confirm.
 */
notice: string, by: string, at: string, };

export type CompanyCard = { name: string, short_name: string, 
/**
 * 发文代字
 */
code: string, path: string, sample: boolean, 
/**
 * The folder lies in a drive that syncs by itself, which can damage it.
 */
syncing: boolean, };

export type Comparison = { from: VersionRow, to: VersionRow, parameters: Array<ParameterChange>, text: Array<TextChange>, 
/**
 * Every article of both, in the order of the new text, unchanged ones included.
 */
units: Array<UnitChange>, summary: ComparisonSummary, };

export type ComparisonSummary = { inserted: number, deleted: number, changed: number, moved: number, renumbered: number, parameters: number, };

export type CompensationForm = { case: number, 
/**
 * Yuan.
 */
amount: string, 
/**
 * 减免安装费
 */
way: string, reason: string, by: string, at: string, };

export type CompensationId = number;

export type CompensationRow = { compensation: ServiceCompensation, by: string, waits: boolean, };

export type Competence = { id: CompetenceId, revision: number, 
/**
 * Unique.
 */
name: string, 
/**
 * Months a proof of it is good for; none for ever.
 */
months: number | null, note: string, };

export type CompetenceForm = { id: number | null, revision: number, name: string, 
/**
 * Months a proof is good for; none for ever.
 */
months: number | null, note: string, };

export type CompetenceId = number;

export type CompetenceLevel = "basic" | "skilled" | "expert";

export type CompetenceRequirement = { post: PostId, competence: CompetenceId, level: CompetenceLevel, };

export type CompetenceStanding = "missing" | "expired" | "below" | "expiring" | "current" | "extra";

export type CompilePost = { post: number, name: string, department: string, 
/**
 * Count of the sheet in force; none: it has no sheet in force and cannot go in.
 */
sheet: number | null, 
/**
 * It goes in.
 */
chosen: boolean, duties: number, indicators: number, 
/**
 * Parameters that its article binds.
 */
parameters: number, };

export type CompilePreview = { title: string, 
/**
 * The regulation there is; none: a new one is made.
 */
regulation: number | null, 
/**
 * A draft of it that stands in the way.
 */
draft: number | null, 
/**
 * The general part is the company's own, from a version that was compiled before.
 */
own_general: boolean, 
/**
 * Articles of the general part.
 */
general_articles: number, posts: Array<CompilePost>, 
/**
 * Parameters of the whole text.
 */
parameters: number, 
/**
 * What the check-up would find, gravest first, by code.
 */
high: number, warnings: number, };

export type CompiledRow = { node: string, 
/**
 * 第二十一条; empty when the article was taken out of the text.
 */
label: string, post: number, name: string, 
/**
 * The sheet it was written from.
 */
used: number, 
/**
 * The sheet in force today.
 */
in_force: number | null, since: string | null, change: string, 
/**
 * The sheet in force is a later one.
 */
behind: boolean, };

export type Confirmation = "confirmed" | "unreached" | "declined";

export type Consent = "unknown" | "given" | "withdrawn";

export type Contact = { id: ContactId, name: string, department: string, post: string, role: DecisionRole, attitude: Attitude, phones: Array<Phone>, emails: Array<string>, wechat: string, birthday: Birthday | null, 
/**
 * 个人信息处理同意 (PIPL art. 13, 14).
 */
consent: Consent, 
/**
 * 勿扰: no calls, no messages of our own accord.
 */
no_contact: boolean, note: string, };

export type ContactForm = { id: number | null, name: string, department: string, post: string, role: DecisionRole, attitude: Attitude, phones: string, emails: string, wechat: string, birthday: Birthday | null, consent: Consent, no_contact: boolean, note: string, };

export type ContactId = number;

export type Contract = { id: ContractId, account: AccountId, 
/**
 * HT-2026-018; may be empty.
 */
number: string, 
/**
 * What it is about: 二期样板间灯具供货; never empty.
 */
subject: string, 
/**
 * Above zero; none: a frame without a sum.
 */
amount: Money | null, signed_on: string, starts_on: string | null, 
/**
 * The last day; none: it has no end.
 */
ends_on: string | null, 
/**
 * So many days before the end the workbench says so.
 */
remind_days: number, 
/**
 * 办结: nothing is reminded of any more.
 */
closed_on: string | null, note: string, 
/**
 * By the day on which they are due.
 */
instalments: Array<ContractInstalment>, };

export type ContractDue = { what: DueWhat, 
/**
 * The day the instalment is due, or the last day of the contract.
 */
on: string, 
/**
 * After that day; below zero: so many days are left.
 */
days: number, 
/**
 * Of the instalment.
 */
amount: Money | null, 
/**
 * Of the instalment; may be empty.
 */
name: string, };

export type ContractDueRow = { contract: number, account: number, 
/**
 * Of the account.
 */
name: string, manager: string | null, number: string, subject: string, due: ContractDue, };

export type ContractForm = { 
/**
 * None: a new one.
 */
id: number | null, account: number, number: string, subject: string, 
/**
 * Yuan, above zero; empty: a frame without a sum.
 */
amount: string, signed_on: string, starts_on: string | null, ends_on: string | null, 
/**
 * None: 30.
 */
remind_days: number | null, note: string, instalments: Array<InstalmentForm>, };

export type ContractId = number;

export type ContractInstalment = { id: InstalmentId, 
/**
 * 首付款; may be empty.
 */
name: string, due: string, 
/**
 * Above zero.
 */
amount: Money, 
/**
 * The bill it was billed with.
 */
bill: BillId | null, };

export type ContractState = "ahead" | "running" | "ending" | "over" | "closed";

export type ContractView = { contract: Contract, 
/**
 * Of the account.
 */
name: string, manager: string | null, state: ContractState, instalments: Array<InstalmentStanding>, 
/**
 * Billed of the instalments.
 */
billed: Money, 
/**
 * Paid of what was billed.
 */
paid: Money, files: Array<ScanRow>, };

export type Corrected = { quarter: Quarter, 
/**
 * The old notice.
 */
supersedes: string, 
/**
 * The new one, once it is issued.
 */
number: string | null, code: string, name: string, before: Money, after: Money, difference: Money, 
/**
 * What the company adds because the reserve does not suffice.
 */
topped_up: Money, 
/**
 * The reserve afterwards.
 */
reserve: Money, 
/**
 * 核定系数
 */
factor: Exact, };

export type CorrectionForm = { 
/**
 * The notice that rests on wrong facts.
 */
number: string, 
/**
 * 工号, to make sure that the right notice was named.
 */
code: string | null, score: string | null, days: number | null, 
/**
 * All special awards of the person together.
 */
award: string | null, 
/**
 * Faults withdrawn or reversed on appeal.
 */
lifted: number[], reason: string, 
/**
 * The seal that is printed on the new notice; without one the place stays blank.
 */
seal: SealOrder | null, };

export type CourseCompetence = { competence: CompetenceId, level: CompetenceLevel, };

export type CourseId = number;

export type CourseMaterial = { title: string, 
/**
 * V2
 */
version: string, on: string, 
/**
 * Where the file lies, or what changed.
 */
note: string, };

export type CoursesView = { courses: Array<TrainingCourseRow>, trainers: Array<TrainingTrainerRow>, };

export type CoverageColumn = { regulation: number, version: number, slug: string, title: string, label: string, count: AcknowledgementCount, };

export type CoverageRow = { code: string, name: string, department: string, 
/**
 * In the order of the columns; none where the person has not to sign.
 */
states: Array<AcknowledgementState | null>, };

export type CoverageView = { regulations: Array<CoverageColumn>, people: Array<CoverageRow>, };

export type Created = { recovery_code: string, status: OfficeStatus, };

export type CustomField = { id: CustomFieldId, name: string, kind: CustomKind, 
/**
 * What can be chosen, in this order; empty for other kinds.
 */
choices: Array<string>, 
/**
 * No longer asked for.
 */
archived: boolean, };

export type CustomFieldForm = { 
/**
 * None for a new one.
 */
id: number | null, name: string, kind: CustomKind, 
/**
 * Read for choices only; empty lines are left out.
 */
choices: Array<string>, };

export type CustomFieldId = number;

export type CustomFieldRow = { field: CustomField, 
/**
 * Accounts of which it says something.
 */
uses: number, };

export type CustomKind = "text" | "number" | "date" | "choice";

export type CustomValue = { field: CustomFieldId, value: string, };

export type CycleItem = { code: string, name: string, unit: string, weight: string, 
/**
 * Given by the leader.
 */
manual: boolean, rule: ScoringRule, };

export type CycleRow = { id: number, period: AssessmentPeriod, label: string, stage: AssessmentStage, people: number, sheets: number, 
/**
 * Sheets that are assessed and complete.
 */
complete: number, assessed: number, confirmed: number, open_appeals: number, opened_at: string, };

export type CycleRules = { 
/**
 * From the best down; without any there are scores and no grades.
 */
bands: Array<AssessmentBand>, 
/**
 * 校准幅度: most points that a calibration may move.
 */
calibration_limit: Exact, 
/**
 * 申诉期限, working days from the day the result was received.
 */
appeal_workdays: number, 
/**
 * 答复期限, working days from the day of the appeal.
 */
answer_workdays: number, 
/**
 * So many lowest grades in a row call for an improvement plan.
 */
improve_periods: number, 
/**
 * Fewer days in post than this are not assessed.
 */
min_days: number, leave: LeaveRule, 
/**
 * Guidance for the best grade, as a share of those assessed: shown, never forced.
 */
best_share: Exact, 
/**
 * Where a rule comes from, by its field: `bands` → 《季度奖金考核管理制度》第二十条. A field that is
 * missing was set when the cycle was opened.
 */
basis: { [key in string]: string }, };

export type CycleScheme = { id: number, post: string, ordinal: number, items: Array<CycleItem>, vetoes: Array<SchemeVeto>, };

export type CycleStep = { stage: AssessmentStage, by: string, at: string, 
/**
 * Why it was closed before its time; empty else.
 */
note: string, };

export type CycleView = { row: CycleRow, rules: CycleRules, steps: Array<CycleStep>, 
/**
 * What closing or going on would be refused for, now.
 */
pending: Array<PendingPerson>, sheets: Array<SheetRow>, appeals: Array<AppealRow>, distribution: Array<GradeShare>, 
/**
 * The scheme's items by scheme, in their order: the columns of the grid.
 */
schemes: Array<CycleScheme>, };

export type DaysRow = { code: string, name: string, days: number, of_days: number, stretches: Array<StretchRow>, 
/**
 * `commission` when the quarter's pay basis leaves him out.
 */
reason: string | null, };

export type DecisionForm = { appeal: number, decision: AppealDecision, answer: string, 
/**
 * Corrected figures, where it is upheld.
 */
cells: Array<CellInput>, 
/**
 * Nobody but the one who scored can decide.
 */
one_person: boolean, };

export type DecisionRole = "unknown" | "decider" | "influencer" | "user" | "coach" | "gatekeeper";

export type Demand = { tone: DemandTone, total: Money, 
/**
 * By when it is to be paid.
 */
until: string, 
/**
 * For a message: greeting, one line a bill, what is asked for.
 */
message: string, 
/**
 * For a letter, between the address and the table of bills.
 */
opening: string, 
/**
 * For a letter, behind the table.
 */
closing: Array<string>, bills: Array<BillStanding>, };

export type DemandOrder = { account: number, tone: DemandTone, 
/**
 * By when it is to be paid; without one, so many days from today as the tone usually gives.
 */
until: string | null, sign: boolean, };

export type DemandPrinted = { number: string, title: string, at: string, };

export type DemandTone = "reminder" | "demand" | "final";

export type DemandsView = { demands: Array<Demand>, 
/**
 * Demands that were printed before, the latest first.
 */
printed: Array<DemandPrinted>, };

export type Department = { id: DepartmentId, 
/**
 * Unique; the key of the tables `bonus.departments` and `bonus.department_rates`.
 */
name: string, parent: DepartmentId | null, 
/**
 * Order among its sisters.
 */
position: number, };

export type DepartmentForm = { id: number | null, name: string, parent: number | null, };

export type DepartmentId = number;

export type DepartmentTotal = { name: string, people: number, total: Money, };

export type Deputy = { 
/**
 * The leader who is away.
 */
leader: EmployeeId, 
/**
 * Who decides in his place; he is among those who decide.
 */
employee: EmployeeId, 
/**
 * By what he was named: an article of the regulation, a letter of the owner. None: the reporting line,
 * which passes the duty to the next above.
 */
named_by: string | null, 
/**
 * Why the leader cannot decide himself.
 */
reason: string, };

export type DeputyForm = { 
/**
 * 工号 of the leader who is away.
 */
leader: string, 
/**
 * 工号 of who decides in his place.
 */
code: string, 
/**
 * The article or the letter of the owner that names him; empty or left out: the reporting line.
 */
named_by: string | null, 
/**
 * Why the leader is away.
 */
reason: string, };

export type DeputyRow = { leader: string, leader_name: string, code: string, name: string, named_by: string | null, reason: string, };

export type Difference = "same" | "inserted" | "deleted" | "changed" | "moved" | "renumbered";

export type DifficultyRule = { difficulty: number, least: number, };

export type Downgrade = { 
/**
 * The latest first, each below the rate.
 */
quarters: Array<ShortQuarter>, 
/**
 * Percent of the plan of a quarter.
 */
rate: Exact, 
/**
 * 第十三条
 */
article: string, };

export type DraftText = { revision: number, lines: Array<Line>, 
/**
 * Visible lines; one that is not among them is hidden by its condition.
 */
labels: Array<Labelled>, 
/**
 * Which line may stand where, from the outside in.
 */
rules: Array<KindRule>, 
/**
 * Articles of the skeleton, which are never deleted.
 */
locked: Array<NodeId>, };

export type Dropped = { path: string, };

export type DueStage = "response" | "proposal" | "arrival" | "resolution";

export type DueWhat = "instalment" | "end";

export type DuplicateOf = { alike: Alike, 
/**
 * An account there is already …
 */
account: number | null, 
/**
 * … or a row further up: of the file, and among the data rows.
 */
row: number | null, number: number | null, name: string, };

export type DuplicatePair = { alike: Alike, first: DuplicateSide, second: DuplicateSide, };

export type DuplicateSide = { id: number, name: string, contacts: Array<string>, phones: Array<string>, address: string, talks: number, since: string | null, };

export type DutyForm = { task: string, frequency: string, share: string, deliverable: string, };

export type DutyMet = { version: number, title: string, articles: Array<ArticleRef>, };

export type EffectForm = { indicator: string, before: string, after: string, on: string, remark: string, };

export type EffectView = { 
/**
 * Reaction: sheets, and the share with four or five points, percent.
 */
sheets: number, satisfaction: Exact | null, 
/**
 * What the regulation aims at, percent.
 */
satisfaction_target: Exact | null, content: Exact | null, trainer: Exact | null, organisation: Exact | null, 
/**
 * Learning.
 */
examined: number, passed: number, 
/**
 * Behaviour: follow-ups done of all, mean grade.
 */
followed: number, to_follow: number, behaviour: Exact | null, 
/**
 * Results.
 */
effects: Array<TrainingEffect>, basis: string, };

export type Employee = { id: EmployeeId, code: string, name: string, employment: EmploymentType, hired_on: string, 
/**
 * The last day of employment, if it is known.
 */
left_on: string | null, 
/**
 * Posts by date, in order, without overlap.
 */
assignments: Array<Assignment>, 
/**
 * Pay basis by date, in order; the first entry starts with employment (A2).
 */
pay_basis: Array<PayBasisEntry>, leaves: Array<Leave>, sensitive: Sensitive, note: string, };

export type EmployeeForm = { id: number | null, code: string, name: string, employment: EmploymentType, hired_on: string, left_on: string | null, assignments: Array<AssignmentForm>, pay_basis: Array<PayBasisForm>, leaves: Array<LeaveForm>, mobile: string, identity_number: string, bank_account: string, note: string, };

export type EmployeeId = number;

export type EmployeeRow = { id: number, code: string, name: string, department: string, post: string, class: string, superior: string | null, employment: EmploymentType, pay_basis: PayBasis, hired_on: string, left_on: string | null, masked_mobile: string, status: EmployeeStatus, };

export type EmployeeStatus = "joining" | "active" | "left";

export type EmploymentType = "regular" | "probation" | "part_time" | "retired" | "intern" | "labour";

export type EntryKind = "data" | "own" | "leader" | "calibration" | "appeal";

export type EntryRow = { kind: EntryKind, slot: EntrySlot, name: string, figure: string | null, reason: string, source: string, by: string, at: string, };

export type EntrySlot = "item" | "plus" | "minus" | "veto" | "total";

export type EscalationReason = "overdue" | "repeated" | "publicity" | "danger" | "authority";

export type EventInput = { sheet: number, slot: EntrySlot, name: string, 
/**
 * Empty withdraws it; a veto needs no points.
 */
points: string, happened: boolean, reason: string, };

export type EvidenceSource = "recorded" | "session" | "certificate";

export type Exact = string;

export type Exam = { id: ExamId, revision: number, title: string, session: SessionId | null, 
/**
 * The examination this one repeats.
 */
resit_of: ExamId | null, on: string, 
/**
 * 考试时间
 */
minutes: number, 
/**
 * 《培训管理制度》（2026年第1版）第三十二条, where the pass mark comes from.
 */
basis: string, 
/**
 * In marks of this paper.
 */
pass_mark: number, total: number, blueprint: ExamBlueprint, variants: Array<PaperVariant>, people: Array<EmployeeId>, results: Array<ExamResult>, state: ExamState, };

export type ExamBlueprint = { sections: Array<SectionRule>, 
/**
 * Only questions with one of these tags; all without any.
 */
within: Array<string>, tags: Array<TagRule>, difficulties: Array<DifficultyRule>, total: number, 
/**
 * 1 to 4: A, B, C, D.
 */
variants: number, seed: number, };

export type ExamForm = "none" | "theory" | "practice" | "both";

export type ExamId = number;

export type ExamPerson = { code: string, name: string, department: string, variant: string, score: Exact | null, passed: boolean | null, 
/**
 * At this PC, where it was taken there.
 */
sitting: ExamSittingRow | null, 
/**
 * By question: of the result, or of a paper that waits for the marker.
 */
lines: Array<ExamSheetLine>, };

export type ExamQuestion = { id: QuestionId, revision: number, kind: QuestionKind, 
/**
 * Blanks of a 填空题 are written as four or more low lines.
 */
stem: string, 
/**
 * Without their letters.
 */
options: Array<string>, 
/**
 * Letters of the right options; `对` or `错`; one text a blank, ways of writing it apart by `|`; the
 * points of a short or practical answer.
 */
answer: Array<string>, 
/**
 * 1 easy, 2 middling, 3 hard.
 */
difficulty: number, tags: Array<string>, articles: Array<ArticleTag>, retired: boolean, };

export type ExamResult = { employee: EmployeeId, 
/**
 * A, B …
 */
variant: string, 
/**
 * Of the total of the paper.
 */
score: Exact, 
/**
 * By question where they were marked one by one.
 */
items: Array<ItemMark>, entered_on: string, };

export type ExamRow = { id: number, title: string, on: string, state: ExamState, session: number | null, session_title: string, resit_of: number | null, total: number, pass_mark: number, variants: Array<string>, questions: number, people: number, marked: number, passed: number, basis: string, };

export type ExamSetForm = { title: string, session: number | null, resit_of: number | null, on: string, minutes: number, 
/**
 * 工号; empty: those present in the session, or those who failed the examination it repeats.
 */
people: Array<string>, sections: Array<SectionRule>, within: Array<string>, tags: Array<TagRule>, difficulties: Array<DifficultyRule>, total: number, variants: number, seed: number, 
/**
 * Safety and personal data have a pass mark of their own.
 */
strict: boolean, };

export type ExamSheetLine = { question: QuestionId, answer: string, marks: Exact | null, };

export type ExamSittingQuestion = { 
/**
 * On the paper, from 1.
 */
number: number, question: number, kind: QuestionKind, marks: number, stem: string, options: Array<string>, 
/**
 * Of a 填空题.
 */
blanks: number, 
/**
 * As given last; empty: none.
 */
answer: string, };

export type ExamSittingRow = { handed_in: boolean, 
/**
 * 09:05
 */
begun: string, ends: string, answered: number, 
/**
 * Questions the key cannot judge, once it is handed in.
 */
waiting: number, };

export type ExamSittingView = { exam: number, title: string, code: string, name: string, department: string, variant: string, minutes: number, total: number, pass_mark: number, seconds_left: number, handed_in: boolean, questions: Array<ExamSittingQuestion>, 
/**
 * Told as soon as everything is marked.
 */
score: Exact | null, passed: boolean | null, 
/**
 * Questions that wait for the marker; known once it is handed in.
 */
waiting: number, };

export type ExamState = "open" | "closed";

export type ExamStatistics = { count: number, passed: number, mean: Exact | null, highest: Exact | null, lowest: Exact | null, 
/**
 * 90, 80, 70, 60, 0
 */
bands: Array<ScoreBand>, items: Array<ItemStatistics>, };

export type ExamView = { exam: Exam, row: ExamRow, people: Array<ExamPerson>, statistics: ExamStatistics, 
/**
 * Examinations that repeat this one.
 */
resits: number[], resit_until: string | null, resit_max: number, papers: Array<string>, };

export type ExcludedPerson = { code: string, name: string, 
/**
 * commission, no_days, too_few_days
 */
reason: string, };

export type ExplainedStep = { key: string, label: string, expression: string, value: string, article: ArticleRef | null, parameters: Array<string>, 
/**
 * False for a step of the whole company (revenue, pool), which no notice shows.
 */
private: boolean, };

export type Explanation = { code: string, name: string, quarter: Quarter, citation: string, steps: Array<ExplainedStep>, total: Money, total_capitals: string, };

export type Failure = { code: string, facts: { [key in string]: string }, 
/**
 * For whoever helps.
 */
detail: string, 
/**
 * Set for a break: the mark in the log.
 */
incident: string | null, };

export type Fault = { id: FaultId, quarter: Quarter, kind: FaultKind, happened_on: string, 
/**
 * 事实
 */
facts: string, 
/**
 * The node of the bonus regulation it rests on (its permanent id), if one is named.
 */
article: string | null, named: Array<Named>, decision: FaultDecision, 
/**
 * Managers whose own failure of supervision is on record (A7). None in quarters that were frozen
 * before such failures were recorded: joint liability then followed the post.
 */
supervision: Array<Supervision> | null, 
/**
 * 撤回: it stays on record and has no effect.
 */
withdrawn: Withdrawal | null, };

export type FaultAnswerForm = { fault: number, appeal: number, 
/**
 * 工号 of who answers: not who decided, nor who is concerned.
 */
by: string, outcome: AppealOutcome, reason: string, };

export type FaultAppeal = { id: FaultAppealId, fault: FaultId, employee: EmployeeId, received_on: string, grounds: string, answer: AppealAnswer | null, };

export type FaultAppealForm = { fault: number, 
/**
 * 工号
 */
code: string, received_on: string, grounds: string, };

export type FaultAppealId = number;

export type FaultAppealRow = { appeal: FaultAppeal, code: string, name: string, answered_by: string, 
/**
 * The last day for the answer (`bonus.appeal.answer_workdays`).
 */
answer_by: string | null, };

export type FaultDecision = { 
/**
 * The direct leader; several leaders together when departments differ (A5).
 */
deciders: Array<EmployeeId>, decided_on: string, reason: string, 
/**
 * Those of them who stand in for a leader who was away.
 */
deputies: Array<Deputy>, };

export type FaultFile = { row: FaultRow, quarter: Quarter, 
/**
 * The quarter is issued: what is lifted now is followed by a correction of the notices.
 */
issued: boolean, 
/**
 * Whether joint liability is on in the rules of the quarter.
 */
joint: boolean, evidence: Array<ScanRow>, appeals: Array<FaultAppealRow>, papers: Array<PaperRow>, 
/**
 * Valid notices of people whom it no longer touches.
 */
to_correct: Array<string>, };

export type FaultForm = { id: number | null, quarter: Quarter, kind: FaultWord, cut: string | null, meeting: MeetingForm | null, happened_on: string, facts: string, article: string | null, named: Array<NamedForm>, 
/**
 * 工号 of the deciders.
 */
deciders: Array<string>, decided_on: string, reason: string, 
/**
 * Managers who themselves failed to supervise (A7).
 */
supervision: Array<SupervisionForm>, 
/**
 * Who decides in the place of a leader who is away; they join the deciders.
 */
deputies: Array<DeputyForm>, };

export type FaultId = number;

export type FaultKind = { "kind": "ordinary" } | { "kind": "apportioned", cut: Exact, } | { "kind": "major", meeting: MajorMeeting, };

export type FaultPaper = "hearing" | "decision" | "shares" | "resolution" | "answer";

export type FaultPaperOrder = { fault: number, paper: FaultPaper, 
/**
 * 工号; for the papers of one person.
 */
person: string | null, sign: boolean, };

export type FaultPerson = { code: string, name: string, figure: Exact, responsible: boolean, };

export type FaultRow = { fault: Fault, people: Array<FaultPerson>, article_label: string | null, deciders: Array<string>, 
/**
 * 工号 of the managers whose failure of supervision is on record.
 */
supervisors: Array<string>, deputies: Array<DeputyRow>, };

export type FaultWord = "ordinary" | "apportioned" | "major";

export type FeedbackForm = { sheet: TrainingFeedback, count: number, };

export type FigureCell = { 
/**
 * None: does not apply.
 */
figure: string | null, score: string | null, };

export type FigureProblem = { row: number, column: string, value: string, 
/**
 * `assessment.unknown_person` …
 */
code: string, 
/**
 * What its text names.
 */
facts: { [key in string]: string }, };

export type FiguresReport = { view: CycleView, taken: number, problems: Array<FigureProblem>, };

export type FileItem = "address" | "industry" | "manager" | "phone" | "decider" | "consent";

export type FileKind = "company" | "roster" | "contacts" | "pdf" | "backup" | "xlsx" | "csv" | "document" | "word" | "markdown" | "xml" | "scan" | "zip" | "seal" | "pkcs12" | "pem" | "pack";

export type Finding = { kind: string, place: string, what: string, };

export type FindingGrade = "minor" | "serious";

export type FindingQuery = { state: FindingState | null, grade: FindingGrade | null, 
/**
 * Name of the department; empty is every one.
 */
department: string, 
/**
 * Works number; empty is everybody.
 */
owner: string, overdue: boolean, text: string, };

export type FindingRef = { code: string, node: string | null, quote: string, };

export type FindingRow = { id: number, round: number, round_name: string, department: string, found_on: string, finder: string, grade: FindingGrade, what: string, item: string, article: string, state: FindingState, owner: string, owner_code: string, due_on: string | null, overdue: boolean, 
/**
 * 复查期限, while it waits for the check.
 */
recheck_by: string | null, recheck_overdue: boolean, photos: number, };

export type FindingSeverity = "high" | "warn" | "info";

export type FindingState = "found" | "ordered" | "rectified" | "closed";

export type FindingStepForm = { finding: number, 
/**
 * Works number of whoever does it.
 */
by: string, 
/**
 * Without it today.
 */
on: string | null, text: string, 
/**
 * Works number, of an order.
 */
owner: string, 
/**
 * Without it the usual one.
 */
due_on: string | null, };

export type FindingStepKind = "ordered" | "extended" | "rectified" | "returned" | "passed";

export type FindingStepView = { kind: FindingStepKind, on: string, by: string, owner: string, due_on: string | null, text: string, };

export type FindingView = { row: FindingRow, how: string, heading: string, 
/**
 * What the article says now; nothing where it is no longer in force.
 */
article_text: string | null, changed: boolean, indicator: string | null, steps: Array<FindingStepView>, 
/**
 * As it was found, and as it was put right.
 */
photos_before: Array<ScanRow>, photos_after: Array<ScanRow>, finder_code: string, 
/**
 * Works numbers of those whose own work a check would judge.
 */
own: Array<string>, 
/**
 * The day that an order, or a return, sets when none is named.
 */
usual_due: string, usual_term: string, basis: string | null, people: Array<PersonChoice>, };

export type FindingsView = { rows: Array<FindingRow>, 
/**
 * Over all of them, whatever was asked for.
 */
all: number, states: Array<[FindingState, number]>, overdue: number, departments: Array<string>, 
/**
 * Walks that were not finished.
 */
walking: number, 
/**
 * There is a list to walk by.
 */
lists: number, };

export type Fix = { 
/**
 * What is replaced; empty for what is only added at the end of the line.
 */
from: string, to: string, };

export type FollowUp = { id: FollowUpId, revision: number, session: SessionId, employee: EmployeeId, 
/**
 * As of the end of the session; none at the top of the line.
 */
leader: EmployeeId | null, after_days: number, due_on: string, 
/**
 * The article its day comes from.
 */
basis: string, done: FollowUpDone | null, };

export type FollowUpDone = { on: string, by: string, 
/**
 * 1 to 5.
 */
grade: number, 
/**
 * 看到的改变与事实
 */
facts: string, 
/**
 * 还需要的帮助
 */
help: string, };

export type FollowUpForm = { id: number, on: string, 
/**
 * Empty: the direct leader.
 */
by: string, grade: number, facts: string, help: string, };

export type FollowUpId = number;

export type FollowUpRow = { follow_up: FollowUp, session: string, code: string, name: string, leader: string, overdue: boolean, };

export type FoundKind = "account" | "person" | "case" | "item" | "finding" | "regulation" | "article" | "paper";

export type FoundThing = { kind: FoundKind, 
/**
 * What the commands of its subject accept.
 */
id: string, title: string, sub: string, };

export type GivenScore = { item: string, score: number, reason: string, on: string, by: string, };

export type GoverningVersion = { version: number, citation: string, adopted: boolean, };

export type Grade = "A" | "B" | "C" | "D";

export type GradeChange = "unknown" | "same" | "due" | "kept";

export type GradeForm = { account: number, grade: Grade | null, reason: string, };

export type GradeRecord = { 
/**
 * None: it was taken away.
 */
grade: Grade | null, graded_by: GradedBy | null, reason: string, on: string, 
/**
 * What the regulation came to on that day, where somebody set another one.
 */
by_rule: Grade | null, 
/**
 * Who wrote it.
 */
by: string, };

export type GradeShare = { grade: string, from: string, people: number, 
/**
 * Percent of those with a grade, one decimal.
 */
share: string, 
/**
 * People as the guidance would have it; only for the best grade.
 */
guidance: number | null, };

export type GradeTotal = { grade: string, people: number, total: Money, };

export type GradedBy = "rule" | "hand" | "import";

export type GradingRow = { account: number, name: string, manager: string | null, held: HeldGrade | null, standing: AccountStanding, change: GradeChange, 
/**
 * Quarters that fell so far short of the plan that the grade is to be examined.
 */
downgrade: Downgrade | null, };

export type GradingView = { day: string, 
/**
 * 《大客户管理制度》（2026年第1版）
 */
regulation: string, 
/**
 * 第十条、第十一条
 */
articles: string, rows: Array<GradingRow>, 
/**
 * Who looks after more A and B accounts than the regulation allows.
 */
overloaded: Array<ManagerLoad>, manager_max: number, manager_article: string, };

export type GrantForm = { compensation: number, approve: boolean, text: string, 
/**
 * Works number; empty for the head of the company, if he acts.
 */
by: string, at: string, };

export type Handwriting = Array<Array<[number, number]>>;

export type HeldGrade = { grade: Grade, by: GradedBy, 
/**
 * Required for a grade set by hand.
 */
reason: string, on: string, };

export type HistoryPoint = { period: AssessmentPeriod, label: string, post: string, total: string | null, grade: string | null, closed: boolean, };

export type Holiday = { 
/**
 * 国庆节
 */
name: string, 
/**
 * First and last day off, both included.
 */
from: string, to: string, 
/**
 * Saturdays or Sundays that are working days.
 */
make_up: string[], };

export type ImportAction = "create" | "update" | "skip" | "error";

export type ImportChoices = { 
/**
 * A field for every column, as the preview named them.
 */
mapping: Array<string | null> | null, 
/**
 * `dmy` or `mdy`: what 05/01/2026 means.
 */
days: string | null, 
/**
 * 26.1.5 is 2026-01-05.
 */
short_years: boolean, likely: LikelyChoice, };

export type ImportColumn = { index: number, header: string, field: string | null, sample: Array<string>, };

export type ImportCounts = { rows: number, create: number, update: number, skip: number, errors: number, };

export type ImportDoubt = { source: number, code: string, };

export type ImportField = { field: string, required: boolean, };

export type ImportLeftOut = { source: number, text: string, };

export type ImportLine = { 
/**
 * Counted from 1.
 */
source: number, 
/**
 * Its number as it stands there.
 */
number: string, line: Line, };

export type ImportLook = { 
/**
 * Empty where the text names none.
 */
title: string, 
/**
 * The title says 试行.
 */
trial: boolean, 
/**
 * The lines of the text as they were read.
 */
text: Array<string>, lines: Array<ImportLine>, counts: LevelCounts, left_out: Array<ImportLeftOut>, 
/**
 * Lines of `text` that somebody should look at.
 */
unsure: Array<ImportDoubt>, 
/**
 * Whether anything in it is numbered.
 */
structured: boolean, };

export type ImportOrder = { kind: RegulationKind, title: string, 
/**
 * The title said 试行.
 */
trial: boolean, lines: Array<ImportLine>, };

export type ImportPreview = { path: string, encoding: string, sheet: string | null, 
/**
 * 1-based line of the header in the file.
 */
header_row: number, columns: Array<ImportColumn>, fields: Array<ImportField>, rows: Array<ImportRow>, counts: ImportCounts, };

export type ImportReport = { batch: number, created: number, updated: number, skipped: number, errors: number, };

export type ImportRow = { 
/**
 * 1-based row in the file.
 */
row: number, action: ImportAction, code: string, name: string, cells: Array<string>, errors: Array<CellError>, duplicate_of: string | null, };

export type ImprovementKind = "talk" | "training" | "support" | "second_assessment";

export type ImprovementRow = { cycle: number, 
/**
 * The last sheet of the person in the cycle.
 */
sheet: number, period: AssessmentPeriod, code: string, name: string, post: string, step: ImprovementStep, overdue: boolean, };

export type ImprovementStep = { id: number, kind: ImprovementKind, text: string, due_on: string, done_on: string | null, 
/**
 * What came of it.
 */
outcome: string, };

export type ImprovementWanted = { 
/**
 * The latest of them.
 */
cycle: number, sheet: number, period: AssessmentPeriod, code: string, name: string, post: string, times: number, };

export type ImprovementsView = { rows: Array<ImprovementRow>, wanted: Array<ImprovementWanted>, };

export type Indicator = { 
/**
 * `K08`
 */
code: string, direction: IndicatorDirection, name: string, name_en: string, unit: string, unit_en: string, definition: string, definition_en: string, formula: string, formula_en: string, source: string, source_en: string, 
/**
 * When it does not apply to somebody in a period.
 */
unless: string, unless_en: string, rule: ScoringRule, 
/**
 * The rule as it is written: `ratio 95`.
 */
rule_text: string, };

export type IndicatorDirection = "higher" | "lower" | "bonus";

export type IndicatorFigure = { 
/**
 * `K08`
 */
code: string, 
/**
 * Two decimals at most; nothing where the indicator does not apply.
 */
value: Exact | null, numerator: number, 
/**
 * What it was counted from: n.
 */
denominator: number, 
/**
 * The cases behind it.
 */
cases: Array<CaseId>, 
/**
 * Those of them that speak against it.
 */
against: Array<CaseId>, };

export type Instalment = { 
/**
 * The first day of the month.
 */
month: string, wage: Money, 
/**
 * 20 % of it, rounded down to the fen.
 */
fifth: Money, 
/**
 * What lies above the minimum wage.
 */
above_minimum: Money, amount: Money, 
/**
 * What is left of the wage.
 */
left: Money, 
/**
 * What is still open afterwards.
 */
open: Money, };

export type InstalmentBilling = { instalment: number, 
/**
 * A bill that is there already; none: a new one.
 */
bill: number | null, 
/**
 * The day of a new bill; none: the day the instalment is due, or today where that has not come.
 */
on: string | null, };

export type InstalmentForm = { 
/**
 * None: a new one.
 */
id: number | null, name: string, due: string, 
/**
 * Yuan, above zero.
 */
amount: string, };

export type InstalmentId = number;

export type InstalmentStanding = { instalment: ContractInstalment, state: InstalmentState, 
/**
 * Paid of its bill so far.
 */
paid: Money, };

export type InstalmentState = "planned" | "to_bill" | "billed" | "overdue" | "paid";

export type IssueRegisterRow = { version: number, regulation: number, slug: string, number: string, title: string, label: string, issued_on: string | null, effective_on: string | null, trial_until: string | null, review_due: string | null, ended_on: string | null, in_force: boolean, adopted: boolean, short_hash: string, signed: number, people: number, };

export type IssueVersion = { version: number, number: string, issued_on: string, effective_on: string, trial_until: string | null, adoption: Adoption, 
/**
 * Why it is issued although the check-up finds something of severity high. The reason stays in an
 * internal memo.
 */
despite_findings?: string | null, 
/**
 * 修订内容; without it what the program finds: 修改第三条，增加第八条之一.
 */
revision_note: string | null, };

export type ItemForm = { id: number | null, account: number, product: string, model: string, quantity: number, place: string, order_number: string, 
/**
 * 序列号, as many as there are, with spaces or commas between.
 */
serials: string, delivered_on: string, accepted_on: string | null, installer: string, warranted_until: string | null, note: string, };

export type ItemId = number;

export type ItemInput = { question: number, 
/**
 * Empty: marked by the key.
 */
marks: string, answer: string, };

export type ItemMark = { question: QuestionId, marks: Exact, answer: string, };

export type ItemScore = { item: string, 
/**
 * Fraction, as the regulation has it.
 */
weight: Exact, given: GivenScore | null, proposed: ProposedScore | null, 
/**
 * What counts: the given one, else the proposed one.
 */
score: number | null, };

export type ItemStatistics = { question: QuestionId, stem: string, marks: number, count: number, 
/**
 * 难度 P: mean share of the marks, two decimals; near 1 is easy.
 */
facility: Exact, 
/**
 * 区分度 D: P of the best 27 % minus P of the weakest 27 %; none below four people.
 */
discrimination: Exact | null, };

export type ItemView = { item: ServiceItem, account_name: string, warranties: Array<Warranty>, 
/**
 * Whether any part is under warranty today.
 */
covered: boolean, };

export type JobAuthority = { kind: JobAuthorityKind, matter: string, limit: JobLimit, };

export type JobAuthorityKind = "decide" | "approve" | "review" | "suggest" | "query";

export type JobComparison = { post: string, from: JobVersionRow, to: JobVersionRow, changes: Array<SheetChange>, };

export type JobContact = { 
/**
 * Inside the company, or outside.
 */
inside: boolean, with: string, about: string, };

export type JobDuty = { 
/**
 * 工作任务
 */
task: string, 
/**
 * 每个营业日, 每周, 每件
 */
frequency: string, 
/**
 * Percent of the working time, 0 to 100.
 */
share: Exact, 
/**
 * 交付物
 */
deliverable: string, };

export type JobField = "purpose" | "duties" | "authorities" | "contacts" | "requirements" | "conditions" | "indicators" | "training" | "substitute";

export type JobFinding = { severity: JobSeverity, field: JobField, row: number | null, code: string, facts: { [key in string]: string }, };

export type JobHolder = { code: string, name: string, holds: boolean, outcome: SignoffWord | null, day: string | null, note: string, };

export type JobIndicator = { 
/**
 * `K08` of the library of indicators; empty for one of the company's own.
 */
code: string, name: string, 
/**
 * Percent; 0 only for a veto.
 */
weight: Exact, 
/**
 * 一票否决
 */
veto: boolean, 
/**
 * 95%以上; may be empty.
 */
target: string, };

export type JobIndicatorForm = { code: string, name: string, weight: string, veto: boolean, target: string, };

export type JobLimit = { "type": "none" } | { "type": "amount", amount: Money, } | { "type": "rule", key: string, row: string, };

export type JobReading = { post: number, 
/**
 * The post as it stands today.
 */
frame: PostFrame, template: string | null, versions: Array<JobVersionRow>, shown: JobShown | null, };

export type JobRequirement = { kind: JobRequirementKind, text: string, };

export type JobRequirementKind = "education" | "experience" | "knowledge" | "skill" | "certificate";

export type JobRow = { post: number, name: string, department: string, class: string, superior: string | null, headcount: number, 
/**
 * Who holds it today.
 */
holders: Array<string>, 
/**
 * Count of the version in force; none where there is none yet.
 */
in_force: number | null, effective_on: string | null, 
/**
 * Somebody works on the next version.
 */
draft: boolean, 
/**
 * Findings of the draft, or of the version in force.
 */
problems: number, 
/**
 * Holders who signed the version in force.
 */
signed: number, 
/**
 * The sheet of the library that fits by name.
 */
template: string | null, };

export type JobSeverity = "block" | "warn";

export type JobSheet = { 
/**
 * 岗位目的, one sentence.
 */
purpose: string, 
/**
 * 职责; their shares of time sum to 100 %.
 */
duties: Array<JobDuty>, 
/**
 * 权限
 */
authorities: Array<JobAuthority>, 
/**
 * 协作关系
 */
contacts: Array<JobContact>, 
/**
 * 任职资格, job-related only.
 */
requirements: Array<JobRequirement>, 
/**
 * 工作条件
 */
conditions: string, 
/**
 * 考核指标; the weights sum to 100.
 */
indicators: Array<JobIndicator>, 
/**
 * 培训要求
 */
training: Array<string>, 
/**
 * 代理人: the post whose holder stands in.
 */
substitute: string, };

export type JobSheetForm = { purpose: string, duties: Array<DutyForm>, authorities: Array<AuthorityForm>, contacts: Array<JobContact>, requirements: Array<JobRequirement>, conditions: string, indicators: Array<JobIndicatorForm>, training: Array<string>, substitute: string, };

export type JobShown = { version: JobVersionRow, revision: number, 
/**
 * As of issue; the draft follows the organisation.
 */
frame: PostFrame, sheet: JobSheet, findings: Array<JobFinding>, 
/**
 * One for each authority, in its order.
 */
limits: Array<LimitText>, share_sum: Exact, weight_sum: Exact, holders: Array<JobHolder>, };

export type JobStart = { "from": "usual" } | { "from": "empty" } | { "from": "template", slug: string, };

export type JobState = "draft" | "issued";

export type JobTemplateRow = { slug: string, name: string, name_en: string, class: string, purpose: string, duties: number, indicators: number, };

export type JobVersionRow = { id: number, ordinal: number, state: JobState, in_force: boolean, effective_on: string | null, change: string, hash: string | null, written_by: string, written_at: string, };

export type JobWish = { post: number, post_name: string, what: string, };

export type KeyKind = "p256" | "rsa3072";

export type KindRule = { kind: NodeKind, 
/**
 * A line closes every open line whose level is not above its own.
 */
level: number, 
/**
 * Has a heading instead of text.
 */
heading: boolean, 
/**
 * Needs at least one line of text or a table under it to be part of the regulation.
 */
needs_text: boolean, 
/**
 * May stand at the top, under nothing.
 */
at_top: boolean, 
/**
 * What it may stand under.
 */
under: Array<NodeKind>, };

export type KnowledgeForm = { id: number | null, question: string, answer: string, words: string, 
/**
 * A case it comes from or helps with.
 */
case: number | null, };

export type KnowledgeView = { id: number, question: string, answer: string, words: string, by: string, at: string, cases: Array<CaseName>, };

export type Labelled = { id: NodeId, 
/**
 * 第七条, （一）, 1., 附件1; empty for 款 and tables.
 */
number: string, 
/**
 * 第七条第二款第（三）项
 */
label: string, 
/**
 * What its near references are called here: 前款, 本章.
 */
near?: Array<NearLabel>, };

export type Language = "zh-CN" | "en";

export type LawPack = { 
/**
 * The day up to which the sources were looked at.
 */
dated: string, source: string, entries: Array<PackEntry>, 
/**
 * What findings cite in place of what the program says.
 */
bases: Array<PackBasis>, };

export type Leave = { kind: LeaveKind, from: string, to: string, };

export type LeaveForm = { kind: LeaveKind, from: string, to: string, };

export type LeaveKind = "annual" | "marriage" | "maternity" | "paternity" | "funeral" | "work_injury" | "sick" | "personal";

export type LeaveRule = "earlier" | "left_out";

export type LegalDutyRow = { code: string, zh: string, en: string, 
/**
 * 《劳动合同法》第四条第四款
 */
law: string, 
/**
 * Those that it is asked of.
 */
regulations: Array<DutyMet>, };

export type LegalLimit = { 
/**
 * The longest period by the regulation; none below its last band.
 */
months: number | null, penalty: Money, };

export type LevelCounts = { parts: number, chapters: number, sections: number, articles: number, paragraphs: number, items: number, subitems: number, };

export type LikelyChoice = "skip" | "create" | "update";

export type Likeness = "possible" | "certain";

export type LimitForm = { "type": "none" } | { "type": "amount", amount: string, } | { "type": "rule", key: string, row: string, };

export type LimitRow = { row: string, text: string, };

export type LimitTable = { key: string, label: string, regulation: string, rows: Array<LimitRow>, };

export type LimitText = { text: string, 
/**
 * 《客户服务管理制度》第三十条; empty for an amount of the sheet's own.
 */
basis: string, 
/**
 * The regulation in force has no such row.
 */
unknown: boolean, };

export type Line = { id: NodeId, kind: NodeKind, branch?: boolean, heading?: string, runs: Array<Run>, table?: Table, when?: When, note: string, };

export type LineChange = { id: NodeId, kind: NodeKind, change: Difference, 
/**
 * 第七条第二款
 */
old_label: string | null, new_label: string | null, 
/**
 * What is printed before it: （一）.
 */
old_number: string, new_number: string, 
/**
 * The words as printed; rows of a table are lines of their own, cells divided by ` | `.
 */
pieces: Array<Piece>, 
/**
 * The article a line came from, or went to.
 */
elsewhere: string | null, };

export type LogEntry = { id: LogId, account: AccountId, on: string, channel: Channel, 
/**
 * Of a visit: the head of the firm or of the retail department took part.
 */
leader: boolean, 
/**
 * With whom; the name as it was then.
 */
contact: string, told_them: string, they_told_us: string, promise: Promise | null, 
/**
 * Who wrote it down.
 */
by: string, };

export type LogForm = { account: number, on: string, channel: Channel, 
/**
 * Of a visit: the head of the firm or of the retail department took part.
 */
leader: boolean, contact: string, told_them: string, they_told_us: string, 
/**
 * Empty when nothing was promised.
 */
promise: string, promised_by: Promiser, due_on: string | null, 
/**
 * The planned visit this reports, whichever day that was for; those planned there up to the day of a
 * visit are settled anyway.
 */
visit: number | null, };

export type LogId = number;

export type Login = { login: string, name: string, };

export type Loss = { id: LossId, employee: EmployeeId, happened_on: string, facts: string, 
/**
 * What was lost.
 */
loss: Money, 
/**
 * What the person bears of it.
 */
borne: Money, 
/**
 * The clause of the labour contract that says so.
 */
ground: string, 
/**
 * Why so much: fault, risk of the business, what was insured.
 */
reason: string, statement: string, heard_on: string, 
/**
 * The day the person agreed to the plan in writing.
 */
agreed_on: string | null, terms: LossTerms, withdrawn_on: string | null, };

export type LossForm = { id: number | null, 
/**
 * 工号
 */
code: string, happened_on: string, facts: string, loss: string, borne: string, ground: string, reason: string, statement: string, heard_on: string, agreed_on: string | null, 
/**
 * Any day of it.
 */
first_month: string, wage: string, minimum: string, instalment: string | null, };

export type LossId = number;

export type LossPlan = { 
/**
 * The most that one month may bear.
 */
most: Money, plan: Array<Instalment>, };

export type LossRow = { loss: Loss, code: string, name: string, plan: Array<Instalment>, papers: Array<PaperRow>, };

export type LossSign = { "kind": "lost", last: string, days: number, limit: number, } | { "kind": "silent", last: string, days: number, limit: number, } | { "kind": "drop", quarter: Quarter, bought: Money, before: Money, percent: Exact, limit: Exact, } | { "kind": "complaints", count: number, days: number, limit: number, };

export type LossTerms = { 
/**
 * Its first day.
 */
first_month: string, 
/**
 * 当月工资
 */
wage: Money, 
/**
 * 当地最低工资标准
 */
minimum: Money, 
/**
 * At most so much a month, where less than the law allows was agreed.
 */
instalment: Money | null, };

export type LossWarning = { sign: LossSign, 
/**
 * 第三十五条
 */
article: string, };

export type MajorMeeting = { 
/**
 * 会议纪要编号
 */
number: string, held_on: string, participants: string, 
/**
 * None where the meeting was recorded without counting.
 */
votes: Votes | null, resolution: string, };

export type ManagerChoice = { id: number, name: string, post: string, };

export type ManagerLoad = { name: string, accounts: number, };

export type MarkInput = { code: string, 
/**
 * Empty: A.
 */
variant: string, 
/**
 * Empty: the sum of the items.
 */
score: string, items: Array<ItemInput>, };

export type MatrixCell = { 
/**
 * Index into [`Matrix::competences`].
 */
column: number, standing: CompetenceStanding, needed: CompetenceLevel | null, held: CompetenceLevel | null, until: string | null, };

export type MatrixRow = { employee: EmployeeId, code: string, name: string, post: PostId, post_name: string, department: string, cells: Array<MatrixCell>, };

export type MatrixView = { on: string, matrix: TrainingMatrix, requirements: Array<CompetenceRequirement>, posts: Array<TrainingPost>, 
/**
 * Wishes of the job descriptions that no competence answers yet.
 */
unmatched: Array<JobWish>, };

export type Measure = { kind: MeasureKind, 
/**
 * What is seen to, in the order of [`MeasureKind::checks`].
 */
checks: Array<MeasureCheck>, note: string, };

export type MeasureCheck = "ground" | "agreed" | "fitting_post" | "no_harm" | "adopted_rule" | "serious" | "evidence" | "union_told" | "notice_served" | "certificate";

export type MeasureKind = "transfer" | "dismissal";

export type MeasureOrder = { printer: string, width: number, height: number, measured: MeasuredCrosses, };

export type MeasuredCrosses = { first_x: number, first_y: number, 
/**
 * The second one is measured as well by whoever wants to know whether the printer keeps the size.
 */
second: [number, number] | null, };

export type MeetingForm = { number: string, held_on: string, participants: string, votes: Votes | null, resolution: string, };

export type MemoRow = { kind: string, text: string, user: string, at: string, };

export type MergeRow = { id: number, gone_name: string, at: string, };

export type MinimumWage = { region: string, monthly: Money, hourly: Money, from: string, 
/**
 * The date of the pack.
 */
dated: string, source: string, };

export type Money = number;

export type MonthSales = { 
/**
 * 2026-11
 */
month: string, amount: Money, };

export type MoveForm = { "kind": "join", 
/**
 * Empty: the next one.
 */
code: string, name: string, post: number, on: string, employment: EmploymentType, pay_basis: PayBasis, mobile: string, } | { "kind": "transfer", code: string, post: number, 
/**
 * The first day in the new post.
 */
on: string, } | { "kind": "leave", code: string, 
/**
 * The last day of employment.
 */
on: string, };

export type MoveKind = "join" | "transfer" | "leave";

export type MovePlace = { "at": "regulation", regulation: number, version: number, } | { "at": "job", post: number, } | { "at": "training" } | { "at": "accounts", manager: number, } | { "at": "cases" } | { "at": "assessment", cycle: number, } | { "at": "bonus", quarter: Quarter, } | { "at": "bonus_payments", quarter: Quarter, } | { "at": "people" };

export type MoveTask = { kind: MoveTaskKind, 
/**
 * The regulation, the post, the competence, the number of the notice, the amount still to be paid.
 */
what: string, state: MoveTaskState, count: number | null, day: string | null, 
/**
 * Who stands in.
 */
who: Array<string>, standing: CompetenceStanding | null, place: MovePlace, };

export type MoveTaskKind = "acknowledge" | "job_sheet" | "no_job_sheet" | "training" | "certificate" | "headcount" | "substitute" | "accounts" | "cases" | "assessment" | "notice" | "bonus_pay" | "bonus_rule";

export type MoveTaskState = "open" | "done" | "told";

export type MoveView = { 
/**
 * 0 for a joiner who is only looked at.
 */
employee: number, code: string, name: string, kind: MoveKind, on: string, department: string, 
/**
 * The post he begins in; for a leaver the one he held.
 */
post: string, 
/**
 * The post before a transfer.
 */
from_post: string | null, tasks: Array<MoveTask>, open: number, };

export type Named = { employee: EmployeeId, 
/**
 * Ordinary: the effect, 0–1. Apportioned: the share of responsibility, 0–100. Major: ignored.
 */
figure: Exact, 
/**
 * Major only: besides being concerned (相关人员), responsible (相关责任人) (A6).
 */
responsible: boolean, 
/**
 * 本人陈述
 */
statement: string, 
/**
 * The day the person was heard.
 */
heard_on: string | null, 
/**
 * Major and responsible only: what the meeting proposes besides (A6).
 */
measure: Measure | null, 
/**
 * Lifted on the person's appeal.
 */
reversed: boolean, };

export type NamedForm = { code: string, figure: string, responsible: boolean, statement: string, heard_on: string | null, 
/**
 * Major and responsible only.
 */
measure: Measure | null, };

export type NearLabel = { target: NodeId, 
/**
 * 前款, 本条第三款
 */
label: string, };

export type NeedsView = { needs: Array<TrainingNeed>, requests: Array<TrainingRequestRow>, };

export type NewCompany = { path: string, name: string, short_name: string, code: string, owner_name: string, login: string, password: string, };

export type NewParameter = { 
/**
 * `service.reply.time`; empty: the draft counts one out, `own.3`.
 */
key: string, label: string, 
/**
 * Empty: the same as `label`.
 */
label_en: string, 
/**
 * `percent`, `factor`, `money`, `days`, `workdays`, `months`, `hours`, `minutes`, `count`, `date`,
 * `switch`, `text`
 */
kind: string, 
/**
 * `1.5%`, `8000`, `3次`
 */
value: string, 
/**
 * Bounds, both ends included; empty for none.
 */
min: string, max: string, 
/**
 * Why it is as it is.
 */
note: string, };

export type NodeId = string;

export type NodeKind = "part" | "chapter" | "section" | "article" | "paragraph" | "item" | "subitem" | "annex" | "table";

export type NoticeFinding = { 
/**
 * 春节; empty where it concerns the whole.
 */
holiday: string, weight: NoticeWeight, problem: NoticeProblem, };

export type NoticeId = number;

export type NoticeLook = { notice: ReadNotice, 
/**
 * Nothing in it contradicts itself: it may be kept.
 */
good: boolean, 
/**
 * The year is known already, and would be said anew.
 */
known: boolean, 
/**
 * Working days of the year as it stands now.
 */
before: number | null, 
/**
 * Working days by this text.
 */
working_days: number | null, months: Array<CalendarMonth>, };

export type NoticeProblem = { "kind": "too_long" } | { "kind": "no_year" } | { "kind": "no_holidays" } | { "kind": "no_days" } | { "kind": "no_such_day", text: string, } | { "kind": "weekday", day: string, 
/**
 * 1 is Monday, 7 Sunday.
 */
said: number, is: number, } | { "kind": "count", said: number, counted: number, } | { "kind": "backwards", from: string, to: string, } | { "kind": "worked_anyway", day: string, } | { "kind": "twice", day: string, } | { "kind": "other_year", day: string, } | { "kind": "made_up_all_the_same" } | { "kind": "unbalanced", off: number, statutory: number, } | { "kind": "missing" } | { "kind": "loose_day", day: string, } | { "kind": "unread", text: string, };

export type NoticeReceiptForm = { quarter: Quarter, 
/**
 * Numbers of the notices.
 */
numbers: Array<string>, route: AcknowledgementRoute, on: string, witnesses: Array<string>, reference: string, note: string, };

export type NoticeRow = { number: string, code: string, name: string, department: string, total: Money, state: NoticeState, paper: number, 
/**
 * How it stands with the delivery.
 */
delivery: AcknowledgementState, 
/**
 * The receipt that counts.
 */
receipt: Acknowledgement | null, 
/**
 * The last day to hand it over (`bonus.notice.workdays`).
 */
deliver_by: string | null, 
/**
 * The last day to object, from the day it reached the person (`bonus.appeal.workdays`).
 */
appeal_until: string | null, };

export type NoticeShape = "each" | "bound" | "slips";

export type NoticeSignForm = { 
/**
 * The number of the notice.
 */
number: string, 
/**
 * Of the file.
 */
password: string, 
/**
 * The certificate writes the name in another way than the roster.
 */
other_name: boolean, };

export type NoticeSignature = { quarter: Quarter, 
/**
 * The number of the notice.
 */
number: string, drawn: Handwriting, };

export type NoticeState = "valid" | "superseded";

export type NoticeWeight = "wrong" | "doubtful" | "unread";

export type OfficeStatus = { company: CompanyCard | null, user: UserCard | null, recent: Array<RecentFile>, today: string, version: string, 
/**
 * Only one user exists, so nobody else can review.
 */
one_person: boolean, };

export type OffsetRow = { printer: string, 
/**
 * Of the sheet, in tenths of a millimetre.
 */
width: number, height: number, 
/**
 * What is added to every place, in tenths of a millimetre.
 */
right: number, down: number, measured_on: string, by: string, };

export type OpenCycle = { period: AssessmentPeriod, 
/**
 * None takes what the regulation says, or the usual value.
 */
leave: LeaveRule | null, min_days: number | null, calibration_limit: string | null, 
/**
 * People whose post has no scheme are left out, with that reason; else the cycle is refused.
 */
leave_out: boolean, };

export type OpenPreview = { period: AssessmentPeriod, label: string, rules: CycleRules, people: number, sheets: number, transferred: Array<string>, carried: Array<string>, left_out: Array<string>, without_scheme: Array<string>, 
/**
 * The code of what stands against it.
 */
problem: SchemeProblem | null, };

export type OpinionAnswerForm = { opinion: number, 
/**
 * None opens it again.
 */
result: OpinionResult | null, answer: string, };

export type OpinionResult = "accepted" | "partly" | "declined";

export type OpinionRow = { id: number, 
/**
 * Permanent id of the article or annex.
 */
node: string, text: string, author: string, 
/**
 * RFC 3339
 */
at: string, settled: boolean, };

export type OrgChart = { width: number, height: number, boxes: Array<ChartBox>, strokes: Array<ChartStroke>, };

export type Organisation = { departments: Array<Department>, posts: Array<Post>, employees: Array<Employee>, };

export type Owed = { 
/**
 * Every bill up to the day, what falls due first before the others.
 */
bills: Array<BillStanding>, 
/**
 * What is open of all bills.
 */
open: Money, 
/**
 * What is overdue of it.
 */
overdue: Money, 
/**
 * What is open by [`Age::ALL`].
 */
by_age: [Money, Money, Money, Money, Money], 
/**
 * 预收: paid or credited and matched by no bill. `open − advance` is the balance of the account.
 */
advance: Money, 
/**
 * The day by which the oldest open bill had to be paid.
 */
oldest_due: string | null, last_paid: string | null, };

export type OwnCertificate = { card: CertificateCard, state: OwnCertificateState, 
/**
 * Papers of the register that it signed.
 */
papers: number, 
/**
 * Why it was revoked, and when (RFC 3339).
 */
reason: string, revoked_at: string | null, };

export type OwnCertificateState = "current" | "retired" | "revoked";

export type OwnCopy = "original" | "stamped" | "countersigned";

export type PackBasis = { code: string, zh: string, en: string, };

export type PackChange = { what: PackChangeKind, 
/**
 * A law, the code of a finding, or a region with its day.
 */
name: string, 
/**
 * What the pack in use says; empty for what is added.
 */
before: string, 
/**
 * What the other says; empty for what goes.
 */
after: string, };

export type PackChangeKind = "added" | "changed" | "removed";

export type PackEntry = { name: string, name_en: string, 
/**
 * 法释〔2025〕12号
 */
number: string, 
/**
 * Since when the text used here is in force.
 */
in_force: string, codes: Array<string>, };

export type PackKind = "law" | "wages";

export type PackLook = { kind: PackKind, dated: string, source: string, size: number, 
/**
 * The date of the one in use.
 */
in_use: string, 
/**
 * It is older than the one in use.
 */
older: boolean, changes: Array<PackChange>, 
/**
 * The file itself, to be kept as it was looked at.
 */
text: string, };

export type PackRow = { kind: PackKind, 
/**
 * The day up to which its sources were looked at.
 */
dated: string, source: string, 
/**
 * How many laws or amounts it holds.
 */
size: number, 
/**
 * Who imported it; none where it ships with the program.
 */
by: string | null, 
/**
 * RFC 3339
 */
at: string | null, 
/**
 * The date of the one that ships, where another is in use.
 */
shipped: string | null, };

export type PacksView = { packs: Array<PackRow>, 
/**
 * The regions that the minimum wages name.
 */
regions: Array<string>, 
/**
 * That of the company, where it was chosen.
 */
region: string | null, };

export type PagePicture = { 
/**
 * From 1.
 */
page: number, 
/**
 * As a data URL.
 */
picture: string, 
/**
 * Where it lies on the picture that was there; none for a whole page.
 */
strip: PictureStrip | null, };

export type PageShown = { 
/**
 * From 1.
 */
page: number, 
/**
 * The mark of the page as it is seen there.
 */
mark: string, 
/**
 * The mark of the whole picture; another one where a strip lies on it.
 */
whole: string, 
/**
 * In pixels.
 */
width: number, };

export type PaperItem = { question: QuestionId, stem: string, options: Array<string>, answer: Array<string>, };

export type PaperPrinted = { number: string, printer: string, copies: number, pages: string, sides: PrintSides, 
/**
 * What the system calls the job; empty where it does not tell.
 */
job: string, 
/**
 * The printer is paused and the copies wait.
 */
waits: boolean, 
/**
 * A paper that counts no longer was printed with the word for it across its pages.
 */
marked: boolean, 
/**
 * 套打: by how much its pages were moved, in tenths of a millimetre.
 */
right: number, down: number, 
/**
 * Copies of this paper so far, these included.
 */
total: number, };

export type PaperReceiver = { 
/**
 * The name in his certificate.
 */
signer: string, 
/**
 * SHA-256 of it, hexadecimal.
 */
fingerprint: string, 
/**
 * RFC 3339
 */
at: string, };

export type PaperRow = { id: number, number: string, 
/**
 * regulation, bonus_notice, allocation_table, receipt_list, recovery_sheet
 */
kind: string, title: string, subject: string, people: string, pages: number, bytes: number, sha256: string, signed: boolean, signer: string | null, 
/**
 * Name of the seal that is printed on it; `across` when it runs over the edges of its pages.
 */
seal: string | null, 
/**
 * Where that was put by hand; none: nobody did, or the program was older and kept no record of it.
 */
seal_spot: SealSpotWord | null, across: boolean, 
/**
 * Its signature allows further signatures only.
 */
certified: boolean, timestamp: PaperTime | null, 
/**
 * Its receiver signed it with a certificate of his own.
 */
countersigned: PaperReceiver | null, 
/**
 * Copies that were given to a printer from here.
 */
printed: number, 
/**
 * valid, void, superseded
 */
state: string, 
/**
 * Why it is void or superseded, and the number of the paper that took its place.
 */
reason: string, superseded_by: string | null, created_at: string, created_by: string, };

export type PaperSection = { kind: QuestionKind, 
/**
 * Of each question.
 */
marks: number, items: Array<PaperItem>, };

export type PaperTime = { 
/**
 * RFC 3339 in UTC; none while the paper waits for an answer.
 */
at: string | null, 
/**
 * The authority that attests it.
 */
by: string, 
/**
 * Why the paper waits: a code.
 */
why: string, 
/**
 * The token came later and stands beside the paper, not in it.
 */
beside: boolean, };

export type PaperVariant = { letter: string, sections: Array<PaperSection>, };

export type PapersExported = { papers: number, path: string, };

export type Parameter = { 
/**
 * `bonus.pool.rate`
 */
key: string, label: string, label_en: string, value: Value, bounds: Bounds, 
/**
 * Usual value, legal bound and why.
 */
note: string, };

export type ParameterChange = { key: string, label: string, label_en: string, old: string | null, new: string | null, articles: Array<ArticleRef>, };

export type ParameterRow = { parameter: Parameter, printed: string, articles: Array<ArticleRef>, 
/**
 * Also by text that a switch hides. What nothing cites keeps a draft from being issued.
 */
cited: boolean, bounds_text: string, used_by_engine: boolean, 
/**
 * Declared by the drafter: type and bounds are his.
 */
own: boolean, 
/**
 * Differs from the version the draft was made from.
 */
changed: boolean, };

export type PasteProblem = { line: number, text: string, code: string, };

export type PasteReport = { view: BonusView, taken: number, problems: Array<PasteProblem>, };

export type PauseForm = { case: number, reason: PauseReason, note: string, by: string, at: string, };

export type PauseReason = "customer" | "customer_date" | "parts" | "examination";

export type PayBasis = "wage" | "commission";

export type PayBasisEntry = { from: string, basis: PayBasis, };

export type PayBasisForm = { from: string, basis: PayBasis, };

export type Payment = { id: PaymentId, account: AccountId, on: string, 
/**
 * Above zero.
 */
amount: Money, 
/**
 * The bill it was paid for, where the customer said so.
 */
bill: BillId | null, 
/**
 * 银行转账; may be empty.
 */
way: string, note: string, batch: BatchId | null, };

export type PaymentForm = { account: number, on: string, 
/**
 * Yuan, above zero.
 */
amount: string, 
/**
 * None: it settles what falls due first.
 */
bill: number | null, way: string, note: string, };

export type PaymentId = number;

export type PendingPerson = { code: string, name: string, post: string, what: PendingWhat, 
/**
 * The items.
 */
items: Array<string>, };

export type PendingWhat = "figures" | "receipt" | "decision" | "appeal_time";

export type PeopleView = { organisation: Organisation, today: string, rows: Array<EmployeeRow>, };

export type PersonChoice = { code: string, name: string, post: string, };

export type Phone = { kind: PhoneKind, number: string, 
/**
 * 分机
 */
extension: string, };

export type PhoneKind = "mobile" | "landline" | "fax";

export type PictureStrip = { top: number, height: number, };

export type Piece = { kind: PieceKind, text: string, };

export type PieceKind = "same" | "deleted" | "inserted";

export type PlanAction = { what: string, owner: string, due_on: string | null, done_on: string | null, };

export type PlanAlerts = { year: number, behind: Array<AccountPlanRow>, 
/**
 * The year whose plans are wanted now, and the accounts that have none.
 */
wanted_year: number, due_on: string | null, missing: Array<PlanMissing>, 
/**
 * 第十六条
 */
article: string, };

export type PlanBasis = { "kind": "sales", percent: string, } | { "kind": "plan", percent: string, } | { "kind": "total", total: string, season: PlanSeason, };

export type PlanLevel = "company" | "department" | "team";

export type PlanLight = "far_behind" | "behind" | "on_track" | "not_begun" | "no_calendar";

export type PlanLine = { id: PlanLineId, revision: number, year: number, title: string, level: PlanLevel, 
/**
 * Of a department or a team.
 */
department: DepartmentId | null, kind: TrainingContent, course: CourseId | null, 
/**
 * 对象
 */
audience: string, theory_minutes: number, practice_minutes: number, from: string, to: string, trainer: string, exam: ExamForm, budget: Money, 
/**
 * Came in after the plan was approved.
 */
added: boolean, state: PlanState, 
/**
 * Why it was dropped or added.
 */
reason: string, };

export type PlanLineId = number;

export type PlanMissing = { account: number, name: string, grade: Grade, manager: string | null, };

export type PlanMonth = { target: Money, target_so_far: Money, 
/**
 * None for months that have not begun. So is the sum.
 */
actual: Money | null, actual_so_far: Money | null, 
/**
 * What was sold in that month of the year before.
 */
year_before: Money, };

export type PlanProgress = "overdue" | "scheduled" | "open" | "held" | "dropped";

export type PlanReviewForm = { account: number, quarter: Quarter, held_on: string, 
/**
 * Why it stands where it stands.
 */
findings: string, next_steps: string, };

export type PlanReviewRow = { quarter: Quarter, held_on: string, findings: string, next_steps: string, by: string, at: string, 
/**
 * Of the quarter, by the plan shown.
 */
target: Money | null, actual: Money, };

export type PlanRow = { 
/**
 * 筒灯; empty for whatever no other row names.
 */
product: string, 
/**
 * January to December, none below zero.
 */
months: [Money, Money, Money, Money, Money, Money, Money, Money, Money, Money, Money, Money], };

export type PlanRowForm = { product: string, months: Array<string>, };

export type PlanRule = { 
/**
 * 《大客户管理制度》（2026年第1版）; none where none is in force, and then nothing else is said.
 */
regulation: string | null, 
/**
 * 第十六条
 */
article: string, 
/**
 * By when a plan of that year is to be made.
 */
due_on: string | null, 
/**
 * Percent of the expectation below which a plan is far behind.
 */
alarm: Exact | null, alarm_article: string, };

export type PlanSeason = "even" | "sales" | "plan";

export type PlanStanding = { 
/**
 * The day asked about, or the last of the year when that is over.
 */
as_of: string, target: Money, 
/**
 * Up to that day.
 */
actual: Money, months: Array<PlanMonth>, rows: Array<RowStanding>, 
/**
 * None before the year begins, and where its calendar is not known.
 */
progress: YearProgress | null, light: PlanLight, };

export type PlanState = "draft" | "approved" | "dropped";

export type PlanStepForm = { kind: ImprovementKind, text: string, due_on: string, };

export type PlanVersionRow = { version: number, total: Money, reason: string, by: string, at: string, };

export type PlannedVisitForm = { 
/**
 * None: a new one.
 */
id: number | null, account: number, leader: boolean, on: string, purpose: string, };

export type PlannedVisitRow = { 
/**
 * None for what is proposed, and for what was made without being planned.
 */
id: number | null, account: number, name: string, grade: Grade | null, manager: string | null, 
/**
 * By the head of the firm or of the retail department.
 */
leader: boolean, on: string, state: PlannedVisitState, purpose: string, 
/**
 * The last day the rhythm allows; none where it does not ask.
 */
due: string | null, 
/**
 * 第二十条
 */
article: string, 
/**
 * The part of town.
 */
area: string, address: string, contact: string, phone: string, 
/**
 * The earliest thing promised that waits.
 */
promise: string, };

export type PlannedVisitState = "proposed" | "planned" | "missed" | "done";

export type PlotPoint = { figure: string, score: string, };

export type Post = { id: PostId, name: string, department: DepartmentId, 
/**
 * 直接上级岗位; none for the top of the line.
 */
superior: PostId | null, 
/**
 * 岗位级别: a row of the table `bonus.posts` (经理级, 主管级 …).
 */
class: string, 
/**
 * 编制人数
 */
headcount: number, };

export type PostForm = { id: number | null, name: string, department: number, superior: number | null, class: string, headcount: number, };

export type PostFrame = { post: string, department: string, 
/**
 * 岗位级别
 */
class: string, 
/**
 * 直接上级; empty at the top of the line, which is 公司负责人 in print.
 */
superior: string, 
/**
 * 直接下级
 */
below: Array<string>, 
/**
 * 编制人数
 */
headcount: number, };

export type PostId = number;

export type Preferences = { language: Language, theme: Theme, };

export type Preset = "red_head" | "controlled" | "simple";

export type PreviewInfo = { pages: number, 
/**
 * One for each page: a page that kept its mark looks as before.
 */
marks: Array<string>, page_width_mm: number, page_height_mm: number, 
/**
 * Only the pages on screen were set; of the others this says how they were before the edit.
 */
ahead: boolean, 
/**
 * Those of the pages on screen that look different now: they are not asked for a second time.
 */
pictures: Array<PagePicture>, };

export type PreviewItem = { name: string, 
/**
 * None while no figure was typed, or the rule cannot be read.
 */
score: string | null, 
/**
 * Figure and score, from left to right; empty for a score by hand.
 */
plot: Array<PlotPoint>, problem: SchemeProblem | null, };

export type PreviewSpot = { 
/**
 * From 1.
 */
page: number, x_mm: number, y_mm: number, w_mm: number, h_mm: number, };

export type PrintChoice = { printer: string, copies: number, sides: PrintSides, };

export type PrintOrder = { paper: number, 
/**
 * The last one, or the system's own, where none is named.
 */
printer: string | null, copies: number, sides: PrintSides, 
/**
 * `1-3,5`; nothing is all of them.
 */
pages: string, };

export type PrintRegulation = { version: number, preset: Preset, sign: boolean, cover: boolean, watermark: WatermarkChoice, 
/**
 * None leaves the place blank for wet ink.
 */
seal: SealOrder | null, };

export type PrintRow = { id: number, 
/**
 * Of the paper.
 */
number: string, at: string, by: string, printer: string, copies: number, pages: string, sides: PrintSides, right: number, down: number, job: string, };

export type PrintSheet = { 
/**
 * Of its first page, in tenths of a millimetre.
 */
width: number, height: number, 
/**
 * 套打: it fills in a form that was printed before, in its true size and moved as the printer needs it.
 */
overprint: boolean, 
/**
 * It counts no longer, and is printed with the word for it.
 */
marked: boolean, };

export type PrintSides = "one" | "long" | "short";

export type PrintedBlock = { id: NodeId, kind: NodeKind, 
/**
 * 第七条, （一）, 1., 附件1; empty for 款.
 */
number: string, heading: string | null, runs: Array<PrintedRun>, table: PrintedTable | null, 
/**
 * 编写说明 of an article, for the reader on screen.
 */
note: string, };

export type PrintedRun = { text: string, bold: boolean, 
/**
 * The parameter whose value this is.
 */
parameter: string | null, 
/**
 * The node this refers to.
 */
reference: NodeId | null, };

export type PrintedTable = { head: Array<string>, rows: Array<Array<string>>, parameter: string | null, };

export type PrinterRow = { 
/**
 * By this the system calls it: Office
 */
name: string, 
/**
 * How people call it, and where it stands; may be empty.
 */
title: string, place: string, 
/**
 * The one that is used where none is named.
 */
standard: boolean, state: PrinterState, 
/**
 * What the system says of it, in its own words.
 */
why: string, 
/**
 * Whether it prints on both sides, where the system knows.
 */
two_sided: boolean | null, };

export type PrinterState = "ready" | "paused" | "refusing";

export type PrintersView = { printers: Array<PrinterRow>, 
/**
 * Why there is none, as a code of the catalogue: `printing.no_system`, `printing.not_running`,
 * `printing.no_printer`.
 */
trouble: string | null, 
/**
 * What the acting user chose the last time.
 */
last: PrintChoice | null, 
/**
 * Which printers were measured, on which sheet.
 */
offsets: Array<OffsetRow>, };

export type ProcessCheckView = { quarter: Quarter, from: string, to: string, 
/**
 * What has its time until after this day says nothing yet.
 */
day: string, 
/**
 * 《大客户管理制度》（2026年第1版）
 */
regulation: string, 
/**
 * 《客户服务管理制度》（2026年第1版); none where none was in force, and then its lines are missing.
 */
service_regulation: string | null, 
/**
 * The quarters of the trend, the one asked for last.
 */
quarters: Array<Quarter>, lines: Array<ProcessLine>, };

export type ProcessFact = { "kind": "visit", due: string, 
/**
 * Too late; none where nobody came.
 */
made: string | null, leader: boolean, } | { "kind": "file", missing: Array<FileItem>, } | { "kind": "plan", year: number, } | { "kind": "review", quarter: Quarter, } | { "kind": "promise", text: string, due: string, done: string | null, } | { "kind": "case", number: string, what: string, };

export type ProcessFailure = { account: number | null, case: number | null, name: string, grade: Grade | null, manager: string | null, fact: ProcessFact, };

export type ProcessKind = "visits" | "files" | "plans" | "reviews" | "promises" | "answered" | "closed" | "return_visits" | "satisfaction";

export type ProcessLine = { kind: ProcessKind, 
/**
 * Percent: a parameter of the regulation, or all of it where an article leaves no exception.
 */
target: Exact, 
/**
 * Whether the target is a parameter.
 */
set: boolean, 
/**
 * 第二十条
 */
article: string, numerator: number, denominator: number, 
/**
 * Percent, two decimals at most; nothing where nothing was due.
 */
value: Exact | null, met: boolean | null, 
/**
 * Of the files: the day on which they were looked at.
 */
counted_on: string | null, 
/**
 * What did not go as the regulation wants.
 */
failures: Array<ProcessFailure>, 
/**
 * One for each quarter of the trend.
 */
trend: Array<ProcessPoint>, };

export type ProcessPoint = { quarter: Quarter, numerator: number, denominator: number, value: Exact | null, };

export type Progress = { task: string, done: number, total: number, current: string, };

export type Promise = { text: string, by: Promiser, due_on: string | null, done_on: string | null, };

export type Promiser = "us" | "them";

export type ProofForm = { 
/**
 * 工号
 */
code: string, competence: number, level: CompetenceLevel, on: string, 
/**
 * What it rests on; needed without a certificate.
 */
note: string, 
/**
 * Number of a certificate that must still be good.
 */
certificate: string | null, };

export type ProposalFigures = { "kind": "purchase", bought: Money, least: Money, } | { "kind": "growth", bought: Money, before: Money, percent: Exact, drop: Exact, } | { "kind": "years", since: string, years: number, };

export type ProposedScore = { score: number, from: ProposalFigures, };

export type Quarter = string;

export type QuarterRow = { quarter: Quarter, state: QuarterState, revenue: Money | null, target: Money | null, pool: Money | null, paid: Money | null, closing_reserve: Money | null, people: number, 
/**
 * 《…》（2026年第1版）
 */
regulation: string | null, 
/**
 * 已关账
 */
closed: boolean, 
/**
 * People of an issued quarter with something to get or to give back.
 */
unsettled: number, 
/**
 * The earliest last day to pay, and how many of them have it.
 */
pay_by: string | null, pay_first: number, 
/**
 * Nothing stands in the way of closing it.
 */
closable: boolean, };

export type QuarterState = "none" | "draft" | "calculated" | "reviewed" | "approved" | "issued";

export type QuestionDuplicate = { row: number, stem: string, 
/**
 * Of the question in the bank, or none for a row of the same file.
 */
question: number | null, same_as_row: number | null, };

export type QuestionForm = { id: number | null, revision: number, kind: QuestionKind, stem: string, options: Array<string>, 
/**
 * As people write it: `AC`, `对`, blanks apart by `；`.
 */
answer: string, difficulty: number, tags: Array<string>, 
/**
 * 《季度奖金考核管理制度》第七条; several apart by `、`.
 */
basis: string, retired: boolean, };

export type QuestionId = number;

export type QuestionImport = { rows: number, created: number, 
/**
 * Rows left out: wrong, or in the bank already.
 */
skipped: number, errors: Array<QuestionImportError>, duplicates: Array<QuestionDuplicate>, 
/**
 * The first of those that would come in, to look at.
 */
shown: Array<ExamQuestion>, };

export type QuestionImportError = { row: number, column: string, value: string, 
/**
 * `no_answer` …
 */
why: string, 
/**
 * The beginning of the question, for the text.
 */
stem: string, };

export type QuestionKind = "single" | "multiple" | "true_false" | "fill_in" | "short" | "practical";

export type QuestionKindCount = { kind: QuestionKind, count: number, };

export type QuestionQuery = { text: string, kind: QuestionKind | null, tag: string | null, 
/**
 * Only those whose article has changed.
 */
changed: boolean, retired: boolean, offset: number, 
/**
 * 0: all.
 */
limit: number, };

export type QuestionRow = { question: ExamQuestion, 
/**
 * Labels of articles that are other ones now, or gone.
 */
changed: Array<string>, };

export type QuestionTagCount = { tag: string, count: number, };

export type QuestionsPage = { rows: Array<QuestionRow>, 
/**
 * Fitting the query.
 */
total: number, 
/**
 * In the bank, without the retired ones.
 */
bank: number, changed: number, kinds: Array<QuestionKindCount>, tags: Array<QuestionTagCount>, };

export type QueueSent = { granted: number, waiting: number, };

export type ReadHoliday = { holiday: Holiday, 
/**
 * Days off, both ends included.
 */
days: number, 
/**
 * 共N天, where it is said.
 */
said: number | null, text: string, };

export type ReadNotice = { 
/**
 * Zero where the text says none.
 */
year: number, 
/**
 * 国务院办公厅关于2027年部分节假日安排的通知
 */
title: string, 
/**
 * 国办发明电〔2026〕7号; may be empty.
 */
number: string, issued_on: string | null, holidays: Array<ReadHoliday>, findings: Array<NoticeFinding>, };

export type ReceiptRow = { route: AcknowledgementRoute, day: string, witnesses: Array<string>, 
/**
 * Number of the parcel, address, account.
 */
reference: string, note: string, total: string | null, grade: string | null, 
/**
 * Last day of an appeal.
 */
appeal_by: string, };

export type ReceivableDue = { account: number, name: string, manager: string | null, 
/**
 * Overdue, or else due soon.
 */
amount: Money, overdue: boolean, 
/**
 * The day by which the oldest of it had or has to be paid.
 */
due: string, days: number, };

export type ReceivableRow = { account: number, name: string, grade: Grade | null, manager: string | null, open: Money, overdue: Money, by_age: [Money, Money, Money, Money, Money], advance: Money, oldest_due: string | null, 
/**
 * Since the oldest open bill had to be paid; none where nothing is overdue.
 */
days: number | null, last_paid: string | null, 
/**
 * What they promised and did not do yet, the earliest first.
 */
promise: string, promised_on: string | null, 
/**
 * 信用额度; none: no limit.
 */
credit: Money | null, over_credit: boolean, contact: string, phone: string, };

export type ReceivableSettings = { 
/**
 * 收款账户: name, bank and number, as printed on statements and demands; may be empty.
 */
payee: string, 
/**
 * From the bill to the last day to pay, where nothing else was agreed.
 */
terms_days: number, 
/**
 * What falls due within so many days stands on the workbench.
 */
remind_days: number, };

export type ReceivableShown = { account_name: string, bill: Bill | null, paid: Money | null, paid_on: string | null, };

export type ReceivablesImport = { encoding: string, 
/**
 * 1-based.
 */
header_row: number, rows: number, bills: number, payments: number, 
/**
 * Rows that stand in the books already.
 */
known: number, billed: Money, paid: Money, errors: Array<SalesRowError>, 
/**
 * The first of the new rows.
 */
shown: Array<ReceivableShown>, 
/**
 * Once it was taken in.
 */
batch: number | null, };

export type ReceivablesView = { day: string, open: Money, overdue: Money, 
/**
 * Not due, 1–30, 31–60, 61–90 and more than 90 days overdue.
 */
by_age: [Money, Money, Money, Money, Money], advance: Money, 
/**
 * What is overdue the longest first.
 */
rows: Array<ReceivableRow>, 
/**
 * Accounts with bills or payments on file, whatever they owe.
 */
accounts: number, settings: ReceivableSettings, 
/**
 * Imports, the latest first.
 */
batches: Array<SalesBatch>, };

export type RecentFile = { path: string, name: string, opened_at: string, sample: boolean, };

export type Refusal = { code: string, facts: { [key in string]: string }, 
/**
 * In English, for the log and for whoever helps.
 */
detail: string, };

export type RegulationId = number;

export type RegulationKind = "service" | "duties" | "training" | "bonus" | "key-accounts" | "other";

export type RegulationName = { title: string, kind: RegulationKind, };

export type RegulationReading = { regulation: RegulationRow, version: VersionRow, 
/**
 * Counts the changes of a draft; a change names the one it saw.
 */
revision: number, can_undo: boolean, can_redo: boolean, blocks: Array<PrintedBlock>, parameters: Array<ParameterRow>, 
/**
 * Its questions were answered in the wizard: the 商量单 can be printed.
 */
from_wizard: boolean, 
/**
 * The term of trial that an article of this text sets.
 */
trial: TrialTermView | null, };

export type RegulationRow = { id: number, slug: string, kind: RegulationKind, title: string, 
/**
 * Articles of the version in force, else of the newest.
 */
articles: number, versions: Array<VersionRow>, needs_consultation: boolean, 
/**
 * 复审日期 of the version in force.
 */
review_due: string | null, 
/**
 * How many have not signed for the version in force.
 */
unsigned: number, };

export type RepealForm = { version: number, 
/**
 * The last day in force.
 */
last_day: string, 
/**
 * Stands in the decision.
 */
reason: string, };

export type ReplacementForm = { item: number, part: WarrantyPart, on: string, case: number | null, note: string, };

export type RequestState = "open" | "planned" | "declined";

export type RequirementForm = { competence: number, level: CompetenceLevel, };

export type ResultCycle = { period: AssessmentPeriod, id: number | null, stage: AssessmentStage | null, };

export type ResultPart = { period: AssessmentPeriod, post: string, days: number, total: string | null, standing: SheetStanding, };

export type ResultReceiptForm = { cycle: number, codes: Array<string>, route: AcknowledgementRoute, 
/**
 * When it arrived: from here the time to appeal runs.
 */
day: string, witnesses: Array<string>, 
/**
 * Number of the parcel, address, account.
 */
reference: string, note: string, };

export type ResultRow = { id: number, code: string, name: string, department: string, post: string, parts: Array<ResultPart>, days: number, total: string | null, grade: string | null, 
/**
 * Somebody else has the same total.
 */
tie: boolean, 
/**
 * The score that the bonus has now.
 */
in_bonus: string | null, };

export type ResultsImport = { rows: number, taken: number, errors: Array<ResultsImportError>, };

export type ResultsImportError = { row: number, code: string, value: string, 
/**
 * Code of the refusal, with its facts.
 */
why: string, facts: { [key in string]: string }, };

export type ResultsView = { period: AssessmentPeriod, label: string, 
/**
 * Cycles that it rests on, in order.
 */
parts: Array<ResultCycle>, 
/**
 * All of them are there and closed.
 */
complete: boolean, rows: Array<ResultRow>, distribution: Array<GradeShare>, bands_basis: string | null, 
/**
 * The quarter's bonus can still take the scores.
 */
bonus_open: boolean, };

export type Role = "owner" | "general_management" | "department_manager" | "clerk";

export type RoundEntryForm = { round: number, key: number, verdict: RoundsVerdict | null, grade: FindingGrade | null, note: string, 
/**
 * Works number of whoever is to put it right; may be empty.
 */
owner: string, };

export type RoundEntryView = { key: number, text: string, how: string, article: string, 
/**
 * The article is another one by now.
 */
changed: boolean, verdict: RoundsVerdict | null, grade: FindingGrade | null, note: string, owner: string, owner_name: string, photos: Array<ScanRow>, finding: number | null, };

export type RoundForm = { checklist: number, 
/**
 * Name or number of it.
 */
department: string, 
/**
 * Works number; empty is the acting user's employee.
 */
walker: string, 
/**
 * Without it today.
 */
on: string | null, };

export type RoundRow = { id: number, name: string, department: string, on: string, walker: string, walker_code: string, items: number, 
/**
 * Not looked at yet.
 */
left: number, wrong: number, finished_on: string | null, 
/**
 * Findings that are not closed.
 */
open: number, };

export type RoundView = { row: RoundRow, entries: Array<RoundEntryView>, findings: Array<FindingRow>, figures: RoundsFigures, 
/**
 * Of the department on the day, the leaders of the line included.
 */
people: Array<PersonChoice>, };

export type RoundsArticleCount = { article: string, count: number, };

export type RoundsDepartmentCount = { department: number, rounds: number, items: number, failed: number, closed: number, overdue: number, };

export type RoundsDue = { what: RoundsDueKind, 
/**
 * Of the finding, or of the walk.
 */
id: number, department: string, text: string, 
/**
 * Who is to do it.
 */
owner: string, owner_code: string, grade: FindingGrade | null, due_on: string, overdue: boolean, article: string, };

export type RoundsDueKind = "walk" | "order" | "rectify" | "recheck";

export type RoundsFigures = { 
/**
 * Finished ones.
 */
rounds: number, items: number, passed: number, failed: number, not_applicable: number, minor: number, serious: number, 
/**
 * Findings by state, in the order of the states.
 */
states: Array<[FindingState, number]>, overdue: number, 
/**
 * 到期的整改项目, and those of them put right in time.
 */
due: number, in_time: number, departments: Array<RoundsDepartmentCount>, 
/**
 * The articles most often not kept, the most frequent first.
 */
articles: Array<RoundsArticleCount>, };

export type RoundsPaper = "checklist" | "notice" | "summary";

export type RoundsPaperOrder = { paper: RoundsPaper, checklist: number | null, round: number | null, finding: number | null, period: AssessmentPeriod | null, sign: boolean, };

export type RoundsTerm = { count: number, 
/**
 * 工作日; else every day counts.
 */
working: boolean, };

export type RoundsTerms = { minor: RoundsTerm, serious: RoundsTerm, 
/**
 * Of the check, from the day on which something was put right.
 */
recheck: RoundsTerm, };

export type RoundsTermsView = { terms: RoundsTerms, 
/**
 * What the firm set; holds where no regulation says otherwise.
 */
own: RoundsTerms, 
/**
 * Articles that set the terms of rectification and of the check, where a regulation does.
 */
minor_basis: string | null, recheck_basis: string | null, };

export type RoundsVerdict = "pass" | "fail" | "not_applicable";

export type RowStanding = { product: string, target: Money, actual: Money, };

export type RulePoint = { at: Exact, score: Exact, };

export type Run = { "kind": "text", text: string, bold?: boolean, } | { "kind": "parameter", key: string, } | { "kind": "reference", target: NodeId, near?: boolean, } | { "kind": "example" };

export type RunId = number;

export type RunState = "draft" | "calculated" | "reviewed" | "approved" | "issued";

export type Sale = { id: SaleId, account: AccountId, on: string, 
/**
 * As billed; below zero for goods that came back, never zero.
 */
amount: Money, product: string, note: string, 
/**
 * The import it came with.
 */
batch: BatchId | null, };

export type SaleForm = { account: number, on: string, 
/**
 * Yuan; below zero for goods that came back.
 */
amount: string, product: string, note: string, };

export type SaleId = number;

export type SaleShown = { account_name: string, sale: Sale, };

export type SalesBatch = { id: number, source: string, at: string, rows: number, undone: boolean, };

export type SalesImport = { encoding: string, 
/**
 * 1-based.
 */
header_row: number, rows: number, created: number, 
/**
 * Rows that stand in the books already.
 */
known: number, 
/**
 * What the new rows come to.
 */
total: Money, errors: Array<SalesRowError>, 
/**
 * The first of the new rows.
 */
shown: Array<SaleShown>, 
/**
 * Once it was taken in.
 */
batch: number | null, };

export type SalesRowError = { 
/**
 * 1-based row of the file.
 */
row: number, cell: CellError, };

export type SalesSource = { "kind": "file", path: string, } | { "kind": "pasted", text: string, };

export type SavedView = { 
/**
 * 0 for a new one; one that was deleted comes back under its own.
 */
id: number, name: string, 
/**
 * The list opens with it.
 */
opens: boolean, text: string, grade: Grade | null, ungraded: boolean, manager: number | null, status: AccountStatus | null, custom: CustomValue | null, order: AccountOrderWord, 
/**
 * Goes before the order: by what this field of the owner says.
 */
order_field: number | null, descending: boolean, 
/**
 * Columns that are put away; none leaves them as they are.
 */
away: Array<string> | null, };

export type ScanRow = { id: number, name: string, media_type: string, bytes: number, sha256: string, created_at: string, };

export type Scheme = { items: Array<SchemeItem>, vetoes: Array<SchemeVeto>, plus_cap: Exact, minus_cap: Exact, min: Exact, max: Exact, };

export type SchemeForm = { items: Array<SchemeItemForm>, vetoes: Array<SchemeVetoForm>, plus_cap: string, minus_cap: string, min: string, max: string, };

export type SchemeItem = { 
/**
 * `K08` of the library; empty for one of the company's own.
 */
code: string, 
/**
 * Unique within the scheme.
 */
name: string, 
/**
 * 百分比, 次, 分 …, as the figure is typed.
 */
unit: string, 
/**
 * Percent; those of all items sum to 100.
 */
weight: Exact, rule: ScoringRule, };

export type SchemeItemForm = { code: string, name: string, unit: string, weight: string, 
/**
 * `ratio 95 floor 60%`
 */
rule: string, };

export type SchemePreview = { weight_sum: string, items: Array<PreviewItem>, total: string | null, grade: string | null, problem: SchemeProblem | null, };

export type SchemeProblem = { code: string, facts: { [key in string]: string }, };

export type SchemeReading = { post: number, name: string, department: string, 
/**
 * The latest first.
 */
versions: Array<SchemeVersionRow>, shown: SchemeShown | null, 
/**
 * Grades that a veto may name, from the regulation in force.
 */
grades: Array<string>, 
/**
 * The post has a job description with indicators to begin from.
 */
has_sheet: boolean, };

export type SchemeRow = { post: number, name: string, department: string, holders: Array<string>, 
/**
 * Count of the version in force today.
 */
in_force: number | null, effective_on: string | null, draft: boolean, 
/**
 * Of the draft, or of the version in force.
 */
items: number, weight_sum: string, 
/**
 * The code of what stands against using it; none when nothing does.
 */
problem: string | null, };

export type SchemeShown = { ordinal: number, state: SchemeState, revision: number, scheme: Scheme, 
/**
 * The rule of each item as it is written: `ratio 95 floor 60%`.
 */
rules: Array<string>, 
/**
 * The effect of each veto: `cap 60`.
 */
effects: Array<string>, weight_sum: string, 
/**
 * What stands against issuing; none when nothing does.
 */
problem: SchemeProblem | null, 
/**
 * As a file.
 */
text: string, };

export type SchemeStart = "usual" | "sheet" | "empty";

export type SchemeState = "draft" | "issued";

export type SchemeVersionRow = { id: number, ordinal: number, state: SchemeState, in_force: boolean, effective_on: string | null, change: string, written_by: string, written_at: string, };

export type SchemeVeto = { name: string, effect: VetoEffect, };

export type SchemeVetoForm = { name: string, 
/**
 * `zero`, `cap 60`, `grade E`
 */
effect: string, };

export type ScoreBand = { from: number, count: number, };

export type ScoreForm = { account: number, item: string, score: number | null, reason: string, };

export type ScoreInput = { code: string, score: string, };

export type ScoreRow = { code: string, score: Exact, source: string, };

export type ScoringRule = { "kind": "proportional", target: Exact, floor: Exact, cap: Exact, } | { "kind": "lower_is_better", target: Exact, floor: Exact, cap: Exact, } | { "kind": "interpolated", from: RulePoint, to: RulePoint, } | { "kind": "stepped", steps: Array<RulePoint>, } | { "kind": "per_event", points: Exact, } | { "kind": "manual" };

export type ScreenSignature = { version: number, 
/**
 * Works number.
 */
person: string, drawn: Handwriting, };

export type SealOrder = { seal: number, across: boolean, right_mm: number, down_mm: number, 
/**
 * A place chosen on the paper; it is what counts then.
 */
spot: SealSpotWord | null, };

export type SealRow = { id: number, 
/**
 * 公章
 */
name: string, 
/**
 * Of its longer side.
 */
size_mm: number, 
/**
 * Of the picture, in pixels.
 */
width: number, height: number, created_at: string, created_by: string, 
/**
 * None while it is in use.
 */
withdrawn_at: string | null, reason: string, 
/**
 * Registered papers that carry it.
 */
papers: number, };

export type SealSeen = { 
/**
 * A picture on transparent paper, as a data URL.
 */
picture: string, 
/**
 * In pixels.
 */
width: number, height: number, };

export type SealSheetSeen = { 
/**
 * The page without the seal, as a data URL.
 */
picture: string, page: number, pages: number, page_width_mm: number, page_height_mm: number, 
/**
 * Of the seal.
 */
width_mm: number, height_mm: number, usual: SealSpotWord, };

export type SealSpotWord = { 
/**
 * From 1.
 */
page: number, x_mm: number, y_mm: number, };

export type SectionRule = { kind: QuestionKind, count: number, marks: number, };

export type Sensitive = { mobile: string, 
/**
 * 居民身份证号
 */
identity_number: string, 
/**
 * 工资卡号
 */
bank_account: string, };

export type ServiceAgreement = { id: AgreementId, revision: number, employee: EmployeeId, 
/**
 * 培训名称, 举办单位, 内容
 */
training: string, 
/**
 * 专业技术培训 and not induction, post, safety or transfer training.
 */
professional: boolean, 
/**
 * Costs with vouchers: fees, travel, other direct costs.
 */
cost: Money, ended_on: string, months: number, 
/**
 * The article its period comes from.
 */
basis: string, 
/**
 * 约定的违约金, at most the costs.
 */
penalty: Money, };

export type ServiceAgreementForm = { code: string, training: string, professional: boolean, cost: string, ended_on: string, months: number, penalty: string, };

export type ServiceAgreementRow = { agreement: ServiceAgreement, code: string, name: string, 
/**
 * Last day of the period.
 */
until: string | null, unserved_months: number, 
/**
 * If the person left today of his own will.
 */
penalty_today: Money, };

export type ServiceCase = { id: CaseId, 
/**
 * GD-2026-0001
 */
number: string, kind: CaseKind, channel: CaseChannel, tier: CaseTier, state: CaseState, received_at: string, 
/**
 * Of the regulation in force when it came in.
 */
version: VersionId, 
/**
 * None for somebody who is no customer yet.
 */
account: AccountId | null, 
/**
 * Who spoke, as he was called then.
 */
caller: string, phone: string, item: ItemId | null, description: string, demand: string, claim: Money | null, group: number, publicity: boolean, danger: boolean, 
/**
 * 首问人员
 */
receiver: EmployeeId, 
/**
 * Who answers for it until a hand-over is confirmed.
 */
owner: EmployeeId, handover: CaseHandover | null, outside: boolean, arranged_at: string | null, visit_at: string | null, arrived_at: string | null, agreed: string | null, dues: Array<CaseDue>, pauses: Array<CasePause>, 
/**
 * 原因
 */
cause: string, 
/**
 * 有效投诉; not said before it is closed.
 */
valid: boolean | null, outcome: string, confirmation: Confirmation | null, 
/**
 * What was told in writing to whom was not reached or does not accept.
 */
notice: string, closed_at: string | null, reopened_at: string | null, reopened: number, 
/**
 * The earlier case of the same customer and the same matter.
 */
repeats: CaseId | null, };

export type ServiceCause = { cause: string, count: number, 
/**
 * Percent of all, and of all up to this one, one decimal.
 */
share: string, cumulative: string, cases: Array<CaseId>, };

export type ServiceCompensation = { id: CompensationId, case: CaseId, amount: Money, 
/**
 * 减免安装费
 */
way: string, reason: string, by: EmployeeId, at: string, needs_approval: boolean, 
/**
 * Of whoever decided; the head of the company is no employee.
 */
decided_by: string, decided_at: string | null, approved: boolean | null, 
/**
 * What was said with the decision.
 */
decision: string, };

export type ServiceDue = { what: ServiceDueKind, 
/**
 * Of the case.
 */
case: number, visit: number | null, number: string, kind: CaseKind, customer: string, phone: string, text: string, owner: string, due_at: string, article: string, overdue: boolean, };

export type ServiceDueKind = "response" | "proposal" | "arrival" | "resolution" | "handover" | "visit";

export type ServiceFigures = { from: string, to: string, kinds: Array<ServiceKindCount>, tiers: Array<[CaseTier, number]>, channels: Array<[CaseChannel, number]>, in_time: Array<ServiceInTime>, 
/**
 * The most frequent cause first.
 */
causes: Array<ServiceCause>, 
/**
 * The last months, this one last.
 */
trend: Array<ServiceMonth>, 
/**
 * Complaints closed, and of those the justified ones.
 */
closed_complaints: number, valid: number, repeated: number, reopened: number, escalated: number, compensation: Money, visits_due: number, visits_done: number, visits_checked: number, visits_true: number, 
/**
 * Scores of return visits, 1 first.
 */
scores: [number, number, number, number, number], 
/**
 * Percent of 4 and 5, one decimal.
 */
satisfied: string | null, };

export type ServiceInTime = { kind: CaseKind, stage: DueStage, due: number, in_time: number, 
/**
 * Percent, one decimal.
 */
rate: string, 
/**
 * The articles that the due times rest on.
 */
articles: Array<string>, 
/**
 * Those that were late.
 */
late: Array<CaseId>, };

export type ServiceIndicator = { figure: IndicatorFigure, name: string, name_en: string, unit: string, unit_en: string, 
/**
 * Numbers of the cases behind it, and of those that speak against it.
 */
cases: Array<string>, against: Array<string>, 
/**
 * Fewer than the regulation wants: for information only.
 */
too_few: boolean, };

export type ServiceItem = { id: ItemId, account: AccountId, product: string, model: string, quantity: number, 
/**
 * 二楼宴会厅
 */
place: string, 
/**
 * 订单号
 */
order_number: string, 
/**
 * 序列号, as many as there are, with spaces between; may be empty.
 */
serials: string, delivered_on: string, 
/**
 * 验收日期, where we installed it.
 */
accepted_on: string | null, 
/**
 * Who installed it.
 */
installer: string, 
/**
 * Longer than the regulation, by the maker's word or the contract.
 */
warranted_until: string | null, note: string, replacements: Array<ServiceReplacement>, };

export type ServiceKindCount = { kind: CaseKind, opened: number, closed: number, 
/**
 * Open at the end of the span.
 */
waiting: number, 
/**
 * Came in the span before, for comparison.
 */
before: number, };

export type ServiceMonth = { 
/**
 * 2026-09
 */
month: string, enquiries: number, installations: number, repairs: number, complaints: number, praise: number, };

export type ServicePaper = "dispatch" | "acceptance" | "warranty_card" | "complaint" | "reply" | "visit" | "report";

export type ServicePaperOrder = { paper: ServicePaper, 
/**
 * Of the case, or of the goods for a warranty card; not for the report.
 */
id: number | null, 
/**
 * Of the report.
 */
period: AssessmentPeriod | null, sign: boolean, };

export type ServiceReplacement = { part: WarrantyPart, on: string, case: CaseId | null, note: string, };

export type ServiceReport = { period: AssessmentPeriod, label: string, 
/**
 * 《客户服务管理制度》（2026年第1版）; empty where none was in force on the last day.
 */
regulation: string, figures: ServiceFigures, 
/**
 * Surveys that ended in it.
 */
surveys: Array<SurveyView>, 
/**
 * Cases that were late or came again, for a closer look.
 */
cases: Array<CaseRow>, };

export type ServiceSurvey = { id: SurveyId, title: string, from: string, to: string, 
/**
 * Customers served in the time it asks about.
 */
served: number, 
/**
 * Questionnaires handed out.
 */
sent: number, answers: Array<SurveyAnswer>, closed: boolean, };

export type ServiceVisit = { id: VisitId, case: CaseId, kind: CaseKind, account: AccountId | null, due_at: string, article: string, state: VisitState, attempts: Array<VisitAttempt>, by: EmployeeId | null, done_at: string | null, 
/**
 * 1 to 5.
 */
score: number | null, comment: string, 
/**
 * Whether somebody else found it true.
 */
checked: boolean | null, checked_by: EmployeeId | null, checked_at: string | null, 
/**
 * The case that came of it.
 */
follow_up: CaseId | null, };

export type SessionAttendance = "pending" | "present" | "leave" | "absent";

export type SessionAttendee = { employee: EmployeeId, attendance: SessionAttendance, 
/**
 * 实操考核, of 100.
 */
practice: Exact | null, note: string, };

export type SessionExam = { id: number, title: string, closed: boolean, };

export type SessionId = number;

export type SessionPerson = { code: string, name: string, department: string, post: string, attendance: SessionAttendance, practice: Exact | null, 
/**
 * Of the last examination, of 100.
 */
score: Exact | null, passed: boolean | null, note: string, };

export type SessionSlot = { day: string, from: number, to: number, room: string, };

export type SessionState = "planned" | "closed" | "cancelled";

export type Severity = "block" | "warn" | "info";

export type SheetChange = { field: JobField, old: string | null, new: string | null, };

export type SheetEvent = { slot: EntrySlot, name: string, points: string, reason: string, };

export type SheetItem = { code: string, name: string, unit: string, weight: string, rule: ScoringRule, manual: boolean, pending: boolean, 
/**
 * None while pending, and where it does not apply.
 */
figure: string | null, own: string | null, 
/**
 * Exact to four decimals.
 */
score: string | null, 
/**
 * Weight as it counts once what does not apply has dropped out, percent to four decimals.
 */
counted_weight: string | null, points: string | null, source: string, };

export type SheetRow = { id: number, code: string, name: string, department: string, post: string, from: string, to: string, days: number, 
/**
 * Name of the direct leader; none where the owner is.
 */
leader: string | null, standing: SheetStanding, reason: string, carried_from: string | null, scheme: number | null, 
/**
 * By the name of the item; a missing one is pending.
 */
figures: { [key in string]: FigureCell }, 
/**
 * The own view.
 */
own: { [key in string]: FigureCell }, pending: Array<string>, 
/**
 * Before calibration.
 */
computed: string | null, delta: string | null, total: string | null, grade: string | null, 
/**
 * How it reached the person.
 */
receipt: AcknowledgementRoute | null, appealed: boolean, };

export type SheetStanding = "assessed" | "carried" | "left_out";

export type SheetView = { cycle: CycleRow, row: SheetRow, rules: CycleRules, scheme_ordinal: number | null, items: Array<SheetItem>, events: Array<SheetEvent>, vetoes: Array<SchemeVeto>, 
/**
 * Σ weight × score over Σ weight, exact to four decimals.
 */
base: string | null, plus: string, minus: string, plus_cap: string, minus_cap: string, raw: string | null, 
/**
 * Every version of every figure, the latest first.
 */
entries: Array<EntryRow>, receipt: ReceiptRow | null, appeals: Array<AppealRow>, plan: Array<ImprovementStep>, 
/**
 * So many lowest grades in a row, this one included.
 */
low_in_a_row: number, history: Array<HistoryPoint>, };

export type ShortQuarter = { quarter: Quarter, target: Money, bought: Money, 
/**
 * Percent of the target.
 */
attained: Exact, };

export type SignatureRow = { signer: string, signed_at: string | null, covers_whole_file: boolean, integrity: boolean, trusted: boolean, self_signed: boolean, fingerprint: string, 
/**
 * A timestamp over the whole file by itself, nobody's signature.
 */
is_timestamp: boolean, timestamp: TimestampRow | null, changed_after: Array<string>, 
/**
 * Why it is not intact or not trusted.
 */
problems: Array<string>, };

export type Signoff = { user: UserId, name: string, at: string, };

export type SignoffWord = "signed" | "refused";

export type SkillCertificate = { id: SkillCertificateId, revision: number, 
/**
 * SGZ-2026-001, the number of its paper.
 */
number: string, employee: EmployeeId, competence: CompetenceId, level: CompetenceLevel, issued_on: string, until: string | null, session: SessionId | null, exam: ExamId | null, 
/**
 * The article its term comes from.
 */
basis: string, 
/**
 * Why it was taken back.
 */
revoked: string | null, };

export type SkillCertificateForm = { code: string, competence: number, level: CompetenceLevel, session: number | null, 
/**
 * Passed by the person; needed unless a closed session without an examination stands behind it.
 */
exam: number | null, on: string, };

export type SkillCertificateId = number;

export type SkillCertificateRow = { certificate: SkillCertificate, code: string, name: string, post: string, competence: string, standing: CertificateStanding, };

export type SlotForm = { day: string, 
/**
 * 09:00
 */
from: string, to: string, room: string, };

export type StaffOpinion = { id: number, 
/**
 * The article or annex; none for the regulation as a whole.
 */
node: NodeId | null, 
/**
 * Who said it; an opinion may be given without a name.
 */
name: string, received_on: string, text: string, 
/**
 * None while it waits for an answer.
 */
result: OpinionResult | null, answer: string, answered_on: string | null, };

export type StaffOpinionForm = { 
/**
 * Permanent id of the article; none for the whole.
 */
node: string | null, name: string, received_on: string, text: string, };

export type StaffOpinionRow = { opinion: StaffOpinion, 
/**
 * 第七条; none for the regulation as a whole.
 */
label: string | null, };

export type Statement = { from: string, to: string, 
/**
 * 期初余额: of the day before the first; below zero where the account was ahead.
 */
opening: Money, lines: Array<StatementLine>, billed: Money, paid: Money, 
/**
 * 期末余额: opening + billed − paid.
 */
closing: Money, 
/**
 * How old what is open on the last day is.
 */
owed: Owed, };

export type StatementLine = { on: string, what: StatementWhat, number: string, note: string, amount: Money, 
/**
 * After this line.
 */
balance: Money, };

export type StatementView = { account: number, name: string, statement: Statement, 
/**
 * 人民币…整 of the closing balance, without its sign.
 */
capitals: string, };

export type StatementWhat = "billed" | "credited" | "paid";

export type StepForm = { case: number, kind: StepKind, text: string, by: string, at: string, };

export type StepKind = "opened" | "assigned" | "accepted" | "note" | "response" | "proposal" | "arrival" | "attempt" | "appointment" | "paused" | "resumed" | "raised" | "compensated" | "approved" | "refused" | "replaced" | "closed" | "reopened" | "visited";

export type StretchRow = { post: string, department: string, from: string, to: string, days: number, };

export type Supervision = { 
/**
 * The direct leader.
 */
employee: EmployeeId, 
/**
 * The people named whom he led on that day.
 */
over: Array<EmployeeId>, 
/**
 * What he failed to do.
 */
failure: string, statement: string, heard_on: string | null, 
/**
 * Lifted on his appeal.
 */
reversed: boolean, };

export type SupervisionForm = { 
/**
 * 工号 of the manager.
 */
code: string, failure: string, statement: string, heard_on: string | null, };

export type SurveyAnswer = { on: string, 
/**
 * 总体满意程度, 1 to 5.
 */
score: number, comment: string, account: AccountId | null, case: CaseId | null, };

export type SurveyForm = { id: number | null, title: string, from: string, to: string, served: number | null, sent: number, closed: boolean, };

export type SurveyId = number;

export type SurveyResult = { sent: number, answered: number, 
/**
 * So many questionnaires the regulation wants handed out.
 */
wanted: number, 
/**
 * Answers of each score, 1 first.
 */
scores: [number, number, number, number, number], 
/**
 * Percent of 4 and 5, one decimal; nothing without answers.
 */
satisfied: string | null, mean: string | null, 
/**
 * Fewer answers than the regulation wants: for information only.
 */
too_few: boolean, 
/**
 * Whether the target was reached; nothing while there are too few.
 */
reached: boolean | null, 
/**
 * Fewest answers, and the target in percent; empty where the regulation has none.
 */
min: number, target: string, article: string, };

export type SurveyView = { survey: ServiceSurvey, result: SurveyResult, };

export type Table = { "kind": "parameter", key: string, } | { "kind": "cells", rows: Array<Array<Array<Run>>>, };

export type TableRow = { name: string, value: Value, };

export type TagRule = { tag: string, least: number, };

export type TalkDue = { account: number, name: string, log: number, contact: string, phone: string, promise: string, promised_by: Promiser, due_on: string, overdue: boolean, };

export type TemplateRow = { 
/**
 * `bonus-short`
 */
slug: string, kind: RegulationKind, 
/**
 * `short` or `full`
 */
depth: string, title: string, 
/**
 * Articles with the usual values.
 */
articles: number, questions: number, 
/**
 * The trades it is written for; empty where the trade makes no difference.
 */
trades: Array<ChoiceOption>, };

export type TermsForm = { account: number, days: number | null, 
/**
 * Yuan; empty: no limit.
 */
credit: string, };

export type TermsView = { days: number, credit: Money | null, 
/**
 * Agreed with this account; otherwise the usual days of the office.
 */
own: boolean, };

export type TextChange = { node: string, kind: TextChangeKind, old_label: string | null, new_label: string | null, old_text: string | null, new_text: string | null, };

export type TextChangeKind = "inserted" | "deleted" | "changed" | "moved" | "renumbered";

export type TextEdit = { 
/**
 * Place of the first line that is replaced; the first line of the text is 0.
 */
at: number, 
/**
 * How many lines are replaced.
 */
removed: number, lines: Array<Line>, };

export type TextSaved = { revision: number, can_undo: boolean, can_redo: boolean, 
/**
 * Only if a number or a reference reads differently now.
 */
labels: Array<Labelled> | null, 
/**
 * Only if the text is not, line by line, what the editor shows: something did not fit where it was
 * put, or an id stood twice.
 */
lines: Array<Line> | null, };

export type Theme = "light" | "dark" | "system";

export type TierForm = { case: number, claim: string, group: number, publicity: boolean, danger: boolean, tier: CaseTier | null, reason: string, by: string, };

export type TierReason = "amount" | "repeated" | "group" | "publicity" | "danger";

export type TimestampAttested = { at: string, by: string, };

export type TimestampRow = { at: string, by: string, 
/**
 * Whether that authority is trusted here; its statement is sound in any case.
 */
trusted: boolean, };

export type TimestampSetting = { server: string, 
/**
 * Names in the certificates that are trusted to attest a time.
 */
authorities: Array<string>, 
/**
 * Papers that wait for an answer.
 */
waiting: number, 
/**
 * Why the last of them waits: a code.
 */
why: string, };

export type TrainerId = number;

export type TrainingContent = "rules" | "assessment" | "duties" | "operation" | "service" | "product" | "safety" | "law" | "management" | "outside";

export type TrainingCourse = { id: CourseId, revision: number, name: string, kind: TrainingContent, 
/**
 * 大纲, one point a line.
 */
outline: string, theory_minutes: number, practice_minutes: number, exam: ExamForm, competences: Array<CourseCompetence>, 
/**
 * The latest last.
 */
materials: Array<CourseMaterial>, retired: boolean, };

export type TrainingCourseForm = { id: number | null, revision: number, name: string, kind: TrainingContent, outline: string, theory: string, practice: string, exam: ExamForm, competences: Array<CourseCompetence>, materials: Array<CourseMaterial>, retired: boolean, };

export type TrainingCourseRow = { course: TrainingCourse, 
/**
 * Closed sessions of it.
 */
held: number, review_on: string | null, review_due: boolean, 
/**
 * Of each version of the material; none where it has no file.
 */
files: Array<ScanRow | null>, };

export type TrainingDue = { 
/**
 * `follow-up-3`, `certificate-1`, `session-2` …
 */
key: string, kind: TrainingDueKind, id: number, due_on: string, overdue: boolean, code: string, name: string, what: string, 
/**
 * Who has to do it.
 */
by: string, basis: string, };

export type TrainingDueKind = "follow_up" | "certificate" | "session" | "results" | "resit" | "plan_line" | "material";

export type TrainingEffect = { indicator: string, before: Exact, after: Exact, on: string, remark: string, };

export type TrainingFeedback = { content: number, trainer: number, organisation: number, overall: number, remark: string, };

export type TrainingFile = { code: string, name: string, department: string, post: string, hired_on: string, 
/**
 * Present, of the year and altogether.
 */
minutes_year: number, minutes: number, sessions: Array<TrainingFileSession>, exams: Array<TrainingFileExam>, competences: Array<TrainingFileCompetence>, proofs: Array<TrainingFileProof>, certificates: Array<SkillCertificateRow>, agreements: Array<ServiceAgreementRow>, follow_ups: Array<FollowUpRow>, };

export type TrainingFileCompetence = { name: string, cell: MatrixCell, };

export type TrainingFileExam = { id: number, on: string, title: string, score: Exact, total: number, pass_mark: number, passed: boolean, resit: boolean, };

export type TrainingFileProof = { competence: string, level: CompetenceLevel, on: string, until: string | null, source: EvidenceSource, note: string, };

export type TrainingFileSession = { id: number, on: string | null, title: string, trainer: string, minutes: number, attendance: SessionAttendance, practice: Exact | null, closed: boolean, };

export type TrainingIndicators = { planned: number, held: number, plan_completion: Exact | null, examined: number, passed: number, 
/**
 * First or after a resit.
 */
pass_rate: Exact | null, hours: Exact, hours_per_head: Exact | null, sheets: number, satisfaction: Exact | null, };

export type TrainingMatrix = { competences: Array<Competence>, rows: Array<MatrixRow>, };

export type TrainingNeed = { key: string, kind: TrainingNeedKind, employee: EmployeeId | null, code: string, name: string, post: string, competence: CompetenceId | null, 
/**
 * The competence, or what was asked for.
 */
what: string, due_on: string | null, 
/**
 * Hours there were and hours there must be, of joiners and transfers.
 */
hours: [number, number] | null, };

export type TrainingNeedKind = "missing" | "expired" | "below" | "assessment" | "expiring" | "joiner" | "transfer" | "request";

export type TrainingOpenPoint = { code: string, facts: { [key in string]: string }, };

export type TrainingOverview = { 
/**
 * None while no training regulation is in force.
 */
rules: TrainingRules | null, year: number, indicators: TrainingIndicators, quarters: Array<TrainingQuarter>, due: Array<TrainingDue>, };

export type TrainingPaper = "plan" | "matrix" | "needs" | "notice" | "sign_in" | "record" | "exam" | "answer_sheet" | "answer_key" | "practice" | "results" | "feedback" | "effect" | "follow_up" | "certificate" | "overprint" | "file" | "due" | "agreement" | "summary";

export type TrainingPlan = { year: number, rows: Array<TrainingPlanRow>, totals: TrainingPlanTotals, 
/**
 * Yearly wages the budget is measured by, if somebody said so.
 */
wages: Money | null, 
/**
 * Share of wages the regulation sets aside.
 */
ceiling: Money | null, 
/**
 * 《培训管理制度》（2026年第1版）第九条
 */
budget_basis: string, approved: boolean, };

export type TrainingPlanForm = { id: number | null, revision: number, year: number, title: string, level: PlanLevel, department: string | null, kind: TrainingContent, course: number | null, audience: string, 
/**
 * Hours: `2`, `1.5`.
 */
theory: string, practice: string, from: string, to: string, trainer: string, exam: ExamForm, budget: string, 
/**
 * Why it comes in after the plan was approved.
 */
reason: string, };

export type TrainingPlanRow = { line: PlanLine, department: string, progress: PlanProgress, 
/**
 * Sessions of the line, the first first.
 */
sessions: number[], held_on: string | null, 
/**
 * Minutes held and what they cost.
 */
held_minutes: number, spent: Money, };

export type TrainingPlanTotals = { lines: number, held: number, overdue: number, theory_minutes: number, practice_minutes: number, budget: Money, spent: Money, 
/**
 * Of the approved lines whose last day has passed, percent.
 */
completion: Exact | null, };

export type TrainingPost = { id: number, name: string, department: string, };

export type TrainingPrint = { paper: TrainingPaper, 
/**
 * Of the session, examination, follow-up, certificate or agreement.
 */
id: number | null, year: number | null, 
/**
 * 工号, for the file.
 */
code: string | null, 
/**
 * A or B of an examination.
 */
variant: string | null, sign: boolean, };

export type TrainingQuarter = { 
/**
 * 2026Q3
 */
period: string, indicators: TrainingIndicators, };

export type TrainingRequest = { id: TrainingRequestId, revision: number, on: string, employee: EmployeeId | null, what: string, why: string, state: RequestState, 
/**
 * What was decided.
 */
answer: string, };

export type TrainingRequestForm = { 
/**
 * 工号; without one it is the wish of a department.
 */
code: string | null, on: string, what: string, why: string, };

export type TrainingRequestId = number;

export type TrainingRequestRow = { request: TrainingRequest, code: string, name: string, };

export type TrainingRules = { 
/**
 * 《培训管理制度》（2026年第1版）
 */
regulation: string, version: number, effective_on: string | null, terms: TrainingTerms, 
/**
 * Article of each parameter: `training.exam.pass` → 第三十二条.
 */
basis: { [key in string]: string }, };

export type TrainingSession = { id: SessionId, revision: number, title: string, kind: TrainingContent, course: CourseId | null, plan_line: PlanLineId | null, 
/**
 * The regulation it teaches: its papers belong into the evidence of that regulation.
 */
regulation: RegulationId | null, trainer: string, 
/**
 * In the order of time.
 */
slots: Array<SessionSlot>, 
/**
 * Of the minutes of all slots.
 */
practice_minutes: number, exam: ExamForm, cost: Money, material: string, attendees: Array<SessionAttendee>, feedback: Array<TrainingFeedback>, effects: Array<TrainingEffect>, state: SessionState, 
/**
 * 培训记录, or why it was cancelled.
 */
record: string, closed_on: string | null, };

export type TrainingSessionForm = { id: number | null, revision: number, title: string, kind: TrainingContent, course: number | null, plan_line: number | null, 
/**
 * The regulation it teaches.
 */
regulation: number | null, trainer: string, slots: Array<SlotForm>, 
/**
 * Hours of practice.
 */
practice: string, exam: ExamForm, cost: string, material: string, 
/**
 * 工号; whoever stays keeps his attendance.
 */
people: Array<string>, };

export type TrainingSessionRow = { id: number, title: string, kind: TrainingContent, state: SessionState, first_day: string | null, last_day: string | null, 
/**
 * 09:00-11:00 of the first meeting.
 */
time: string, room: string, trainer: string, minutes: number, people: number, present: number, pending: number, exams: number, 
/**
 * Mean of the points for the whole, two decimals.
 */
rating: Exact | null, plan_line: number | null, };

export type TrainingSessionView = { session: TrainingSession, row: TrainingSessionRow, people: Array<SessionPerson>, 
/**
 * Examinations of it, the first first.
 */
exams: Array<SessionExam>, follow_ups: Array<FollowUpRow>, 
/**
 * What stands against closing, by code; none when it may be closed.
 */
open: TrainingOpenPoint | null, 
/**
 * Numbers of its papers.
 */
papers: Array<string>, 
/**
 * Last day on which the notice is in time.
 */
notice_by: string | null, notice_basis: string, };

export type TrainingTerms = { 
/**
 * Of 100.
 */
pass: number, safety_pass: number, resit_days: number, resit_max: number, certificate_months: number, remind_days: number, 
/**
 * Days after the end of a training, rising.
 */
follow_ups: Array<number>, 
/**
 * A shorter training is not followed up.
 */
follow_up_hours: number, 
/**
 * Fraction of the returned sheets with four or five points.
 */
satisfaction: Exact, 
/**
 * Fraction of wages.
 */
budget_rate: Exact, 
/**
 * Induction, product and post together.
 */
entry_hours: number, entry_days: number, transfer_hours: number, material_months: number, 
/**
 * 0.2: more than this missed, and there is no examination before a make-up lesson.
 */
absence_max: Exact, notice_workdays: number, service_enabled: boolean, 
/**
 * Least cost and longest period in months of each band, dearest first.
 */
service_bands: Array<[Money, number]>, };

export type TrainingTrainer = { id: TrainerId, revision: number, name: string, 
/**
 * Of an internal one.
 */
employee: EmployeeId | null, 
/**
 * 培训机构 of an external one.
 */
provider: string, subjects: string, 
/**
 * Last day of the term of an internal instructor; none without a limit.
 */
certified_until: string | null, };

export type TrainingTrainerForm = { id: number | null, revision: number, name: string, 
/**
 * 工号 of an internal one.
 */
code: string | null, provider: string, subjects: string, certified_until: string | null, };

export type TrainingTrainerRow = { trainer: TrainingTrainer, code: string, expired: boolean, sessions: number, minutes: number, 
/**
 * Mean of the points learners gave, two decimals.
 */
rating: Exact | null, };

export type TrialTermView = { 
/**
 * 第二十条
 */
article: string, months: number, };

export type TypedFacts = { revenue: Money | null, target: Money | null, scores: Array<ScoreRow>, awards: Array<AwardRow>, };

export type Unit = { "unit": "days" } | { "unit": "workdays" } | { "unit": "months" } | { "unit": "hours" } | { "unit": "minutes" } | { "unit": "other", "word": string };

export type UnitChange = { id: NodeId, kind: NodeKind, change: Difference, 
/**
 * It also stands at another place than before, seen from what stands around it.
 */
moved: boolean, old: UnitName | null, new: UnitName | null, 
/**
 * In the order of the new text; what was deleted stands where it stood.
 */
lines: Array<LineChange>, };

export type UnitName = { 
/**
 * 第七条
 */
label: string, heading: string, };

export type Unsaved = { 
/**
 * The revision it was written on.
 */
revision: number, edit: TextEdit, };

export type UserCard = { id: number, login: string, name: string, role: Role, };

export type UserId = number;

export type Value = { "type": "percent", value: Exact, } | { "type": "factor", value: Exact, } | { "type": "money", value: Money, } | { "type": "count", value: number, unit: Unit, } | { "type": "date", value: string, } | { "type": "choice", value: string, options: Array<ChoiceOption>, } | { "type": "switch", value: boolean, } | { "type": "table", name_column: string, value_column: string, rows: Array<TableRow>, } | { "type": "bands", name_column: string, value_column: string, rows: Array<TableRow>, } | { "type": "text", value: string, };

export type ValueInput = { text: string, } | { rows: Array<[string, string]>, };

export type VerifyReport = { file: string, 
/**
 * valid, altered, incomplete, unknown_signer, unsigned, broken
 */
verdict: string, 
/**
 * Which sentence tells it: the verdict, or what stands behind a `broken`: encrypted, unjudged (a
 * signature that cannot be judged here), unsupported (a structure that cannot).
 */
told: string, reasons: Array<string>, pages: number | null, 
/**
 * The number under which exactly these bytes stand in the register.
 */
own_paper: string | null, 
/**
 * What of it these bytes are.
 */
own_copy: OwnCopy | null, signatures: Array<SignatureRow>, };

export type VersionId = number;

export type VersionRow = { id: number, regulation: number, ordinal: number, state: VersionState, label: string | null, number: string | null, issued_on: string | null, effective_on: string | null, trial_until: string | null, 
/**
 * The last day it governs, once it is known: repealed, or another version takes its place.
 */
ended_on: string | null, adopted: boolean, hash: string | null, in_force: boolean, based_on: number | null, };

export type VersionState = "draft" | "in_procedure" | "issued" | "repealed";

export type VetoEffect = { "effect": "zero" } | { "effect": "cap", at: Exact, } | { "effect": "grade", grade: string, };

export type VisitAttempt = { at: string, by: string, note: string, };

export type VisitCheckForm = { visit: number, truthful: boolean, by: string, at: string, };

export type VisitDue = { 
/**
 * By the head of the firm or of the retail department.
 */
leader: boolean, last: string | null, due: string, 
/**
 * So many days, for a leader months, between two of them.
 */
every: number, overdue: boolean, 
/**
 * 第二十条
 */
article: string, };

export type VisitForm = { visit: number, outcome: VisitOutcome, score: number | null, comment: string, by: string, at: string, };

export type VisitId = number;

export type VisitOutcome = "done" | "attempt" | "unreached" | "declined";

export type VisitPlanDay = { day: string, 
/**
 * By the calendar of the State Council; Monday to Friday where no notice is known yet.
 */
working: boolean, };

export type VisitPlanView = { today: string, from: string, to: string, 
/**
 * 《大客户管理制度》（2026年第1版）; none where none is in force, and then nothing is proposed.
 */
regulation: string | null, days: Array<VisitPlanDay>, 
/**
 * By day, and of a day in the order of the way: by part of town, then by address.
 */
visits: Array<PlannedVisitRow>, managers: Array<ManagerChoice>, };

export type VisitQuery = { state: VisitState | null, kind: CaseKind | null, from: string | null, to: string | null, };

export type VisitRow = { visit: ServiceVisit, number: string, customer: string, caller: string, phone: string, description: string, outcome: string, 
/**
 * Who worked on the case, and who called.
 */
owner: string, by: string | null, checked_by: string | null, overdue: boolean, 
/**
 * 勿扰
 */
no_contact: boolean, };

export type VisitState = "planned" | "done" | "unreached" | "declined";

export type VisitsView = { rows: Array<VisitRow>, 
/**
 * Customers are called between these hours.
 */
from_hour: number, to_hour: number, contact_article: string, 
/**
 * Of the visits made this month so many are to be checked by somebody else, and so many were.
 */
to_check: number, checked: number, check_article: string, };

export type Votes = { in_favour: number, against: number, abstained: number, };

export type WarningRow = { account: number, name: string, grade: Grade | null, manager: string | null, warnings: Array<LossWarning>, };

export type WarningsView = { day: string, 
/**
 * None where no regulation is in force: then nothing warns.
 */
regulation: string | null, rows: Array<WarningRow>, };

export type Warranty = { part: WarrantyPart, from: string, 
/**
 * The last day.
 */
until: string, covered: boolean, article: string, };

export type WarrantyPart = "installation" | "goods" | "driver" | "light_source";

export type WatermarkChoice = "by_state" | "none" | "draft" | "void" | "copy";

export type WhatIf = { quarter: Quarter, from: string, to: string, rows: Array<WhatIfRow>, now: WhatIfTotals, then: WhatIfTotals, 
/**
 * Why the other version cannot be computed.
 */
refusal: Refusal | null, changes: Array<ParameterChange>, };

export type WhatIfRow = { code: string, name: string, department: string, now: Money, then: Money, difference: Money, now_left_out: boolean, then_left_out: boolean, };

export type WhatIfTotals = { pool: Money, paid: Money, closing: Money, };

export type When = { key: string, 
/**
 * The word of a choice, or `on`/`off` for a switch.
 */
value: string, };

export type Withdrawal = { on: string, reason: string, };

export type WizardDraft = { template: string, version: number, title: string, };

export type WizardLook = { title: string, articles: number, questions: Array<WizardQuestion>, blocks: Array<PrintedBlock>, 
/**
 * Everything wrong with the answers, each fact `key` naming one.
 */
problems: Array<Refusal>, };

export type WizardOrder = { 
/**
 * `bonus-short`
 */
template: string, answers: { [key in string]: Answer }, };

export type WizardQuestion = { zh: string, en: string, 
/**
 * With the value that the answers give it; the usual one where the answer is wrong.
 */
parameter: Parameter, printed: string, 
/**
 * The value of the template.
 */
usual: string, bounds_text: string, 
/**
 * Whether the text says anything about it under these answers.
 */
relevant: boolean, articles: Array<ArticleRef>, problem: Refusal | null, };

export type WizardStart = { 
/**
 * Everybody employed today.
 */
people: number, 
/**
 * The depth to propose: `short` or `full`.
 */
depth: string, templates: Array<TemplateRow>, drafts: Array<WizardDraft>, };

export type WordsRef = { node: NodeId, quote: string, 
/**
 * How many times the same words stand before them in the line; none for the first figure that
 * reads so.
 */
nth?: number | null, };

export type Written = { written: number, };

export type YearOutlook = { 
/**
 * Percent of the year, exact.
 */
time_share: Exact, 
/**
 * target × share, rounded to the fen, half up.
 */
expected: Money, 
/**
 * Percent of the exact expectation; nothing while nothing is expected. So is the forecast.
 */
attainment: Exact | null, 
/**
 * actual − expected
 */
gap: Money, 
/**
 * actual ÷ share: the year, if it goes on like this.
 */
forecast: Money | null, };

export type YearPlan = { year: number, rows: Array<PlanRow>, 
/**
 * 优势
 */
strengths: string, 
/**
 * 劣势
 */
weaknesses: string, 
/**
 * 机会
 */
opportunities: string, 
/**
 * 风险
 */
risks: string, actions: Array<PlanAction>, };

export type YearPlanForm = { account: number, year: number, 
/**
 * The version that was changed; 0 where there was none.
 */
seen: number, rows: Array<PlanRowForm>, strengths: string, weaknesses: string, opportunities: string, risks: string, actions: Array<PlanAction>, 
/**
 * Asked for where targets change.
 */
reason: string, };

export type YearProgress = { working_days_elapsed: number, working_days_of_year: number, linear: YearOutlook, seasonal: YearOutlook | null, 
/**
 * Percent of the year's target, exact.
 */
attainment_of_year: Exact, 
/**
 * What every remaining working day has to bring; nothing when none remains, zero when the target is
 * reached.
 */
needed_per_day: Money | null, };

