//! `compute due`: when minutes of business time are used up.

use chrono::Weekday;
use domain::calendar::{OpeningDays, WorkingCalendar};
use domain::service::{BusinessDays, BusinessTime, Pause, Pauses, Slot};
use serde::{Deserialize, Serialize};

use super::days;
use super::fields::{known_kind, none_astray};
use super::figure::Number;
use super::refused::Refused;
use super::strict;

/// Chinese working days, which are meant when nothing is said, and the shop's own opening days.
const CALENDARS: &[&str] = &["working", "open"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    slots: Vec<String>,
    start: String,
    business_minutes: Number,
    pauses: Option<Vec<[String; 2]>>,
    calendar: Option<String>,
    /// 1 is Monday, 7 is Sunday; all seven when nothing is said. Only with the calendar `open`.
    weekdays: Option<Vec<Number>>,
    closed: Option<Vec<String>>,
}

#[derive(Serialize)]
pub struct Answer {
    due: String,
}

pub fn answer(line: &[u8]) -> Result<Answer, Refused> {
    let case: Case = strict::read(line)?;
    let days = case.days()?;
    let start = days::time(&case.start, format_args!("start"))?;
    let minutes = case
        .business_minutes
        .count(format_args!("business_minutes"))?;
    let slots = case.slots.iter().map(|slot| slot.parse::<Slot>());
    let time = BusinessTime::new(days, slots.collect::<Result<_, _>>()?)?;
    let due = time.due(start, minutes, &case.pauses()?)?;
    Ok(Answer {
        due: days::written(due),
    })
}

impl Case {
    fn days(&self) -> Result<BusinessDays, Refused> {
        let word = self.calendar.as_deref().unwrap_or("working");
        known_kind(word, CALENDARS)?;
        let open = word == "open";
        none_astray(&[
            ("weekdays", self.weekdays.is_some(), open),
            ("closed", self.closed.is_some(), open),
        ])?;
        if !open {
            return Ok(BusinessDays::Working(WorkingCalendar::shipped().clone()));
        }
        let every_day = || {
            (0..7)
                .filter_map(|day: u8| Weekday::try_from(day).ok())
                .collect()
        };
        let weekdays: Vec<Weekday> = match &self.weekdays {
            Some(weekdays) => weekdays.iter().map(weekday).collect::<Result<_, _>>()?,
            None => every_day(),
        };
        let closed = self.closed.iter().flatten();
        let closed = closed.map(|day| days::date(day, format_args!("closed")));
        let closed: Vec<_> = closed.collect::<Result<_, _>>()?;
        Ok(BusinessDays::Open(OpeningDays::new(weekdays, closed)))
    }

    fn pauses(&self) -> Result<Pauses, Refused> {
        let pause = |[from, to]: &[String; 2]| {
            let time = |text| days::time(text, format_args!("pauses"));
            Ok(Pause::new(time(from)?, time(to)?)?)
        };
        let pauses = self.pauses.iter().flatten().map(pause);
        Ok(Pauses::new(pauses.collect::<Result<_, Refused>>()?))
    }
}

/// 1 is Monday, as in ISO 8601.
fn weekday(number: &Number) -> Result<Weekday, Refused> {
    let count = number.count(format_args!("weekdays"))?;
    let weekday = count.checked_sub(1).and_then(|day| u8::try_from(day).ok());
    weekday
        .and_then(|day| Weekday::try_from(day).ok())
        .ok_or_else(|| Refused::BadNumber {
            place: "weekdays".into(),
            text: count.to_string(),
        })
}
