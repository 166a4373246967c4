//! The one table of commands. From it come the list of handlers for Tauri and, by `cargo xtask
//! generate`, the functions of `ui/src/ipc/generated`. A command that is not here does not exist.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use domain::accounts::AccountStatus;
use domain::assessment::{EntryKind, Indicator, Period};
use domain::people::{OrgChart, Sensitive};
use domain::quarter::Quarter;
use domain::regulations::checkup::LawPack;
use domain::regulations::edit::Line;
use domain::regulations::{AdoptionStage, NewParameter};
use domain::training::TrainingIndicators;
use operations::papers::KeyKind;
use operations::views::*;
use ts_rs::{Config, TS};

use crate::collector::Collector;
use crate::commands::bonus::{Progress, Written};
use crate::commands::dialogs::FileKind;
use crate::commands::office::Dropped;
use crate::commands::papers::Printed;
use crate::commands::seals::SealSeen;
use crate::failure::Failure;

/// A command as TypeScript sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub name: &'static str,
    /// Name and type of each argument.
    pub arguments: Vec<(&'static str, String)>,
    pub result: String,
}

/// Numbers are `number`: amounts are bounded to what JavaScript holds exactly.
fn config() -> Config {
    Config::new().with_large_int("number")
}

macro_rules! commands {
    ($($room:ident::$name:ident($($argument:ident: $kind:ty),*) -> $result:ty;)*) => {
        /// What Tauri calls.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(crate::commands::$room::$name),*]
        }

        /// Every command, in the order of the table.
        #[must_use]
        pub fn signatures() -> Vec<Signature> {
            let config = config();
            vec![$(Signature {
                name: stringify!($name),
                arguments: vec![$((stringify!($argument), <$kind as TS>::name(&config))),*],
                result: <$result as TS>::name(&config),
            }),*]
        }

        fn visit_all(collector: &mut Collector) {
            $($(collector.take::<$kind>();)* collector.take::<$result>();)*
        }
    };
}

