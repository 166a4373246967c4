//! The progress of a year's plan.

use domain::accounts::progress::{Plan, Progress};
use domain::calendar::WorkingCalendar;
use domain::exact::Exact;
use domain::money::Money;
use proptest::prelude::*;

fn fen(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn plan(as_of: &str, target: i64, actual: i64) -> Plan {
    let profile = [6, 4, 8, 8, 8, 9, 8, 8, 10, 8, 11, 12_i64];
    Plan {
        as_of: as_of.parse().unwrap(),
        target: fen(target),
        actual: fen(actual),
        profile: Some(profile.map(Exact::from).into()),
    }
}

fn measured(plan: &Plan) -> Progress {
    plan.progress(WorkingCalendar::shipped()).unwrap()
}

#[test]
fn before_the_first_working_day_nothing_is_expected() {
    let progress = measured(&plan("2026-01-03", 1000, 0));
    let seasonal = progress.seasonal.unwrap();
    for outlook in [&progress.linear, &seasonal] {
        assert!(outlook.expected.is_zero() && outlook.time_share.is_zero());
        assert_eq!((&outlook.attainment, &outlook.forecast), (&None, &None));
    }
    assert_eq!(progress.needed_per_day, Some(fen(4)));
}

#[test]
fn a_make_up_sunday_counts_and_a_weekend_adds_nothing() {
    let elapsed = |day| measured(&plan(day, 1000, 0)).working_days_elapsed;
    assert_eq!((elapsed("2026-01-03"), elapsed("2026-01-04")), (0, 1));
    assert_eq!(elapsed("2026-08-29"), elapsed("2026-08-30"));
}

#[test]
fn at_the_end_of_the_year_everything_is_expected_and_no_day_remains() {
    let progress = measured(&plan("2026-12-31", 1000, 999));
    assert_eq!(progress.linear.expected, fen(1000));
    assert_eq!(progress.seasonal.unwrap().expected, fen(1000));
    assert_eq!(progress.linear.forecast, Some(fen(999)));
    assert_eq!(progress.needed_per_day, None);
}

#[test]
fn a_target_that_is_reached_needs_nothing_more() {
    let progress = measured(&plan("2026-06-30", 1000, 1001));
    assert_eq!(progress.needed_per_day, Some(Money::ZERO));
    assert_eq!(progress.attainment_of_year.fixed(2), "100.10");
}

#[test]
fn what_cannot_be_measured_is_refused() {
    let code = |plan: Plan| {
        plan.progress(WorkingCalendar::shipped())
            .unwrap_err()
            .code()
    };
    assert_eq!(code(plan("2026-06-30", 0, 1)), "TARGET_NOT_POSITIVE");
    assert_eq!(code(plan("2028-02-29", 1, 1)), "UNKNOWN_YEAR");
    assert_eq!(code(plan("2026-01-04", 1, Money::MAX.fen())), "BAD_AMOUNT");
    assert_eq!(code(plan("2026-12-31", Money::MAX.fen(), -1)), "BAD_AMOUNT");
    let with = |profile: &[i64]| {
        let profile = Some(profile.iter().copied().map(Exact::from).collect());
        Plan {
            profile,
            ..plan("2026-06-30", 1, 1)
        }
    };
    assert_eq!(code(with(&[])), "PROFILE_NOT_12");
    assert_eq!(code(with(&[100])), "PROFILE_NOT_12");
    assert_eq!(code(with(&[8; 12])), "WEIGHTS_NOT_100");
    assert_eq!(
        code(with(&[-1, 101, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
        "BAD_NUMBER"
    );
}

proptest! {
    #[test]
    fn the_plan_never_expects_less_as_time_passes(day in 0_u64..729) {
        let first: chrono::NaiveDate = "2025-01-01".parse().unwrap();
        let on = |day: u64| {
            let day = first + chrono::Days::new(day);
            measured(&plan(&day.to_string(), 1_000_000, 300_000))
        };
        let (today, tomorrow) = (on(day), on(day + 1));
        let new_year = day + 1 == 365;
        prop_assert!(new_year || tomorrow.linear.expected >= today.linear.expected);
        prop_assert!(new_year || tomorrow.seasonal.unwrap().expected >= today.seasonal.clone().unwrap().expected);
        for outlook in [today.linear, today.seasonal.unwrap()] {
            prop_assert_eq!(outlook.expected.add(outlook.gap), Some(fen(300_000)));
            prop_assert!(outlook.expected <= fen(1_000_000));
        }
    }
}
