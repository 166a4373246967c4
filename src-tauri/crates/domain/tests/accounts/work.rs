//! Accounts by a key-account regulation: scores, visits, signs of loss.

use chrono::NaiveDate;
use domain::accounts::{
    AccountRules, GivenScore, Grade, LossSign, Purchases, Sale, Standing, analyse, next_visits,
    standing, twelve_months, warnings,
};
use domain::ids::AccountId;
use domain::money::Money;
use domain::regulations::{Regulation, RegulationKind, Version, VersionState, library, parse};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rules(source: &str) -> AccountRules {
    let source = parse(source).unwrap();
    let regulation = Regulation {
        id: 1.into(),
        slug: "key-accounts".into(),
        kind: RegulationKind::KeyAccounts,
        title: "大客户管理制度".into(),
    };
    let version = Version {
        id: 1.into(),
        regulation: regulation.id,
        ordinal: 1,
        state: VersionState::Issued,
        label: Some("2026年第1版".into()),
        number: None,
        issued_on: Some(day("2026-01-01")),
        effective_on: Some(day("2026-01-01")),
        trial_until: None,
        ended_on: None,
        adopted: true,
        body: source.body,
        parameters: source.parameters,
        hash: None,
        based_on: None,
    };
    AccountRules::read(&regulation, &version).unwrap()
}

pub(crate) fn full() -> AccountRules {
    rules(library::KEY_ACCOUNTS_FULL)
}

pub(crate) fn sold(on: &str, yuan: i64) -> Sale {
    Sale {
        id: 0.into(),
        account: 1.into(),
        on: day(on),
        amount: Money::from_fen(yuan * 100).unwrap(),
        product: String::new(),
        note: String::new(),
        batch: None,
    }
}

const TODAY: &str = "2026-11-23";

fn judged(given: &[GivenScore], sales: &[Sale], since: Option<&str>) -> Standing {
    let since = since.map(day);
    standing(&full(), given, Purchases(sales), since, day(TODAY)).unwrap()
}

fn score(standing: &Standing, item: &str) -> Option<u32> {
    let mut items = standing.items.iter();
    items.find(|one| one.item == item).unwrap().score
}

#[test]
fn both_depths_of_the_regulation_are_read_and_name_their_articles() {
    let both = ["key-accounts-full", "key-accounts-short"];
    for source in library::TEMPLATES
        .iter()
        .filter(|one| both.contains(&one.slug))
    {
        let rules = rules(source.source);
        assert_eq!(rules.weights.len(), 6);
        assert_eq!(rules.visit_days, [30, 60, 180]);
        for key in [
            "accounts.weights",
            "accounts.grades",
            "accounts.visit.a_days",
            "accounts.visit.leader_months",
            "accounts.warning.drop",
            "accounts.warning.silent_days",
            "accounts.warning.complaints",
            "accounts.lost.days",
        ] {
            assert!(rules.article(key).starts_with('第'), "{key}");
            assert!(rules.basis(key).starts_with("《大客户管理制度》"), "{key}");
        }
    }
}

#[test]
fn purchases_are_scored_by_how_often_they_reach_the_least_yearly_sales() {
    // 50000 yuan in the library's text.
    for (yuan, points) in [
        (24_999, 1),
        (25_000, 2),
        (49_999, 2),
        (50_000, 3),
        (100_000, 4),
        (199_999, 4),
        (200_000, 5),
    ] {
        let standing = judged(&[], &[sold("2026-03-01", yuan)], None);
        assert_eq!(score(&standing, "年采购额"), Some(points), "{yuan}");
    }
}

#[test]
fn growth_is_scored_by_the_drop_that_warns_and_only_against_a_full_year() {
    // 30 percent in the library's text: steps at +30, +10, -10 and -30.
    for (now, points) in [
        (130_000, 5),
        (129_999, 4),
        (110_000, 4),
        (109_999, 3),
        (90_001, 3),
        (90_000, 2),
        (70_001, 2),
        (70_000, 1),
    ] {
        let sales = [sold("2024-11-24", 100_000), sold("2026-03-01", now)];
        assert_eq!(
            score(&judged(&[], &sales, None), "增长"),
            Some(points),
            "{now}"
        );
    }
    let begun_later = [sold("2024-11-25", 100_000), sold("2026-03-01", 500_000)];
    assert_eq!(score(&judged(&[], &begun_later, None), "增长"), None);
}

