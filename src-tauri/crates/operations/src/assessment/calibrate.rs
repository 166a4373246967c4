//! 校准: one measure for all, within the limit and with its reason; the score before stays on record.

use domain::assessment::{EntryKind, NewEntry, Slot};
use domain::moment::Moment;

use super::enter::{allowed, may, record};
use super::form::number;
use super::gather::Case;
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::CycleView;

/// Moves the total of a sheet by points, up or down; 0 takes an earlier move back.
pub fn calibrate(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    sheet: i64,
    points: &str,
    reason: &str,
) -> Result<CycleView> {
    let case = Case::load(office, cycle)?;
    let state = case.sheet(sheet)?;
    let name = case.person(state.record.employee).name;
    case.needs_scheme(state)?;
    allowed(office, &case.cycle, &state.record, EntryKind::Calibration)?;
    may(
        &case.cycle,
        EntryKind::Calibration,
        state.delta.is_some(),
        reason,
        &name,
    )?;
    if state.total.is_none() {
        return Err(refusal("assessment.no_total").fact("name", name).into());
    }
    let delta = number(points.trim().trim_start_matches('+'))?;
    let limit = &case.cycle.rules.calibration_limit;
    let size = if delta.is_negative() {
        &domain::exact::Exact::zero() - &delta
    } else {
        delta.clone()
    };
    if size > *limit || delta.rounded_half_up(2) != delta {
        return Err(refusal("assessment.beyond_limit")
            .fact("name", name)
            .fact("points", points.trim())
            .fact("limit", limit)
            .into());
    }
    let entry = NewEntry {
        sheet: state.record.id,
        kind: EntryKind::Calibration,
        slot: Slot::Total,
        name: String::new(),
        figure: (!delta.is_zero()).then_some(delta),
        reason: reason.trim().to_owned(),
        source: String::new(),
    };
    record(office, now, &case.cycle, &[entry])?;
    view(office, now.today(), cycle)
}
