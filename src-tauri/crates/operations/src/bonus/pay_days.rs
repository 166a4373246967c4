//! When the bonus of an issued quarter is paid at the latest, and to how many it still is to be.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::bonus::{BonusRules, BonusRun, Notice, PayTerms, PaymentStanding, pay_by};
use domain::ids::EmployeeId;
use domain::money::Money;

use super::receipts::{day_of, made_on};
use crate::error::Result;
use crate::office::Office;

/// The last days to pay what was approved.
pub(super) struct PayDays {
    approved: NaiveDate,
    /// 发放日, by the parameter of the regulation and the working days.
    all: NaiveDate,
    /// The last day of employment of those who left or are leaving.
    left: HashMap<EmployeeId, NaiveDate>,
    /// Who holds a correcting notice: its day, and whether one before granted something.
    corrected: HashMap<EmployeeId, (NaiveDate, bool)>,
}

impl PayDays {
    /// None of a run that nobody approved by a regulation.
    pub(super) fn of(office: &Office, run: &BonusRun, notices: &[Notice]) -> Result<Option<Self>> {
        let approved = run.approved.as_ref().and_then(|by| day_of(&by.at));
        let Some((approved, version)) = approved.zip(run.version) else {
            return Ok(None);
        };
        let version = office.file.regulations().version(version)?;
        let rules = BonusRules::read(&version.parameters)?;
        let Some(all) = pay_by(approved, rules.pay_day, &*office.calendar()?) else {
            return Ok(None);
        };
        let people = office.file.people().employees()?;
        let left = people
            .iter()
            .filter_map(|one| Some((one.id, one.left_on?)))
            .collect();
        Ok(Some(Self {
            approved,
            all,
            left,
            corrected: corrected(office, notices)?,
        }))
    }

    pub(super) fn all(&self) -> NaiveDate {
        self.all
    }

    /// The same with another last day of employment than the one on record.
    pub(super) fn leaving(mut self, person: EmployeeId, on: Option<NaiveDate>) -> Self {
        match on {
            Some(on) => self.left.insert(person, on),
            None => self.left.remove(&person),
        };
        self
    }

    pub(super) fn by(&self, standing: &PaymentStanding) -> Option<NaiveDate> {
        let corrected = self.corrected.get(&standing.employee);
        let terms = PayTerms {
            pay_by: self.all,
            approved: self.approved,
            left_on: self.left.get(&standing.employee).copied(),
            corrected_on: corrected.map(|(on, _)| *on),
            granted_before: corrected.is_some_and(|(_, granted)| *granted),
        };
        terms.last_day(standing)
    }
}

/// Of everybody the latest correcting notice.
fn corrected(
    office: &Office,
    notices: &[Notice],
) -> Result<HashMap<EmployeeId, (NaiveDate, bool)>> {
    let mut found = HashMap::new();
    for notice in notices.iter().filter(|one| one.supersedes.is_some()) {
        let before = notices.iter().any(|one| {
            one.employee == notice.employee && one.id < notice.id && one.total > Money::ZERO
        });
        if let Some(on) = made_on(office, notice)? {
            found.insert(notice.employee, (on, before));
        }
    }
    Ok(found)
}

/// What is left to be paid of a quarter.
#[derive(Default)]
pub(super) struct ToPay {
    /// People with something to get or to give back.
    pub(super) people: usize,
    /// The earliest last day to pay, and how many have it.
    pub(super) first: Option<(NaiveDate, usize)>,
}

impl ToPay {
    pub(super) fn of(standings: &[PaymentStanding], days: Option<&PayDays>) -> Self {
        let open = standings.iter().filter(|one| !one.open().is_zero());
        let by = || standings.iter().filter_map(|one| days?.by(one));
        Self {
            people: open.count(),
            first: by()
                .min()
                .map(|day| (day, by().filter(|one| *one == day).count())),
        }
    }
}
