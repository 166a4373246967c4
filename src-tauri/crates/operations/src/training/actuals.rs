//! What training tells the assessment of somebody and those he leads, with the lines, sessions and
//! examinations behind every figure.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::ids::EmployeeId;
use domain::training::{TrainingFact, TrainingFigure, figures};

use super::books::Books;
use crate::error::Result;
use crate::office::Office;

/// What is on record, read once for however many people and days are asked about.
pub(crate) struct Counts {
    today: NaiveDate,
    books: Books,
}

impl Counts {
    pub(crate) fn read(office: &Office, today: NaiveDate) -> Result<Self> {
        let books = Books::read(office)?;
        Ok(Self { today, books })
    }

    /// The figures of a span of days of some people.
    pub(crate) fn between(
        &self,
        span: (NaiveDate, NaiveDate),
        people: &BTreeSet<EmployeeId>,
    ) -> Vec<TrainingFigure> {
        let books = &self.books;
        figures(
            &books.lines,
            &books.sessions,
            &books.exams,
            span,
            people,
            self.today,
        )
    }

    /// `2026-01-09 安全用电与高处作业 温晓棠`
    pub(crate) fn told(&self, fact: &TrainingFact) -> String {
        let who = fact.employee.map(|person| self.books.who(person).1);
        let who = who.filter(|name| !name.is_empty());
        let who = who.map(|name| format!(" {name}")).unwrap_or_default();
        format!("{} {}{who}", fact.on, fact.title)
    }
}
