//! What is refused, and that the first failing check wins over the whole proposal.

use serde_json::{Value, json};

use crate::json::refused;

#[test]
fn the_first_failing_check_wins_over_the_whole_proposal() {
    // Everything is wrong with this one; each repair brings the next refusal to light.
    let mut case = json!({
        "pool": {"amount": "-100.00"},
        "method": "fixed",
        "cap": "10.00",
        "floor": "20.00",
        "departments": {"D1": "0.5"},
        "grades": {"A": "1"},
        "pro_rate": "amount",
        "people": [
            {"code": "E01", "of_days": 92, "segments": [{"days": 93}]},
            {"code": "E02", "grade": "Z", "department": "D9"},
            {"code": "E02", "commission": true, "grade": "Z", "department": "D9"},
        ],
        "faults": [{"id": "F1", "kind": "apportioned", "cut": "1.5", "shares": {"E01": "50", "X": "1"}}],
        "awards": [{"code": "Y", "amount": "a"}],
    });
    let mut repair = |expected: &str, place: &str, value: Value| {
        assert_eq!(refused(&case), expected);
        *case.pointer_mut(place).unwrap() = value;
    };
    repair("DUPLICATE_CODE", "/people/2/code", json!("E03"));
    repair("BAD_NUMBER", "/awards/0/amount", json!("1000.00"));
    repair("BAD_AMOUNT", "/pool/amount", json!("100.00"));
    repair("UNKNOWN_METHOD", "/method", json!("two_level"));
    repair("CAP_NEEDS_SHARE", "/method", json!("share"));
    repair("FLOOR_ABOVE_CAP", "/floor", json!(null));
    repair("BAD_DAYS", "/people/0/segments/0/days", json!(92));
    repair("SEGMENTS_NEED_WEIGHT", "/pro_rate", json!("weight"));
    repair("UNKNOWN_GRADE", "/people/1/grade", json!("A"));
    // With share nobody asks for departments.
    repair("UNKNOWN_PERSON", "/cap", json!(null));
    repair("UNKNOWN_PERSON", "/method", json!("two_level"));
    repair("RATES_NOT_1", "/departments/D1", json!("1"));
    repair(
        "UNKNOWN_DEPARTMENT",
        "/people/0/segments/0",
        json!({"days": 92, "department": "D1"}),
    );
    repair("UNKNOWN_DEPARTMENT", "/people/1/department", json!("D1"));
    repair("UNKNOWN_PERSON", "/faults/0/shares", json!({"E01": "101"}));
    repair("BAD_PERCENT", "/faults/0/cut", json!("1"));
    repair(
        "BAD_PERCENT",
        "/faults/0/shares",
        json!({"E01": "100", "E02": "0.01"}),
    );
    repair(
        "SHARES_NOT_100",
        "/faults/0/shares",
        json!({"E01": "100.00", "E02": "0"}),
    );
    repair("UNKNOWN_PERSON", "/awards/0/code", json!("E03"));
    repair("NOT_TAKING_PART", "/awards/0/code", json!("E02"));
    repair("AWARDS_EXCEED_POOL", "/awards/0/amount", json!("100.00"));
    repair("calculated", "/method", json!("share"));
    repair("calculated", "/floor", json!("0.01"));
    repair("FLOORS_EXCEED_POOL", "/awards/0/amount", json!("99.98"));
    assert_eq!(refused(&case), "calculated");
}

#[test]
fn a_bad_number_anywhere_comes_before_a_bad_amount_anywhere() {
    let case = json!({"pool": {"amount": "1.001"}, "people": [{"code": "E01", "post": "1,5"}]});
    assert_eq!(refused(&case), "BAD_NUMBER");
}

#[test]
fn every_figure_is_read_also_of_those_who_are_left_out() {
    let case = |name: &str, value: &str| {
        refused(
            &json!({"pool": {"amount": "1"}, "people": [{"code": "E01"}, {"code": "E02", "commission": true, name: value}]}),
        )
    };
    for name in ["post", "department_rate", "days", "of_days"] {
        assert_eq!(case(name, "x"), "BAD_NUMBER", "{name}");
    }
    assert_eq!(case("of_days", "92"), "BAD_DAYS");
    assert_eq!(case("grade", "unknown"), "calculated");
    for name in ["cap", "floor", "opening_reserve", "min_days", "awards_cap"] {
        let case = json!({"pool": {"amount": "1"}, "people": [], name: "1e2"});
        assert_eq!(refused(&case), "BAD_NUMBER", "{name}");
    }
    for name in ["rate", "revenue", "factor"] {
        assert_eq!(
            refused(&json!({"pool": {"amount": "1", name: "½"}, "people": []})),
            "BAD_NUMBER",
            "{name}"
        );
    }
}

#[test]
fn amounts_are_not_negative_and_end_at_the_fen() {
    for name in ["cap", "floor", "opening_reserve"] {
        for amount in ["-0.01", "0.001", "1.000"] {
            let case = json!({"pool": {"amount": "1"}, "people": [], name: amount});
            assert_eq!(refused(&case), "BAD_AMOUNT", "{name} {amount}");
        }
    }
    assert_eq!(
        refused(&json!({"pool": {"amount": "-0.00"}, "people": []})),
        "calculated"
    );
    assert_eq!(
        refused(&json!({"pool": {"revenue": "1.005", "rate": "1"}, "people": []})),
        "BAD_AMOUNT"
    );
    let grades = |method: &str, value: &str| {
        refused(
            &json!({"pool": {"amount": "1"}, "method": method, "grades": {"A": value}, "people": []}),
        )
    };
    assert_eq!(grades("share", "1.005"), "calculated");
    assert_eq!(grades("fixed_grades", "1.005"), "BAD_AMOUNT");
    assert_eq!(grades("fixed_grades", "-1"), "BAD_AMOUNT");
}

