//! The service desk: who calls, cases, return visits, surveys, knowledge, reports, papers.

use chrono::NaiveDate;
use domain::assessment::Period;
use operations::service;
use operations::views::{
    AnswerForm, AppointmentForm, CallerView, CaseForm, CaseQuery, CaseTerms, CaseView, CasesPage,
    CloseForm, CompensationForm, GrantForm, ItemForm, ItemView, KnowledgeForm, KnowledgeView,
    PaperRow, PauseForm, ReplacementForm, ServiceDue, ServiceIndicator, ServicePaperOrder,
    ServiceReport, StepForm, SurveyForm, SurveyView, TierForm, VisitCheckForm, VisitForm,
    VisitQuery, VisitRow, VisitsView,
};

use super::Desk;
use crate::failure::Answer;

/// 新来一个电话
#[tauri::command(rename_all = "snake_case")]
pub async fn service_lookup(desk: Desk<'_>, text: String) -> Answer<Vec<CallerView>> {
    desk.work(move |office, now| service::lookup(office, now, &text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_cases(desk: Desk<'_>, query: CaseQuery) -> Answer<CasesPage> {
    desk.work(move |office, now| service::list(office, now, &query))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_case(desk: Desk<'_>, id: i64) -> Answer<CaseView> {
    desk.work(move |office, now| service::view(office, now, id))
        .await
}

/// What the case would be, while the form is still being filled in.
#[tauri::command(rename_all = "snake_case")]
pub async fn service_terms(desk: Desk<'_>, form: CaseForm) -> Answer<CaseTerms> {
    desk.work(move |office, now| service::terms(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_open(desk: Desk<'_>, form: CaseForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::open(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_assign(
    desk: Desk<'_>,
    case: i64,
    to: String,
    by: String,
    at: String,
) -> Answer<CaseView> {
    desk.work(move |office, now| service::assign(office, now, case, &to, &by, &at))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_accept(desk: Desk<'_>, case: i64, at: String) -> Answer<CaseView> {
    desk.work(move |office, now| service::accept(office, now, case, &at))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_tell(desk: Desk<'_>, form: StepForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::tell(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_arrange(desk: Desk<'_>, form: AppointmentForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::arrange(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_pause(desk: Desk<'_>, form: PauseForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::pause(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_resume(desk: Desk<'_>, case: i64, by: String, at: String) -> Answer<CaseView> {
    desk.work(move |office, now| service::resume(office, now, case, &by, &at))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_raise(desk: Desk<'_>, form: TierForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::raise(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_compensate(desk: Desk<'_>, form: CompensationForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::compensate(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_grant(desk: Desk<'_>, form: GrantForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::decide(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_close(desk: Desk<'_>, form: CloseForm) -> Answer<CaseView> {
    desk.work(move |office, now| service::close(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_reopen(
    desk: Desk<'_>,
    case: i64,
    reason: String,
    by: String,
    at: String,
) -> Answer<CaseView> {
    desk.work(move |office, now| service::reopen(office, now, case, &reason, &by, &at))
        .await
}

/// Goods of a customer, or of everybody.
#[tauri::command(rename_all = "snake_case")]
pub async fn service_items(desk: Desk<'_>, account: Option<i64>) -> Answer<Vec<ItemView>> {
    desk.work(move |office, now| service::items(office, now, account))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_item_save(desk: Desk<'_>, form: ItemForm) -> Answer<ItemView> {
    desk.work(move |office, now| service::save_item(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_item_replace(desk: Desk<'_>, form: ReplacementForm) -> Answer<ItemView> {
    desk.work(move |office, now| service::replace(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_visits(desk: Desk<'_>, query: VisitQuery) -> Answer<VisitsView> {
    desk.work(move |office, now| service::visits(office, now, &query))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_visit_record(desk: Desk<'_>, form: VisitForm) -> Answer<VisitRow> {
    desk.work(move |office, now| service::record_visit(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_visit_check(desk: Desk<'_>, form: VisitCheckForm) -> Answer<VisitRow> {
    desk.work(move |office, now| service::check_visit(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_surveys(desk: Desk<'_>) -> Answer<Vec<SurveyView>> {
    desk.work(|office, _| service::surveys(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_survey_save(desk: Desk<'_>, form: SurveyForm) -> Answer<SurveyView> {
    desk.work(move |office, now| service::save_survey(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_survey_answer(
    desk: Desk<'_>,
    survey: i64,
    answers: Vec<AnswerForm>,
) -> Answer<SurveyView> {
    desk.work(move |office, now| service::answer_survey(office, now, survey, &answers))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_knowledge(desk: Desk<'_>, text: String) -> Answer<Vec<KnowledgeView>> {
    desk.work(move |office, _| service::knowledge(office, &text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_knowledge_save(desk: Desk<'_>, form: KnowledgeForm) -> Answer<KnowledgeView> {
    desk.work(move |office, now| service::save_knowledge(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_knowledge_link(desk: Desk<'_>, id: i64, case: i64) -> Answer<KnowledgeView> {
    desk.work(move |office, now| service::link_knowledge(office, now, id, case))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_knowledge_delete(desk: Desk<'_>, id: i64) -> Answer<()> {
    desk.work(move |office, now| service::delete_knowledge(office, now, id))
        .await
}

/// What waits within so many days, what is late included.
#[tauri::command(rename_all = "snake_case")]
pub async fn service_due(desk: Desk<'_>, days: u32) -> Answer<Vec<ServiceDue>> {
    desk.work(move |office, now| service::due(office, now, days))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_report(desk: Desk<'_>, period: Period) -> Answer<ServiceReport> {
    desk.work(move |office, now| service::report(office, now, period))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_indicators(
    desk: Desk<'_>,
    period: Period,
    person: Option<String>,
) -> Answer<Vec<ServiceIndicator>> {
    desk.work(move |office, now| service::indicators(office, now, period, person.as_deref()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_closed_days(desk: Desk<'_>) -> Answer<Vec<NaiveDate>> {
    desk.work(|office, _| service::closed_days(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_closed_days_set(
    desk: Desk<'_>,
    days: Vec<NaiveDate>,
) -> Answer<Vec<NaiveDate>> {
    desk.work(move |office, now| service::set_closed_days(office, now, &days))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn service_print(desk: Desk<'_>, order: ServicePaperOrder) -> Answer<PaperRow> {
    desk.work(move |office, now| service::print(office, now, &order))
        .await
}
