// Written by `cargo xtask generate` from the Rust side. Do not edit.

import { call } from "../transport";
import type * as T from "./types";

export const officeStatus = () => call<T.OfficeStatus>("office_status");
export const officeCreate = (args: { company: T.NewCompany }) =>
  call<T.Created>("office_create", args);
export const officeCreateSample = () => call<T.Created>("office_create_sample");
export const officeLogins = (args: { path: string }) =>
  call<Array<T.Login>>("office_logins", args);
export const officeOpen = (args: { path: string; login: string; password: string }) =>
  call<T.OfficeStatus>("office_open", args);
export const officeSwitchUser = (args: { login: string; password: string }) =>
  call<T.OfficeStatus>("office_switch_user", args);
export const officeClose = () => call<T.OfficeStatus>("office_close");
export const officeRecoverySheet = (args: { recovery_code: string; path: string }) =>
  call<void>("office_recovery_sheet", args);
export const officeBackup = (args: { directory: string }) =>
  call<T.BackupMade>("office_backup", args);
export const officeRestore = (args: { backup: string; path: string }) =>
  call<void>("office_restore", args);
export const officeCheck = () => call<Array<T.Finding>>("office_check");
export const officeUsers = () => call<Array<T.UserCard>>("office_users");
export const officeAddUser = (args: { login: string; name: string; role: T.Role; password: string }) =>
  call<T.UserCard>("office_add_user", args);
export const officeChangePassword = (args: { old: string; new: string }) =>
  call<void>("office_change_password", args);
export const calendarYears = () => call<T.CalendarYears>("calendar_years");
export const calendarLook = (args: { text: string }) =>
  call<T.NoticeLook>("calendar_look", args);
export const calendarKeep = (args: { text: string; source: string }) =>
  call<T.CalendarYear>("calendar_keep", args);
export const calendarDrop = (args: { year: number }) =>
  call<void>("calendar_drop", args);
export const packs = () => call<T.PacksView>("packs");
export const packLook = (args: { path: string }) =>
  call<T.PackLook>("pack_look", args);
export const packKeep = (args: { text: string }) =>
  call<T.PacksView>("pack_keep", args);
export const packDrop = (args: { kind: T.PackKind }) =>
  call<T.PacksView>("pack_drop", args);
export const packExport = (args: { kind: T.PackKind; path: string }) =>
  call<void>("pack_export", args);
export const packRegion = (args: { region: string }) =>
  call<T.PacksView>("pack_region", args);
export const minimumWage = (args: { day: string }) =>
  call<T.MinimumWage | null>("minimum_wage", args);
export const auditList = () => call<Array<T.AuditRow>>("audit_list");
export const preferencesGet = () => call<T.Preferences>("preferences_get");
export const preferencesPut = (args: { preferences: T.Preferences }) =>
  call<void>("preferences_put", args);
export const cancel = (args: { task: string }) =>
  call<void>("cancel", args);
export const ready = () => call<void>("ready");
export const windowHeard = () => call<void>("window_heard");
export const windowClose = () => call<void>("window_close");
export const dialogOpen = (args: { kind: T.FileKind; title: string }) =>
  call<string | null>("dialog_open", args);
export const dialogSave = (args: { kind: T.FileKind; title: string; name: string }) =>
  call<string | null>("dialog_save", args);
export const dialogDirectory = (args: { title: string }) =>
  call<string | null>("dialog_directory", args);
export const reveal = (args: { path: string }) =>
  call<void>("reveal", args);
export const regulationsList = () => call<Array<T.RegulationRow>>("regulations_list");
export const regulationRead = (args: { version: number }) =>
  call<T.RegulationReading>("regulation_read", args);
export const regulationPreview = (args: { version: number; preset: T.Preset; unsaved: T.Unsaved | null; shown: Array<T.PageShown>; whole: boolean }) =>
  call<T.PreviewInfo>("regulation_preview", args);
export const regulationPreviewPage = (args: { mark: string; width: number }) =>
  call<string>("regulation_preview_page", args);
export const regulationPreviewPlace = (args: { node: string }) =>
  call<T.PreviewSpot | null>("regulation_preview_place", args);
export const regulationPreviewNode = (args: { page: number; x_mm: number; y_mm: number }) =>
  call<string | null>("regulation_preview_node", args);
export const regulationBlank = (args: { name: T.RegulationName }) =>
  call<T.RegulationReading>("regulation_blank", args);
export const regulationRename = (args: { regulation: number; name: T.RegulationName }) =>
  call<T.RegulationRow>("regulation_rename", args);
export const regulationDraft = (args: { regulation: number }) =>
  call<T.RegulationReading>("regulation_draft", args);
export const draftSetParameter = (args: { version: number; revision: number; key: string; input: T.ValueInput }) =>
  call<T.RegulationReading>("draft_set_parameter", args);
export const draftUndo = (args: { version: number }) =>
  call<T.RegulationReading>("draft_undo", args);
export const draftRedo = (args: { version: number }) =>
  call<T.RegulationReading>("draft_redo", args);
export const draftDiscard = (args: { version: number }) =>
  call<void>("draft_discard", args);
export const draftText = (args: { version: number }) =>
  call<T.DraftText>("draft_text", args);
export const draftNear = (args: { version: number; place: T.NodeId }) =>
  call<Array<T.NearLabel>>("draft_near", args);
export const draftEditText = (args: { version: number; revision: number; edit: T.TextEdit }) =>
  call<T.TextSaved>("draft_edit_text", args);
export const draftWithdrawParameters = (args: { version: number; revision: number; keys: Array<string> }) =>
  call<T.RegulationReading>("draft_withdraw_parameters", args);
export const draftDeclareParameter = (args: { version: number; revision: number; parameter: T.NewParameter }) =>
  call<T.RegulationReading>("draft_declare_parameter", args);
export const draftDescribedParameter = (args: { version: number; key: string }) =>
  call<T.NewParameter>("draft_described_parameter", args);
export const draftDescribeParameter = (args: { version: number; revision: number; parameter: T.NewParameter }) =>
  call<T.RegulationReading>("draft_describe_parameter", args);
export const draftProposeParameter = (args: { version: number; words: T.WordsRef }) =>
  call<T.NewParameter>("draft_propose_parameter", args);
export const draftBind = (args: { version: number; revision: number; words: T.WordsRef; parameter: T.NewParameter }) =>
  call<T.RegulationReading>("draft_bind", args);
export const textRecognise = (args: { text: string; bold: Array<[number, number]> }) =>
  call<Array<T.Line>>("text_recognise", args);
export const importLookFile = (args: { path: string }) =>
  call<T.ImportLook>("import_look_file", args);
export const importLookText = (args: { text: string }) =>
  call<T.ImportLook>("import_look_text", args);
