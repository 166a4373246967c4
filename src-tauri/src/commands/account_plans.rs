//! 年度客户计划, and the check of a quarter.

use domain::accounts::PlanRow;
use domain::quarter::Quarter;
use operations::accounts;
use operations::views::{
    AccountPlanView, AccountPlansView, PaperRow, PlanAlerts, PlanBasis, PlanReviewForm,
    ProcessCheckView, YearPlanForm,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn account_plans(desk: Desk<'_>, year: i32) -> Answer<AccountPlansView> {
    desk.work(move |office, now| accounts::plans(office, now.today(), year))
        .await
}

/// What is behind today, and whose plan is still to be made.
#[tauri::command(rename_all = "snake_case")]
pub async fn account_plan_alerts(desk: Desk<'_>) -> Answer<PlanAlerts> {
    desk.work(move |office, now| accounts::plan_alerts(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_plan(
    desk: Desk<'_>,
    account: i64,
    year: i32,
    version: Option<u32>,
) -> Answer<AccountPlanView> {
    desk.work(move |office, now| accounts::plan_view(office, now.today(), account, year, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_plan_propose(
    desk: Desk<'_>,
    account: i64,
    year: i32,
    basis: PlanBasis,
) -> Answer<Vec<PlanRow>> {
    desk.work(move |office, _now| accounts::propose_plan(office, account, year, &basis))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_plan_save(desk: Desk<'_>, form: YearPlanForm) -> Answer<AccountPlanView> {
    desk.work(move |office, now| accounts::save_plan(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_plan_review(desk: Desk<'_>, form: PlanReviewForm) -> Answer<AccountPlanView> {
    desk.work(move |office, now| accounts::review_plan(office, now, &form))
        .await
}

/// The firm against its own regulations.
#[tauri::command(rename_all = "snake_case")]
pub async fn process_check(desk: Desk<'_>, quarter: Quarter) -> Answer<ProcessCheckView> {
    desk.work(move |office, now| accounts::process_check(office, now, quarter))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn process_check_print(desk: Desk<'_>, quarter: Quarter, sign: bool) -> Answer<PaperRow> {
    desk.work(move |office, now| accounts::print_process_check(office, now, quarter, sign))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_plan_print(
    desk: Desk<'_>,
    account: i64,
    year: i32,
    sign: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| accounts::print_plan(office, now, account, year, sign))
        .await
}
