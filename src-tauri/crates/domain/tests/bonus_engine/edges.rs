//! The edges of the rules, one sentence each. The order of the refusals has a file of its own.

use serde_json::{Value, json};

use crate::json::{answer, outcome, refused, shares, with};

#[test]
fn without_any_weight_everything_stays_in_the_reserve() {
    let case = json!({"pool": {"amount": "100.00"}, "floor": "60.00",
        "people": [{"code": "E01", "post": "0"}, {"code": "E02", "grade": "E"}], "grades": {"E": "0"}});
    assert_eq!(shares(&case), ["0.00", "0.00"]);
    assert_eq!(outcome(&case).1, "100.00");
}

#[test]
fn a_floor_is_for_weights_above_zero_only() {
    let case = json!({"pool": {"amount": "100.00"}, "floor": "40.00",
        "people": [{"code": "E01", "post": "9"}, {"code": "E02", "post": "1"}, {"code": "E03", "post": "0"}]});
    assert_eq!(shares(&case), ["60.00", "40.00", "0.00"]);
}

#[test]
fn an_empty_pool_pays_nothing_but_cannot_keep_a_floor() {
    let case = json!({"pool": {"amount": "0"}, "people": [{"code": "E01"}]});
    assert_eq!(shares(&case), ["0.00"]);
    assert_eq!(
        refused(&with(&case, json!({"floor": "0.01"}))),
        "FLOORS_EXCEED_POOL"
    );
    assert_eq!(shares(&with(&case, json!({"floor": "0.00"}))), ["0.00"]);
}

#[test]
fn floors_that_fit_exactly_are_paid() {
    let case = json!({"pool": {"amount": "0.02"}, "floor": "0.01", "people": [{"code": "E01", "post": "5"}, {"code": "E02"}]});
    assert_eq!(shares(&case), ["0.01", "0.01"]);
}

#[test]
fn a_bound_of_an_odd_fen_leaves_the_remainder_to_the_others() {
    let people = json!([{"code": "E01", "post": "5"}, {"code": "E02"}, {"code": "E03"}]);
    let case = json!({"pool": {"amount": "100.00"}, "cap": "33.35", "people": people});
    assert_eq!(shares(&case), ["33.35", "33.33", "33.32"]);
    let case = json!({"pool": {"amount": "0.05"}, "cap": "0.02", "people": people});
    assert_eq!(shares(&case), ["0.02", "0.02", "0.01"]);
}

#[test]
fn floor_and_cap_may_be_the_same() {
    let people = json!([{"code": "E01", "post": "5"}, {"code": "E02"}]);
    let case =
        json!({"pool": {"amount": "100.00"}, "floor": "20.00", "cap": "20.00", "people": people});
    assert_eq!(outcome(&case).1, "60.00");
    assert_eq!(shares(&case), ["20.00", "20.00"]);
    let nothing = json!({"pool": {"amount": "100.00"}, "cap": "0", "people": people});
    assert_eq!(shares(&nothing), ["0.00", "0.00"]);
}

#[test]
fn a_cap_pushes_others_off_the_floor_and_further_to_the_cap() {
    let case = json!({"pool": {"amount": "1000.00"}, "floor": "90.00", "cap": "400.00", "people": [
        {"code": "E01", "post": "100"}, {"code": "E02", "post": "40"}, {"code": "E03", "post": "6"},
        {"code": "E04", "post": "3"}]});
    // 400 + 400 leave 200 for 6 and 3: 133.33 and 66.67, and the floor lifts the last.
    assert_eq!(shares(&case), ["400.00", "400.00", "110.00", "90.00"]);
}

#[test]
fn weights_beyond_machine_words_divide_as_exactly() {
    let long = "0.3333333333333333333333333333333333333333333333333333";
    let case = json!({"pool": {"amount": "22517998136852.47"}, "cap": "20000000000000.00", "people": [
        {"code": "E01", "post": long}, {"code": "E02", "post": long}, {"code": "E03", "post": long}]});
    assert_eq!(
        shares(&case),
        ["7505999378950.83", "7505999378950.82", "7505999378950.82"]
    );
}