export const regulationImport = (args: { order: T.ImportOrder }) =>
  call<T.RegulationReading>("regulation_import", args);
export const regulationExport = (args: { version: number; path: string }) =>
  call<void>("regulation_export", args);
export const checkupList = (args: { version: number }) =>
  call<Array<T.CheckupFinding>>("checkup_list", args);
export const checkupAccept = (args: { version: number; finding: T.FindingRef; reason: string }) =>
  call<Array<T.CheckupFinding>>("checkup_accept", args);
export const checkupReopen = (args: { version: number; finding: T.FindingRef }) =>
  call<Array<T.CheckupFinding>>("checkup_reopen", args);
export const checkupFix = (args: { version: number; revision: number; finding: T.FindingRef }) =>
  call<T.TextSaved>("checkup_fix", args);
export const checkupLetter = (args: { version: number }) =>
  call<T.PaperRow>("checkup_letter", args);
export const checkupPack = () => call<T.LawPack>("checkup_pack");
export const opinionsList = (args: { version: number }) =>
  call<Array<T.OpinionRow>>("opinions_list", args);
export const opinionAdd = (args: { version: number; node: string; text: string }) =>
  call<Array<T.OpinionRow>>("opinion_add", args);
export const opinionSettle = (args: { version: number; opinion: number; settled: boolean }) =>
  call<Array<T.OpinionRow>>("opinion_settle", args);
export const regulationCompare = (args: { from: number; to: number }) =>
  call<T.Comparison>("regulation_compare", args);
export const regulationNextNumber = (args: { regulation: number }) =>
  call<string>("regulation_next_number", args);
export const regulationRevisionNote = (args: { version: number }) =>
  call<string | null>("regulation_revision_note", args);
export const regulationIssue = (args: { order: T.IssueVersion }) =>
  call<T.RegulationReading>("regulation_issue", args);
export const adoptionView = (args: { version: number }) =>
  call<T.AdoptionView>("adoption_view", args);
export const adoptionStepSave = (args: { version: number; form: T.AdoptionStepForm }) =>
  call<T.AdoptionView>("adoption_step_save", args);
export const adoptionStepRemove = (args: { version: number; stage: T.AdoptionStage }) =>
  call<T.AdoptionView>("adoption_step_remove", args);
export const staffOpinionAdd = (args: { version: number; form: T.StaffOpinionForm }) =>
  call<T.AdoptionView>("staff_opinion_add", args);
export const staffOpinionAnswer = (args: { version: number; form: T.OpinionAnswerForm }) =>
  call<T.AdoptionView>("staff_opinion_answer", args);
export const staffOpinionRemove = (args: { version: number; opinion: number }) =>
  call<T.AdoptionView>("staff_opinion_remove", args);
export const scanAttach = (args: { version: number; part: string; path: string }) =>
  call<void>("scan_attach", args);
export const scanCopy = (args: { id: number; path: string }) =>
  call<void>("scan_copy", args);
export const adoptionPaperPrint = (args: { version: number; paper: T.AdoptionPaper }) =>
  call<T.PaperRow>("adoption_paper_print", args);
export const reviewDateSet = (args: { version: number; due_on: string }) =>
  call<T.AdoptionView>("review_date_set", args);
export const comparisonPrint = (args: { from: number; to: number; decision: boolean }) =>
  call<T.PaperRow>("comparison_print", args);
export const regulationRepeal = (args: { form: T.RepealForm }) =>
  call<T.RegulationReading>("regulation_repeal", args);
export const repealPrint = (args: { version: number; reason: string }) =>
  call<T.PaperRow>("repeal_print", args);
export const issueRegister = () => call<Array<T.IssueRegisterRow>>("issue_register");
export const issueRegisterExport = (args: { path: string }) =>
  call<void>("issue_register_export", args);
export const acknowledgementsView = (args: { version: number }) =>
  call<T.AcknowledgementView>("acknowledgements_view", args);
export const acknowledge = (args: { form: T.AcknowledgementForm }) =>
  call<T.AcknowledgementView>("acknowledge", args);
export const acknowledgeOnScreen = (args: { signature: T.ScreenSignature }) =>
  call<T.AcknowledgementView>("acknowledge_on_screen", args);
export const acknowledgementSheetPrint = (args: { version: number; everybody: boolean }) =>
  call<T.PaperRow>("acknowledgement_sheet_print", args);
export const coverageView = () => call<T.CoverageView>("coverage_view");
export const coverageExport = (args: { path: string }) =>
  call<void>("coverage_export", args);
export const legalDuties = () => call<Array<T.LegalDutyRow>>("legal_duties");
export const legalDutiesExport = (args: { path: string }) =>
  call<void>("legal_duties_export", args);
export const bundlePreview = (args: { version: number }) =>
  call<T.BundleView>("bundle_preview", args);
export const bundleSave = (args: { version: number; path: string }) =>
  call<T.BundleView>("bundle_save", args);
export const regulationPrint = (args: { order: T.PrintRegulation }) =>
  call<T.PaperRow>("regulation_print", args);
export const annexPrint = (args: { order: T.AnnexOrder }) =>
  call<T.PaperRow>("annex_print", args);
export const annexSave = (args: { order: T.AnnexOrder; path: string }) =>
  call<void>("annex_save", args);
export const wizardStart = () => call<T.WizardStart>("wizard_start");
export const wizardLook = (args: { order: T.WizardOrder }) =>
  call<T.WizardLook>("wizard_look", args);
export const wizardOpened = (args: { version: number }) =>
  call<T.WizardOrder>("wizard_opened", args);
export const wizardDraft = (args: { order: T.WizardOrder }) =>
  call<T.RegulationReading>("wizard_draft", args);
export const talkSheetPrint = (args: { version: number }) =>
  call<T.PaperRow>("talk_sheet_print", args);
export const peopleView = () => call<T.PeopleView>("people_view");
export const peopleDays = (args: { quarter: T.Quarter }) =>
  call<Array<T.DaysRow>>("people_days", args);
export const employeeSave = (args: { form: T.EmployeeForm }) =>
  call<T.PeopleView>("employee_save", args);
export const employeeDelete = (args: { id: number }) =>
  call<T.PeopleView>("employee_delete", args);
export const employeeReveal = (args: { id: number }) =>
  call<T.Sensitive>("employee_reveal", args);
export const departmentSave = (args: { form: T.DepartmentForm }) =>
  call<T.PeopleView>("department_save", args);
export const departmentDelete = (args: { id: number }) =>
  call<T.PeopleView>("department_delete", args);
export const postSave = (args: { form: T.PostForm }) =>
  call<T.PeopleView>("post_save", args);
export const postDelete = (args: { id: number }) =>
  call<T.PeopleView>("post_delete", args);
