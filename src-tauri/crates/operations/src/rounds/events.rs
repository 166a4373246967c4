//! What rounds tell the assessment: how often something was found wrong that somebody answers for, for
//! indicators of which events are counted.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::ids::{DepartmentId, EmployeeId};
use domain::people::Organisation;
use domain::rounds::{Finding, Round};

use crate::error::Result;
use crate::office::Office;

/// One figure: so many events in so many rounds.
pub(crate) struct Event {
    pub(crate) code: String,
    pub(crate) count: u32,
    pub(crate) rounds: u32,
    /// The rounds, and what was found.
    pub(crate) behind: Vec<String>,
    pub(crate) against: Vec<String>,
}

/// What is on record, read once for however many people and days are asked about.
pub(crate) struct Events {
    organisation: Organisation,
    rounds: Vec<Round>,
    findings: Vec<Finding>,
}

impl Events {
    pub(crate) fn read(office: &Office) -> Result<Self> {
        Ok(Self {
            organisation: office.file.people().organisation()?,
            rounds: office.file.rounds().rounds()?,
            findings: office.file.rounds().findings()?,
        })
    }

    /// The figures of some people in a span of days, by indicator. Where nobody walked through a department
    /// of theirs there is no figure: not having looked is not the same as having found nothing.
    pub(crate) fn between(
        &self,
        span: (NaiveDate, NaiveDate),
        people: &BTreeSet<EmployeeId>,
    ) -> Vec<Event> {
        let within = |day: NaiveDate| span.0 <= day && day <= span.1;
        let mut found: BTreeMap<&str, Event> = BTreeMap::new();
        // The oldest first, as a reader goes through them.
        for round in self.rounds.iter().rev() {
            let Some(code) = round.indicator.as_deref() else {
                continue;
            };
            let done = round.finished_on.is_some() && within(round.on);
            let mine: Vec<&Finding> = self
                .findings
                .iter()
                .filter(|one| one.round == round.id)
                .filter(|one| one.owner().is_some_and(|owner| people.contains(&owner)))
                .collect();
            if !done || (mine.is_empty() && !self.work_in(round.department, round.on, people)) {
                continue;
            }
            let event = found.entry(code).or_insert_with(|| Event {
                code: code.to_owned(),
                count: 0,
                rounds: 0,
                behind: Vec::new(),
                against: Vec::new(),
            });
            event.rounds += 1;
            event.behind.push(format!("{} {}", round.on, round.name));
            for finding in mine {
                event.count += 1;
                event.against.push(finding.what.clone());
            }
        }
        found.into_values().collect()
    }

    fn work_in(
        &self,
        department: DepartmentId,
        day: NaiveDate,
        people: &BTreeSet<EmployeeId>,
    ) -> bool {
        self.organisation
            .employees
            .iter()
            .filter(|person| people.contains(&person.id))
            .filter_map(|person| self.organisation.post(person.assignment_on(day)?.post))
            .any(|post| post.department == department)
    }
}
