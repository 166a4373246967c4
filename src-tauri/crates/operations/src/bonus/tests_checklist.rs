//! The list that is gone through before a quarter is calculated.

use super::tests::q3;
use super::*;
use crate::office::Office;
use crate::testing::{day, moment, sample};
use crate::views::{CheckCode, CheckItem};

fn line(office: &Office, today: &str, code: CheckCode) -> Option<CheckItem> {
    let seen = view(office, day(today), q3()).unwrap();
    seen.checklist.into_iter().find(|item| item.code == code)
}

#[test]
fn the_checklist_warns_of_a_quarter_that_is_not_over() {
    let office = sample();
    let during = line(&office, "2026-09-30", CheckCode::Ended).unwrap();
    assert!(!during.ok);
    assert_eq!(during.facts["last"], "2026-09-30");
    assert!(line(&office, "2026-10-01", CheckCode::Ended).unwrap().ok);
}

#[test]
fn the_commission_list_is_confirmed_and_again_when_it_changes() {
    let mut office = sample();
    let here = |office: &Office| line(office, "2026-11-23", CheckCode::Commission).unwrap();
    let open = here(&office);
    assert!(!open.ok);
    assert_eq!(open.facts["count"], "2");
    confirm_commission(&mut office, moment(), q3()).unwrap();
    let confirmed = here(&office);
    assert!(confirmed.ok);
    assert_eq!(confirmed.facts["on"], "2026-11-23");
    // Another quarter has a list of its own; an issued one shows only what was confirmed then.
    let of = |quarter: &str| {
        let seen = view(&office, day("2026-11-23"), quarter.parse().unwrap()).unwrap();
        let mut items = seen.checklist.into_iter();
        items.find(|item| item.code == CheckCode::Commission)
    };
    assert!(!of("2026Q4").unwrap().ok);
    assert_eq!(of("2026Q2"), None);
    let other = ["E10".to_owned()];
    office
        .record(
            moment(),
            "bonus.commission",
            "2026Q3",
            serde_json::json!({}),
            |tx| tx.bonus().put_commission_list(q3(), &other),
        )
        .unwrap();
    assert!(!here(&office).ok, "the list on record is another one");
}

#[test]
fn the_checklist_names_whose_days_are_not_the_whole_quarter() {
    let office = sample();
    let days = line(&office, "2026-11-23", CheckCode::Days).unwrap();
    assert!(days.ok);
    assert_ne!(days.facts["part"], "0");
    assert!(days.facts["people"].contains("/92"), "{days:?}");
}
