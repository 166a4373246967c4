//! Review and approval. Who calculated does not review; one person alone says so honestly.

use domain::bonus::{BonusRun, RunState};
use domain::moment::Moment;
use domain::quarter::Quarter;

use super::calculate::{run, signoff};
use super::view::is_stale;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::Role;

/// A second person has gone through the figures. `one_person` is accepted only where there is nobody
/// else; the papers then carry a line for a wet signature.
pub fn review(office: &mut Office, now: Moment, quarter: Quarter, one_person: bool) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    let run = run(office, quarter)?;
    let alone = one_person && office.users()?.len() == 1;
    run.may_review(office.user.id, alone)?;
    step(office, now, &run, RunState::Reviewed, alone)
}

/// The owner agrees.
pub fn approve(office: &mut Office, now: Moment, quarter: Quarter) -> Result<()> {
    office.needs(Role::Owner)?;
    let run = run(office, quarter)?;
    run.may_approve()?;
    let one_person = run.one_person;
    step(office, now, &run, RunState::Approved, one_person)
}

fn step(
    office: &mut Office,
    now: Moment,
    run: &BonusRun,
    to: RunState,
    one_person: bool,
) -> Result<()> {
    if is_stale(office, run)? {
        return Err(refusal("bonus.stale").fact("quarter", run.quarter).into());
    }
    let by = signoff(office, now);
    let word = crate::error::state_word(to);
    let payload = serde_json::json!({ "state": word, "one_person": one_person });
    office.record(
        now,
        &format!("bonus.{word}"),
        &run.quarter.to_string(),
        payload,
        |tx| tx.bonus().set_state(run.id, run.state, to, &by, one_person),
    )
}
