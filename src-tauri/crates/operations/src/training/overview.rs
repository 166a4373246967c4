//! The first page of training, the figures of a period, and what they hand to the assessment.

use chrono::NaiveDate;
use domain::quarter::Quarter;
use domain::training::{TrainingIndicators, indicators as figures};

use super::books::Books;
use super::due::training_due;
use super::plan::year_of;
use super::rules::Rules;
use crate::error::Result;
use crate::office::Office;
use crate::views::{TrainingOverview, TrainingQuarter};

/// How far ahead the first page looks.
const AHEAD: u32 = 30;

/// The regulation, the year so far, what is due.
pub fn overview(office: &Office, day: NaiveDate) -> Result<TrainingOverview> {
    let books = Books::read(office)?;
    let year = year_of(day);
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(day);
    let quarters = (1..=4)
        .filter_map(|number| Quarter::new(year, number))
        .filter(|quarter| quarter.first_day() <= day)
        .map(|quarter| TrainingQuarter {
            period: quarter.to_string(),
            indicators: of_period(&books, quarter.first_day(), quarter.last_day().min(day)),
        });
    Ok(TrainingOverview {
        rules: Rules::find(office, day)?.map(|rules| rules.view()),
        year,
        indicators: of_period(&books, first, day),
        quarters: quarters.collect(),
        due: training_due(office, day, AHEAD)?,
    })
}

/// The figures of the days from one to another: what the assessment can take over.
pub fn indicators(office: &Office, from: NaiveDate, to: NaiveDate) -> Result<TrainingIndicators> {
    Ok(of_period(&Books::read(office)?, from, to))
}

pub(super) fn of_period(books: &Books, from: NaiveDate, to: NaiveDate) -> TrainingIndicators {
    let heads = books
        .organisation
        .employees
        .iter()
        .filter(|person| person.assignment_on(to).is_some())
        .count();
    figures(
        &books.lines,
        &books.sessions,
        &books.exams,
        (from, to),
        heads,
    )
}
