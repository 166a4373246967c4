use domain::money::Money;
use domain::quarter::Quarter;

use crate::bonus;
use crate::office;
use crate::testing::{moment, sample};
use crate::views::QuarterState;

fn money(text: &str) -> Option<Money> {
    Some(Money::parse(text).unwrap())
}

#[test]
fn the_sample_has_two_issued_quarters_and_one_that_waits_for_its_reviewer() {
    let office = sample();
    let rows = bonus::quarters(&office).unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row.quarter.to_string(),
                row.state,
                row.pool,
                row.paid,
                row.closing_reserve,
            )
        })
        .collect();
    // The figures were computed a second time by hand, outside the program.
    assert_eq!(
        told,
        [
            (
                "2026Q3".into(),
                QuarterState::Calculated,
                money("18518.52"),
                money("17351.61"),
                money("1334.24")
            ),
            (
                "2026Q2".into(),
                QuarterState::Issued,
                money("15392.36"),
                money("15271.05"),
                money("167.33")
            ),
            (
                "2026Q1".into(),
                QuarterState::Issued,
                money("14526.31"),
                money("14480.29"),
                money("46.02")
            ),
        ]
    );
}

#[test]
fn the_sample_is_whole_and_its_papers_verify() {
    let mut office = sample();
    assert_eq!(office::check(&mut office).unwrap(), []);
    let papers = crate::papers::list(&office).unwrap();
    // 40 of the bonus, and of each of the four regulations its text, six of the procedure and the receipt
    // sheet.
    assert_eq!(papers.len(), 72);
    // Forms to be filled in by hand carry no signature.
    let signed: Vec<_> = papers.iter().filter(|paper| paper.signed).collect();
    assert!(signed.len() >= 40, "{}", signed.len());
    for paper in signed {
        let report = crate::papers::verify_registered(&office, paper.id).unwrap();
        assert_eq!(report.verdict, "valid", "{}", paper.number);
    }
}

#[test]
fn whoever_is_left_out_is_left_out_for_a_reason_on_record() {
    let office = sample();
    let q2: Quarter = "2026Q2".parse().unwrap();
    let view = bonus::view(&office, moment().today(), q2).unwrap();
    let reasons: Vec<(&str, &str)> = view
        .excluded
        .iter()
        .map(|left| (left.code.as_str(), left.reason.as_str()))
        .collect();
    assert_eq!(
        reasons,
        [
            ("E10", "commission"),
            ("E11", "commission"),
            ("E12", "too_few_days")
        ]
    );
    assert_eq!(view.row.people, 20);
    assert!(moment().today() > q2.last_day());
}

#[test]
fn the_sample_has_customers_whose_promises_are_on_record() {
    let office = sample();
    let all = crate::accounts::every(&office).unwrap();
    assert_eq!(all.len(), 25);
    let reached = |account: &&domain::accounts::Account| account.all_phones().next().is_some();
    assert_eq!(
        all.iter().filter(reached).count(),
        25,
        "every number was understood"
    );
    let born = all
        .iter()
        .flat_map(|account| &account.contacts)
        .filter(|person| person.birthday.is_some());
    assert_eq!(born.count(), 6, "every birthday was understood");
    assert!(all.iter().all(|account| account.manager.is_some()));
    let member = all
        .iter()
        .find(|account| account.name == "云栖里滨江店")
        .unwrap();
    assert!(member.parent.is_some());
    let due = crate::accounts::due(&office, moment().today(), moment().today()).unwrap();
    assert!(due.len() >= 5 && due.iter().all(|talk| !talk.phone.is_empty()));
    assert!(crate::accounts::duplicates(&office).unwrap().is_empty());
}
