//! Days and times as they stand in JSON: `2026-08-31`, `2026-08-31T09:00`, and in no other way.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};

use super::refused::Refused;

const TIME: &str = "%Y-%m-%dT%H:%M";

pub fn date(text: &str, place: fmt::Arguments<'_>) -> Result<NaiveDate, Refused> {
    let day = text.parse::<NaiveDate>().ok();
    day.filter(|day| day.to_string() == text)
        .ok_or_else(|| Refused::BadDate {
            place: place.to_string(),
            text: shortened(text),
        })
}

pub fn time(text: &str, place: fmt::Arguments<'_>) -> Result<NaiveDateTime, Refused> {
    let time = NaiveDateTime::parse_from_str(text, TIME).ok();
    time.filter(|time| written(*time) == text)
        .ok_or_else(|| Refused::BadTime {
            place: place.to_string(),
            text: shortened(text),
        })
}

pub fn written(time: NaiveDateTime) -> String {
    time.format(TIME).to_string()
}

/// Enough of a text to find it again.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}