export const peopleImportPreview = (args: { path: string; mapping: Array<string | null> | null }) =>
  call<T.ImportPreview>("people_import_preview", args);
export const peopleImportApply = (args: { path: string; mapping: Array<string | null> | null; skip_errors: boolean }) =>
  call<T.ImportReport>("people_import_apply", args);
export const peopleImportUndo = (args: { batch: number }) =>
  call<T.PeopleView>("people_import_undo", args);
export const peopleExport = (args: { path: string }) =>
  call<void>("people_export", args);
export const peopleTemplate = (args: { path: string }) =>
  call<void>("people_template", args);
export const movePreview = (args: { form: T.MoveForm }) =>
  call<T.MoveView>("move_preview", args);
export const moveRecord = (args: { form: T.MoveForm }) =>
  call<T.MoveView>("move_record", args);
export const movesList = () => call<Array<T.MoveView>>("moves_list");
export const jobsList = () => call<Array<T.JobRow>>("jobs_list");
export const jobTemplates = () => call<Array<T.JobTemplateRow>>("job_templates");
export const jobLimits = () => call<Array<T.LimitTable>>("job_limits");
export const jobRead = (args: { post: number; ordinal: number | null }) =>
  call<T.JobReading>("job_read", args);
export const jobDraft = (args: { post: number; start: T.JobStart }) =>
  call<T.JobReading>("job_draft", args);
export const jobSave = (args: { post: number; revision: number; sheet: T.JobSheetForm }) =>
  call<T.JobReading>("job_save", args);
export const jobDiscard = (args: { post: number }) =>
  call<T.JobReading>("job_discard", args);
export const jobIssue = (args: { post: number; effective_on: string; change: string }) =>
  call<T.JobReading>("job_issue", args);
export const jobSignOff = (args: { version: number; code: string; outcome: T.SignoffWord; day: string; note: string }) =>
  call<T.JobReading>("job_sign_off", args);
export const jobCompare = (args: { from: number; to: number }) =>
  call<T.JobComparison>("job_compare", args);
export const jobPrint = (args: { post: number; ordinal: number | null; sign: boolean }) =>
  call<T.PaperRow>("job_print", args);
export const jobBookPrint = (args: { sign: boolean }) =>
  call<T.PaperRow>("job_book_print", args);
export const jobCompilePreview = (args: { posts: Array<number> | null }) =>
  call<T.CompilePreview>("job_compile_preview", args);
export const jobCompile = (args: { posts: Array<number> | null }) =>
  call<T.RegulationReading>("job_compile", args);
export const jobCompiled = (args: { version: number }) =>
  call<Array<T.CompiledRow>>("job_compiled", args);
export const jobRecompile = (args: { version: number; articles: Array<string> }) =>
  call<T.RegulationReading>("job_recompile", args);
export const orgChart = () => call<T.OrgChart>("org_chart");
export const orgChartPrint = (args: { sign: boolean }) =>
  call<T.PaperRow>("org_chart_print", args);
export const trainingOverview = () => call<T.TrainingOverview>("training_overview");
export const trainingDue = (args: { days: number }) =>
  call<Array<T.TrainingDue>>("training_due", args);
export const trainingIndicators = (args: { from: string; to: string }) =>
  call<T.TrainingIndicators>("training_indicators", args);
export const trainingMatrix = (args: { on: string | null }) =>
  call<T.MatrixView>("training_matrix", args);
export const competenceSave = (args: { form: T.CompetenceForm }) =>
  call<T.MatrixView>("competence_save", args);
export const competenceRemove = (args: { id: number }) =>
  call<T.MatrixView>("competence_remove", args);
export const competencesFromJobs = () => call<T.MatrixView>("competences_from_jobs");
export const requirementsPut = (args: { post: number; needed: Array<T.RequirementForm> }) =>
  call<T.MatrixView>("requirements_put", args);
export const competenceProve = (args: { form: T.ProofForm }) =>
  call<T.MatrixView>("competence_prove", args);
export const trainingNeeds = () => call<T.NeedsView>("training_needs");
export const trainingRequest = (args: { form: T.TrainingRequestForm }) =>
  call<T.NeedsView>("training_request", args);
export const trainingRequestDecide = (args: { id: number; taken: boolean; answer: string }) =>
  call<T.NeedsView>("training_request_decide", args);
export const trainingPlan = (args: { year: number }) =>
  call<T.TrainingPlan>("training_plan", args);
export const planLineSave = (args: { form: T.TrainingPlanForm }) =>
  call<T.TrainingPlan>("plan_line_save", args);
export const planLineDrop = (args: { id: number; reason: string }) =>
  call<T.TrainingPlan>("plan_line_drop", args);
export const planApprove = (args: { year: number }) =>
  call<T.TrainingPlan>("plan_approve", args);
export const planWages = (args: { year: number; amount: string }) =>
  call<T.TrainingPlan>("plan_wages", args);
export const trainingCourses = () => call<T.CoursesView>("training_courses");
export const courseSave = (args: { form: T.TrainingCourseForm }) =>
  call<T.CoursesView>("course_save", args);
export const trainerSave = (args: { form: T.TrainingTrainerForm }) =>
  call<T.CoursesView>("trainer_save", args);
export const materialFileAdd = (args: { course: number; version: number; path: string }) =>
  call<T.CoursesView>("material_file_add", args);
export const materialFileCopy = (args: { id: number; path: string }) =>
  call<void>("material_file_copy", args);
export const trainingSessions = () => call<Array<T.TrainingSessionRow>>("training_sessions");
export const trainingSession = (args: { id: number }) =>
  call<T.TrainingSessionView>("training_session", args);
export const sessionSave = (args: { form: T.TrainingSessionForm }) =>
  call<T.TrainingSessionView>("session_save", args);
export const sessionAttend = (args: { id: number; people: Array<T.AttendanceInput> }) =>
  call<T.TrainingSessionView>("session_attend", args);
export const sessionFeedback = (args: { id: number; sheets: Array<T.FeedbackForm> }) =>
  call<T.TrainingSessionView>("session_feedback", args);
export const sessionEffect = (args: { id: number }) =>
  call<T.EffectView>("session_effect", args);
export const sessionEffectAdd = (args: { id: number; form: T.EffectForm }) =>
  call<T.TrainingSessionView>("session_effect_add", args);
export const sessionCancel = (args: { id: number; reason: string }) =>
  call<T.TrainingSessionView>("session_cancel", args);
export const sessionClose = (args: { id: number; record: string }) =>
  call<T.TrainingSessionView>("session_close", args);
export const followUpsList = () => call<Array<T.FollowUpRow>>("follow_ups_list");
export const followUpDone = (args: { form: T.FollowUpForm }) =>
  call<Array<T.FollowUpRow>>("follow_up_done", args);
