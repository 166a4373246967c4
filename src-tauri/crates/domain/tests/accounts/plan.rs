//! A year's plan of an account: how it is spread, where it stands, and when it asks for a downgrade.

use domain::accounts::{
    PlanLight, PlanRow, Purchases, Refusal, Sale, YearPlan, downgrade, grown, rows_of_sales, spread,
};
use domain::calendar::WorkingCalendar;
use domain::exact::Exact;
use domain::money::Money;
use domain::quarter::Quarter;
use proptest::prelude::*;

use super::work::{day, full, sold};

fn yuan(yuan: i64) -> Money {
    Money::from_fen(yuan * 100).unwrap()
}

fn row(product: &str, months: [i64; 12]) -> PlanRow {
    PlanRow {
        product: product.into(),
        months: months.map(yuan),
    }
}

fn plan(rows: Vec<PlanRow>) -> YearPlan {
    YearPlan {
        year: 2026,
        rows,
        strengths: String::new(),
        weaknesses: String::new(),
        opportunities: String::new(),
        risks: String::new(),
        actions: vec![],
    }
}

fn even() -> YearPlan {
    plan(vec![row("", [1000; 12])])
}

fn light(plan: &YearPlan, sales: &[Sale], on: &str) -> PlanLight {
    let alarm = Exact::ratio(70, 100).unwrap();
    let calendar = WorkingCalendar::shipped();
    let standing = plan.standing(Purchases(sales), day(on), calendar, Some(&alarm));
    standing.unwrap().light
}

fn bought(product: &str, on: &str, amount: i64) -> Sale {
    Sale {
        product: product.into(),
        ..sold(on, amount)
    }
}

#[test]
fn a_plan_without_a_target_a_negative_month_or_a_group_twice_is_refused() {
    let check = |rows| plan(rows).check();
    assert!(matches!(
        check(vec![]),
        Err(Refusal::TargetNotPositive { .. })
    ));
    let mut months = [100; 12];
    months[3] = -1;
    assert!(matches!(
        check(vec![row("灯", months)]),
        Err(Refusal::NegativeAmount { .. })
    ));
    let twice = vec![row("LED", [1; 12]), row("led ", [1; 12])];
    assert!(matches!(check(twice), Err(Refusal::DuplicateId { .. })));
    assert_eq!(
        check(vec![row("灯", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])]),
        Ok(())
    );
}

#[test]
fn the_lights_follow_the_working_days_and_the_seasons_of_the_plan() {
    let sales = |amount| vec![sold("2026-01-05", amount)];
    // The holiday of January is over on the third; nothing is expected on the second.
    assert_eq!(light(&even(), &[], "2026-01-02"), PlanLight::NotBegun);
    assert_eq!(light(&even(), &[], "2025-12-31"), PlanLight::NotBegun);
    assert_eq!(light(&even(), &[], "2026-01-05"), PlanLight::FarBehind);
    assert_eq!(
        light(&even(), &sales(4200), "2026-06-30"),
        PlanLight::Behind
    );
    assert_eq!(
        light(&even(), &sales(4199), "2026-06-30"),
        PlanLight::FarBehind
    );
    assert_eq!(
        light(&even(), &sales(5400), "2026-06-30"),
        PlanLight::OnTrack
    );
    // All of it is planned for the autumn: by the summer nothing is behind.
    let autumn = plan(vec![row("", [0, 0, 0, 0, 0, 0, 0, 0, 6000, 6000, 0, 0])]);
    assert_eq!(light(&autumn, &[], "2026-08-31"), PlanLight::NotBegun);
    assert_eq!(
        light(&autumn, &sales(6000), "2026-09-30"),
        PlanLight::OnTrack
    );
}

#[test]
fn a_year_without_a_calendar_is_told_and_not_guessed() {
    let plan = YearPlan {
        year: 2035,
        ..even()
    };
    assert_eq!(light(&plan, &[], "2035-06-30"), PlanLight::NoCalendar);
}

#[test]
fn a_year_that_is_over_is_measured_at_its_end() {
    let sales = [sold("2026-12-31", 11_000), sold("2027-01-02", 5000)];
    let calendar = WorkingCalendar::shipped();
    let standing = even().standing(Purchases(&sales), day("2027-03-01"), calendar, None);
    let standing = standing.unwrap();
    assert_eq!(standing.as_of, day("2026-12-31"));
    assert_eq!(
        (standing.actual, standing.light),
        (yuan(11_000), PlanLight::OnTrack)
    );
    assert_eq!(standing.months[11].actual_so_far, Some(yuan(11_000)));
}

#[test]
fn a_sale_counts_for_the_longest_group_it_names_and_else_for_the_rest() {
    let plan = plan(vec![row("灯", [10; 12]), row("筒灯", [10; 12])]);
    let sales = [
        bought("嵌入式筒灯", "2026-02-03", 5),
        bought("吊灯", "2026-02-03", 7),
        bought("开关", "2026-02-03", 2),
        bought("筒灯", "2025-02-03", 9),
    ];
    let calendar = WorkingCalendar::shipped();
    let standing = plan.standing(Purchases(&sales), day("2026-03-01"), calendar, None);
    let standing = standing.unwrap();
    let rows: Vec<_> = standing
        .rows
        .iter()
        .map(|row| (row.product.as_str(), row.actual))
        .collect();
    assert_eq!(rows, [("灯", yuan(7)), ("筒灯", yuan(5)), ("", yuan(2))]);
    assert_eq!(standing.months[1].actual, Some(yuan(14)));
    assert_eq!(standing.months[1].year_before, yuan(9));
    assert_eq!(standing.months[3].actual, None);
}

