//! Calculating a quarter and keeping what came of it.

use std::path::Path;

use domain::bonus::{BonusRun, RunState, Signoff};
use domain::moment::Moment;
use domain::quarter::Quarter;
use store::together;

use super::compute::compute;
use super::facts::{import_scores, set_revenue};
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

/// What a quarter brought, as typed and as a file of scores; what is not given stays as it is.
#[derive(Default)]
pub struct Brought<'a> {
    pub revenue: Option<&'a str>,
    pub target: Option<&'a str>,
    pub scores: Option<(&'a Path, &'a [u8])>,
}

/// Takes in what the quarter brought and calculates. Refused, it leaves neither behind.
pub fn calculate_from(
    office: &mut Office,
    now: Moment,
    quarter: Quarter,
    brought: &Brought,
) -> Result<()> {
    let Brought {
        revenue,
        target,
        scores,
    } = *brought;
    together(office, |office| {
        if revenue.is_some() || target.is_some() {
            set_revenue(office, now, quarter, revenue, target)?;
        }
        if let Some((path, bytes)) = scores {
            import_scores(office, now, quarter, path, bytes)?;
        }
        calculate(office, now, quarter)
    })
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
