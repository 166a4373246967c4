//! 拜访计划.

use chrono::NaiveDate;
use operations::accounts;
use operations::views::{PaperRow, PlannedVisitForm, VisitPlanView};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn visit_plan(
    desk: Desk<'_>,
    from: NaiveDate,
    to: NaiveDate,
    manager: Option<i64>,
) -> Answer<VisitPlanView> {
    desk.work(move |office, now| accounts::visit_plan(office, now.today(), (from, to), manager))
        .await
}

/// Answers with the number of the visit.
#[tauri::command(rename_all = "snake_case")]
pub async fn visit_plan_save(desk: Desk<'_>, form: PlannedVisitForm) -> Answer<i64> {
    desk.work(move |office, now| accounts::plan_visit(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn visit_plan_drop(desk: Desk<'_>, visit: i64) -> Answer<()> {
    desk.work(move |office, now| accounts::drop_visit(office, now, visit))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn visit_plan_print(
    desk: Desk<'_>,
    from: NaiveDate,
    to: NaiveDate,
    manager: Option<i64>,
    sign: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| accounts::print_visits(office, now, (from, to), manager, sign))
        .await
}
