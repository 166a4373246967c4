//! Figures go in: measured ones, the own view, the leader's scores. Every version is kept.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assessment::{
    Cycle, EntryKind, EntryRefusal, NewEntry, Scheme, SheetRecord, Slot, may_enter,
};
use domain::exact::Exact;
use domain::moment::Moment;
use store::Role as StoreRole;

use super::form::figure;
use super::gather::{Case, SheetState};
use super::view::view;
use crate::error::{Error, Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{CellInput, CycleView, Role};

/// Where entries come from, and why they differ from what there was.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Origin<'a> {
    pub(super) reason: &'a str,
    pub(super) source: &'a str,
}

/// Takes cells of one kind, all of them or none. Cells that say what is on record already are passed
/// over; empty ones as well.
pub fn enter(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    kind: EntryKind,
    cells: &[CellInput],
    reason: &str,
    source: &str,
) -> Result<CycleView> {
    let case = Case::load(office, cycle)?;
    let origin = Origin { reason, source };
    let mut entries = Vec::new();
    for cell in cells {
        let sheet = case.sheet(cell.sheet)?;
        entries.extend(entry(office, &case, sheet, kind, cell, origin)?);
    }
    record(office, now, &case.cycle, &entries)?;
    view(office, now.today(), cycle)
}

/// Writes entries, if there are any.
pub(super) fn record(
    office: &mut Office,
    now: Moment,
    cycle: &Cycle,
    entries: &[NewEntry],
) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let payload = serde_json::json!({ "entries": entries });
    let period = cycle.period.to_string();
    office.record(now, "assessment.enter", &period, payload, |tx| {
        tx.assessment().add_entries(entries)
    })
}

/// The entry of one cell; none where nothing changes.
pub(super) fn entry(
    office: &Office,
    case: &Case,
    sheet: &SheetState,
    kind: EntryKind,
    cell: &CellInput,
    origin: Origin<'_>,
) -> Result<Option<NewEntry>> {
    let scheme = case.needs_scheme(sheet)?;
    let name = &case.person(sheet.record.employee).name;
    let item = scheme.items.iter().find(|item| {
        item.name == cell.item.trim() || (!item.code.is_empty() && item.code == cell.item.trim())
    });
    let item = item.ok_or_else(|| {
        refusal("assessment.unknown_item")
            .fact("item", &cell.item)
            .fact("post", case.post_name(sheet))
    })?;
    let Some(figure) = figure(&cell.figure) else {
        return Ok(None);
    };
    let figure = figure.map_err(|_| {
        refusal("assessment.bad_figure")
            .fact("name", name)
            .fact("item", &item.name)
            .fact("value", cell.figure.trim())
    })?;
    if let Some(figure) = &figure {
        scorable(scheme, &item.name, figure).map_err(|error| name_person(error, name))?;
    }
    // Whoever measures does not score: a score by hand is the leader's.
    let kind = match kind {
        EntryKind::Data if item.rule.is_manual() => {
            return Err(refusal("assessment.manual_item")
                .fact("item", &item.name)
                .fact("name", name)
                .into());
        }
        EntryKind::Leader if !item.rule.is_manual() => EntryKind::Data,
        other => other,
    };
    let before = match kind {
        EntryKind::Own => sheet.own.get(&item.name),
        _ => sheet.figures.items.get(&item.name),
    };
    if before == Some(&figure) {
        return Ok(None);
    }
    allowed(office, &case.cycle, &sheet.record, kind)?;
    let replaces = before.is_some();
    may(&case.cycle, kind, replaces, origin.reason, name)?;
    Ok(Some(NewEntry {
        sheet: sheet.record.id,
        kind,
        slot: Slot::Item,
        name: item.name.clone(),
        figure,
        reason: origin.reason.trim().to_owned(),
        source: match (kind, origin.source.trim()) {
            (EntryKind::Data, "") => "typed".to_owned(),
            (_, source) => source.to_owned(),
        },
    }))
}

/// Refuses a figure that the rule of the item cannot score.
fn scorable(scheme: &Scheme, item: &str, figure: &Exact) -> Result<()> {
    let Some(item) = scheme.items.iter().find(|other| other.name == item) else {
        return Ok(());
    };
    if figure.is_negative()
        && !matches!(
            item.rule,
            domain::assessment::Rule::Interpolated { .. }
                | domain::assessment::Rule::Stepped { .. }
        )
    {
        return Err(refusal("assessment.negative_figure")
            .fact("item", &item.name)
            .fact("value", figure)
            .into());
    }
    item.rule.score(&item.name, figure)?;
    Ok(())
}

fn name_person(error: Error, name: &str) -> Error {
    match error {
        Error::Refused(refused) => refused.fact("name", name).into(),
        broken @ Error::Broken(_) => broken,
    }
}

/// Refuses an entry before its stage, after closing, and a late change without a reason.
pub(super) fn may(
    cycle: &Cycle,
    kind: EntryKind,
    replaces: bool,
    reason: &str,
    name: &str,
) -> Result<(), Refusal> {
    may_enter(cycle.stage, kind, replaces, reason).map_err(|refused| match refused {
        EntryRefusal::Closed => refusal("assessment.closed").fact("period", cycle.period),
        EntryRefusal::TooEarly { is, needs } => refusal("assessment.too_early")
            .fact("is", stage_word(is))
            .fact("needs", stage_word(needs)),
        EntryRefusal::NoReason => refusal("assessment.no_reason").fact("name", name),
    })
}

/// The word of a stage, as keyed in texts.
pub(super) fn stage_word(stage: domain::assessment::Stage) -> &'static str {
    use domain::assessment::Stage as S;
    match stage {
        S::Data => "stage.data",
        S::Own => "stage.own",
        S::Leader => "stage.leader",
        S::Calibration => "stage.calibration",
        S::Confirmation => "stage.confirmation",
        S::Appeal => "stage.appeal",
        S::Closed => "stage.closed",
    }
}

/// Who may give which figure: nobody scores himself, a leader scores those below him, general
/// management everybody else; measured figures may be typed by anybody who works here.
pub(super) fn allowed(
    office: &Office,
    _cycle: &Cycle,
    sheet: &SheetRecord,
    kind: EntryKind,
) -> Result<()> {
    let me = office.user.employee;
    let mine = me == Some(sheet.employee);
    match kind {
        EntryKind::Data => Ok(()),
        EntryKind::Own if mine => Ok(()),
        // Typed from the sheet that the person filled in by hand.
        EntryKind::Own => office.needs(Role::DepartmentManager),
        _ if mine => Err(refusal("assessment.own_sheet").into()),
        EntryKind::Leader => {
            office.needs(Role::DepartmentManager)?;
            let leads = me.is_some() && me == sheet.leader;
            if office.user.role == StoreRole::DepartmentManager && !leads {
                return Err(refusal("assessment.not_leader").into());
            }
            Ok(())
        }
        EntryKind::Calibration | EntryKind::Appeal => office.needs(Role::GeneralManagement),
    }
}

/// Sheets by works number, for tables.
pub(super) fn by_code(case: &Case) -> HashMap<String, Vec<&SheetState>> {
    let mut found: HashMap<String, Vec<&SheetState>> = HashMap::new();
    for sheet in &case.sheets {
        let code = case.person(sheet.record.employee).code;
        found.entry(code).or_default().push(sheet);
    }
    found
}

/// A day is not before another.
pub(super) fn not_before(day: NaiveDate, first: NaiveDate) -> Result<()> {
    if day < first {
        return Err(refusal("assessment.day_before")
            .fact("day", day)
            .fact("first", first)
            .into());
    }
    Ok(())
}