#[test]
fn what_was_planned_for_part_of_a_month_is_its_share_of_days() {
    let between = |from, to| even().between((day(from), day(to))).unwrap();
    assert_eq!(between("2026-01-01", "2026-12-31"), yuan(12_000));
    assert_eq!(between("2026-07-01", "2026-09-30"), yuan(3000));
    assert_eq!(between("2026-04-16", "2026-05-31"), yuan(1500));
    assert_eq!(between("2025-01-01", "2025-12-31"), Money::ZERO);
}

#[test]
fn last_years_sales_become_groups_largest_first_and_returns_plan_nothing() {
    let sales = [
        bought("灯带", "2025-03-01", 50),
        bought("筒灯", "2025-01-10", 300),
        bought("筒灯", "2025-02-10", -20),
        bought("", "2025-05-01", 900),
        bought("开关", "2025-06-01", 10),
        bought("筒灯", "2026-01-10", 999),
    ];
    let rows = rows_of_sales(Purchases(&sales), 2025, 2).unwrap();
    let names: Vec<&str> = rows.iter().map(|row| row.product.as_str()).collect();
    assert_eq!(names, ["筒灯", "灯带", ""]);
    assert_eq!(rows[0].months[0], yuan(300));
    assert_eq!(rows[0].months[1], Money::ZERO, "goods that came back");
    assert_eq!(
        (rows[2].months[4], rows[2].months[5]),
        (yuan(900), yuan(10))
    );
}

#[test]
fn growth_rounds_every_month_to_the_whole_yuan() {
    let rows = [row("灯", [105, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])];
    let grown = grown(&rows, &Exact::from(10_u32)).unwrap();
    assert_eq!(grown[0].months[..2], [yuan(116), yuan(110)]);
    assert_eq!(grown[0].months[11], yuan(1));
}

#[test]
fn a_total_over_nothing_is_spread_evenly() {
    let rows = spread(Money::from_fen(120_005).unwrap(), &[]).unwrap();
    assert_eq!(rows[0].months[..11], [yuan(100); 11]);
    assert_eq!(rows[0].months[11].fen(), 10_005);
}

proptest! {
    #[test]
    fn whatever_is_spread_adds_up_and_keeps_its_proportions(
        fen in 1_i64..1_000_000_000_000,
        weights in prop::collection::vec(prop::array::uniform12(0_i64..10_000_000), 1..4),
    ) {
        let total = Money::from_fen(fen).unwrap();
        let like: Vec<PlanRow> = weights.iter().map(|months| row("", *months)).collect();
        let rows = spread(total, &like).unwrap();
        let sum: i64 = rows.iter().flat_map(|row| row.months).map(Money::fen).sum();
        prop_assert_eq!(sum, fen);
        let all: i128 = weights.iter().flatten().map(|one| i128::from(*one)).sum();
        if all > 0 {
            for (row, weights) in rows.iter().zip(&weights) {
                for (month, weight) in row.months.iter().zip(weights) {
                    let exact = i128::from(fen) * i128::from(*weight) / all;
                    prop_assert!((i128::from(month.fen()) - exact).abs() <= 200);
                }
            }
        }
    }

    #[test]
    fn the_quarters_of_a_plan_and_its_days_add_up_to_the_year(months in prop::array::uniform12(0_i64..1_000_000)) {
        let plan = plan(vec![row("", months)]);
        let total = plan.total().unwrap();
        let quarters = (1..=4).map(|number| plan.quarter(Quarter::new(2026, number).unwrap()));
        let quarters = Money::total(quarters.map(|quarter| quarter.unwrap().unwrap()));
        prop_assert_eq!(quarters, Some(total));
        let year = (day("2026-01-01"), day("2026-12-31"));
        prop_assert_eq!(plan.between(year).unwrap(), total);
    }
}

#[test]
fn a_grade_is_examined_after_two_quarters_below_seventy_percent() {
    let rules = full();
    let at = |sales: &[Sale], plans: &[YearPlan], on: &str| {
        downgrade(&rules, plans, Purchases(sales), day(on)).unwrap()
    };
    // 3,000 a quarter: 2,099 and 1,000 are short of 2,100.
    let short = [sold("2026-05-05", 2099), sold("2026-08-05", 1000)];
    let found = at(&short, &[even()], "2026-11-23").unwrap();
    let quarters: Vec<String> = found
        .quarters
        .iter()
        .map(|one| format!("{} {}", one.quarter, one.attained.fixed(2)))
        .collect();
    assert_eq!(quarters, ["2026Q3 33.33", "2026Q2 69.97"]);
    assert!(found.article.starts_with('第'), "{}", found.article);
    let enough = [sold("2026-05-05", 2100), sold("2026-08-05", 1000)];
    assert_eq!(at(&enough, &[even()], "2026-11-23"), None);
    assert_eq!(at(&short, &[], "2026-11-23"), None, "nothing was planned");
    // In April the quarters are the first of the year and the last of the year before.
    let last = YearPlan {
        year: 2025,
        ..even()
    };
    assert_eq!(at(&[], &[even()], "2026-04-01"), None);
    assert!(at(&[], &[even(), last], "2026-04-01").is_some());
}