export const skillCertificates = () => call<Array<T.SkillCertificateRow>>("skill_certificates");
export const skillCertificateIssue = (args: { form: T.SkillCertificateForm }) =>
  call<T.SkillCertificateRow>("skill_certificate_issue", args);
export const certificateLayout = () => call<T.CertificateLayout>("certificate_layout");
export const certificateLayoutSave = (args: { layout: T.CertificateLayout }) =>
  call<T.CertificateLayout>("certificate_layout_save", args);
export const skillCertificateRevoke = (args: { id: number; reason: string }) =>
  call<T.SkillCertificateRow>("skill_certificate_revoke", args);
export const agreementsList = () => call<Array<T.ServiceAgreementRow>>("agreements_list");
export const agreementLimit = (args: { cost: string }) =>
  call<T.AgreementLimit>("agreement_limit", args);
export const agreementSave = (args: { form: T.ServiceAgreementForm }) =>
  call<T.ServiceAgreementRow>("agreement_save", args);
export const agreementPenalty = (args: { id: number; last_day: string; firm_at_fault: boolean }) =>
  call<T.AgreementPenalty>("agreement_penalty", args);
export const trainingFile = (args: { code: string }) =>
  call<T.TrainingFile>("training_file", args);
export const trainingPrint = (args: { order: T.TrainingPrint }) =>
  call<T.PaperRow>("training_print", args);
export const questionsList = (args: { query: T.QuestionQuery }) =>
  call<T.QuestionsPage>("questions_list", args);
export const questionSave = (args: { form: T.QuestionForm }) =>
  call<T.QuestionRow>("question_save", args);
export const questionConfirm = (args: { id: number }) =>
  call<T.QuestionRow>("question_confirm", args);
export const questionRetire = (args: { id: number; retired: boolean }) =>
  call<T.QuestionRow>("question_retire", args);
export const questionsLook = (args: { path: string }) =>
  call<T.QuestionImport>("questions_look", args);
export const questionsImport = (args: { path: string; all_or_nothing: boolean }) =>
  call<T.QuestionImport>("questions_import", args);
export const examsList = () => call<Array<T.ExamRow>>("exams_list");
export const examView = (args: { id: number }) =>
  call<T.ExamView>("exam_view", args);
export const examSet = (args: { form: T.ExamSetForm }) =>
  call<T.ExamView>("exam_set", args);
export const examDiscard = (args: { id: number }) =>
  call<void>("exam_discard", args);
export const examMarks = (args: { id: number; people: Array<T.MarkInput> }) =>
  call<T.ExamView>("exam_marks", args);
export const examResultsImport = (args: { id: number; path: string; all_or_nothing: boolean }) =>
  call<T.ResultsImport>("exam_results_import", args);
export const examClose = (args: { id: number }) =>
  call<T.ExamView>("exam_close", args);
export const examSit = (args: { id: number; code: string }) =>
  call<T.ExamSittingView>("exam_sit", args);
export const examSitting = (args: { id: number; code: string }) =>
  call<T.ExamSittingView>("exam_sitting", args);
export const examAnswer = (args: { id: number; code: string; question: number; answer: string }) =>
  call<void>("exam_answer", args);
export const examHandIn = (args: { id: number; code: string }) =>
  call<T.ExamSittingView>("exam_hand_in", args);
export const indicatorsList = () => call<Array<T.Indicator>>("indicators_list");
export const schemesList = () => call<Array<T.SchemeRow>>("schemes_list");
export const schemeRead = (args: { post: number; ordinal: number | null }) =>
  call<T.SchemeReading>("scheme_read", args);
export const schemeDraft = (args: { post: number; start: T.SchemeStart }) =>
  call<T.SchemeReading>("scheme_draft", args);
export const schemeSave = (args: { post: number; revision: number; scheme: T.SchemeForm }) =>
  call<T.SchemeReading>("scheme_save", args);
export const schemeDiscard = (args: { post: number }) =>
  call<T.SchemeReading>("scheme_discard", args);
export const schemeIssue = (args: { post: number; effective_on: string; change: string }) =>
  call<T.SchemeReading>("scheme_issue", args);
export const schemePreview = (args: { scheme: T.SchemeForm; figures: Array<string> }) =>
  call<T.SchemePreview>("scheme_preview", args);
export const cyclesList = () => call<Array<T.CycleRow>>("cycles_list");
export const cyclePreview = (args: { order: T.OpenCycle }) =>
  call<T.OpenPreview>("cycle_preview", args);
export const cycleOpen = (args: { order: T.OpenCycle }) =>
  call<T.CycleView>("cycle_open", args);
export const cycleView = (args: { id: number }) =>
  call<T.CycleView>("cycle_view", args);
export const cycleDiscard = (args: { id: number }) =>
  call<void>("cycle_discard", args);
export const cycleAdvance = (args: { id: number }) =>
  call<T.CycleView>("cycle_advance", args);
export const cycleClose = (args: { id: number; early: string }) =>
  call<T.CycleView>("cycle_close", args);
export const sheetView = (args: { cycle: number; id: number }) =>
  call<T.SheetView>("sheet_view", args);
export const figuresEnter = (args: { cycle: number; kind: T.EntryKind; cells: Array<T.CellInput>; reason: string }) =>
  call<T.CycleView>("figures_enter", args);
export const figuresImport = (args: { cycle: number; kind: T.EntryKind; path: string; reason: string }) =>
  call<T.FiguresReport>("figures_import", args);
export const actualsOffer = (args: { cycle: number }) =>
  call<Array<T.ActualOffer>>("actuals_offer", args);
export const actualsTake = (args: { cycle: number; chosen: Array<T.ActualChoice>; reason: string }) =>
  call<T.CycleView>("actuals_take", args);
export const eventsEnter = (args: { cycle: number; events: Array<T.EventInput> }) =>
  call<T.CycleView>("events_enter", args);
export const sheetCalibrate = (args: { cycle: number; sheet: number; points: string; reason: string }) =>
  call<T.CycleView>("sheet_calibrate", args);
export const resultsConfirm = (args: { form: T.ResultReceiptForm }) =>
  call<T.CycleView>("results_confirm", args);
export const appealFile = (args: { cycle: number; code: string; day: string; text: string }) =>
  call<T.CycleView>("appeal_file", args);
export const appealDecide = (args: { form: T.DecisionForm }) =>
  call<T.CycleView>("appeal_decide", args);
export const planStepAdd = (args: { cycle: number; code: string; form: T.PlanStepForm }) =>
  call<T.SheetView>("plan_step_add", args);
export const planStepFinish = (args: { cycle: number; code: string; step: number; day: string; outcome: string }) =>
  call<T.SheetView>("plan_step_finish", args);
export const plansView = () => call<T.ImprovementsView>("plans_view");
export const resultsView = (args: { period: T.AssessmentPeriod }) =>
  call<T.ResultsView>("results_view", args);
