//! Due times against minute stepping, which needs no cleverness to be right.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};
use domain::calendar::{OpeningDays, WorkingCalendar};
use domain::service::{BusinessDays, BusinessTime, Pause, Pauses, Refusal};
use proptest::prelude::*;

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

fn time(days: BusinessDays, slots: &[&str]) -> BusinessTime {
    let slots = slots.iter().map(|slot| slot.parse().unwrap()).collect();
    BusinessTime::new(days, slots).unwrap()
}

fn working(slots: &[&str]) -> BusinessTime {
    time(
        BusinessDays::Working(WorkingCalendar::shipped().clone()),
        slots,
    )
}

fn pauses(spans: &[(&str, &str)]) -> Pauses {
    let pause = |(from, to): &(&str, &str)| Pause::new(at(from), at(to)).unwrap();
    Pauses::new(spans.iter().map(pause).collect())
}

const OFFICE: [&str; 2] = ["09:00-12:00", "13:30-18:00"];

fn due(start: &str, minutes: u64, spans: &[(&str, &str)]) -> NaiveDateTime {
    working(&OFFICE)
        .due(at(start), minutes, &pauses(spans))
        .unwrap()
}

#[test]
fn what_ends_at_closing_time_or_where_a_pause_begins_is_due_there() {
    assert_eq!(due("2026-08-28T09:00", 450, &[]), at("2026-08-28T18:00"));
    let pause = [("2026-08-28T10:00", "2026-08-31T10:00")];
    assert_eq!(due("2026-08-28T09:00", 60, &pause), at("2026-08-28T10:00"));
    assert_eq!(due("2026-08-28T09:00", 61, &pause), at("2026-08-31T10:01"));
    assert_eq!(due("2026-08-28T09:00", 180, &[]), at("2026-08-28T12:00"));
    assert_eq!(due("2026-12-31T09:00", 450, &[]), at("2026-12-31T18:00"));
}

#[test]
fn overlapping_and_adjacent_pauses_count_once_and_those_outside_business_time_not_at_all() {
    let spans = [
        ("2026-08-28T10:30", "2026-08-28T11:00"),
        ("2026-08-28T10:00", "2026-08-28T10:45"),
        ("2026-08-28T11:00", "2026-08-28T11:30"),
        ("2026-08-28T12:00", "2026-08-28T13:30"),
        ("2026-08-29T00:00", "2026-08-31T00:00"),
        ("2026-08-28T09:10", "2026-08-28T09:10"),
    ];
    assert_eq!(due("2026-08-28T09:00", 100, &spans), at("2026-08-28T13:40"));
    assert_eq!(due("2026-08-28T10:10", 10, &spans), at("2026-08-28T11:40"));
}

#[test]
fn without_minutes_the_start_is_due() {
    assert_eq!(due("2026-08-30T03:00", 0, &[]), at("2026-08-30T03:00"));
}

#[test]
fn a_year_without_notice_is_refused() {
    let office = working(&OFFICE);
    let refused = |start: &str, minutes| office.due(at(start), minutes, &Pauses::default());
    for (start, minutes) in [
        ("2023-12-31T09:00", 0),
        ("2026-12-31T09:00", 451),
        ("2026-12-31T18:00", 1),
        ("2026-01-01T09:00", u64::MAX),
    ] {
        assert!(matches!(
            refused(start, minutes),
            Err(Refusal::UnknownYear(_))
        ));
    }
}

#[test]
fn a_shop_counts_its_own_days() {
    let closed = [NaiveDate::from_ymd_opt(2031, 10, 3).unwrap()];
    let open = |weekdays: &[Weekday]| {
        BusinessDays::Open(OpeningDays::new(weekdays.iter().copied(), closed))
    };
    let shop = time(open(&WEEK), &["09:00-21:00", "20:00-24:00"]);
    let told = |start, minutes| shop.due(at(start), minutes, &Pauses::default());
    assert_eq!(
        told("2031-10-02T23:00", 60).unwrap(),
        at("2031-10-03T00:00")
    );
    assert_eq!(
        told("2031-10-02T23:00", 61).unwrap(),
        at("2031-10-04T09:01")
    );
    assert!(matches!(
        told("2031-10-02T23:00", u64::MAX),
        Err(Refusal::UnknownYear(_))
    ));
    let never = BusinessTime::new(open(&[]), vec!["09:00-21:00".parse().unwrap()]);
    assert_eq!(never, Err(Refusal::NoBusinessTime));
    assert_eq!(
        BusinessTime::new(open(&WEEK), vec![]),
        Err(Refusal::NoBusinessTime)
    );
}

