// One function per command of the shell, with the arguments named as in Rust.

import type {
  AuditRow,
  BonusView,
  CertificateCard,
  Comparison,
  Created,
  DaysRow,
  DepartmentForm,
  EmployeeForm,
  Explanation,
  FaultForm,
  Finding,
  ImportPreview,
  ImportReport,
  IssueVersion,
  Login,
  NewCompany,
  OfficeStatus,
  PaperRow,
  PasteReport,
  PeopleView,
  PostForm,
  Preferences,
  Preset,
  PreviewInfo,
  Quarter,
  QuarterRow,
  RegulationReading,
  RegulationRow,
  Role,
  Sensitive,
  UserCard,
  ValueInput,
  VerifyReport,
  WhatIf,
} from "./contract";
import { call } from "./transport";

export const officeStatus = () => call<OfficeStatus>("office_status");
export const officeCreate = (args: { company: NewCompany }) => call<Created>("office_create", args);
export const officeCreateSample = () => call<Created>("office_create_sample");
export const officeLogins = (args: { path: string }) => call<Login[]>("office_logins", args);
export const officeOpen = (args: { path: string; login: string; password: string }) =>
  call<OfficeStatus>("office_open", args);
export const officeSwitchUser = (args: { login: string; password: string }) =>
  call<OfficeStatus>("office_switch_user", args);
export const officeClose = () => call<OfficeStatus>("office_close");
export const officeRecoverySheet = (args: { recovery_code: string; path: string }) =>
  call<void>("office_recovery_sheet", args);
export const officeBackup = (args: { directory: string }) =>
  call<{ path: string; bytes: number }>("office_backup", args);
export const officeRestore = (args: { backup: string; path: string }) => call<void>("office_restore", args);
export const officeCheck = () => call<Finding[]>("office_check");
export const officeAddUser = (args: { login: string; name: string; role: Role; password: string }) =>
  call<UserCard>("office_add_user", args);
export const officeUsers = () => call<UserCard[]>("office_users");
export const officeChangePassword = (args: { old: string; new: string }) =>
  call<void>("office_change_password", args);
export const auditList = () => call<AuditRow[]>("audit_list");
export const preferencesGet = () => call<Preferences>("preferences_get");
export const preferencesPut = (args: { preferences: Preferences }) => call<void>("preferences_put", args);
export const dialogOpen = (args: { kind: "company" | "roster" | "pdf" | "backup"; title: string }) =>
  call<string | null>("dialog_open", args);
export const dialogSave = (args: { kind: "company" | "pdf" | "xlsx" | "csv"; title: string; name: string }) =>
  call<string | null>("dialog_save", args);
export const dialogDirectory = (args: { title: string }) => call<string | null>("dialog_directory", args);
export const reveal = (args: { path: string }) => call<void>("reveal", args);
export const cancel = (args: { task: string }) => call<void>("cancel", args);
export const ready = () => call<void>("ready");
export const certificateCard = () => call<CertificateCard | null>("certificate_card");
export const regulationsList = () => call<RegulationRow[]>("regulations_list");
export const regulationRead = (args: { version: number }) => call<RegulationReading>("regulation_read", args);
export const regulationPreview = (args: { version: number; preset: Preset }) =>
  call<PreviewInfo>("regulation_preview", args);
export const regulationPreviewPage = (args: { version: number; preset: Preset; page: number }) =>
  call<string>("regulation_preview_page", args);
export const regulationDraft = (args: { regulation: number }) =>
  call<RegulationReading>("regulation_draft", args);
export const draftSetParameter = (args: {
  version: number;
  revision: number;
  key: string;
  input: ValueInput;
}) => call<RegulationReading>("draft_set_parameter", args);
export const draftDiscard = (args: { version: number }) => call<void>("draft_discard", args);
export const draftUndo = (args: { version: number }) => call<RegulationReading>("draft_undo", args);
export const draftRedo = (args: { version: number }) => call<RegulationReading>("draft_redo", args);
export const regulationCompare = (args: { from: number; to: number }) =>
  call<Comparison>("regulation_compare", args);
export const regulationIssue = (args: { order: IssueVersion }) =>
  call<RegulationReading>("regulation_issue", args);
export const regulationNextNumber = (args: { regulation: number }) =>
  call<string>("regulation_next_number", args);
