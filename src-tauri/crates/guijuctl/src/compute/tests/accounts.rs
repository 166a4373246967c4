//! `compute rfm`, `abc`, `account-grade` and `progress`, as they are asked from outside.

use super::*;

/// Every field that is expected stands in the answer with this value; an answer may hold more.
fn holds(answer: &Value, expected: &Value) {
    for (name, value) in expected.as_object().unwrap() {
        if value.is_object() {
            holds(&answer[name], value);
        } else {
            assert_eq!(&answer[name], value, "{name} in {answer}");
        }
    }
}

/// The fields of a row that are asked for.
fn only(row: &Value, fields: &[&str]) -> Value {
    let entries = fields
        .iter()
        .map(|field| ((*field).to_owned(), row[field].clone()));
    Value::Object(entries.collect())
}

#[test]
fn the_vectors_of_rfm_are_answered() {
    let Some(file) = vectors("accounts.json") else {
        return;
    };
    let vectors = &file["V1_rfm"];
    for case in [
        vectors["input"].clone(),
        json!({"as_of": vectors["as_of"], "input": vectors["input"]}),
    ] {
        let answer = one("rfm", &case);
        assert_eq!(answer["mean_scores"], vectors["mean_scores"]);
        assert_eq!(answer["customers"], vectors["expected"]);
    }
}

#[test]
fn the_vectors_of_abc_are_answered() {
    let Some(file) = vectors("accounts.json") else {
        return;
    };
    let vectors = &file["V2_abc"];
    let rows = vectors["expected"].as_array().unwrap();
    let input: Vec<Value> = rows
        .iter()
        .rev()
        .map(|row| only(row, &["id", "revenue_fen"]))
        .collect();
    let answer = one("abc", &json!({"input": input}));
    assert_eq!(answer["accounts"], vectors["expected"]);
    for field in ["total_fen", "top1_dependence_pct", "hhi"] {
        assert_eq!(answer[field], vectors[field]);
    }
}

#[test]
fn the_vectors_of_account_grades_are_answered() {
    let Some(file) = vectors("accounts.json") else {
        return;
    };
    let vectors = &file["V3_weighted"];
    for row in vectors["expected"].as_array().unwrap() {
        let case = json!({
            "id": row["id"], "weights": vectors["weights"], "cuts": vectors["cuts"], "scores": row["scores"],
        });
        let expected = only(row, &["id", "score", "coverage_pct", "grade"]);
        assert_eq!(one("account-grade", &case), expected);
    }
}

#[test]
fn the_vectors_of_progress_are_answered() {
    let Some(file) = vectors("accounts.json") else {
        return;
    };
    let vectors = &file["V4_target"];
    for row in vectors["expected"].as_array().unwrap() {
        let case = with(
            &only(row, &["as_of", "target_fen", "actual_fen"]),
            "/profile_pct",
            vectors["profile_pct"].clone(),
        );
        assert_eq!(&one("progress", &case), row);
    }
}

#[test]
fn empty_lists_have_no_means_and_no_shares() {
    assert_eq!(
        one("rfm", &json!([])),
        json!({"mean_scores": null, "customers": []})
    );
    let nothing = json!({"total_fen": 0, "accounts": [], "top1_dependence_pct": null, "hhi": null});
    assert_eq!(one("abc", &json!({"input": []})), nothing);
}

#[test]
fn a_coverage_that_is_no_whole_percent_is_a_number_all_the_same() {
    let case = json!({
        "weights": {"a": 2, "b": "1"}, "cuts": {"A": 80, "B": 60, "C": 40}, "scores": {"a": "4.5", "b": null},
    });
    let answer = json!({"score": "90.00", "coverage_pct": 66.67, "grade": "战略(A)"});
    assert_eq!(one("account-grade", &case), answer);
}

#[test]
fn a_plan_without_profile_has_no_seasons() {
    let case = json!({"as_of": "2026-12-31", "target_fen": "1000", "actual_fen": -1});
    let answer = one("progress", &case);
    holds(
        &answer,
        &json!({"seasonal": null, "needed_per_remaining_workday_fen": null, "linear": {"expected_fen": 1000, "gap_fen": -1001}}),
    );
}

