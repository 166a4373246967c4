use chrono::NaiveDate;

use super::*;
use crate::people::{Employee, EmploymentType, Sensitive};
use crate::regulations::{Parameters, Version, VersionState};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn version(id: i64, from: &str) -> Version {
    Version {
        id: id.into(),
        regulation: 1.into(),
        ordinal: u32::try_from(id).unwrap(),
        state: VersionState::Issued,
        label: Some(format!("2026年第{id}版")),
        number: None,
        issued_on: Some(day(from)),
        effective_on: Some(day(from)),
        trial_until: None,
        ended_on: None,
        adopted: true,
        body: Vec::new(),
        parameters: Parameters::default(),
        hash: Some("a".repeat(64)),
        based_on: None,
    }
}

fn person(id: i64, hired: &str, left: Option<&str>) -> Employee {
    Employee {
        id: id.into(),
        code: format!("E{id:02}"),
        name: format!("员工{id}"),
        employment: EmploymentType::Regular,
        hired_on: day(hired),
        left_on: left.map(day),
        assignments: Vec::new(),
        pay_basis: Vec::new(),
        leaves: Vec::new(),
        sensitive: Sensitive::default(),
        note: String::new(),
    }
}

fn receipt(person: i64, route: AcknowledgementRoute) -> Acknowledgement {
    Acknowledgement {
        id: 1,
        employee: person,
        code: String::new(),
        name: String::new(),
        hash: "a".repeat(64),
        route,
        on: day("2026-01-05"),
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
        recorded_by: String::new(),
        recorded_at: String::new(),
    }
}

fn states(
    versions: &[Version],
    people: &[Employee],
    records: &[Acknowledgement],
    today: &str,
) -> Vec<(String, AcknowledgementState)> {
    standing(&versions[0], versions, people, records, day(today))
        .into_iter()
        .map(|status| (status.person.code.clone(), status.state))
        .collect()
}

#[test]
fn whoever_joins_while_the_version_is_in_force_is_pending_by_himself() {
    use AcknowledgementState::{Pending, Signed};
    let versions = [version(1, "2026-01-01")];
    let people = [person(1, "2020-01-01", None), person(2, "2026-06-15", None)];
    let records = [receipt(1, AcknowledgementRoute::Signed)];
    assert_eq!(
        states(&versions, &people, &records, "2026-06-14"),
        [("E01".into(), Signed)]
    );
    assert_eq!(
        states(&versions, &people, &records, "2026-06-15"),
        [("E01".into(), Signed), ("E02".into(), Pending)]
    );
}

#[test]
fn a_receipt_survives_the_one_who_leaves_and_a_missing_one_is_told_apart() {
    use AcknowledgementState::{Left, Signed};
    let versions = [version(1, "2026-01-01")];
    let people = [
        person(1, "2020-01-01", Some("2026-03-31")),
        person(2, "2020-01-01", Some("2026-03-31")),
        person(3, "2020-01-01", Some("2025-12-31")),
    ];
    let records = [receipt(1, AcknowledgementRoute::Signed)];
    assert_eq!(
        states(&versions, &people, &records, "2026-04-01"),
        [("E01".into(), Signed), ("E02".into(), Left)]
    );
}

#[test]
fn nobody_who_joins_after_the_next_version_signs_for_the_old_one() {
    let versions = [version(1, "2026-01-01"), version(2, "2026-07-01")];
    let people = [person(1, "2026-07-01", None)];
    assert_eq!(states(&versions, &people, &[], "2026-12-31"), []);
}

#[test]
fn a_record_taken_back_leaves_the_person_pending() {
    let versions = [version(1, "2026-01-01")];
    let people = [person(1, "2020-01-01", None)];
    let records = [
        receipt(1, AcknowledgementRoute::Signed),
        receipt(1, AcknowledgementRoute::Withdrawn),
    ];
    assert_eq!(
        states(&versions, &people, &records, "2026-04-01"),
        [("E01".into(), AcknowledgementState::Pending)]
    );
}

fn told(route: AcknowledgementRoute) -> NewAcknowledgement {
    NewAcknowledgement {
        route,
        on: day("2026-01-05"),
        witnesses: Vec::new(),
        reference: String::new(),
        note: String::new(),
    }
}

fn code(told: &NewAcknowledgement, before: Option<&Acknowledgement>) -> &'static str {
    told.check("石砺", day("2026-01-01"), day("2026-01-10"), before)
        .map_or_else(|refused| refused.code(), |()| "")
}

#[test]
fn a_refusal_needs_two_witnesses_who_are_not_the_person() {
    let mut refused = told(AcknowledgementRoute::Refused);
    for witnesses in [
        vec![],
        vec!["方祎宁"],
        vec!["方祎宁", "方祎宁"],
        vec!["方祎宁", "石砺"],
    ] {
        refused.witnesses = witnesses.into_iter().map(str::to_owned).collect();
        assert_eq!(code(&refused, None), "acknowledgement.two_witnesses");
    }
    refused.witnesses = vec!["方祎宁".into(), "顾旻".into()];
    assert_eq!(code(&refused, None), "");
}

#[test]
fn a_parcel_needs_its_number_and_a_day_that_can_have_been() {
    let mut parcel = told(AcknowledgementRoute::Ems);
    assert_eq!(code(&parcel, None), "acknowledgement.no_reference");
    parcel.reference = "1234567890123".into();
    assert_eq!(code(&parcel, None), "");
    parcel.on = day("2025-12-31");
    assert_eq!(code(&parcel, None), "acknowledgement.too_early");
    parcel.on = day("2026-01-11");
    assert_eq!(code(&parcel, None), "acknowledgement.in_the_future");
}

#[test]
fn who_has_signed_does_not_sign_again_and_a_mistake_is_taken_back_with_a_reason() {
    let signed = receipt(1, AcknowledgementRoute::Signed);
    let again = told(AcknowledgementRoute::Signed);
    assert_eq!(
        code(&again, Some(&signed)),
        "acknowledgement.signed_already"
    );
    let mut back = told(AcknowledgementRoute::Withdrawn);
    assert_eq!(code(&back, Some(&signed)), "acknowledgement.no_reason");
    back.note = "登记错了人".into();
    assert_eq!(code(&back, Some(&signed)), "");
}
