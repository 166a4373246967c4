//! What the plans tell the assessment: what was to be sold to an account in some days, and what was.

use chrono::{Datelike, NaiveDate};
use domain::accounts::Purchases;
use domain::ids::EmployeeId;
use domain::money::Money;
use store::AccountFilter;

use crate::error::{Result, refusal};
use crate::office::Office;

/// One account with a plan.
pub(crate) struct TargetFact {
    pub(crate) manager: Option<EmployeeId>,
    /// `云栖里酒店管理有限公司 目标 96,500.00 元，实际 88,120.00 元`
    pub(crate) told: String,
    pub(crate) target: Money,
    pub(crate) actual: Money,
}

/// The accounts for which something was planned in these days, up to today: what still has its time says
/// nothing yet.
pub(crate) fn targets(
    office: &Office,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Vec<TargetFact>> {
    let to = to.min(today);
    let accounts = office.file.accounts();
    let mut plans = Vec::new();
    for year in from.year()..=to.year() {
        plans.push(accounts.plans(year)?);
    }
    if plans.iter().all(|plans| plans.is_empty()) {
        return Ok(Vec::new());
    }
    let sales = accounts.sales_by_account(to)?;
    let mut facts = Vec::new();
    for line in accounts.every_line(&AccountFilter::default())? {
        let mut target = Money::ZERO;
        for plan in plans.iter().filter_map(|plans| plans.get(&line.id)) {
            let planned = plan.plan.between((from, to))?;
            target = target
                .add(planned)
                .ok_or_else(|| refusal("accounts.too_large"))?;
        }
        if target <= Money::ZERO {
            continue;
        }
        let bought = sales.get(&line.id).map_or(&[][..], Vec::as_slice);
        let actual = Purchases(bought).between((from, to))?;
        facts.push(TargetFact {
            manager: line.manager,
            told: format!(
                "{} 目标 {} 元，实际 {} 元",
                line.name,
                target.grouped(),
                actual.grouped()
            ),
            target,
            actual,
        });
    }
    Ok(facts)
}
