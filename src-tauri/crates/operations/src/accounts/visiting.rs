//! Who is to be visited, and who may slip away, by the rules of a day.

use chrono::NaiveDate;
use domain::accounts::{AccountStatus, LossSign};

use super::rules;
use super::watch::{Aim, Watch};
use crate::error::Result;
use crate::office::Office;
use crate::views::{AccountVisitRow, AccountVisitsView, WarningRow, WarningsView};

/// The next visit of every graded account, what is overdue first.
pub fn visits(office: &Office, day: NaiveDate) -> Result<AccountVisitsView> {
    let watch = Watch::on(office, day, Aim::Visits)?;
    let mut rows = Vec::new();
    let mut ungraded = 0;
    for line in &watch.lines {
        let Some(grade) = line.grade else {
            ungraded += usize::from(line.status == AccountStatus::Active);
            continue;
        };
        rows.extend(watch.visits(line).into_iter().map(|visit| AccountVisitRow {
            account: line.id.into(),
            name: line.name.clone(),
            grade,
            manager: watch.manager(line),
            address: line.address.clone(),
            contact: line.contact.clone(),
            phone: line.phone.clone(),
            visit,
        }));
    }
    rows.sort_by_key(|row| (row.visit.due, row.grade, row.account));
    Ok(AccountVisitsView {
        day,
        regulation: watch.rules.name.clone(),
        rows,
        ungraded,
    })
}

/// Accounts with signs of loss: the gravest sign first, then by grade. Nothing where no regulation says
/// what a sign is.
pub fn warned(office: &Office, day: NaiveDate) -> Result<WarningsView> {
    let Some(rules) = rules::find(office, day)? else {
        return Ok(WarningsView {
            day,
            regulation: None,
            rows: Vec::new(),
        });
    };
    let watch = Watch::by(office, rules, day, Aim::Losses)?;
    let mut rows = Vec::new();
    for line in &watch.lines {
        let warnings = watch.warnings(line)?;
        if !warnings.is_empty() {
            rows.push(WarningRow {
                account: line.id.into(),
                name: line.name.clone(),
                grade: line.grade,
                manager: watch.manager(line),
                warnings,
            });
        }
    }
    let lost = |row: &WarningRow| {
        let mut signs = row.warnings.iter();
        signs.any(|warning| matches!(warning.sign, LossSign::Lost { .. }))
    };
    rows.sort_by_key(|row| {
        let ungraded = row.grade.is_none();
        (!lost(row), ungraded, row.grade, row.account)
    });
    Ok(WarningsView {
        day,
        regulation: Some(watch.rules.name.clone()),
        rows,
    })
}