commands! {
    office::office_status() -> OfficeStatus;
    office::office_create(company: NewCompany) -> Created;
    office::office_create_sample() -> Created;
    office::office_logins(path: PathBuf) -> Vec<Login>;
    office::office_open(path: PathBuf, login: String, password: String) -> OfficeStatus;
    office::office_switch_user(login: String, password: String) -> OfficeStatus;
    office::office_close() -> OfficeStatus;
    office::office_recovery_sheet(recovery_code: String, path: PathBuf) -> ();
    office::office_backup(directory: PathBuf) -> BackupMade;
    office::office_restore(backup: PathBuf, path: PathBuf) -> ();
    office::office_check() -> Vec<Finding>;
    office::office_users() -> Vec<UserCard>;
    office::office_add_user(login: String, name: String, role: Role, password: String) -> UserCard;
    office::office_change_password(old: String, new: String) -> ();
    office::audit_list() -> Vec<AuditRow>;
    office::preferences_get() -> Preferences;
    office::preferences_put(preferences: Preferences) -> ();
    office::cancel(task: String) -> ();
    office::ready() -> ();
    dialogs::dialog_open(kind: FileKind, title: String) -> Option<String>;
    dialogs::dialog_save(kind: FileKind, title: String, name: String) -> Option<String>;
    dialogs::dialog_directory(title: String) -> Option<String>;
    dialogs::reveal(path: PathBuf) -> ();
    regulations::regulations_list() -> Vec<RegulationRow>;
    regulations::regulation_read(version: i64) -> RegulationReading;
    regulations::regulation_preview(version: i64, preset: PresetWord) -> PreviewInfo;
    regulations::regulation_preview_page(mark: String, width: u32) -> String;
    regulations::regulation_preview_place(node: String) -> Option<PreviewSpot>;
    regulations::regulation_preview_node(page: usize, x_mm: f64, y_mm: f64) -> Option<String>;
    regulations::regulation_draft(regulation: i64) -> RegulationReading;
    regulations::draft_set_parameter(version: i64, revision: u32, key: String, input: ValueInput) -> RegulationReading;
    regulations::draft_undo(version: i64) -> RegulationReading;
    regulations::draft_redo(version: i64) -> RegulationReading;
    regulations::draft_discard(version: i64) -> ();
    regulations::draft_text(version: i64) -> DraftText;
    regulations::draft_edit_text(version: i64, revision: u32, edit: TextEdit) -> TextSaved;
    regulations::draft_declare_parameter(version: i64, revision: u32, parameter: NewParameter) -> RegulationReading;
    regulations::text_recognise(text: String) -> Vec<Line>;
    regulations::import_look_file(path: PathBuf) -> ImportLook;
    regulations::import_look_text(text: String) -> ImportLook;
    regulations::regulation_import(order: ImportOrder) -> RegulationReading;
    regulations::regulation_export(version: i64, path: PathBuf) -> ();
    regulations::checkup_list(version: i64) -> Vec<CheckupFinding>;
    regulations::checkup_accept(version: i64, finding: FindingRef, reason: String) -> Vec<CheckupFinding>;
    regulations::checkup_reopen(version: i64, finding: FindingRef) -> Vec<CheckupFinding>;
    regulations::checkup_fix(version: i64, revision: u32, finding: FindingRef) -> TextSaved;
    regulations::checkup_letter(version: i64) -> PaperRow;
    regulations::checkup_pack() -> LawPack;
    regulations::opinions_list(version: i64) -> Vec<OpinionRow>;
    regulations::opinion_add(version: i64, node: String, text: String) -> Vec<OpinionRow>;
    regulations::opinion_settle(version: i64, opinion: i64, settled: bool) -> Vec<OpinionRow>;
    regulations::regulation_compare(from: i64, to: i64) -> Comparison;
    regulations::regulation_next_number(regulation: i64) -> String;
    regulations::regulation_issue(order: IssueVersion) -> RegulationReading;
    adoption::adoption_view(version: i64) -> AdoptionView;
    adoption::adoption_step_save(version: i64, form: AdoptionStepForm) -> AdoptionView;
    adoption::adoption_step_remove(version: i64, stage: AdoptionStage) -> AdoptionView;
    adoption::staff_opinion_add(version: i64, form: StaffOpinionForm) -> AdoptionView;
    adoption::staff_opinion_answer(version: i64, form: OpinionAnswerForm) -> AdoptionView;
    adoption::staff_opinion_remove(version: i64, opinion: i64) -> AdoptionView;
    adoption::scan_attach(version: i64, part: String, path: PathBuf) -> ();
    adoption::scan_copy(id: i64, path: PathBuf) -> ();
    adoption::adoption_paper_print(version: i64, paper: AdoptionPaper) -> PaperRow;
    adoption::review_date_set(version: i64, due_on: NaiveDate) -> AdoptionView;
    adoption::comparison_print(from: i64, to: i64, decision: bool) -> PaperRow;
    adoption::regulation_repeal(form: RepealForm) -> RegulationReading;
    adoption::repeal_print(version: i64, reason: String) -> PaperRow;
    adoption::issue_register() -> Vec<IssueRegisterRow>;
    adoption::issue_register_export(path: PathBuf) -> ();
    adoption::acknowledgements_view(version: i64) -> AcknowledgementView;
    adoption::acknowledge(form: AcknowledgementForm) -> AcknowledgementView;
    adoption::acknowledgement_sheet_print(version: i64, everybody: bool) -> PaperRow;
    adoption::coverage_view() -> CoverageView;
    adoption::coverage_export(path: PathBuf) -> ();
    adoption::bundle_preview(version: i64) -> BundleView;
    adoption::bundle_save(version: i64, path: PathBuf) -> BundleView;
    regulations::regulation_print(order: PrintRegulation) -> PaperRow;
    wizard::wizard_start() -> WizardStart;
    wizard::wizard_look(order: WizardOrder) -> WizardLook;
    wizard::wizard_opened(version: i64) -> WizardOrder;
    wizard::wizard_draft(order: WizardOrder) -> RegulationReading;
    wizard::talk_sheet_print(version: i64) -> PaperRow;
    people::people_view() -> PeopleView;
    people::people_days(quarter: Quarter) -> Vec<DaysRow>;
    people::employee_save(form: EmployeeForm) -> PeopleView;
    people::employee_delete(id: i64) -> PeopleView;
    people::employee_reveal(id: i64) -> Sensitive;
    people::department_save(form: DepartmentForm) -> PeopleView;
    people::department_delete(id: i64) -> PeopleView;
    people::post_save(form: PostForm) -> PeopleView;
    people::post_delete(id: i64) -> PeopleView;
    people::people_import_preview(path: PathBuf, mapping: Option<Vec<Option<String>>>) -> ImportPreview;
    people::people_import_apply(path: PathBuf, mapping: Option<Vec<Option<String>>>, skip_errors: bool) -> ImportReport;
    people::people_import_undo(batch: i64) -> PeopleView;
    people::people_export(path: PathBuf) -> ();
    people::people_template(path: PathBuf) -> ();
    people::move_preview(form: MoveForm) -> MoveView;
    people::move_record(form: MoveForm) -> MoveView;
    people::moves_list() -> Vec<MoveView>;
    jobs::jobs_list() -> Vec<JobRow>;
    jobs::job_templates() -> Vec<JobTemplateRow>;
    jobs::job_limits() -> Vec<LimitTable>;
    jobs::job_read(post: i64, ordinal: Option<u32>) -> JobReading;
    jobs::job_draft(post: i64, start: JobStart) -> JobReading;
    jobs::job_save(post: i64, revision: u32, sheet: JobSheetForm) -> JobReading;
    jobs::job_discard(post: i64) -> JobReading;
    jobs::job_issue(post: i64, effective_on: NaiveDate, change: String) -> JobReading;
    jobs::job_sign_off(version: i64, code: String, outcome: SignoffWord, day: NaiveDate, note: String) -> JobReading;
    jobs::job_compare(from: i64, to: i64) -> JobComparison;
    jobs::job_print(post: i64, ordinal: Option<u32>, sign: bool) -> PaperRow;
    jobs::job_book_print(sign: bool) -> PaperRow;
    jobs::job_compile_preview(posts: Option<Vec<i64>>) -> CompilePreview;
    jobs::job_compile(posts: Option<Vec<i64>>) -> RegulationReading;
    jobs::job_compiled(version: i64) -> Vec<CompiledRow>;
    jobs::org_chart() -> OrgChart;
    jobs::org_chart_print(sign: bool) -> PaperRow;
    training::training_overview() -> TrainingOverview;
    training::training_due(days: u32) -> Vec<TrainingDue>;
    training::training_indicators(from: NaiveDate, to: NaiveDate) -> TrainingIndicators;
    training::training_matrix(on: Option<NaiveDate>) -> MatrixView;
    training::competence_save(form: CompetenceForm) -> MatrixView;
    training::competence_remove(id: i64) -> MatrixView;
    training::competences_from_jobs() -> MatrixView;
    training::requirements_put(post: i64, needed: Vec<RequirementForm>) -> MatrixView;
    training::competence_prove(form: ProofForm) -> MatrixView;
    training::training_needs() -> NeedsView;
    training::training_request(form: RequestForm) -> NeedsView;
    training::training_request_decide(id: i64, taken: bool, answer: String) -> NeedsView;
    training::training_plan(year: i32) -> PlanView;
    training::plan_line_save(form: PlanForm) -> PlanView;
    training::plan_line_drop(id: i64, reason: String) -> PlanView;
    training::plan_approve(year: i32) -> PlanView;
    training::plan_wages(year: i32, amount: String) -> PlanView;
    training::training_courses() -> CoursesView;
    training::course_save(form: CourseForm) -> CoursesView;
    training::trainer_save(form: TrainerForm) -> CoursesView;
    training::training_sessions() -> Vec<SessionRow>;
    training::training_session(id: i64) -> SessionView;
    training::session_save(form: SessionForm) -> SessionView;
    training::session_attend(id: i64, people: Vec<AttendanceInput>) -> SessionView;
    training::session_feedback(id: i64, sheets: Vec<FeedbackForm>) -> SessionView;
    training::session_effect(id: i64) -> EffectView;
    training::session_effect_add(id: i64, form: EffectForm) -> SessionView;
    training::session_cancel(id: i64, reason: String) -> SessionView;
    training::session_close(id: i64, record: String) -> SessionView;
    training::follow_ups_list() -> Vec<FollowUpRow>;
    training::follow_up_done(form: FollowUpForm) -> Vec<FollowUpRow>;
    training::skill_certificates() -> Vec<CertificateRow>;
    training::skill_certificate_issue(form: CertificateForm) -> CertificateRow;
    training::skill_certificate_revoke(id: i64, reason: String) -> CertificateRow;
    training::agreements_list() -> Vec<AgreementRow>;
    training::agreement_limit(cost: String) -> AgreementLimit;
    training::agreement_save(form: AgreementForm) -> AgreementRow;
    training::agreement_penalty(id: i64, last_day: NaiveDate, firm_at_fault: bool) -> AgreementPenalty;
    training::training_file(code: String) -> TrainingFile;
    training::training_print(order: TrainingPrint) -> PaperRow;
    exams::questions_list(query: QuestionQuery) -> QuestionsPage;
    exams::question_save(form: QuestionForm) -> QuestionRow;
    exams::question_confirm(id: i64) -> QuestionRow;
    exams::question_retire(id: i64, retired: bool) -> QuestionRow;
    exams::questions_look(path: PathBuf) -> QuestionImport;
    exams::questions_import(path: PathBuf, all_or_nothing: bool) -> QuestionImport;
    exams::exams_list() -> Vec<ExamRow>;
    exams::exam_view(id: i64) -> ExamView;
    exams::exam_set(form: ExamSetForm) -> ExamView;
    exams::exam_discard(id: i64) -> ();
    exams::exam_marks(id: i64, people: Vec<MarkInput>) -> ExamView;
    exams::exam_results_import(id: i64, path: PathBuf, all_or_nothing: bool) -> ResultsImport;
    exams::exam_close(id: i64) -> ExamView;
    assessment::indicators_list() -> Vec<Indicator>;
    assessment::schemes_list() -> Vec<SchemeRow>;
    assessment::scheme_read(post: i64, ordinal: Option<u32>) -> SchemeReading;
    assessment::scheme_draft(post: i64, start: SchemeStart) -> SchemeReading;
    assessment::scheme_save(post: i64, revision: u32, scheme: SchemeForm) -> SchemeReading;
    assessment::scheme_discard(post: i64) -> SchemeReading;
    assessment::scheme_issue(post: i64, effective_on: NaiveDate, change: String) -> SchemeReading;
    assessment::scheme_preview(scheme: SchemeForm, figures: Vec<String>) -> SchemePreview;
    assessment::cycles_list() -> Vec<CycleRow>;
    assessment::cycle_preview(order: OpenCycle) -> OpenPreview;
    assessment::cycle_open(order: OpenCycle) -> CycleView;
    assessment::cycle_view(id: i64) -> CycleView;
    assessment::cycle_discard(id: i64) -> ();
    assessment::cycle_advance(id: i64) -> CycleView;
    assessment::cycle_close(id: i64, early: String) -> CycleView;
    assessment::sheet_view(cycle: i64, id: i64) -> SheetView;
    assessment::figures_enter(cycle: i64, kind: EntryKind, cells: Vec<CellInput>, reason: String) -> CycleView;
    assessment::figures_import(cycle: i64, kind: EntryKind, path: PathBuf, reason: String) -> FiguresReport;
    assessment::actuals_offer(cycle: i64) -> Vec<ActualOffer>;
    assessment::actuals_take(cycle: i64, chosen: Vec<ActualChoice>, reason: String) -> CycleView;
    assessment::events_enter(cycle: i64, events: Vec<EventInput>) -> CycleView;
    assessment::sheet_calibrate(cycle: i64, sheet: i64, points: String, reason: String) -> CycleView;
    assessment::results_confirm(form: ResultReceiptForm) -> CycleView;
    assessment::appeal_file(cycle: i64, code: String, day: NaiveDate, text: String) -> CycleView;
    assessment::appeal_decide(form: DecisionForm) -> CycleView;
    assessment::plan_step_add(cycle: i64, code: String, form: PlanStepForm) -> SheetView;
    assessment::plan_step_finish(cycle: i64, code: String, step: i64, day: NaiveDate, outcome: String) -> SheetView;
    assessment::plans_view() -> ImprovementsView;
    assessment::results_view(period: Period) -> ResultsView;
    assessment::bonus_take_assessment(quarter: Quarter) -> BonusView;
    assessment::assessment_print(cycle: i64, code: String, kind: AssessmentPaperKind, sign: bool) -> PaperRow;
    assessment::assessment_summary_print(cycle: i64, department: Option<String>, sign: bool) -> PaperRow;
    rounds::rounds_checklists() -> Vec<ChecklistView>;
    rounds::rounds_articles() -> Vec<ArticleChoice>;
    rounds::rounds_checklist_save(form: ChecklistForm) -> ChecklistView;
    rounds::rounds_checklist_confirm(id: i64) -> ChecklistView;
    rounds::rounds_checklist_retire(id: i64, retired: bool) -> ChecklistView;
    rounds::rounds_list() -> Vec<RoundRow>;
    rounds::rounds_round(id: i64) -> RoundView;
    rounds::rounds_start(form: RoundForm) -> RoundView;
    rounds::rounds_enter(form: RoundEntryForm) -> RoundView;
    rounds::rounds_finish(id: i64) -> RoundView;
    rounds::rounds_drop(id: i64) -> ();
    rounds::rounds_photo_add(round: i64, key: u32, path: PathBuf) -> RoundView;
    rounds::rounds_finding_photo_add(finding: i64, path: PathBuf) -> FindingView;
    rounds::rounds_photo(id: i64) -> String;
    rounds::rounds_photo_copy(id: i64, path: PathBuf) -> ();
    rounds::rounds_findings(query: FindingQuery) -> FindingsView;
    rounds::rounds_finding(id: i64) -> FindingView;
    rounds::rounds_order(form: FindingStepForm) -> FindingView;
    rounds::rounds_extend(form: FindingStepForm) -> FindingView;
    rounds::rounds_rectify(form: FindingStepForm) -> FindingView;
    rounds::rounds_recheck(form: FindingStepForm, passed: bool) -> FindingView;
    rounds::rounds_due(days: u32, person: Option<String>) -> Vec<RoundsDue>;
    rounds::rounds_terms() -> RoundsTermsView;
    rounds::rounds_terms_set(minor: u32, serious: u32, recheck: u32) -> RoundsTermsView;
    rounds::rounds_print(order: RoundsPaperOrder) -> PaperRow;
    service::service_lookup(text: String) -> Vec<CallerView>;
    service::service_cases(query: CaseQuery) -> CasesPage;
    service::service_case(id: i64) -> CaseView;
    service::service_terms(form: CaseForm) -> CaseTerms;
    service::service_open(form: CaseForm) -> CaseView;
    service::service_assign(case: i64, to: String, by: String, at: String) -> CaseView;
    service::service_accept(case: i64, at: String) -> CaseView;
    service::service_tell(form: StepForm) -> CaseView;
    service::service_arrange(form: AppointmentForm) -> CaseView;
    service::service_pause(form: PauseForm) -> CaseView;
    service::service_resume(case: i64, by: String, at: String) -> CaseView;
    service::service_raise(form: TierForm) -> CaseView;
    service::service_compensate(form: CompensationForm) -> CaseView;
    service::service_grant(form: GrantForm) -> CaseView;
    service::service_close(form: CloseForm) -> CaseView;
    service::service_reopen(case: i64, reason: String, by: String, at: String) -> CaseView;
    service::service_items(account: Option<i64>) -> Vec<ItemView>;
    service::service_item_save(form: ItemForm) -> ItemView;
    service::service_item_replace(form: ReplacementForm) -> ItemView;
    service::service_visits(query: VisitQuery) -> VisitsView;
    service::service_visit_record(form: VisitForm) -> VisitRow;
    service::service_visit_check(form: VisitCheckForm) -> VisitRow;
    service::service_surveys() -> Vec<SurveyView>;
    service::service_survey_save(form: SurveyForm) -> SurveyView;
    service::service_survey_answer(survey: i64, answers: Vec<AnswerForm>) -> SurveyView;
    service::service_knowledge(text: String) -> Vec<KnowledgeView>;
    service::service_knowledge_save(form: KnowledgeForm) -> KnowledgeView;
    service::service_knowledge_link(id: i64, case: i64) -> KnowledgeView;
    service::service_knowledge_delete(id: i64) -> ();
    service::service_due(days: u32) -> Vec<ServiceDue>;
    service::service_report(period: Period) -> ServiceReport;
    service::service_indicators(period: Period, person: Option<String>) -> Vec<ServiceIndicator>;
    service::service_print(order: ServicePaperOrder) -> PaperRow;
    service::service_closed_days() -> Vec<NaiveDate>;
    service::service_closed_days_set(days: Vec<NaiveDate>) -> Vec<NaiveDate>;
    bonus::bonus_quarters() -> Vec<QuarterRow>;
    bonus::bonus_view(quarter: Quarter) -> BonusView;
    bonus::bonus_set_revenue(quarter: Quarter, revenue: Option<String>, target: Option<String>) -> BonusView;
    bonus::bonus_set_scores(quarter: Quarter, scores: Vec<ScoreInput>) -> BonusView;
    bonus::bonus_paste(quarter: Quarter, text: String) -> PasteReport;
    bonus::bonus_set_awards(quarter: Quarter, awards: Vec<AwardInput>) -> BonusView;
    bonus::fault_save(fault: FaultForm) -> BonusView;
    bonus::fault_delete(quarter: Quarter, id: i64) -> BonusView;
    bonus::bonus_calculate(quarter: Quarter) -> BonusView;
    bonus::bonus_review(quarter: Quarter, one_person: bool) -> BonusView;
    bonus::bonus_approve(quarter: Quarter) -> BonusView;
    bonus::bonus_issue(quarter: Quarter, seal: Option<SealOrder>) -> BonusView;
    bonus::bonus_explain(quarter: Quarter, code: String) -> ExplanationView;
    bonus::bonus_correct_preview(form: CorrectionForm) -> Corrected;
    bonus::bonus_correct(form: CorrectionForm) -> BonusView;
    bonus::bonus_what_if(quarter: Quarter, version: i64) -> WhatIf;
    bonus::bonus_allocation_print(quarter: Quarter) -> PaperRow;
    bonus::bonus_export(quarter: Quarter, path: PathBuf) -> ();
    bonus::notices_export(quarter: Quarter, directory: PathBuf, one_file: bool, seal: Option<SealOrder>) -> Written;
    bonus::notices_receive(form: NoticeReceiptForm) -> BonusView;
    bonus::bonus_payroll_export(quarter: Quarter, path: PathBuf) -> Written;
    accounts::accounts_list(query: AccountQuery) -> AccountsPage;
    accounts::account_view(id: i64) -> AccountView;
    accounts::account_save(form: AccountForm) -> AccountView;
    accounts::account_grade(form: GradeForm) -> AccountView;
    accounts::accounts_set_status(ids: Vec<i64>, status: AccountStatus) -> ();
    accounts::account_delete(id: i64) -> ();
    accounts::account_log_save(form: LogForm) -> AccountView;
    accounts::account_log_settle(log: i64, done: bool) -> AccountView;
    accounts::account_log_delete(log: i64) -> AccountView;
    accounts::accounts_due(days: u32) -> Vec<TalkDue>;
    accounts::accounts_import_preview(path: PathBuf, choices: ImportChoices) -> AccountImportPreview;
    accounts::accounts_import_apply(path: PathBuf, choices: ImportChoices) -> ImportReport;
    accounts::accounts_import_undo(batch: i64) -> ();
    accounts::accounts_bad_rows(path: PathBuf, choices: ImportChoices, out: PathBuf) -> usize;
    accounts::accounts_duplicates() -> Vec<DuplicatePair>;
    accounts::accounts_merge(kept: i64, gone: i64) -> AccountView;
    accounts::accounts_unmerge(merge: i64) -> AccountView;
    account_work::account_work(id: i64) -> AccountWork;
    account_work::account_sale_add(form: SaleForm) -> AccountWork;
    account_work::account_sale_delete(account: i64, sale: i64) -> AccountWork;
    account_work::account_score(form: ScoreForm) -> AccountWork;
    account_work::sales_look(source: SalesSource, days: Option<String>) -> SalesImport;
    account_work::sales_apply(source: SalesSource, days: Option<String>) -> SalesImport;
    account_work::sales_bad_rows(source: SalesSource, days: Option<String>, out: PathBuf) -> usize;
    account_work::sales_undo(batch: i64) -> usize;
    account_work::sales_export(out: PathBuf, account: Option<i64>) -> usize;
    account_work::accounts_analysis() -> AnalysisView;
    account_work::accounts_grading() -> GradingView;
    account_work::accounts_apply_grades(ids: Vec<i64>) -> GradingView;
    account_work::accounts_visits() -> AccountVisitsView;
    account_work::accounts_warnings() -> WarningsView;
    accounts::search_everything(text: String, limit: usize) -> Vec<FoundThing>;
    papers::papers_list() -> Vec<PaperRow>;
    papers::paper_page(id: i64, page: usize, width: u32) -> String;
    papers::file_page(path: PathBuf, page: usize, width: u32) -> String;
    papers::paper_export(id: i64, path: PathBuf) -> ();
    papers::paper_open(id: i64) -> ();
    papers::paper_print(id: i64) -> Printed;
    papers::verify_file(path: PathBuf) -> VerifyReport;
    papers::verify_paper(id: i64) -> VerifyReport;
    papers::certificate_card() -> Option<CertificateCard>;
    papers::certificate_create(key: KeyKind, subject: String) -> CertificateCard;
    papers::certificate_import(path: PathBuf, password: String) -> CertificateCard;
    papers::certificate_export(path: PathBuf) -> ();
    seals::seals_list() -> Vec<SealRow>;
    seals::seal_picture(id: i64) -> String;
    seals::seal_look(path: PathBuf) -> SealSeen;
    seals::seal_import(path: PathBuf, name: String, size_mm: u32) -> Vec<SealRow>;
    seals::seal_withdraw(id: i64, reason: String) -> Vec<SealRow>;
}

/// Declarations of all types that cross, by name.
#[must_use]
pub fn types() -> BTreeMap<String, String> {
    let mut collector = Collector::new(config());
    visit_all(&mut collector);
    collector.take::<Failure>();
    collector.take::<Progress>();
    collector.take::<Dropped>();
    collector.found
}