#[test]
fn segments_of_one_department_are_one_weight() {
    let departments = json!({"D1": "0.5", "D2": "0.5"});
    let moved = json!([{"department": "D1", "post": "1", "days": 30}, {"department": "D1", "post": "2", "days": 31}]);
    let case = json!({"pool": {"amount": "100.01"}, "method": "two_level", "departments": departments, "people": [
        {"code": "E01", "of_days": 92, "segments": moved},
        {"code": "E02", "department": "D1", "days": 92, "of_days": 92},
        {"code": "E03", "department": "D2"}]});
    // 92 to 92 inside D1, which by its name has the odd fen, and so has E01 by his code.
    assert_eq!(shares(&case), ["25.01", "25.00", "50.00"]);
}

#[test]
fn factors_beside_segments_decide_nothing_and_missing_ones_are_one() {
    let case = json!({"pool": {"amount": "100.00"}, "people": [
        {"code": "E01", "of_days": 90, "post": "9", "department_rate": "9", "grade": "A",
            "segments": [{"department_rate": "2", "days": 45}, {"post": "4", "days": "45"}]},
        {"code": "E02"}], "grades": {"A": "0.5"}});
    // (2/2 + 4/2) × 0.5 = 1.5 to 1.
    assert_eq!(shares(&case), ["60.00", "40.00"]);
}

#[test]
fn grade_amounts_count_the_days_of_all_segments() {
    let case = json!({"pool": {"amount": "9000.00"}, "method": "fixed_grades", "grades": {"售后部/专员/一等": "1000.00"},
        "people": [
            {"code": "E01", "grade": "售后部/专员/一等", "of_days": 92, "segments": [{"days": 30}, {"days": 1}]},
            {"code": "E02", "grade": "售后部/专员/一等", "days": 92, "of_days": 92},
            {"code": "E03", "grade": "售后部/专员/一等"}]});
    assert_eq!(shares(&case), ["336.96", "1000.00", "1000.00"]);
    assert_eq!(
        refused(&with(&case, json!({"pro_rate": "amount"}))),
        "SEGMENTS_NEED_WEIGHT"
    );
}

#[test]
fn days_on_the_share_count_inside_departments_too() {
    let case = json!({"pool": {"amount": "1000.00"}, "method": "two_level", "pro_rate": "amount",
        "departments": {"D1": "1"}, "people": [
            {"code": "E01", "department": "D1", "days": 31, "of_days": 92}, {"code": "E02", "department": "D1"}]});
    assert_eq!(shares(&case), ["168.48", "500.00"]);
    assert_eq!(outcome(&case).1, "331.52");
}

#[test]
fn half_days_are_days() {
    let case = json!({"pool": {"amount": "100.00"}, "people": [
        {"code": "E01", "days": "45.5", "of_days": "91"}, {"code": "E02", "days": 91, "of_days": 91}]});
    assert_eq!(shares(&case), ["33.33", "66.67"]);
}

#[test]
fn the_pool_is_rounded_half_up_and_never_below_nothing() {
    let pool = |pool: Value| answer(&json!({"pool": pool, "people": []}))["pool"].clone();
    assert_eq!(pool(json!({"revenue": "1.00", "rate": "0.005"})), "0.01");
    assert_eq!(pool(json!({"revenue": "1.00", "rate": "0.00499"})), "0.00");
    assert_eq!(
        pool(json!({"revenue": "-1.00", "rate": "0.5", "factor": "0.5"})),
        "0.00"
    );
    assert_eq!(
        pool(json!({"revenue": "100", "rate": "0.1", "factor": "0"})),
        "0.00"
    );
    assert_eq!(
        pool(json!({"amount": "7", "revenue": "100", "rate": "0.1"})),
        "7.00"
    );
}

