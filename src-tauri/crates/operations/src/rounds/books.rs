//! What lines are made from, read once for all of them.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::calendar::WorkingCalendar;
use domain::ids::{DepartmentId, EmployeeId, RoundId};
use domain::moment::Moment;
use domain::people::Organisation;
use domain::rounds::{Finding, FindingState, Round};

use super::photos::{finding_photos, item_photos};
use super::terms::{Terms, terms_on};
use crate::error::Result;
use crate::office::Office;
use crate::training::Articles;
use crate::views::{FindingRow, PersonChoice, RoundRow, ScanRow};

pub(super) struct Books {
    pub(super) organisation: Organisation,
    pub(super) articles: Articles,
    pub(super) terms: Terms,
    pub(super) today: NaiveDate,
    pub(super) calendar: Arc<WorkingCalendar>,
    rounds: HashMap<RoundId, Round>,
    photos: HashMap<String, Vec<ScanRow>>,
}

impl Books {
    pub(super) fn read(office: &Office, now: Moment) -> Result<Self> {
        let rounds = office.file.rounds().rounds()?;
        let mut photos: HashMap<String, Vec<ScanRow>> = HashMap::new();
        for (subject, row) in super::photos::all(office)? {
            photos.entry(subject).or_default().push(row);
        }
        Ok(Self {
            organisation: office.file.people().organisation()?,
            articles: Articles::on(office, now.today())?,
            terms: terms_on(office, now.today())?,
            today: now.today(),
            calendar: office.calendar()?,
            rounds: rounds.into_iter().map(|round| (round.id, round)).collect(),
            photos,
        })
    }

    pub(super) fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.get(&id)
    }

    pub(super) fn photos(&self, subject: &str) -> Vec<ScanRow> {
        self.photos.get(subject).cloned().unwrap_or_default()
    }

    pub(super) fn department(&self, id: DepartmentId) -> String {
        let found = self.organisation.department(id);
        found.map(|one| one.name.clone()).unwrap_or_default()
    }

    /// Works number and name.
    pub(super) fn who(&self, id: Option<EmployeeId>) -> (String, String) {
        let found = id.and_then(|id| self.organisation.employee(id));
        found
            .map(|one| (one.code.clone(), one.name.clone()))
            .unwrap_or_default()
    }

    pub(super) fn round_row(&self, round: &Round, findings: &[Finding]) -> RoundRow {
        let (walker_code, walker) = self.who(Some(round.walker));
        let open = findings
            .iter()
            .filter(|one| one.round == round.id && one.state() != FindingState::Closed);
        RoundRow {
            id: round.id.into(),
            name: round.name.clone(),
            department: self.department(round.department),
            on: round.on,
            walker,
            walker_code,
            items: round.entries.len(),
            left: round.left(),
            wrong: round.wrong().count(),
            finished_on: round.finished_on,
            open: open.count(),
        }
    }

    pub(super) fn finding_row(&self, finding: &Finding) -> FindingRow {
        let round = self.round(finding.round);
        let entry = round.and_then(|round| {
            let mut entries = round.entries.iter();
            entries.find(|entry| entry.key == finding.item)
        });
        let (owner_code, owner) = self.who(finding.owner());
        let state = finding.state();
        let recheck_by = finding
            .rectified()
            .filter(|_| state == FindingState::Rectified)
            .map(|done| {
                let term = self.terms.terms.recheck;
                term.after(done.on, &self.calendar)
            });
        FindingRow {
            id: finding.id.into(),
            round: finding.round.into(),
            round_name: round.map(|one| one.name.clone()).unwrap_or_default(),
            department: self.department(finding.department),
            found_on: finding.found_on,
            finder: self.who(Some(finding.finder)).1,
            grade: finding.grade,
            what: finding.what.clone(),
            item: entry.map(|one| one.text.clone()).unwrap_or_default(),
            article: self.articles.label(&finding.article),
            state,
            owner,
            owner_code,
            due_on: finding.due_on(),
            overdue: finding.overdue(self.today),
            recheck_by,
            recheck_overdue: recheck_by.is_some_and(|last| last < self.today),
            photos: self.photos(&item_photos(finding.round, finding.item)).len()
                + self.photos(&finding_photos(finding.id)).len(),
        }
    }

    /// Everybody in post on a day, those of the department first.
    pub(super) fn people(&self, department: DepartmentId, day: NaiveDate) -> Vec<PersonChoice> {
        let here = |person: &domain::people::Employee| {
            let held = person.assignment_on(day)?;
            let post = self.organisation.post(held.post)?;
            let choice = PersonChoice {
                code: person.code.clone(),
                name: person.name.clone(),
                post: post.name.clone(),
            };
            Some((post.department != department, choice))
        };
        let mut found: Vec<_> = self
            .organisation
            .employees
            .iter()
            .filter_map(here)
            .collect();
        found.sort_by(|(a, one), (b, other)| (a, &one.code).cmp(&(b, &other.code)));
        found.into_iter().map(|(_, choice)| choice).collect()
    }
}
