//! The hours of a business day, as spans of minutes.

use std::str::FromStr;

use super::refusal::Refusal;

const MINUTES_OF_A_DAY: u16 = 24 * 60;

/// A span of business time within one day, in minutes after midnight; the end is outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    pub(super) opens: u16,
    pub(super) closes: u16,
}

impl Slot {
    pub(super) fn minutes(self) -> u64 {
        u64::from(self.closes - self.opens)
    }
}

/// Reads `09:00-12:00`; a day may end at `24:00`.
impl FromStr for Slot {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let read = || {
            let (opens, closes) = text.split_once('-')?;
            let (opens, closes) = (minute(opens)?, minute(closes)?);
            (opens < closes).then_some(Self { opens, closes })
        };
        read().ok_or_else(|| Refusal::BadSlot(text.chars().take(40).collect()))
    }
}

/// Minutes after midnight of `HH:MM`, up to 24:00.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let two_digits = |part: &str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    let at = hour * 60 + minute;
    (minute < 60 && at <= MINUTES_OF_A_DAY).then_some(at)
}

/// In order, and without a minute that counts twice.
pub(super) fn merged(mut slots: Vec<Slot>) -> Vec<Slot> {
    slots.sort_unstable();
    let mut merged: Vec<Slot> = Vec::with_capacity(slots.len());
    for slot in slots {
        match merged.last_mut() {
            Some(last) if slot.opens <= last.closes => last.closes = last.closes.max(slot.closes),
            _ => merged.push(slot),
        }
    }
    merged
}
