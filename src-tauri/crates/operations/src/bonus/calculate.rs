//! Calculating a quarter and keeping what came of it.

use domain::bonus::{BonusRun, RunState, Signoff};
use domain::moment::Moment;
use domain::quarter::Quarter;

use super::compute::compute;
use super::stored::freeze;
use crate::error::Result;
use crate::office::Office;
use crate::views::Role;

/// Calculates from what is on record. A review or an approval of an earlier calculation falls away.
pub fn calculate(office: &mut Office, now: Moment, quarter: Quarter) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    if let Some(run) = office.file.bonus().run(quarter)? {
        run.may_calculate()?;
    }
    let computed = compute(office, quarter)?;
    if !computed.allocation.balances() {
        return Err(anyhow::anyhow!("{quarter}: the calculation does not balance").into());
    }
    let calculation = freeze(&computed)?;
    let by = signoff(office, now);
    let payload = serde_json::json!({
        "pool": computed.allocation.pool.to_string(),
        "people": computed.allocation.people.len(),
        "closing": computed.allocation.reserve.closing.to_string(),
    });
    office.record(
        now,
        "bonus.calculate",
        &quarter.to_string(),
        payload,
        |tx| {
            let bonus = tx.bonus();
            let id = bonus.open_run(quarter)?;
            let seen = bonus.run_by_id(id)?.state;
            bonus.save_calculation(id, seen, computed.version.id, &by, &calculation)
        },
    )
}

/// The run of a quarter, calculated at least.
pub(super) fn run(office: &Office, quarter: Quarter) -> Result<BonusRun> {
    office
        .file
        .bonus()
        .run(quarter)?
        .filter(|run| run.state != RunState::Draft)
        .ok_or_else(|| {
            crate::refusal("bonus.not_calculated")
                .fact("quarter", quarter)
                .into()
        })
}

/// The acting user's name under a step.
pub(super) fn signoff(office: &Office, now: Moment) -> Signoff {
    Signoff {
        user: office.user.id,
        name: office.user.display_name.clone(),
        at: now.stamp(),
    }
}