#[test]
fn what_no_amount_can_hold_is_refused_and_never_overflows() {
    let case = |pool: Value, opening: &str| {
        refused(&json!({"pool": pool, "opening_reserve": opening, "people": []}))
    };
    let most = "22517998136852.47";
    assert_eq!(case(json!({"amount": most}), "0"), "calculated");
    assert_eq!(case(json!({"amount": most}), "0.01"), "BAD_AMOUNT");
    assert_eq!(
        case(json!({"amount": "22517998136852.48"}), "0"),
        "BAD_AMOUNT"
    );
    assert_eq!(
        case(json!({"revenue": "9".repeat(90), "rate": "0.015"}), "0"),
        "BAD_AMOUNT"
    );
    assert_eq!(
        case(json!({"revenue": "9".repeat(90), "rate": "0"}), "0"),
        "calculated"
    );
    assert_eq!(case(json!({"amount": "9".repeat(101)}), "0"), "BAD_NUMBER");
    let many: Vec<Value> = (0..3)
        .map(|number| json!({"code": format!("E{number}"), "grade": "A"}))
        .collect();
    let grades = json!({"pool": {"amount": "10.00"}, "method": "fixed_grades", "grades": {"A": most}, "people": many});
    assert_eq!(shares(&grades), ["3.34", "3.33", "3.33"]);
    let awards = vec![json!({"code": "E0", "amount": most}); 5000];
    assert_eq!(
        refused(&with(&grades, json!({"awards": awards}))),
        "AWARDS_EXCEED_POOL"
    );
}

#[test]
fn the_reserve_is_drawn_only_for_grade_amounts_and_only_when_asked() {
    let people = json!([{"code": "E01", "grade": "A"}, {"code": "E02", "grade": "B"}]);
    let grades = json!({"A": "200.00", "B": "100.00"});
    let case = |draw: bool, opening: &str| {
        json!({"pool": {"amount": "150.00"}, "opening_reserve": opening, "draw_reserve": draw,
            "method": "fixed_grades", "grades": grades, "people": people})
    };
    assert_eq!(
        (
            shares(&case(true, "200.00")),
            outcome(&case(true, "200.00")).1
        ),
        (vec!["200.00".into(), "100.00".into()], "50.00".into())
    );
    assert_eq!(
        (
            shares(&case(true, "60.00")),
            outcome(&case(true, "60.00")).1
        ),
        (vec!["140.00".into(), "70.00".into()], "0.00".into())
    );
    assert_eq!(
        (
            shares(&case(false, "60.00")),
            outcome(&case(false, "60.00")).1
        ),
        (vec!["100.00".into(), "50.00".into()], "60.00".into())
    );
    let share = json!({"pool": {"amount": "150.00"}, "opening_reserve": "60.00", "draw_reserve": true, "people": [{"code": "E01"}]});
    assert_eq!(
        (shares(&share), outcome(&share).1),
        (vec!["150.00".into()], "60.00".into())
    );
}

#[test]
fn why_somebody_is_left_out_is_asked_in_order() {
    let person = |code: &str, commission: bool, days: u32| json!({"code": code, "commission": commission, "days": days, "of_days": 92});
    let case = json!({"pool": {"amount": "1.00"}, "min_days": "30", "people": [
        person("E01", true, 0), person("E02", false, 0), person("E03", false, 29), person("E04", false, 30),
        {"code": "E05"}, {"code": "E06", "of_days": 92, "segments": [{"days": 15}, {"days": 14}]},
        {"code": "E07", "of_days": 92, "segments": [{"days": 0}]}, {"code": "E08", "days": 0, "of_days": 0}]});
    let answer = answer(&case);
    let excluded: Vec<(&str, &str)> = answer["excluded"]
        .as_array()
        .unwrap()
        .iter()
        .map(|out| {
            (
                out["code"].as_str().unwrap(),
                out["reason"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        excluded,
        [
            ("E01", "commission"),
            ("E02", "no_days"),
            ("E03", "too_few_days"),
            ("E06", "too_few_days"),
            ("E07", "no_days"),
            ("E08", "no_days")
        ]
    );
    assert_eq!(answer["people"][0]["code"], "E04");
}

#[test]
fn codes_are_ordered_by_their_characters() {
    let case = json!({"pool": {"amount": "0.01"}, "people": [{"code": "e1"}, {"code": "E10"}, {"code": "E2"}, {"code": "员1"}]});
    let codes: Vec<String> = outcome(&case)
        .0
        .into_iter()
        .map(|[code, share, ..]| format!("{code} {share}"))
        .collect();
    assert_eq!(codes, ["E10 0.01", "E2 0.00", "e1 0.00", "员1 0.00"]);
}