export const bonusTakeAssessment = (args: { quarter: T.Quarter }) =>
  call<T.BonusView>("bonus_take_assessment", args);
export const assessmentPrint = (args: { cycle: number; code: string; kind: T.AssessmentPaperKind; sign: boolean }) =>
  call<T.PaperRow>("assessment_print", args);
export const assessmentSummaryPrint = (args: { cycle: number; department: string | null; sign: boolean }) =>
  call<T.PaperRow>("assessment_summary_print", args);
export const roundsChecklists = () => call<Array<T.ChecklistView>>("rounds_checklists");
export const roundsArticles = () => call<Array<T.ArticleChoice>>("rounds_articles");
export const roundsChecklistSave = (args: { form: T.ChecklistForm }) =>
  call<T.ChecklistView>("rounds_checklist_save", args);
export const roundsChecklistConfirm = (args: { id: number }) =>
  call<T.ChecklistView>("rounds_checklist_confirm", args);
export const roundsChecklistRetire = (args: { id: number; retired: boolean }) =>
  call<T.ChecklistView>("rounds_checklist_retire", args);
export const roundsList = () => call<Array<T.RoundRow>>("rounds_list");
export const roundsRound = (args: { id: number }) =>
  call<T.RoundView>("rounds_round", args);
export const roundsStart = (args: { form: T.RoundForm }) =>
  call<T.RoundView>("rounds_start", args);
export const roundsEnter = (args: { form: T.RoundEntryForm }) =>
  call<T.RoundView>("rounds_enter", args);
export const roundsFinish = (args: { id: number }) =>
  call<T.RoundView>("rounds_finish", args);
export const roundsDrop = (args: { id: number }) =>
  call<void>("rounds_drop", args);
export const roundsPhotoAdd = (args: { round: number; key: number; path: string }) =>
  call<T.RoundView>("rounds_photo_add", args);
export const roundsFindingPhotoAdd = (args: { finding: number; path: string }) =>
  call<T.FindingView>("rounds_finding_photo_add", args);
export const roundsPhoto = (args: { id: number }) =>
  call<string>("rounds_photo", args);
export const roundsPhotoCopy = (args: { id: number; path: string }) =>
  call<void>("rounds_photo_copy", args);
export const roundsFindings = (args: { query: T.FindingQuery }) =>
  call<T.FindingsView>("rounds_findings", args);
export const roundsFinding = (args: { id: number }) =>
  call<T.FindingView>("rounds_finding", args);
export const roundsOrder = (args: { form: T.FindingStepForm }) =>
  call<T.FindingView>("rounds_order", args);
export const roundsExtend = (args: { form: T.FindingStepForm }) =>
  call<T.FindingView>("rounds_extend", args);
export const roundsRectify = (args: { form: T.FindingStepForm }) =>
  call<T.FindingView>("rounds_rectify", args);
export const roundsRecheck = (args: { form: T.FindingStepForm; passed: boolean }) =>
  call<T.FindingView>("rounds_recheck", args);
export const roundsDue = (args: { days: number; person: string | null }) =>
  call<Array<T.RoundsDue>>("rounds_due", args);
export const roundsTerms = () => call<T.RoundsTermsView>("rounds_terms");
export const roundsTermsSet = (args: { minor: number; serious: number; recheck: number }) =>
  call<T.RoundsTermsView>("rounds_terms_set", args);
export const roundsPrint = (args: { order: T.RoundsPaperOrder }) =>
  call<T.PaperRow>("rounds_print", args);
export const serviceLookup = (args: { text: string }) =>
  call<Array<T.CallerView>>("service_lookup", args);
export const serviceCases = (args: { query: T.CaseQuery }) =>
  call<T.CasesPage>("service_cases", args);
export const serviceCase = (args: { id: number }) =>
  call<T.CaseView>("service_case", args);
export const serviceTerms = (args: { form: T.CaseForm }) =>
  call<T.CaseTerms>("service_terms", args);
export const serviceOpen = (args: { form: T.CaseForm }) =>
  call<T.CaseView>("service_open", args);
export const serviceAssign = (args: { case: number; to: string; by: string; at: string }) =>
  call<T.CaseView>("service_assign", args);
export const serviceAccept = (args: { case: number; at: string }) =>
  call<T.CaseView>("service_accept", args);
export const serviceTell = (args: { form: T.StepForm }) =>
  call<T.CaseView>("service_tell", args);
export const serviceArrange = (args: { form: T.AppointmentForm }) =>
  call<T.CaseView>("service_arrange", args);
export const servicePause = (args: { form: T.PauseForm }) =>
  call<T.CaseView>("service_pause", args);
export const serviceResume = (args: { case: number; by: string; at: string }) =>
  call<T.CaseView>("service_resume", args);
export const serviceRaise = (args: { form: T.TierForm }) =>
  call<T.CaseView>("service_raise", args);
export const serviceCompensate = (args: { form: T.CompensationForm }) =>
  call<T.CaseView>("service_compensate", args);
export const serviceGrant = (args: { form: T.GrantForm }) =>
  call<T.CaseView>("service_grant", args);
export const serviceClose = (args: { form: T.CloseForm }) =>
  call<T.CaseView>("service_close", args);
export const serviceReopen = (args: { case: number; reason: string; by: string; at: string }) =>
  call<T.CaseView>("service_reopen", args);
export const serviceItems = (args: { account: number | null }) =>
  call<Array<T.ItemView>>("service_items", args);
export const serviceItemSave = (args: { form: T.ItemForm }) =>
  call<T.ItemView>("service_item_save", args);
export const serviceItemReplace = (args: { form: T.ReplacementForm }) =>
  call<T.ItemView>("service_item_replace", args);
export const serviceVisits = (args: { query: T.VisitQuery }) =>
  call<T.VisitsView>("service_visits", args);
export const serviceVisitRecord = (args: { form: T.VisitForm }) =>
  call<T.VisitRow>("service_visit_record", args);
export const serviceVisitCheck = (args: { form: T.VisitCheckForm }) =>
  call<T.VisitRow>("service_visit_check", args);
export const serviceSurveys = () => call<Array<T.SurveyView>>("service_surveys");
export const serviceSurveySave = (args: { form: T.SurveyForm }) =>
  call<T.SurveyView>("service_survey_save", args);
export const serviceSurveyAnswer = (args: { survey: number; answers: Array<T.AnswerForm> }) =>
  call<T.SurveyView>("service_survey_answer", args);
export const serviceKnowledge = (args: { text: string }) =>
  call<Array<T.KnowledgeView>>("service_knowledge", args);
export const serviceKnowledgeSave = (args: { form: T.KnowledgeForm }) =>
  call<T.KnowledgeView>("service_knowledge_save", args);