export const regulationPrint = (args: { version: number; preset: Preset; sign: boolean }) =>
  call<PaperRow>("regulation_print", args);
export const peopleView = () => call<PeopleView>("people_view");
export const peopleDays = (args: { quarter: Quarter }) => call<DaysRow[]>("people_days", args);
export const employeeSave = (args: { form: EmployeeForm }) => call<PeopleView>("employee_save", args);
export const employeeDelete = (args: { id: number }) => call<PeopleView>("employee_delete", args);
export const departmentSave = (args: { form: DepartmentForm }) => call<PeopleView>("department_save", args);
export const departmentDelete = (args: { id: number }) => call<PeopleView>("department_delete", args);
export const postSave = (args: { form: PostForm }) => call<PeopleView>("post_save", args);
export const postDelete = (args: { id: number }) => call<PeopleView>("post_delete", args);
export const peopleImportPreview = (args: { path: string; mapping: (string | null)[] | null }) =>
  call<ImportPreview>("people_import_preview", args);
export const peopleImportApply = (args: { path: string; mapping: (string | null)[]; skip_errors: boolean }) =>
  call<ImportReport>("people_import_apply", args);
export const peopleImportUndo = (args: { batch: number }) => call<PeopleView>("people_import_undo", args);
export const peopleExport = (args: { path: string }) => call<void>("people_export", args);
export const peopleTemplate = (args: { path: string }) => call<void>("people_template", args);
export const employeeReveal = (args: { id: number }) => call<Sensitive>("employee_reveal", args);
export const bonusQuarters = () => call<QuarterRow[]>("bonus_quarters");
export const bonusView = (args: { quarter: Quarter }) => call<BonusView>("bonus_view", args);
export const bonusSetRevenue = (args: { quarter: Quarter; revenue: string | null; target: string | null }) =>
  call<BonusView>("bonus_set_revenue", args);
export const bonusSetScores = (args: { quarter: Quarter; scores: { code: string; score: string }[] }) =>
  call<BonusView>("bonus_set_scores", args);
export const bonusPaste = (args: { quarter: Quarter; text: string }) =>
  call<PasteReport>("bonus_paste", args);
export const bonusSetAwards = (args: {
  quarter: Quarter;
  awards: { code: string; amount: string; reason: string }[];
}) => call<BonusView>("bonus_set_awards", args);
export const faultSave = (args: { fault: FaultForm }) => call<BonusView>("fault_save", args);
export const faultDelete = (args: { quarter: Quarter; id: number }) => call<BonusView>("fault_delete", args);
export const bonusCalculate = (args: { quarter: Quarter }) => call<BonusView>("bonus_calculate", args);
export const bonusReview = (args: { quarter: Quarter; one_person: boolean }) =>
  call<BonusView>("bonus_review", args);
export const bonusApprove = (args: { quarter: Quarter }) => call<BonusView>("bonus_approve", args);
export const bonusIssue = (args: { quarter: Quarter }) => call<BonusView>("bonus_issue", args);
export const bonusExplain = (args: { quarter: Quarter; code: string }) =>
  call<Explanation>("bonus_explain", args);
export const bonusWhatIf = (args: { quarter: Quarter; version: number }) =>
  call<WhatIf>("bonus_what_if", args);
export const bonusAllocationPrint = (args: { quarter: Quarter }) =>
  call<PaperRow>("bonus_allocation_print", args);
export const noticesExport = (args: { quarter: Quarter; directory: string; one_file: boolean }) =>
  call<{ written: number }>("notices_export", args);
export const bonusExport = (args: { quarter: Quarter; path: string }) => call<void>("bonus_export", args);
export const papersList = () => call<PaperRow[]>("papers_list");
export const paperPage = (args: { id: number; page: number; width: number }) =>
  call<string>("paper_page", args);
export const paperExport = (args: { id: number; path: string }) => call<void>("paper_export", args);
export const paperOpen = (args: { id: number }) => call<void>("paper_open", args);
export const paperPrint = (args: { id: number }) => call<{ printer: string | null }>("paper_print", args);
export const verifyFile = (args: { path: string }) => call<VerifyReport>("verify_file", args);
export const verifyPaper = (args: { id: number }) => call<VerifyReport>("verify_paper", args);
export const filePage = (args: { path: string; page: number; width: number }) =>
  call<string>("file_page", args);
