//! 关闭: every sheet has its score and its receipt, every appeal its answer; then nothing changes any more.

use domain::assessment::{SheetResult, Stage, Standing};
use domain::moment::Moment;

use super::advance::{pending, refuse_pending};
use super::enter::stage_word;
use super::gather::Case;
use super::open::writable;
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, PendingWhat, Role};

/// The way in which results are computed now; older ones stay as they were frozen.
const ALGORITHM: u32 = 1;

/// Closes a cycle. While the time to appeal still runs it is closed with a reason only.
pub fn close(office: &mut Office, now: Moment, id: i64, early: &str) -> Result<CycleView> {
    office.needs(Role::GeneralManagement)?;
    let cycle = writable(office, id)?;
    if cycle.stage < Stage::Confirmation {
        return Err(refusal("assessment.too_early")
            .fact("is", stage_word(cycle.stage))
            .fact("needs", stage_word(Stage::Confirmation))
            .into());
    }
    let case = Case::load(office, id)?;
    let mut pending = pending(&case, now.today());
    let early = early.trim();
    if !early.is_empty() {
        pending.retain(|one| one.what != PendingWhat::AppealTime);
    }
    refuse_pending(&pending)?;
    let results: Vec<SheetResult> = case
        .sheets
        .iter()
        .filter(|sheet| sheet.record.standing != Standing::LeftOut)
        .map(|sheet| SheetResult {
            sheet: sheet.record.id,
            total: sheet.total.as_ref().map(|total| total.exact().clone()),
            grade: sheet.grade.clone(),
        })
        .collect();
    let payload = serde_json::json!({ "sheets": results.len(), "early": early });
    let period = cycle.period.to_string();
    office.record(now, "assessment.close", &period, payload, |tx| {
        let assessment = tx.assessment();
        assessment.put_results(ALGORITHM, &results)?;
        assessment.move_cycle(cycle.id, cycle.stage, Stage::Closed, early)
    })?;
    view(office, now.today(), id)
}