export const serviceKnowledgeLink = (args: { id: number; case: number }) =>
  call<T.KnowledgeView>("service_knowledge_link", args);
export const serviceKnowledgeDelete = (args: { id: number }) =>
  call<void>("service_knowledge_delete", args);
export const serviceDue = (args: { days: number }) =>
  call<Array<T.ServiceDue>>("service_due", args);
export const serviceReport = (args: { period: T.AssessmentPeriod }) =>
  call<T.ServiceReport>("service_report", args);
export const serviceIndicators = (args: { period: T.AssessmentPeriod; person: string | null }) =>
  call<Array<T.ServiceIndicator>>("service_indicators", args);
export const servicePrint = (args: { order: T.ServicePaperOrder }) =>
  call<T.PaperRow>("service_print", args);
export const serviceClosedDays = () => call<Array<string>>("service_closed_days");
export const serviceClosedDaysSet = (args: { days: Array<string> }) =>
  call<Array<string>>("service_closed_days_set", args);
export const bonusQuarters = () => call<Array<T.QuarterRow>>("bonus_quarters");
export const bonusView = (args: { quarter: T.Quarter }) =>
  call<T.BonusView>("bonus_view", args);
export const bonusSetRevenue = (args: { quarter: T.Quarter; revenue: string | null; target: string | null }) =>
  call<T.BonusView>("bonus_set_revenue", args);
export const bonusSetScores = (args: { quarter: T.Quarter; scores: Array<T.ScoreInput> }) =>
  call<T.BonusView>("bonus_set_scores", args);
export const bonusPaste = (args: { quarter: T.Quarter; text: string }) =>
  call<T.PasteReport>("bonus_paste", args);
export const bonusSetAwards = (args: { quarter: T.Quarter; awards: Array<T.AwardInput> }) =>
  call<T.BonusView>("bonus_set_awards", args);
export const faultSave = (args: { fault: T.FaultForm }) =>
  call<T.BonusView>("fault_save", args);
export const faultDelete = (args: { quarter: T.Quarter; id: number }) =>
  call<T.BonusView>("fault_delete", args);
export const faultFile = (args: { id: number }) =>
  call<T.FaultFile>("fault_file", args);
export const faultEvidenceAdd = (args: { id: number; path: string }) =>
  call<T.FaultFile>("fault_evidence_add", args);
export const faultEvidenceCopy = (args: { fault: number; id: number; path: string }) =>
  call<void>("fault_evidence_copy", args);
export const faultWithdraw = (args: { id: number; reason: string }) =>
  call<T.FaultFile>("fault_withdraw", args);
export const faultAppeal = (args: { form: T.FaultAppealForm }) =>
  call<T.FaultFile>("fault_appeal", args);
export const faultAnswer = (args: { form: T.FaultAnswerForm }) =>
  call<T.FaultFile>("fault_answer", args);
export const faultPrint = (args: { order: T.FaultPaperOrder }) =>
  call<T.PaperRow>("fault_print", args);
export const losses = () => call<Array<T.LossRow>>("losses");
export const lossPreview = (args: { form: T.LossForm }) =>
  call<T.LossPlan>("loss_preview", args);
export const lossSave = (args: { form: T.LossForm }) =>
  call<Array<T.LossRow>>("loss_save", args);
export const lossWithdraw = (args: { id: number }) =>
  call<Array<T.LossRow>>("loss_withdraw", args);
export const lossPrint = (args: { id: number; sign: boolean }) =>
  call<T.PaperRow>("loss_print", args);
export const bonusCalculate = (args: { quarter: T.Quarter }) =>
  call<T.BonusView>("bonus_calculate", args);
export const bonusReview = (args: { quarter: T.Quarter; one_person: boolean }) =>
  call<T.BonusView>("bonus_review", args);
export const bonusApprove = (args: { quarter: T.Quarter }) =>
  call<T.BonusView>("bonus_approve", args);
export const bonusIssue = (args: { quarter: T.Quarter; seal: T.SealOrder | null }) =>
  call<T.BonusView>("bonus_issue", args);
export const bonusExplain = (args: { quarter: T.Quarter; code: string }) =>
  call<T.Explanation>("bonus_explain", args);
export const bonusCorrectPreview = (args: { form: T.CorrectionForm }) =>
  call<T.Corrected>("bonus_correct_preview", args);
export const bonusCorrect = (args: { form: T.CorrectionForm }) =>
  call<T.BonusView>("bonus_correct", args);
export const bonusWhatIf = (args: { quarter: T.Quarter; version: number }) =>
  call<T.WhatIf>("bonus_what_if", args);
export const bonusConfirmCommission = (args: { quarter: T.Quarter }) =>
  call<T.BonusView>("bonus_confirm_commission", args);
export const bonusPay = (args: { form: T.BonusPaymentForm }) =>
  call<T.BonusView>("bonus_pay", args);
export const bonusTakeBackPayment = (args: { quarter: T.Quarter; id: number; reason: string }) =>
  call<T.BonusView>("bonus_take_back_payment", args);
export const bonusClose = (args: { quarter: T.Quarter; note: string }) =>
  call<T.BonusView>("bonus_close", args);
export const bonusReopen = (args: { quarter: T.Quarter; reason: string }) =>
  call<T.BonusView>("bonus_reopen", args);
export const bonusPublicationPrint = (args: { quarter: T.Quarter }) =>
  call<T.PaperRow>("bonus_publication_print", args);
export const bonusAllocationPrint = (args: { quarter: T.Quarter }) =>
  call<T.PaperRow>("bonus_allocation_print", args);
export const bonusExport = (args: { quarter: T.Quarter; path: string }) =>
  call<void>("bonus_export", args);
export const noticesExport = (args: { quarter: T.Quarter; directory: string; shape: T.NoticeShape; seal: T.SealOrder | null }) =>
  call<T.Written>("notices_export", args);
export const arbitrationPreview = (args: { code: string; from: T.Quarter; to: T.Quarter }) =>
  call<T.ArbitrationView>("arbitration_preview", args);
export const arbitrationSave = (args: { code: string; from: T.Quarter; to: T.Quarter; path: string }) =>
  call<T.ArbitrationView>("arbitration_save", args);
export const noticesReceive = (args: { form: T.NoticeReceiptForm }) =>
  call<T.BonusView>("notices_receive", args);
export const noticeCountersign = (args: { form: T.NoticeSignForm; path: string }) =>
  call<T.PaperRow>("notice_countersign", args);
export const noticeReceiveOnScreen = (args: { signature: T.NoticeSignature }) =>
  call<T.BonusView>("notice_receive_on_screen", args);
export const bonusPayrollExport = (args: { quarter: T.Quarter; path: string }) =>
  call<T.Written>("bonus_payroll_export", args);
