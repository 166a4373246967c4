//! Assessment: schemes, cycles, figures, answers, results, papers.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::assessment::{EntryKind, Indicator, Period};
use domain::quarter::Quarter;
use operations::views::{
    ActualChoice, ActualOffer, AssessmentPaperKind, BonusView, CellInput, CycleRow, CycleView,
    DecisionForm, EventInput, FiguresReport, ImprovementsView, OpenCycle, OpenPreview, PaperRow,
    PlanStepForm, ResultReceiptForm, ResultsView, SchemeForm, SchemePreview, SchemeReading,
    SchemeRow, SchemeStart, SheetView,
};
use operations::{assessment, bonus};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn indicators_list(desk: Desk<'_>) -> Answer<Vec<Indicator>> {
    desk.work(|_, _| Ok(assessment::indicators())).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn schemes_list(desk: Desk<'_>) -> Answer<Vec<SchemeRow>> {
    desk.work(|office, now| assessment::schemes(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn scheme_read(desk: Desk<'_>, post: i64, ordinal: Option<u32>) -> Answer<SchemeReading> {
    desk.work(move |office, now| assessment::read_scheme(office, now.today(), post, ordinal))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn scheme_draft(desk: Desk<'_>, post: i64, start: SchemeStart) -> Answer<SchemeReading> {
    desk.work(move |office, now| assessment::draft_scheme(office, now, post, &start))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn scheme_save(
    desk: Desk<'_>,
    post: i64,
    revision: u32,
    scheme: SchemeForm,
) -> Answer<SchemeReading> {
    desk.work(move |office, now| assessment::save_scheme(office, now, post, revision, &scheme))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn scheme_discard(desk: Desk<'_>, post: i64) -> Answer<SchemeReading> {
    desk.work(move |office, now| assessment::discard_scheme(office, now, post))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn scheme_issue(
    desk: Desk<'_>,
    post: i64,
    effective_on: NaiveDate,
    change: String,
) -> Answer<SchemeReading> {
    desk.work(move |office, now| assessment::issue_scheme(office, now, post, effective_on, &change))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn scheme_preview(
    desk: Desk<'_>,
    scheme: SchemeForm,
    figures: Vec<String>,
) -> Answer<SchemePreview> {
    desk.work(move |office, now| assessment::preview(office, now.today(), &scheme, &figures))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cycles_list(desk: Desk<'_>) -> Answer<Vec<CycleRow>> {
    desk.work(|office, _| assessment::cycles(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cycle_preview(desk: Desk<'_>, order: OpenCycle) -> Answer<OpenPreview> {
    desk.work(move |office, _| assessment::preview_open(office, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cycle_open(desk: Desk<'_>, order: OpenCycle) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::open(office, now, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cycle_view(desk: Desk<'_>, id: i64) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::view(office, now.today(), id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cycle_discard(desk: Desk<'_>, id: i64) -> Answer<()> {
    desk.work(move |office, now| assessment::discard(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cycle_advance(desk: Desk<'_>, id: i64) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::advance(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cycle_close(desk: Desk<'_>, id: i64, early: String) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::close(office, now, id, &early))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn sheet_view(desk: Desk<'_>, cycle: i64, id: i64) -> Answer<SheetView> {
    desk.work(move |office, now| assessment::sheet(office, now.today(), cycle, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn figures_enter(
    desk: Desk<'_>,
    cycle: i64,
    kind: EntryKind,
    cells: Vec<CellInput>,
    reason: String,
) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::enter(office, now, cycle, kind, &cells, &reason, ""))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn figures_import(
    desk: Desk<'_>,
    cycle: i64,
    kind: EntryKind,
    path: PathBuf,
    reason: String,
) -> Answer<FiguresReport> {
    desk.work(move |office, now| {
        let bytes = operations::files::read(&path)?;
        assessment::import_figures(office, now, cycle, kind, &path, &bytes, &reason)
    })
    .await
}

/// What other subjects counted for the items of a cycle.
#[tauri::command(rename_all = "snake_case")]
pub async fn actuals_offer(desk: Desk<'_>, cycle: i64) -> Answer<Vec<ActualOffer>> {
    desk.work(move |office, now| assessment::offer_actuals(office, now, cycle))
        .await
}

/// Takes what is chosen; with nothing chosen, all of it for the items that have no figure yet.
#[tauri::command(rename_all = "snake_case")]
pub async fn actuals_take(
    desk: Desk<'_>,
    cycle: i64,
    chosen: Vec<ActualChoice>,
    reason: String,
) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::take_actuals(office, now, cycle, &chosen, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn events_enter(
    desk: Desk<'_>,
    cycle: i64,
    events: Vec<EventInput>,
) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::events(office, now, cycle, &events))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn sheet_calibrate(
    desk: Desk<'_>,
    cycle: i64,
    sheet: i64,
    points: String,
    reason: String,
) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::calibrate(office, now, cycle, sheet, &points, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn results_confirm(desk: Desk<'_>, form: ResultReceiptForm) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::confirm(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn appeal_file(
    desk: Desk<'_>,
    cycle: i64,
    code: String,
    day: NaiveDate,
    text: String,
) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::appeal(office, now, cycle, &code, day, &text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn appeal_decide(desk: Desk<'_>, form: DecisionForm) -> Answer<CycleView> {
    desk.work(move |office, now| assessment::decide(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn plan_step_add(
    desk: Desk<'_>,
    cycle: i64,
    code: String,
    form: PlanStepForm,
) -> Answer<SheetView> {
    desk.work(move |office, now| assessment::add_plan_step(office, now, cycle, &code, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn plan_step_finish(
    desk: Desk<'_>,
    cycle: i64,
    code: String,
    step: i64,
    day: NaiveDate,
    outcome: String,
) -> Answer<SheetView> {
    desk.work(move |office, now| {
        assessment::finish_plan_step(office, now, cycle, &code, step, day, &outcome)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn plans_view(desk: Desk<'_>) -> Answer<ImprovementsView> {
    desk.work(|office, now| assessment::plans(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn results_view(desk: Desk<'_>, period: Period) -> Answer<ResultsView> {
    desk.work(move |office, _| assessment::results(office, period))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_take_assessment(desk: Desk<'_>, quarter: Quarter) -> Answer<BonusView> {
    desk.work(move |office, now| bonus::take_assessment(office, now, quarter))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn assessment_print(
    desk: Desk<'_>,
    cycle: i64,
    code: String,
    kind: AssessmentPaperKind,
    sign: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| assessment::print_sheet(office, now, cycle, &code, kind, sign))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn assessment_summary_print(
    desk: Desk<'_>,
    cycle: i64,
    department: Option<String>,
    sign: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| {
        assessment::print_summary(office, now, cycle, department.as_deref(), sign)
    })
    .await
}