#[test]
fn what_is_wrong_with_accounts_is_refused_by_code() {
    let customer = json!({"id": "C1", "recency_days": 1, "frequency_12m": 1, "monetary_fen": 1});
    let account = json!({"id": "K1", "revenue_fen": 1});
    let graded =
        json!({"weights": {"a": 1}, "cuts": {"A": 80, "B": 60, "C": 40}, "scores": {"a": 5}});
    let plan = json!({"as_of": "2026-08-31", "target_fen": 1, "actual_fen": 1});
    for (what, case, code) in [
        ("rfm", json!([customer, customer]), "DUPLICATE_ID"),
        (
            "rfm",
            json!([with(&customer, "/bonus", json!(1))]),
            "UNKNOWN_FIELD",
        ),
        ("rfm", json!({"input": [], "bonus": 1}), "UNKNOWN_FIELD"),
        (
            "rfm",
            json!({"input": [], "as_of": "31.8.2026"}),
            "BAD_DATE",
        ),
        (
            "rfm",
            json!([with(&customer, "/recency_days", json!(-1))]),
            "BAD_NUMBER",
        ),
        (
            "rfm",
            json!([with(&customer, "/frequency_12m", json!("1.5"))]),
            "BAD_NUMBER",
        ),
        (
            "rfm",
            json!([with(&customer, "/monetary_fen", json!("1.5"))]),
            "BAD_AMOUNT",
        ),
        ("rfm", json!({}), "MISSING_FIELD"),
        ("rfm", json!("C1"), "BAD_JSON"),
        ("abc", json!([account, account]), "DUPLICATE_ID"),
        (
            "abc",
            json!([with(&account, "/revenue_fen", json!(-1))]),
            "BAD_AMOUNT",
        ),
        (
            "abc",
            json!([with(
                &account,
                "/revenue_fen",
                json!(2_251_799_813_685_248_i64)
            )]),
            "BAD_AMOUNT",
        ),
        (
            "abc",
            json!([with(&account, "/revenue_fen", json!("1e3"))]),
            "BAD_NUMBER",
        ),
        (
            "abc",
            json!([with(&account, "/revenue_fen", Value::Null)]),
            "BAD_NUMBER",
        ),
        (
            "account-grade",
            with(&graded, "/scores/a", json!(6)),
            "SCORE_OUT_OF_RANGE",
        ),
        (
            "account-grade",
            with(&graded, "/scores/b", Value::Null),
            "UNKNOWN_ITEM",
        ),
        (
            "account-grade",
            with(&graded, "/weights/a", json!(-1)),
            "BAD_NUMBER",
        ),
        (
            "account-grade",
            with(&graded, "/cuts/B", json!(80)),
            "EMPTY_RANGE",
        ),
        (
            "account-grade",
            with(&graded, "/cuts/D", json!(0)),
            "UNKNOWN_FIELD",
        ),
        (
            "progress",
            with(&plan, "/as_of", json!("2027-01-01")),
            "UNKNOWN_YEAR",
        ),
        (
            "progress",
            with(&plan, "/as_of", json!("2026-02-29")),
            "BAD_DATE",
        ),
        (
            "progress",
            with(&plan, "/as_of", json!("2026-8-31")),
            "BAD_DATE",
        ),
        (
            "progress",
            with(&plan, "/target_fen", json!("-0")),
            "TARGET_NOT_POSITIVE",
        ),
        (
            "progress",
            with(&plan, "/profile_pct", json!([100])),
            "PROFILE_NOT_12",
        ),
        (
            "progress",
            with(&plan, "/profile_pct", json!(vec![8; 12])),
            "WEIGHTS_NOT_100",
        ),
        ("progress", with(&plan, "/plan", json!(1)), "UNKNOWN_FIELD"),
    ] {
        for language in [Language::Chinese, Language::English] {
            let answer = ask(what, &case.to_string(), language).remove(0);
            assert_eq!(answer["error"], code, "{case}: {answer}");
            let message = answer["message"].as_str().unwrap();
            let chinese = message
                .chars()
                .any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign));
            assert_eq!(chinese, language == Language::Chinese, "{message}");
        }
    }
}
