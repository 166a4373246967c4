//! Targets to begin with: last year's sales or plan and so much more, or one figure over the seasons. They
//! are shown to be edited; nothing is written.

use domain::accounts::{PlanRow, Purchases, grown, rows_of_sales, spread};
use domain::exact::Exact;
use domain::ids::AccountId;
use domain::money::Money;

use super::super::account;
use super::check_year;
use super::save::amount;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{PlanBasis, PlanSeason};

/// Product groups of a proposal; what else was sold stands in one line.
const GROUPS: usize = 6;

/// Rows for the plan of a year.
pub fn propose_plan(
    office: &Office,
    id: i64,
    year: i32,
    basis: &PlanBasis,
) -> Result<Vec<PlanRow>> {
    check_year(year)?;
    let account = account(office, AccountId::from(id))?;
    let from = |season: PlanSeason| -> Result<Vec<PlanRow>> {
        let rows = match season {
            PlanSeason::Even => return Ok(Vec::new()),
            PlanSeason::Sales => {
                let sales = office.file.accounts().sales(account.id)?;
                rows_of_sales(Purchases(&sales), year - 1, GROUPS)?
            }
            PlanSeason::Plan => {
                let before = office.file.accounts().plan(account.id, year - 1)?;
                before.map(|before| before.plan.rows).unwrap_or_default()
            }
        };
        if rows.is_empty() {
            let code = match season {
                PlanSeason::Plan => "accounts.no_plan_before",
                _ => "accounts.no_sales_before",
            };
            return Err(refusal(code)
                .fact("name", &account.name)
                .fact("year", year - 1)
                .into());
        }
        Ok(rows)
    };
    match basis {
        PlanBasis::Sales { percent } => more(&from(PlanSeason::Sales)?, percent),
        PlanBasis::Plan { percent } => more(&from(PlanSeason::Plan)?, percent),
        PlanBasis::Total { total, season } => {
            let target = amount(total).filter(|target| *target > Money::ZERO);
            let target =
                target.ok_or_else(|| refusal("accounts.plan_total").fact("value", total))?;
            Ok(spread(target, &from(*season)?)?)
        }
    }
}

fn more(rows: &[PlanRow], percent: &str) -> Result<Vec<PlanRow>> {
    let typed = percent.trim().trim_end_matches(['%', '％']).trim();
    let typed = if typed.is_empty() { "0" } else { typed };
    let read = Exact::parse_decimal(typed.strip_prefix('+').unwrap_or(typed)).ok();
    // Less than nothing cannot be planned, and a thousand times is a slip of the hand.
    let sane = |percent: &Exact| {
        let (least, most) = (-&Exact::from(100_u32), Exact::from(1000_u32));
        *percent > least && *percent <= most
    };
    let percent = read
        .filter(sane)
        .ok_or_else(|| refusal("accounts.plan_percent").fact("value", percent))?;
    Ok(grown(rows, &percent)?)
}
