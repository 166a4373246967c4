//! When the bonus of an issued quarter is paid at the latest, and to how many it still is to be.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::bonus::{BonusRules, BonusRun, PaymentStanding, pay_by, pay_person_by};
use domain::ids::EmployeeId;

use super::receipts::day_of;
use crate::error::Result;
use crate::office::Office;

/// The last days to pay what was approved.
pub(super) struct PayDays {
    approved: NaiveDate,
    /// 发放日, by the parameter of the regulation and the working days.
    all: NaiveDate,
    /// The last day of employment of those who left or are leaving.
    left: HashMap<EmployeeId, NaiveDate>,
}

impl PayDays {
    /// None of a run that nobody approved by a regulation.
    pub(super) fn of(office: &Office, run: &BonusRun) -> Result<Option<Self>> {
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
        }))
    }

    pub(super) fn all(&self) -> NaiveDate {
        self.all
    }

    /// None where nothing is to be paid, and once something was: when a difference is paid or given back is
    /// agreed with the person.
    pub(super) fn by(&self, standing: &PaymentStanding) -> Option<NaiveDate> {
        let left = self.left.get(&standing.employee).copied();
        standing
            .is_unpaid()
            .then(|| pay_person_by(self.all, self.approved, left))
    }
}

/// What is left to be done about paying a quarter.
#[derive(Default)]
pub(super) struct Unsettled {
    /// People with something to get or to give back.
    pub(super) people: usize,
    /// The earliest last day to pay of those who got nothing yet.
    pub(super) pay_by: Option<NaiveDate>,
}

impl Unsettled {
    pub(super) fn of(
        office: &Office,
        run: &BonusRun,
        standings: &[PaymentStanding],
    ) -> Result<Self> {
        let people = standings.iter().filter(|one| !one.open().is_zero()).count();
        let days = match people {
            0 => None,
            _ => PayDays::of(office, run)?,
        };
        Ok(Self {
            people,
            pay_by: days.and_then(|days| standings.iter().filter_map(|one| days.by(one)).min()),
        })
    }
}