export const accountsList = (args: { query: T.AccountQuery }) =>
  call<T.AccountsPage>("accounts_list", args);
export const accountView = (args: { id: number }) =>
  call<T.AccountView>("account_view", args);
export const accountSave = (args: { form: T.AccountForm }) =>
  call<T.AccountView>("account_save", args);
export const accountGrade = (args: { form: T.GradeForm }) =>
  call<T.AccountView>("account_grade", args);
export const accountsSetStatus = (args: { ids: Array<number>; status: T.AccountStatus }) =>
  call<void>("accounts_set_status", args);
export const accountDelete = (args: { id: number }) =>
  call<void>("account_delete", args);
export const accountLogSave = (args: { form: T.LogForm }) =>
  call<T.AccountView>("account_log_save", args);
export const accountLogSettle = (args: { log: number; done: boolean }) =>
  call<T.AccountView>("account_log_settle", args);
export const accountLogDelete = (args: { log: number }) =>
  call<T.AccountView>("account_log_delete", args);
export const accountsDue = (args: { days: number }) =>
  call<Array<T.TalkDue>>("accounts_due", args);
export const accountsImportPreview = (args: { path: string; choices: T.ImportChoices }) =>
  call<T.AccountImportPreview>("accounts_import_preview", args);
export const accountsImportApply = (args: { path: string; choices: T.ImportChoices }) =>
  call<T.ImportReport>("accounts_import_apply", args);
export const accountsImportUndo = (args: { batch: number }) =>
  call<void>("accounts_import_undo", args);
export const accountsBadRows = (args: { path: string; choices: T.ImportChoices; out: string }) =>
  call<number>("accounts_bad_rows", args);
export const accountsDuplicates = () => call<Array<T.DuplicatePair>>("accounts_duplicates");
export const accountsMerge = (args: { kept: number; gone: number }) =>
  call<T.AccountView>("accounts_merge", args);
export const accountsUnmerge = (args: { merge: number }) =>
  call<T.AccountView>("accounts_unmerge", args);
export const accountFields = () => call<Array<T.CustomFieldRow>>("account_fields");
export const accountFieldSave = (args: { form: T.CustomFieldForm }) =>
  call<Array<T.CustomFieldRow>>("account_field_save", args);
export const accountFieldArchive = (args: { id: number; archived: boolean }) =>
  call<Array<T.CustomFieldRow>>("account_field_archive", args);
export const accountFieldsOrder = (args: { ids: Array<number> }) =>
  call<Array<T.CustomFieldRow>>("account_fields_order", args);
export const accountLists = () => call<Array<T.SavedView>>("account_lists");
export const accountListSave = (args: { view: T.SavedView }) =>
  call<Array<T.SavedView>>("account_list_save", args);
export const accountListDelete = (args: { id: number }) =>
  call<Array<T.SavedView>>("account_list_delete", args);
export const accountsExport = (args: { query: T.AccountQuery; out: string }) =>
  call<number>("accounts_export", args);
export const accountWork = (args: { id: number }) =>
  call<T.AccountWork>("account_work", args);
export const accountSaleAdd = (args: { form: T.SaleForm }) =>
  call<T.AccountWork>("account_sale_add", args);
export const accountSaleDelete = (args: { account: number; sale: number }) =>
  call<T.AccountWork>("account_sale_delete", args);
export const accountScore = (args: { form: T.ScoreForm }) =>
  call<T.AccountWork>("account_score", args);
export const salesLook = (args: { source: T.SalesSource; days: string | null }) =>
  call<T.SalesImport>("sales_look", args);
export const salesApply = (args: { source: T.SalesSource; days: string | null }) =>
  call<T.SalesImport>("sales_apply", args);
export const salesBadRows = (args: { source: T.SalesSource; days: string | null; out: string }) =>
  call<number>("sales_bad_rows", args);
export const salesUndo = (args: { batch: number }) =>
  call<number>("sales_undo", args);
export const salesExport = (args: { out: string; account: number | null }) =>
  call<number>("sales_export", args);
export const accountsAnalysis = () => call<T.AnalysisView>("accounts_analysis");
export const accountsGrading = () => call<T.GradingView>("accounts_grading");
export const accountsApplyGrades = (args: { ids: Array<number> }) =>
  call<T.GradingView>("accounts_apply_grades", args);
export const accountsVisits = () => call<T.AccountVisitsView>("accounts_visits");
export const accountsWarnings = () => call<T.WarningsView>("accounts_warnings");
export const accountPlans = (args: { year: number }) =>
  call<T.AccountPlansView>("account_plans", args);
export const accountPlanAlerts = () => call<T.PlanAlerts>("account_plan_alerts");
export const accountPlan = (args: { account: number; year: number; version: number | null }) =>
  call<T.AccountPlanView>("account_plan", args);
export const accountPlanPropose = (args: { account: number; year: number; basis: T.PlanBasis }) =>
  call<Array<T.PlanRow>>("account_plan_propose", args);
export const accountPlanSave = (args: { form: T.YearPlanForm }) =>
  call<T.AccountPlanView>("account_plan_save", args);
export const accountPlanReview = (args: { form: T.PlanReviewForm }) =>
  call<T.AccountPlanView>("account_plan_review", args);
export const processCheck = (args: { quarter: T.Quarter }) =>
  call<T.ProcessCheckView>("process_check", args);
export const processCheckPrint = (args: { quarter: T.Quarter; sign: boolean }) =>
  call<T.PaperRow>("process_check_print", args);
export const accountPlanPrint = (args: { account: number; year: number; sign: boolean }) =>
  call<T.PaperRow>("account_plan_print", args);
export const receivables = (args: { day: string | null }) =>
  call<T.ReceivablesView>("receivables", args);
export const receivablesDue = () => call<Array<T.ReceivableDue>>("receivables_due");
export const accountBooks = (args: { account: number }) =>
  call<T.AccountBooks>("account_books", args);
export const billSave = (args: { form: T.BillForm }) =>
  call<T.AccountBooks>("bill_save", args);
export const billDelete = (args: { account: number; bill: number }) =>
  call<T.AccountBooks>("bill_delete", args);
export const paymentAdd = (args: { form: T.PaymentForm }) =>
  call<T.AccountBooks>("payment_add", args);
export const paymentDelete = (args: { account: number; payment: number }) =>
  call<T.AccountBooks>("payment_delete", args);
export const accountTerms = (args: { form: T.TermsForm }) =>
  call<T.AccountBooks>("account_terms", args);
export const receivablesSettings = (args: { settings: T.ReceivableSettings }) =>
  call<T.ReceivableSettings>("receivables_settings", args);
export const receivablesLook = (args: { source: T.SalesSource; days: string | null }) =>
  call<T.ReceivablesImport>("receivables_look", args);