#[test]
fn what_is_no_slot_is_refused() {
    let bad = [
        "",
        "09:00",
        "9:00-12:00",
        "09:00-09:00",
        "12:00-09:00",
        "09:00-24:01",
        "09:60-12:00",
        "09:00-12:00-13:00",
        "09:00 - 12:00",
        "０9:00-12:00",
        "25:00-26:00",
        "09:00–12:00",
    ];
    for slot in bad {
        let read = slot.parse::<domain::service::Slot>();
        assert!(matches!(read, Err(Refusal::BadSlot(_))), "{slot}");
    }
    assert!(Pause::new(at("2026-01-02T00:00"), at("2026-01-01T00:00")).is_err());
}

/// A case for both formulations: the calendar is the working one, or a shop with these open weekdays.
#[derive(Debug, Clone)]
struct Case {
    weekdays: Option<[bool; 7]>,
    slots: Vec<(u32, u32)>,
    start: NaiveDateTime,
    minutes: u64,
    pauses: Vec<(NaiveDateTime, NaiveDateTime)>,
}

impl Case {
    fn time(&self) -> BusinessTime {
        let clock = |minute: &u32| format!("{:02}:{:02}", minute / 60, minute % 60);
        let slots = self.slots.iter();
        let slots =
            slots.map(|(from, to)| format!("{}-{}", clock(from), clock(to)).parse().unwrap());
        let days = match self.weekdays {
            None => BusinessDays::Working(WorkingCalendar::shipped().clone()),
            Some(open) => {
                let open = WEEK.into_iter().zip(open).filter(|(_, open)| *open);
                BusinessDays::Open(OpeningDays::new(open.map(|(day, _)| day), []))
            }
        };
        BusinessTime::new(days, slots.collect()).unwrap()
    }

    fn pauses(&self) -> Pauses {
        let pauses = self.pauses.iter();
        Pauses::new(
            pauses
                .map(|(from, to)| Pause::new(*from, *to).unwrap())
                .collect(),
        )
    }

    fn due(&self) -> Result<NaiveDateTime, Refusal> {
        self.time().due(self.start, self.minutes, &self.pauses())
    }

    /// Whether the minute that begins here counts; nothing in a year nobody knows.
    fn counts(&self, minute: NaiveDateTime) -> Option<bool> {
        let day = minute.date();
        let open = match self.weekdays {
            None => WorkingCalendar::shipped().is_working(day).ok()?,
            Some(open) => open[day.weekday().num_days_from_monday() as usize],
        };
        let of_day = minute.hour() * 60 + minute.minute();
        let in_slot = || {
            self.slots
                .iter()
                .any(|(from, to)| (*from..*to).contains(&of_day))
        };
        let paused = || {
            let mut pauses = self.pauses.iter();
            pauses.any(|(from, to)| *from <= minute && minute < *to)
        };
        Some(open && in_slot() && !paused())
    }

    /// Minute by minute.
    fn stepped(&self) -> Option<NaiveDateTime> {
        self.counts(self.start)?;
        let (mut at, mut left) = (self.start, self.minutes);
        while left > 0 {
            left -= u64::from(self.counts(at)?);
            at += TimeDelta::minutes(1);
        }
        Some(at)
    }
}

fn case() -> impl Strategy<Value = Case> {
    let moment = |days: i64| {
        (0..days * 24 * 60).prop_map(|minutes| at("2025-01-01T00:00") + TimeDelta::minutes(minutes))
    };
    let slot = (0_u32..1380, 60_u32..400).prop_map(|(from, long)| (from, (from + long).min(1440)));
    let weekdays =
        prop::option::of(any::<[bool; 7]>().prop_filter("never open", |open| open.contains(&true)));
    let pause = (moment(760), 0_i64..20_000)
        .prop_map(|(from, long)| (from, from + TimeDelta::minutes(long)));
    (
        weekdays,
        prop::collection::vec(slot, 1..4),
        moment(735),
        0_u64..900,
        prop::collection::vec(pause, 0..60),
    )
        .prop_map(|(weekdays, slots, start, minutes, pauses)| Case {
            weekdays,
            slots,
            start,
            minutes,
            pauses,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn stepping_minute_by_minute_comes_to_the_same_time(case in case()) {
        prop_assert_eq!(case.due().ok(), case.stepped());
    }

    #[test]
    fn a_later_start_or_more_minutes_are_never_due_earlier(case in case(), more in 0_u64..500) {
        if let Ok(due) = case.due() {
            let longer = Case { minutes: case.minutes + more, ..case.clone() };
            prop_assert!(longer.due().map_or(true, |longer| longer >= due));
            let minutes = TimeDelta::minutes(i64::try_from(more).unwrap());
            let later = Case { start: case.start + minutes, ..case };
            prop_assert!(later.due().map_or(true, |later| later >= due));
        }
    }
}
