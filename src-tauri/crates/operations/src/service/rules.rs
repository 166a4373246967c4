//! The rules a case is worked by: those of the service regulation in force on the day it came in.

use std::collections::HashMap;
use std::rc::Rc;

use chrono::NaiveDate;
use domain::calendar::WorkingCalendar;
use domain::ids::VersionId;
use domain::moment::Moment;
use domain::regulations::{Regulation, RegulationKind, Version};
use domain::service::{Calendars, ServiceRules};

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::regulations::of_kind;
use crate::views::Role;

/// The setting that holds the days announced as closed.
const CLOSED: &str = "service.closed_days";

/// Rules by version, each read once.
#[derive(Default)]
pub(super) struct Rules {
    by_version: HashMap<VersionId, Rc<ServiceRules>>,
    by_day: HashMap<NaiveDate, Option<Rc<ServiceRules>>>,
}

impl Rules {
    /// Those in force on a day, if any.
    pub(super) fn on(
        &mut self,
        office: &Office,
        day: NaiveDate,
    ) -> Result<Option<Rc<ServiceRules>>> {
        if let Some(known) = self.by_day.get(&day) {
            return Ok(known.clone());
        }
        let found = match of_kind(office, RegulationKind::Service, day)? {
            Some((regulation, version)) => Some(self.read(&regulation, &version)?),
            None => None,
        };
        self.by_day.insert(day, found.clone());
        Ok(found)
    }

    /// Those in force on a day; a shop without a service regulation promises nothing and counts nothing.
    pub(super) fn needed(&mut self, office: &Office, day: NaiveDate) -> Result<Rc<ServiceRules>> {
        let found = self.on(office, day)?;
        found.ok_or_else(|| refusal("service.no_regulation").fact("day", day).into())
    }

    /// Those of a version that a case names.
    pub(super) fn of(&mut self, office: &Office, id: VersionId) -> Result<Rc<ServiceRules>> {
        if let Some(known) = self.by_version.get(&id) {
            return Ok(Rc::clone(known));
        }
        let version = office.file.regulations().version(id)?;
        let summaries = office.file.regulations().list()?;
        let regulation = summaries
            .into_iter()
            .map(|summary| summary.regulation)
            .find(|regulation| regulation.id == version.regulation)
            .ok_or_else(|| anyhow::anyhow!("version {id} belongs to no regulation"))?;
        self.read(&regulation, &version)
    }

    fn read(&mut self, regulation: &Regulation, version: &Version) -> Result<Rc<ServiceRules>> {
        if let Some(known) = self.by_version.get(&version.id) {
            return Ok(Rc::clone(known));
        }
        let rules = Rc::new(ServiceRules::read(regulation, version)?);
        self.by_version.insert(version.id, Rc::clone(&rules));
        Ok(rules)
    }
}

/// The days that count.
pub(super) fn calendars(office: &Office) -> Result<Calendars> {
    Ok(Calendars {
        working: WorkingCalendar::clone(&*office.calendar()?),
        closed: closed_days(office)?,
    })
}

/// Days on which the shop was announced as closed, in order.
pub fn closed_days(office: &Office) -> Result<Vec<NaiveDate>> {
    let days: Option<Vec<NaiveDate>> = office.file.company().setting(CLOSED)?;
    Ok(days.unwrap_or_default())
}

/// Days announced as closed from now on; due times that stand already stay as they are.
pub fn set_closed_days(
    office: &mut Office,
    now: Moment,
    days: &[NaiveDate],
) -> Result<Vec<NaiveDate>> {
    office.needs(Role::DepartmentManager)?;
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let payload = serde_json::json!({ "days": days });
    office.record(now, "service.closed_days", "service", payload, |tx| {
        tx.company().set_setting(CLOSED, &days)
    })?;
    Ok(days)
}