export const receivablesApply = (args: { source: T.SalesSource; days: string | null }) =>
  call<T.ReceivablesImport>("receivables_apply", args);
export const receivablesBadRows = (args: { source: T.SalesSource; days: string | null; out: string }) =>
  call<number>("receivables_bad_rows", args);
export const receivablesUndo = (args: { batch: number }) =>
  call<number>("receivables_undo", args);
export const receivablesExport = (args: { day: string | null; bills: boolean; out: string }) =>
  call<number>("receivables_export", args);
export const accountStatement = (args: { account: number; from: string; to: string }) =>
  call<T.StatementView>("account_statement", args);
export const accountStatementPrint = (args: { account: number; from: string; to: string; sign: boolean }) =>
  call<T.PaperRow>("account_statement_print", args);
export const accountDemands = (args: { account: number; until: string | null }) =>
  call<T.DemandsView>("account_demands", args);
export const accountDemandPrint = (args: { order: T.DemandOrder }) =>
  call<T.PaperRow>("account_demand_print", args);
export const accountContracts = (args: { account: number }) =>
  call<T.AccountContracts>("account_contracts", args);
export const contracts = () => call<Array<T.ContractView>>("contracts");
export const contractsDue = () => call<Array<T.ContractDueRow>>("contracts_due");
export const contractSave = (args: { form: T.ContractForm }) =>
  call<T.AccountContracts>("contract_save", args);
export const contractBill = (args: { account: number; form: T.InstalmentBilling }) =>
  call<T.AccountContracts>("contract_bill", args);
export const contractClose = (args: { account: number; contract: number; on: string | null }) =>
  call<T.AccountContracts>("contract_close", args);
export const contractDelete = (args: { account: number; contract: number }) =>
  call<T.AccountContracts>("contract_delete", args);
export const contractAttach = (args: { account: number; contract: number; path: string }) =>
  call<T.AccountContracts>("contract_attach", args);
export const contractFileCopy = (args: { id: number; path: string }) =>
  call<void>("contract_file_copy", args);
export const visitPlan = (args: { from: string; to: string; manager: number | null }) =>
  call<T.VisitPlanView>("visit_plan", args);
export const visitPlanSave = (args: { form: T.PlannedVisitForm }) =>
  call<number>("visit_plan_save", args);
export const visitPlanDrop = (args: { visit: number }) =>
  call<void>("visit_plan_drop", args);
export const visitPlanPrint = (args: { from: string; to: string; manager: number | null; sign: boolean }) =>
  call<T.PaperRow>("visit_plan_print", args);
export const searchEverything = (args: { text: string; limit: number }) =>
  call<Array<T.FoundThing>>("search_everything", args);
export const papersList = () => call<Array<T.PaperRow>>("papers_list");
export const paperPage = (args: { id: number; page: number; width: number }) =>
  call<string>("paper_page", args);
export const filePage = (args: { path: string; page: number; width: number }) =>
  call<string>("file_page", args);
export const paperExport = (args: { id: number; path: string }) =>
  call<void>("paper_export", args);
export const paperExportStamped = (args: { number: string; path: string }) =>
  call<void>("paper_export_stamped", args);
export const paperExportCountersigned = (args: { number: string; path: string }) =>
  call<void>("paper_export_countersigned", args);
export const paperExportMarked = (args: { id: number; path: string }) =>
  call<void>("paper_export_marked", args);
export const papersExport = (args: { ids: Array<number>; path: string }) =>
  call<T.PapersExported>("papers_export", args);
export const paperVoid = (args: { id: number; reason: string }) =>
  call<T.PaperRow>("paper_void", args);
export const paperSupersede = (args: { id: number; by: string; reason: string }) =>
  call<T.PaperRow>("paper_supersede", args);
export const paperOpen = (args: { id: number }) =>
  call<void>("paper_open", args);
export const printersList = () => call<T.PrintersView>("printers_list");
export const paperSheet = (args: { id: number }) =>
  call<T.PrintSheet>("paper_sheet", args);
export const paperPrint = (args: { order: T.PrintOrder }) =>
  call<T.PaperPrinted>("paper_print", args);
export const paperPrints = (args: { id: number }) =>
  call<Array<T.PrintRow>>("paper_prints", args);
export const calibrationPrint = (args: { printer: string | null; width: number; height: number }) =>
  call<string>("calibration_print", args);
export const calibrationExport = (args: { printer: string; width: number; height: number; path: string }) =>
  call<void>("calibration_export", args);
export const printerMeasured = (args: { order: T.MeasureOrder }) =>
  call<T.OffsetRow>("printer_measured", args);
export const printerForget = (args: { printer: string; width: number; height: number }) =>
  call<void>("printer_forget", args);
export const verifyFile = (args: { path: string }) =>
  call<T.VerifyReport>("verify_file", args);
export const verifyPaper = (args: { id: number }) =>
  call<T.VerifyReport>("verify_paper", args);
export const certificateCard = () => call<T.CertificateCard | null>("certificate_card");
export const certificateCreate = (args: { key: T.KeyKind; subject: string }) =>
  call<T.CertificateCard>("certificate_create", args);
export const certificateImport = (args: { path: string; password: string }) =>
  call<T.CertificateCard>("certificate_import", args);
export const certificateExport = (args: { path: string }) =>
  call<void>("certificate_export", args);
export const certificatesList = () => call<Array<T.OwnCertificate>>("certificates_list");
export const certificateRevoke = (args: { fingerprint: string; reason: string }) =>
  call<Array<T.OwnCertificate>>("certificate_revoke", args);
export const timestampGet = () => call<T.TimestampSetting>("timestamp_get");
export const timestampSet = (args: { server: string; certificate: string | null }) =>
  call<T.TimestampSetting>("timestamp_set", args);
export const timestampTry = () => call<T.TimestampAttested>("timestamp_try");
export const timestampSend = () => call<T.QueueSent>("timestamp_send");
export const sealsList = () => call<Array<T.SealRow>>("seals_list");
export const sealPicture = (args: { id: number }) =>
  call<string>("seal_picture", args);
export const sealLook = (args: { path: string }) =>
  call<T.SealSeen>("seal_look", args);
export const regulationSealSheet = (args: { order: T.PrintRegulation; page: number | null; width: number }) =>
  call<T.SealSheetSeen>("regulation_seal_sheet", args);
export const noticeSealSheet = (args: { quarter: T.Quarter; number: string | null; seal: T.SealOrder; page: number | null; width: number }) =>
  call<T.SealSheetSeen>("notice_seal_sheet", args);
export const sealImport = (args: { path: string; name: string; size_mm: number }) =>
  call<Array<T.SealRow>>("seal_import", args);
export const sealWithdraw = (args: { id: number; reason: string }) =>
  call<Array<T.SealRow>>("seal_withdraw", args);
