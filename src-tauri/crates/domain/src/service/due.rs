//! The due time: the instant at which the minutes allowed are used up.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::business_time::BusinessTime;
use super::pauses::Pauses;
use super::refusal::Refusal;
use super::slots::Slot;

impl BusinessTime {
    /// When `minutes` of business time have passed since `start`, pauses not counted.
    ///
    /// The instant at which nothing is left is the due time, also when it is closing time or the
    /// beginning of a pause. Without any minutes the start itself is due.
    pub fn due(
        &self,
        start: NaiveDateTime,
        minutes: u64,
        pauses: &Pauses,
    ) -> Result<NaiveDateTime, Refusal> {
        // Asked first, so that a start in a year nobody knows is refused whatever is allowed.
        self.days.are_on(start.date())?;
        if minutes == 0 {
            return Ok(start);
        }
        let mut left = minutes;
        for day in start.date().iter_days() {
            if !self.days.are_on(day)? {
                continue;
            }
            let midnight = day.and_time(NaiveTime::MIN);
            let whole = start <= midnight && !pauses.touch(midnight, midnight + Days::new(1));
            if whole && left > self.minutes_of_a_day() {
                left -= self.minutes_of_a_day();
                continue;
            }
            match self.used_up_on(day, start, left, pauses) {
                Used::Up(at) => return Ok(at),
                Used::Left(rest) => left = rest,
            }
        }
        // The days of the calendar type end long after the last year that is known.
        Err(Refusal::NoBusinessTime)
    }

    fn used_up_on(
        &self,
        day: NaiveDate,
        start: NaiveDateTime,
        mut left: u64,
        pauses: &Pauses,
    ) -> Used {
        for Slot { opens, closes } in &self.slots {
            let midnight = day.and_time(NaiveTime::MIN);
            let at = |minute: u16| midnight + TimeDelta::minutes(minute.into());
            let from = at(*opens).max(start);
            for (from, to) in pauses.rest_of(from, at(*closes)) {
                let span = to.signed_duration_since(from).num_minutes();
                let span = u64::try_from(span).unwrap_or(0);
                match i64::try_from(left) {
                    Ok(minutes) if left <= span => {
                        return Used::Up(from + TimeDelta::minutes(minutes));
                    }
                    _ => left -= span,
                }
            }
        }
        Used::Left(left)
    }
}

/// What a day does to the minutes allowed.
enum Used {
    Up(NaiveDateTime),
    Left(u64),
}
