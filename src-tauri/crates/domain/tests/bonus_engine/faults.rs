//! Faults, what managers answer for, and awards, one sentence each.

use serde_json::{Value, json};

use crate::json::{factors, outcome, refused};

#[test]
fn awards_may_reach_their_part_of_the_pool_rounded_and_never_more_than_the_pool() {
    let case = |amount: &str, cap: &str| {
        json!({"pool": {"amount": "0.05"}, "people": [{"code": "E01"}],
            "awards": [{"code": "E01", "amount": amount}, {"code": "E01", "amount": "0.01"}], "awards_cap": cap})
    };
    assert_eq!(outcome(&case("0.02", "0.5")).0[0][3], "0.05");
    assert_eq!(refused(&case("0.03", "0.5")), "AWARDS_EXCEED_POOL");
    assert_eq!(outcome(&case("0.04", "3")).0[0][3], "0.05");
    assert_eq!(refused(&case("0.05", "3")), "AWARDS_EXCEED_POOL");
}

#[test]
fn only_a_major_fault_loses_the_award() {
    let case = |fault: Value| {
        json!({"pool": {"amount": "100.00"}, "people": [{"code": "E01"}, {"code": "E02"}],
            "awards": [{"code": "E01", "amount": "10.00"}], "faults": [fault]})
    };
    let ordinary = outcome(&case(json!({"kind": "ordinary", "cuts": {"E01": "1"}})));
    assert_eq!(ordinary.0[0], ["E01", "45.00", "0", "10.00"]);
    let major = outcome(&case(json!({"kind": "major", "people": ["E01"]})));
    assert_eq!(major.0[0], ["E01", "45.00", "0", "0.00"]);
    assert_eq!(major.0[1], ["E02", "45.00", "1", "45.00"]);
    assert_eq!(major.1, "55.00");
}

/// M01 leads E01 and E02; E03 leads himself; E04's manager is nobody here; E05's is left out.
fn team(faults: Value) -> Value {
    json!({"pool": {"amount": "700.00"}, "joint": {"rate": "0.1", "major_rate": "0.25"}, "faults": faults, "people": [
        {"code": "M01"}, {"code": "E01", "manager": "M01"}, {"code": "E02", "manager": "M01"},
        {"code": "E03", "manager": "E03"}, {"code": "E04", "manager": "X"},
        {"code": "E05", "manager": "M02"}, {"code": "M02", "commission": true}]})
}

#[test]
fn a_manager_answers_once_for_each_person_of_a_fault() {
    let both = json!([{"kind": "ordinary", "cuts": {"E01": "0.01", "E02": "0.02"}}]);
    assert_eq!(factors(&team(both)), ["0.99", "0.98", "1", "1", "1", "0.8"]);
    let twice = json!([{"kind": "major", "people": ["E01", "E01"]}, {"kind": "ordinary", "cuts": {"E01": "0.5"}}]);
    assert_eq!(factors(&team(twice)), ["0", "1", "1", "1", "1", "0.65"]);
    let without_share =
        json!([{"kind": "apportioned", "cut": "0.3", "shares": {"E01": "0", "E02": "100"}}]);
    assert_eq!(
        factors(&team(without_share)),
        ["1", "0.7", "1", "1", "1", "0.9"]
    );
    let without_effect =
        json!([{"kind": "apportioned", "cut": "0", "shares": {"E01": "50", "E02": "50"}}]);
    assert_eq!(
        factors(&team(without_effect)),
        ["1", "1", "1", "1", "1", "1"]
    );
}

#[test]
fn a_manager_named_beside_his_people_bears_both() {
    let faults = json!([{"kind": "ordinary", "cuts": {"M01": "0.05", "E01": "0.2"}}]);
    assert_eq!(factors(&team(faults)), ["0.8", "1", "1", "1", "1", "0.85"]);
}

#[test]
fn nobody_answers_for_himself_and_nobody_who_is_not_there_answers() {
    let faults = json!([{"kind": "ordinary", "cuts": {"E03": "0.1", "E04": "0.1", "E05": "0.1", "M02": "1"}}]);
    assert_eq!(factors(&team(faults)), ["1", "1", "0.9", "0.9", "0.9", "1"]);
}

#[test]
fn factors_are_exact_to_the_last_decimal_and_never_below_zero() {
    let case = |faults: Value| json!({"pool": {"amount": "100.00"}, "people": [{"code": "E01"}, {"code": "E02"}], "faults": faults});
    let thirds = json!([{"kind": "apportioned", "cut": "0.333", "shares": {"E01": "33.3333", "E02": "66.6667"}}]);
    assert_eq!(factors(&case(thirds)), ["0.889000111", "0.777999889"]);
    let several = json!([{"kind": "ordinary", "cuts": {"E01": "0.6"}}, {"kind": "ordinary", "cuts": {"E01": "0.60"}}]);
    assert_eq!(factors(&case(several)), ["0", "1"]);
}