#[test]
fn years_count_when_they_are_full() {
    for (since, points) in [
        ("2026-01-01", 1),
        ("2025-11-24", 1),
        ("2025-11-23", 2),
        ("2022-11-23", 5),
        ("2001-01-01", 5),
    ] {
        let standing = judged(&[], &[sold("2026-11-20", 1)], Some(since));
        assert_eq!(score(&standing, "合作年限"), Some(points), "{since}");
    }
    let bought_before = judged(&[], &[sold("2024-11-20", 1)], Some("2026-01-01"));
    assert_eq!(score(&bought_before, "合作年限"), Some(3));
}

#[test]
fn books_without_a_line_give_no_score_of_one() {
    let standing = judged(&[], &[], Some("2001-01-01"));
    assert!(standing.items.iter().all(|item| item.score.is_none()));
    assert_eq!(
        (standing.grade, standing.coverage.fixed(0)),
        (None, "0".into())
    );
}

#[test]
fn a_given_score_stands_before_a_proposed_one_and_both_are_told() {
    let given = GivenScore {
        item: "年采购额".into(),
        score: 2,
        reason: "一次性工程".into(),
        on: day("2026-11-01"),
        by: "周既明".into(),
    };
    let standing = judged(&[given], &[sold("2026-03-01", 300_000)], None);
    let item = &standing.items[0];
    assert_eq!(item.score, Some(2));
    assert_eq!(item.proposed.as_ref().unwrap().score, 5);
    // 30 of the weights for purchases and 10 for less than a year: 20 × (0.3×2 + 0.1×1) / 0.4.
    assert_eq!(standing.score.unwrap().fixed(2), "35.00");
    assert_eq!(standing.coverage.fixed(0), "40");
    assert_eq!(standing.grade, Some(Grade::D));
}

#[test]
fn scores_of_an_item_that_the_regulation_no_longer_has_count_for_nothing() {
    let given = GivenScore {
        item: "门店位置".into(),
        score: 5,
        reason: String::new(),
        on: day("2026-11-01"),
        by: String::new(),
    };
    assert_eq!(judged(&[given], &[], None).grade, None);
}

#[test]
fn visits_follow_the_grade_and_a_leader_visits_a_accounts() {
    let visits = |grade, last: Option<&str>, leader: Option<&str>| {
        let (last, leader) = (last.map(day), leader.map(day));
        let begin = day("2026-01-15");
        let found = next_visits(&full(), grade, begin, last, leader, day(TODAY));
        let told = found
            .into_iter()
            .map(|visit| (visit.due.to_string(), visit.leader, visit.overdue));
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        visits(Grade::A, Some("2026-11-18"), Some("2026-06-30")),
        [
            ("2026-12-18".to_owned(), false, false),
            ("2026-12-30".to_owned(), true, false)
        ]
    );
    assert_eq!(
        visits(Grade::A, Some("2026-10-24"), None),
        [
            ("2026-07-15".to_owned(), true, true),
            ("2026-11-23".to_owned(), false, false)
        ]
    );
    assert_eq!(
        visits(Grade::B, None, None),
        [("2026-03-16".to_owned(), false, true)]
    );
    assert!(visits(Grade::D, None, None).is_empty());
}

fn signs(sales: &[Sale], complaints: &[&str]) -> Vec<LossSign> {
    let complaints: Vec<NaiveDate> = complaints.iter().map(|one| day(one)).collect();
    let found = warnings(&full(), Purchases(sales), &complaints, day(TODAY)).unwrap();
    assert!(
        found
            .iter()
            .all(|warning| warning.article.starts_with('第'))
    );
    found.into_iter().map(|warning| warning.sign).collect()
}