#[test]
fn coefficients_and_rates_are_not_negative() {
    for case in [
        json!({"pool": {"amount": "1"}, "people": [{"code": "E01", "post": "-1"}]}),
        json!({"pool": {"amount": "1"}, "people": [{"code": "E01", "department_rate": "-0.5"}]}),
        json!({"pool": {"amount": "1"}, "people": [], "grades": {"A": "-1"}}),
        json!({"pool": {"amount": "1"}, "people": [], "departments": {"D1": "-1"}}),
        json!({"pool": {"revenue": "1", "rate": "-1"}, "people": []}),
        json!({"pool": {"amount": "1"}, "people": [], "awards_cap": "-1"}),
    ] {
        assert_eq!(refused(&case), "BAD_NUMBER", "{case}");
    }
}

#[test]
fn days_stand_with_the_days_of_the_quarter_or_not_at_all() {
    let case = |person: Value| {
        let mut person = person;
        person["code"] = json!("E01");
        refused(&json!({"pool": {"amount": "1"}, "people": [person]}))
    };
    for person in [
        json!({"days": 10}),
        json!({"of_days": 92}),
        json!({"days": 93, "of_days": 92}),
        json!({"days": -1, "of_days": 92}),
        json!({"days": 0, "of_days": -1}),
        json!({"segments": [{"days": 10}]}),
        json!({"segments": []}),
        json!({"of_days": 92, "segments": []}),
        json!({"of_days": 92, "segments": [{"post": "1"}]}),
        json!({"of_days": 92, "segments": [{"days": 10}, {"post": "1"}]}),
        json!({"of_days": 92, "segments": [{"days": 60}, {"days": 33}]}),
        json!({"of_days": 92, "segments": [{"days": 60}, {"days": -1}]}),
        json!({"of_days": 92, "days": 60, "segments": [{"days": 60}]}),
    ] {
        assert_eq!(case(person.clone()), "BAD_DAYS", "{person}");
    }
    assert_eq!(case(json!({"days": 92, "of_days": 92})), "calculated");
    assert_eq!(
        case(json!({"of_days": 92, "segments": [{"days": 60}, {"days": 32}]})),
        "calculated"
    );
}

#[test]
fn percentages_lie_between_nothing_and_all() {
    let case = |joint: Value, fault: Value| {
        refused(
            &json!({"pool": {"amount": "1"}, "people": [{"code": "E01"}], "joint": joint, "faults": [fault]}),
        )
    };
    let cut = |percent: &str| json!({"kind": "ordinary", "cuts": {"E01": percent}});
    let share =
        |percent: &str| json!({"kind": "apportioned", "cut": "0.1", "shares": {"E01": percent}});
    assert_eq!(case(json!(null), cut("1")), "calculated");
    assert_eq!(case(json!(null), cut("1.0001")), "BAD_PERCENT");
    assert_eq!(case(json!(null), cut("-0.1")), "BAD_PERCENT");
    assert_eq!(case(json!(null), share("100")), "calculated");
    assert_eq!(case(json!(null), share("101")), "BAD_PERCENT");
    assert_eq!(case(json!(null), share("99.99")), "SHARES_NOT_100");
    for joint in [
        json!({"rate": "1.1"}),
        json!({"rate": "0", "major_rate": "-0.1"}),
        json!({"rate": "0", "cap": "2"}),
    ] {
        assert_eq!(case(joint, cut("0")), "BAD_PERCENT");
    }
}

#[test]
fn grades_are_asked_for_where_they_decide() {
    let case = |method: &str, person: Value| {
        refused(
            &json!({"pool": {"amount": "1"}, "method": method, "departments": {"D1": "1"}, "people": [person],
            "grades": {"A": "1.00"}}),
        )
    };
    assert_eq!(case("share", json!({"code": "E01"})), "calculated");
    assert_eq!(
        case("share", json!({"code": "E01", "grade": ""})),
        "UNKNOWN_GRADE"
    );
    assert_eq!(
        case("fixed_grades", json!({"code": "E01"})),
        "UNKNOWN_GRADE"
    );
    assert_eq!(
        case(
            "fixed_grades",
            json!({"code": "E01", "grade": "A", "department": "D9"})
        ),
        "calculated"
    );
    assert_eq!(
        case("two_level", json!({"code": "E01", "grade": "A"})),
        "UNKNOWN_DEPARTMENT"
    );
    assert_eq!(
        case("two_level", json!({"code": "E01", "grade": "B"})),
        "UNKNOWN_GRADE"
    );
    assert_eq!(
        case("two_level", json!({"code": "E01", "commission": true})),
        "calculated"
    );
}

#[test]
fn contribution_rates_sum_to_exactly_one_where_they_decide() {
    let case = |method: &str, departments: Value| {
        refused(
            &json!({"pool": {"amount": "1"}, "method": method, "departments": departments, "people": []}),
        )
    };
    assert_eq!(
        case("two_level", json!({"D1": "0.3333", "D2": "0.6667"})),
        "calculated"
    );
    assert_eq!(
        case("two_level", json!({"D1": "0.3333", "D2": "0.6666"})),
        "RATES_NOT_1"
    );
    assert_eq!(case("two_level", json!({})), "RATES_NOT_1");
    assert_eq!(case("share", json!({"D1": "0.3"})), "calculated");
}
