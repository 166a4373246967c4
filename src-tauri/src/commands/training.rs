//! Training: matrix, needs, plan, courses, sessions, follow-ups, certificates, agreements.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::training::{CertificateLayout, TrainingIndicators};
use operations::training;
use operations::views::{
    AgreementForm, AgreementLimit, AgreementPenalty, AgreementRow, AttendanceInput,
    CertificateForm, CertificateRow, CompetenceForm, CourseForm, CoursesView, EffectForm,
    EffectView, FeedbackForm, FollowUpForm, FollowUpRow, MatrixView, NeedsView, PaperRow, PlanForm,
    PlanView, ProofForm, RequestForm, RequirementForm, SessionForm, SessionRow, SessionView,
    TrainerForm, TrainingDue, TrainingFile, TrainingOverview, TrainingPrint,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn training_overview(desk: Desk<'_>) -> Answer<TrainingOverview> {
    desk.work(|office, now| training::overview(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_due(desk: Desk<'_>, days: u32) -> Answer<Vec<TrainingDue>> {
    desk.work(move |office, now| training::training_due(office, now.today(), days))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_indicators(
    desk: Desk<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Answer<TrainingIndicators> {
    desk.work(move |office, _| training::indicators(office, from, to))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_matrix(desk: Desk<'_>, on: Option<NaiveDate>) -> Answer<MatrixView> {
    desk.work(move |office, now| training::matrix_view(office, on.unwrap_or_else(|| now.today())))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn competence_save(desk: Desk<'_>, form: CompetenceForm) -> Answer<MatrixView> {
    desk.work(move |office, now| training::save_competence(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn competence_remove(desk: Desk<'_>, id: i64) -> Answer<MatrixView> {
    desk.work(move |office, now| training::remove_competence(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn competences_from_jobs(desk: Desk<'_>) -> Answer<MatrixView> {
    desk.work(training::take_from_jobs).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn requirements_put(
    desk: Desk<'_>,
    post: i64,
    needed: Vec<RequirementForm>,
) -> Answer<MatrixView> {
    desk.work(move |office, now| training::put_requirements(office, now, post, &needed))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn competence_prove(desk: Desk<'_>, form: ProofForm) -> Answer<MatrixView> {
    desk.work(move |office, now| training::prove(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_needs(desk: Desk<'_>) -> Answer<NeedsView> {
    desk.work(|office, now| training::needs_view(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_request(desk: Desk<'_>, form: RequestForm) -> Answer<NeedsView> {
    desk.work(move |office, now| training::request(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_request_decide(
    desk: Desk<'_>,
    id: i64,
    taken: bool,
    answer: String,
) -> Answer<NeedsView> {
    desk.work(move |office, now| training::decide_request(office, now, id, taken, &answer))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_plan(desk: Desk<'_>, year: i32) -> Answer<PlanView> {
    desk.work(move |office, now| training::plan_view(office, now.today(), year))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn plan_line_save(desk: Desk<'_>, form: PlanForm) -> Answer<PlanView> {
    desk.work(move |office, now| training::save_line(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn plan_line_drop(desk: Desk<'_>, id: i64, reason: String) -> Answer<PlanView> {
    desk.work(move |office, now| training::drop_line(office, now, id, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn plan_approve(desk: Desk<'_>, year: i32) -> Answer<PlanView> {
    desk.work(move |office, now| training::approve_plan(office, now, year))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn plan_wages(desk: Desk<'_>, year: i32, amount: String) -> Answer<PlanView> {
    desk.work(move |office, now| training::set_wages(office, now, year, &amount))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_courses(desk: Desk<'_>) -> Answer<CoursesView> {
    desk.work(|office, now| training::courses_view(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn course_save(desk: Desk<'_>, form: CourseForm) -> Answer<CoursesView> {
    desk.work(move |office, now| training::save_course(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn trainer_save(desk: Desk<'_>, form: TrainerForm) -> Answer<CoursesView> {
    desk.work(move |office, now| training::save_trainer(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_sessions(desk: Desk<'_>) -> Answer<Vec<SessionRow>> {
    desk.work(|office, _| training::sessions_list(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_session(desk: Desk<'_>, id: i64) -> Answer<SessionView> {
    desk.work(move |office, now| training::session_view(office, now.today(), id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn session_save(desk: Desk<'_>, form: SessionForm) -> Answer<SessionView> {
    desk.work(move |office, now| training::save_session(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn session_attend(
    desk: Desk<'_>,
    id: i64,
    people: Vec<AttendanceInput>,
) -> Answer<SessionView> {
    desk.work(move |office, now| training::attend(office, now, id, &people))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn session_feedback(
    desk: Desk<'_>,
    id: i64,
    sheets: Vec<FeedbackForm>,
) -> Answer<SessionView> {
    desk.work(move |office, now| training::add_feedback(office, now, id, &sheets))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn session_effect(desk: Desk<'_>, id: i64) -> Answer<EffectView> {
    desk.work(move |office, _| training::effect_view(office, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn session_effect_add(desk: Desk<'_>, id: i64, form: EffectForm) -> Answer<SessionView> {
    desk.work(move |office, now| training::add_effect(office, now, id, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn session_cancel(desk: Desk<'_>, id: i64, reason: String) -> Answer<SessionView> {
    desk.work(move |office, now| training::cancel_session(office, now, id, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn session_close(desk: Desk<'_>, id: i64, record: String) -> Answer<SessionView> {
    desk.work(move |office, now| training::close_session(office, now, id, &record))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn follow_ups_list(desk: Desk<'_>) -> Answer<Vec<FollowUpRow>> {
    desk.work(|office, now| training::follow_ups_list(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn follow_up_done(desk: Desk<'_>, form: FollowUpForm) -> Answer<Vec<FollowUpRow>> {
    desk.work(move |office, now| training::follow_up(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn skill_certificates(desk: Desk<'_>) -> Answer<Vec<CertificateRow>> {
    desk.work(|office, now| training::certificates_list(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn skill_certificate_issue(
    desk: Desk<'_>,
    form: CertificateForm,
) -> Answer<CertificateRow> {
    desk.work(move |office, now| training::issue_certificate(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn skill_certificate_revoke(
    desk: Desk<'_>,
    id: i64,
    reason: String,
) -> Answer<CertificateRow> {
    desk.work(move |office, now| training::revoke_certificate(office, now, id, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn agreements_list(desk: Desk<'_>) -> Answer<Vec<AgreementRow>> {
    desk.work(|office, now| training::agreements_list(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn agreement_limit(desk: Desk<'_>, cost: String) -> Answer<AgreementLimit> {
    desk.work(move |office, now| training::agreement_limit(office, now.today(), &cost))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn agreement_save(desk: Desk<'_>, form: AgreementForm) -> Answer<AgreementRow> {
    desk.work(move |office, now| training::agree(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn agreement_penalty(
    desk: Desk<'_>,
    id: i64,
    last_day: NaiveDate,
    firm_at_fault: bool,
) -> Answer<AgreementPenalty> {
    desk.work(move |office, _| training::agreement_penalty(office, id, last_day, firm_at_fault))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_file(desk: Desk<'_>, code: String) -> Answer<TrainingFile> {
    desk.work(move |office, now| training::training_file(office, now.today(), &code))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn training_print(desk: Desk<'_>, order: TrainingPrint) -> Answer<PaperRow> {
    desk.work(move |office, now| training::print(office, now, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn material_file_add(
    desk: Desk<'_>,
    course: i64,
    version: usize,
    path: PathBuf,
) -> Answer<CoursesView> {
    desk.work(move |office, now| training::add_material_file(office, now, course, version, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn material_file_copy(desk: Desk<'_>, id: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _| training::copy_material_file(office, id, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificate_layout(desk: Desk<'_>) -> Answer<CertificateLayout> {
    desk.work(|office, _| training::certificate_layout(office))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificate_layout_save(
    desk: Desk<'_>,
    layout: CertificateLayout,
) -> Answer<CertificateLayout> {
    desk.work(move |office, now| training::save_certificate_layout(office, now, &layout))
        .await
}