#[test]
fn silence_warns_from_the_day_after_the_limit_and_later_counts_as_loss() {
    assert!(signs(&[sold("2026-09-24", 1)], &[]).is_empty());
    assert!(matches!(
        signs(&[sold("2026-09-23", 1)], &[])[..],
        [LossSign::Silent {
            days: 61,
            limit: 60,
            ..
        }]
    ));
    assert!(matches!(
        signs(&[sold("2026-05-27", 1)], &[])[0],
        LossSign::Silent { days: 180, .. }
    ));
    assert!(matches!(
        signs(&[sold("2026-05-26", 1)], &[])[0],
        LossSign::Lost {
            days: 181,
            limit: 180,
            ..
        }
    ));
    assert!(
        signs(&[], &[]).is_empty(),
        "who never bought cannot be lost"
    );
}

#[test]
fn a_quarter_that_fell_by_the_limit_warns() {
    let fell = |yuan| {
        let sales = [
            sold("2026-06-30", 10_000),
            sold("2026-09-30", yuan),
            sold("2026-11-20", 1),
        ];
        signs(&sales, &[])
    };
    assert!(fell(7_001).is_empty());
    let [LossSign::Drop { percent, .. }] = &fell(7_000)[..] else {
        panic!("a fall by thirty percent warns");
    };
    assert_eq!(percent.fixed(1), "30.0");
}

#[test]
fn complaints_within_the_period_are_counted() {
    let recent = sold("2026-11-20", 1);
    let complaints = |days: &[&str]| signs(std::slice::from_ref(&recent), days);
    assert!(complaints(&["2026-10-23", "2026-11-20"]).is_empty());
    assert!(matches!(
        complaints(&["2026-10-24", "2026-11-20"])[..],
        [LossSign::Complaints {
            count: 2,
            days: 30,
            limit: 2
        }]
    ));
}

#[test]
fn twelve_months_end_with_the_day_and_a_year_never_counts_a_day_twice() {
    assert_eq!(
        twelve_months(day("2026-11-23")),
        (day("2025-11-24"), day("2026-11-23"))
    );
    assert_eq!(
        twelve_months(day("2024-02-29")),
        (day("2023-03-01"), day("2024-02-29"))
    );
}

#[test]
fn the_analysis_ranks_whoever_bought_and_counts_an_order_of_several_lines_once() {
    let buyers: Vec<(AccountId, Vec<Sale>)> = vec![
        (
            1.into(),
            vec![sold("2026-11-01", 60_000), sold("2026-11-01", 20_000)],
        ),
        (
            2.into(),
            vec![sold("2026-03-01", 15_000), sold("2026-03-05", -2_000)],
        ),
        (3.into(), vec![sold("2024-03-01", 9_000)]),
        (4.into(), vec![sold("2026-12-01", 9_000)]),
        (5.into(), vec![]),
    ];
    let analysis = analyse(&buyers, day(TODAY)).unwrap();
    let told: Vec<_> = analysis
        .accounts
        .iter()
        .map(|row| {
            (
                i64::from(row.account),
                row.revenue.to_string(),
                row.times,
                row.class.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (1, "80000.00".to_owned(), 1, "A"),
            (2, "13000.00".to_owned(), 1, "B"),
            (3, "0.00".to_owned(), 0, "C"),
        ]
    );
    assert_eq!(analysis.total.to_string(), "93000.00");
    assert_eq!(analysis.accounts[0].recency_days, 22);
}

#[test]
fn what_came_back_beyond_what_was_bought_counts_as_nothing_in_the_classes() {
    let buyers: Vec<(AccountId, Vec<Sale>)> = vec![
        (
            1.into(),
            vec![sold("2025-01-01", 500), sold("2026-03-01", -400)],
        ),
        (2.into(), vec![sold("2026-03-01", 100)]),
    ];
    let analysis = analyse(&buyers, day(TODAY)).unwrap();
    assert_eq!(analysis.total.to_string(), "100.00");
    let last = analysis.accounts.last().unwrap();
    assert_eq!(
        (last.revenue.to_string(), last.class.as_str()),
        ("-400.00".into(), "C")
    );
}
