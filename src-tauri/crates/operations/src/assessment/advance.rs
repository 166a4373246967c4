//! On to the next stage. Nothing is calibrated, and nothing shown, before every figure is there.

use chrono::NaiveDate;
use domain::assessment::{Stage, Standing};
use domain::moment::Moment;

use super::gather::{Case, SheetState};
use super::open::writable;
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, PendingPerson, PendingWhat, Role};

/// Leads a cycle into its next stage; the last one is closing, which is a verb of its own.
pub fn advance(office: &mut Office, now: Moment, id: i64) -> Result<CycleView> {
    office.needs(Role::GeneralManagement)?;
    let cycle = writable(office, id)?;
    let case = Case::load(office, id)?;
    let next = cycle.stage.next().filter(|next| *next != Stage::Closed);
    let Some(next) = next else {
        return Err(refusal("assessment.close_it")
            .fact("period", cycle.period)
            .into());
    };
    if next >= Stage::Calibration {
        refuse_pending(&figures_missing(&case))?;
    }
    let payload = serde_json::json!({ "from": cycle.stage, "to": next });
    let period = cycle.period.to_string();
    office.record(now, "assessment.advance", &period, payload, |tx| {
        tx.assessment().move_cycle(cycle.id, cycle.stage, next, "")
    })?;
    view(office, now.today(), id)
}

/// Names whoever keeps a cycle from going on.
pub(super) fn refuse_pending(pending: &[PendingPerson]) -> Result<()> {
    let Some(first) = pending.first() else {
        return Ok(());
    };
    let code = match first.what {
        PendingWhat::Figures => "assessment.figures_missing",
        PendingWhat::Receipt => "assessment.receipts_missing",
        PendingWhat::Decision => "assessment.appeals_open",
        PendingWhat::AppealTime => "assessment.appeal_time_runs",
    };
    let same: Vec<&PendingPerson> = pending
        .iter()
        .filter(|one| one.what == first.what)
        .collect();
    let shown: Vec<String> = same
        .iter()
        .take(8)
        .map(|one| match one.items.is_empty() {
            true => format!("{} {}", one.code, one.name),
            false => format!("{} {}（{}）", one.code, one.name, one.items.join("、")),
        })
        .collect();
    Err(refusal(code)
        .fact("people", shown.join("、"))
        .fact("count", same.len())
        .into())
}

/// Sheets that still need figures.
pub(super) fn figures_missing(case: &Case) -> Vec<PendingPerson> {
    let missing = case
        .sheets
        .iter()
        .filter(|sheet| sheet.record.standing == Standing::Assessed && !sheet.pending.is_empty());
    missing
        .map(|sheet| PendingPerson {
            items: sheet.pending.clone(),
            ..person(case, sheet, PendingWhat::Figures)
        })
        .collect()
}

/// Everything that keeps a cycle from closing on a day.
pub(super) fn pending(case: &Case, today: NaiveDate) -> Vec<PendingPerson> {
    let mut found = figures_missing(case);
    if case.cycle.stage < Stage::Confirmation {
        return found;
    }
    for id in case.people() {
        if !case.has_result(id) {
            continue;
        }
        let Some(sheet) = case.sheets_of(id).last() else {
            continue;
        };
        let open = case
            .appeals
            .iter()
            .any(|one| one.employee == id && one.decision.is_none());
        let received = case.confirmations.iter().find(|one| one.employee == id);
        let what = match received {
            None => Some(PendingWhat::Receipt),
            Some(_) if open => Some(PendingWhat::Decision),
            Some(received) => {
                let until =
                    super::confirm::appeal_by(&case.calendar, &case.cycle.rules, received.told.on);
                let appealed = case.appeals.iter().any(|one| one.employee == id);
                (today <= until && !appealed).then_some(PendingWhat::AppealTime)
            }
        };
        found.extend(what.map(|what| person(case, sheet, what)));
    }
    // What can be done comes before what only time can do.
    found.sort_by_key(|one| match one.what {
        PendingWhat::Figures => 0,
        PendingWhat::Receipt => 1,
        PendingWhat::Decision => 2,
        PendingWhat::AppealTime => 3,
    });
    found
}

fn person(case: &Case, sheet: &SheetState, what: PendingWhat) -> PendingPerson {
    let person = case.person(sheet.record.employee);
    PendingPerson {
        code: person.code,
        name: person.name,
        post: case.post_name(sheet),
        what,
        items: Vec::new(),
    }
}
