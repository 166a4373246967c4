//! 加分, 减分, 否决事项: each with its facts.

use domain::assessment::{EntryKind, NewEntry, Slot};
use domain::exact::Exact;
use domain::moment::Moment;

use super::enter::{allowed, may, record};
use super::form::number;
use super::gather::{Case, SheetState};
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, EventInput};

/// Puts events on record, or withdraws them; a change says why.
pub fn events(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    inputs: &[EventInput],
) -> Result<CycleView> {
    let case = Case::load(office, cycle)?;
    let mut entries = Vec::new();
    for input in inputs {
        let sheet = case.sheet(input.sheet)?;
        entries.push(entry(office, &case, sheet, input)?);
    }
    record(office, now, &case.cycle, &entries)?;
    view(office, now.today(), cycle)
}

fn entry(office: &Office, case: &Case, sheet: &SheetState, input: &EventInput) -> Result<NewEntry> {
    let scheme = case.needs_scheme(sheet)?;
    let person = case.person(sheet.record.employee);
    let name = input.name.trim();
    if name.is_empty() {
        return Err(refusal("assessment.unnamed_event")
            .fact("name", person.name)
            .into());
    }
    // Points without facts are favour or spite.
    if input.reason.trim().is_empty() {
        return Err(refusal("assessment.no_reason")
            .fact("name", person.name)
            .into());
    }
    let figure = match input.slot {
        Slot::Plus | Slot::Minus => points(input, &person.name)?,
        Slot::Veto => {
            if !scheme.vetoes.iter().any(|veto| veto.name == name) {
                return Err(refusal("assessment.unknown_veto")
                    .fact("item", name)
                    .fact("post", case.post_name(sheet))
                    .into());
            }
            input.happened.then(Exact::one)
        }
        Slot::Item | Slot::Total => {
            return Err(refusal("assessment.unknown_item")
                .fact("item", name)
                .fact("post", case.post_name(sheet))
                .into());
        }
    };
    allowed(office, &case.cycle, &sheet.record, EntryKind::Leader)?;
    may(
        &case.cycle,
        EntryKind::Leader,
        false,
        &input.reason,
        &person.name,
    )?;
    Ok(NewEntry {
        sheet: sheet.record.id,
        kind: EntryKind::Leader,
        slot: input.slot,
        name: name.to_owned(),
        figure,
        reason: input.reason.trim().to_owned(),
        source: String::new(),
    })
}

/// Above zero with two decimals at most; nothing withdraws the event.
fn points(input: &EventInput, name: &str) -> Result<Option<Exact>> {
    if input.points.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || {
        refusal("assessment.bad_points")
            .fact("name", name)
            .fact("value", &input.points)
    };
    let points = number(&input.points).map_err(|_| wrong())?;
    if !points.is_positive() || points > Exact::from(100_u32) || points.rounded_half_up(2) != points
    {
        return Err(wrong().into());
    }
    Ok(Some(points))
}
