//! `compute progress`: a year's plan on a day, with the field names of `vectors/accounts.json`.

use domain::accounts::progress::{self, Plan};
use domain::calendar::WorkingCalendar;
use domain::money::Money;
use serde::{Deserialize, Serialize};

use super::days;
use super::figure::Number;
use super::refused::Refused;
use super::strict;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    as_of: String,
    target_fen: Number,
    actual_fen: Number,
    /// Percent of the year for each month.
    profile_pct: Option<Vec<Number>>,
}

#[derive(Serialize)]
pub struct Answer {
    as_of: String,
    target_fen: Money,
    actual_fen: Money,
    workdays_elapsed: u32,
    workdays_year: u32,
    linear: Outlook,
    /// Nothing without a profile.
    seasonal: Option<Outlook>,
    attainment_of_year_pct: String,
    needed_per_remaining_workday_fen: Option<Money>,
}

#[derive(Serialize)]
struct Outlook {
    time_share_pct: String,
    expected_fen: Money,
    attainment_of_plan_pct: Option<String>,
    gap_fen: Money,
    forecast_year_fen: Option<Money>,
}

pub fn answer(line: &[u8]) -> Result<Answer, Refused> {
    let case: Case = strict::read(line)?;
    let month = |number: &Number| number.exact(format_args!("profile_pct"));
    let profile = case.profile_pct.as_ref();
    let plan = Plan {
        as_of: days::date(&case.as_of, format_args!("as_of"))?,
        target: case.target_fen.fen(format_args!("target_fen"))?,
        actual: case.actual_fen.fen(format_args!("actual_fen"))?,
        profile: profile
            .map(|months| months.iter().map(month).collect())
            .transpose()?,
    };
    let progress = plan.progress(WorkingCalendar::shipped())?;
    Ok(Answer {
        as_of: case.as_of,
        target_fen: plan.target,
        actual_fen: plan.actual,
        workdays_elapsed: progress.working_days_elapsed,
        workdays_year: progress.working_days_of_year,
        linear: progress.linear.into(),
        seasonal: progress.seasonal.map(Outlook::from),
        attainment_of_year_pct: progress.attainment_of_year.fixed(2),
        needed_per_remaining_workday_fen: progress.needed_per_day,
    })
}

impl From<progress::Outlook> for Outlook {
    fn from(outlook: progress::Outlook) -> Self {
        Self {
            time_share_pct: outlook.time_share.fixed(4),
            expected_fen: outlook.expected,
            attainment_of_plan_pct: outlook.attainment.map(|attained| attained.fixed(2)),
            gap_fen: outlook.gap,
            forecast_year_fen: outlook.forecast,
        }
    }
}
