//! Every person's steps lead from the pool to the total, with the rule behind each.

use domain::bonus::engine::{RuleKey, Step, What};
use serde_json::json;

use crate::json::calculate;

fn kinds(steps: &[Step]) -> Vec<String> {
    let kind = |step: &Step| {
        serde_json::to_value(&step.what).unwrap()["kind"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    steps.iter().map(kind).collect()
}

#[test]
fn a_share_is_explained_from_revenue_to_total() {
    let case = json!({"pool": {"revenue": "100000.00", "rate": "0.01", "factor": "0.9"}, "cap": "500.00",
        "grades": {"A": "1.2"}, "joint": {"rate": "0.1", "cap": "0.1"},
        "awards": [{"code": "E01", "amount": "50.00"}],
        "people": [
            {"code": "E01", "post": "1.5", "department_rate": "1.1", "grade": "A", "days": 46, "of_days": 92},
            {"code": "E02", "manager": "E01"}, {"code": "E03", "manager": "E01"}],
        "faults": [
            {"id": "F1", "kind": "apportioned", "cut": "0.5", "shares": {"E01": "20", "E02": "80"}},
            {"id": "F2", "kind": "major", "people": ["E03"]}]});
    let allocation = calculate(&case).unwrap();
    let steps = &allocation.person("E01").unwrap().steps;
    assert_eq!(
        kinds(steps),
        [
            "pool_from_revenue",
            "awards_set_aside",
            "weight",
            "share",
            "own_fault",
            "joint_liability",
            "joint_liability",
            "factor",
            "amount",
            "award",
            "total"
        ]
    );
    assert_eq!(
        serde_json::to_value(&steps[2]).unwrap(),
        json!({
            "rules": ["bonus.departments", "bonus.posts", "bonus.grades", "bonus.pro_rate"],
            "what": {
                "kind": "weight", "department": null, "department_rate": "1.1", "post": "1.5", "grade": "A",
                "grade_factor": "1.2", "days": {"days": "46", "of_days": "92"}, "weight": "0.99"
            }
        })
    );
    assert_eq!(
        serde_json::to_value(&steps[4].what).unwrap(),
        json!({"kind": "own_fault", "fault": "F1", "percent": "0.1", "cut": "0.5", "responsibility": "20"})
    );
    assert_eq!(
        serde_json::to_value(&steps[7]).unwrap(),
        json!({
            "rules": ["bonus.faults", "bonus.joint.cap"],
            "what": {"kind": "factor", "own": "0.1", "joint": "0.1", "joint_capped": true, "factor": "0.8"}
        })
    );
    let lost = allocation.person("E03").unwrap();
    assert!(lost.total.is_zero());
    assert_eq!(allocation.person("E04"), None);
}

#[test]
fn whoever_is_at_a_bound_is_told_so() {
    let case = json!({"pool": {"amount": "100.00"}, "cap": "60.00", "floor": "15.00",
        "people": [{"code": "E01", "post": "9"}, {"code": "E02", "post": "1"}, {"code": "E03", "post": "0.1"}]});
    let allocation = calculate(&case).unwrap();
    let rules = |code: &str| {
        let steps = &allocation.person(code).unwrap().steps;
        steps
            .iter()
            .find(|step| matches!(step.what, What::Share { .. }))
            .unwrap()
            .rules
            .clone()
    };
    assert_eq!(rules("E01"), [RuleKey::Method, RuleKey::CapAmount]);
    assert_eq!(rules("E02"), [RuleKey::Method]);
    assert_eq!(rules("E03"), [RuleKey::Method, RuleKey::FloorAmount]);
}

#[test]
fn a_lost_award_names_its_fault() {
    let case = json!({"pool": {"amount": "100.00"}, "people": [{"code": "E01"}],
        "awards": [{"code": "E01", "amount": "10.00"}], "faults": [{"id": "F7", "kind": "major", "people": ["E01"]}]});
    let allocation = calculate(&case).unwrap();
    let lost = allocation.people[0]
        .steps
        .iter()
        .find_map(|step| match &step.what {
            What::AwardLost { award, fault } => Some((award.to_string(), fault.clone())),
            _ => None,
        });
    assert_eq!(lost, Some(("10.00".into(), "F7".into())));
}

#[test]
fn a_transfer_between_departments_shows_both_parts() {
    let case = json!({"pool": {"amount": "100.00"}, "method": "two_level", "departments": {"D1": "0.6", "D2": "0.4"},
        "people": [{"code": "E01", "of_days": 92, "segments": [{"department": "D1", "days": 31}, {"department": "D2", "days": 61}]}]});
    let allocation = calculate(&case).unwrap();
    let steps = &allocation.people[0].steps;
    assert_eq!(
        kinds(steps),
        [
            "pool_given",
            "weight",
            "weight",
            "department_part",
            "share",
            "department_part",
            "share",
            "factor",
            "amount",
            "total"
        ]
    );
    assert_eq!(allocation.people[0].total.to_string(), "100.00");
}

#[test]
fn what_was_calculated_is_stored_and_read_back_unchanged() {
    let case = json!({"pool": {"amount": "100.00"}, "people": [{"code": "E01", "post": "1.5"}, {"code": "E02", "commission": true}]});
    let proposal = crate::json::proposal(&case);
    let stored = serde_json::to_string(&proposal).unwrap();
    assert_eq!(
        serde_json::from_str::<domain::bonus::engine::Proposal>(&stored).unwrap(),
        proposal
    );
    let allocation = calculate(&case).unwrap();
    let stored = serde_json::to_string(&allocation).unwrap();
    assert_eq!(
        serde_json::from_str::<domain::bonus::engine::Allocation>(&stored).unwrap(),
        allocation
    );
}
