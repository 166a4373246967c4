use proptest::prelude::*;

use super::{day, terms};
use crate::money::Money;
use crate::training::{Agreement, allowed, penalty, unserved_months};

fn agreement(cost: &str, months: u32) -> Agreement {
    Agreement {
        id: 1.into(),
        revision: 1,
        employee: 1.into(),
        training: "照明设计师".into(),
        professional: true,
        cost: Money::parse(cost).unwrap(),
        ended_on: day("2026-03-31"),
        months,
        basis: "第四十条".into(),
        penalty: Money::parse(cost).unwrap(),
    }
}

#[test]
fn the_limits_of_article_22_are_kept() {
    let terms = terms();
    let code = |agreement: &Agreement| allowed(agreement, &terms).map_err(|no| no.code);
    assert_eq!(code(&agreement("12000", 24)), Ok(()));
    assert_eq!(
        code(&agreement("12000", 25)),
        Err("training.period_too_long")
    );
    assert_eq!(
        code(&agreement("4999.99", 6)),
        Err("training.cost_too_small")
    );
    let mut one = agreement("12000", 24);
    one.penalty = Money::parse("12000.01").unwrap();
    assert_eq!(code(&one), Err("training.penalty_above_cost"));
    one.professional = false;
    assert_eq!(code(&one), Err("training.not_professional"));
}

#[test]
fn the_penalty_falls_month_by_month_to_the_fen() {
    let one = agreement("10000", 24);
    assert_eq!(unserved_months(&one, day("2026-03-31")), 24);
    assert_eq!(unserved_months(&one, day("2026-04-01")), 23);
    assert_eq!(unserved_months(&one, day("2026-04-30")), 23);
    assert_eq!(
        penalty(&one, day("2026-10-15"), false).to_string(),
        "7083.33"
    );
    assert_eq!(penalty(&one, day("2028-03-31"), false), Money::ZERO);
    assert_eq!(penalty(&one, day("2026-10-15"), true), Money::ZERO);
}

proptest! {
    #[test]
    fn the_penalty_is_never_above_the_share_not_served(
        cost in 1_i64..100_000_000, months in 1_u32..60, days in 0_i64..3000,
    ) {
        let mut one = agreement("1", months);
        one.cost = Money::from_fen(cost).unwrap();
        one.penalty = one.cost;
        let last = one.ended_on + chrono::Days::new(days.unsigned_abs());
        let left = i64::from(unserved_months(&one, last));
        let asked = penalty(&one, last, false).fen();
        // Half a fen of rounding at most.
        prop_assert!(asked * i64::from(months) * 2 <= cost * left * 2 + i64::from(months));
        let later = last.succ_opt().unwrap();
        prop_assert!(penalty(&one, later, false).fen() <= asked);
    }
}
