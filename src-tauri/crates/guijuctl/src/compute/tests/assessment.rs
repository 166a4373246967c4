//! `compute assessment`, as it is asked from outside.

use super::*;

fn sheet() -> Value {
    json!({
        "items": [
            {"name": "销售额", "weight": "60", "kind": "proportional", "target": "100", "actual": "90"},
            {"name": "投诉", "weight": 40, "kind": "per_event", "points": 20, "events": 1},
        ],
        "bands": {"A": 90, "B": "80", "C": "60", "D": "0"},
    })
}

fn code(case: &Value) -> Value {
    one("assessment", case)["error"].clone()
}

#[test]
fn every_vector_of_the_assessment_is_answered_to_the_letter() {
    if let Some(vectors) = vectors("assessment.json") {
        every_vector("assessment", &vectors);
    }
}

#[test]
fn items_are_answered_in_the_order_of_the_sheet() {
    let line = sheet().to_string();
    let mut output = Vec::new();
    answer_lines(
        "assessment",
        line.as_bytes(),
        &mut output,
        Language::English,
    )
    .unwrap();
    assert_eq!(
        String::from_utf8(output).unwrap(),
        "{\"items\":{\"销售额\":\"90.00\",\"投诉\":\"80.00\"},\"raw\":\"86.00\",\"total\":\"86.00\",\"grade\":\"B\"}\n"
    );
}

#[test]
fn fields_of_another_kind_and_unknown_ones_are_refused_by_name() {
    for (place, field) in [
        ("/bonus", "bonus"),
        ("/items/0/bonus", "bonus"),
        ("/items/0/score", "score"),
        ("/items/1/target", "target"),
        ("/items/1/steps", "steps"),
    ] {
        let value = if field == "steps" {
            json!([])
        } else {
            json!("1")
        };
        let answer = one("assessment", &with(&sheet(), place, value));
        assert_eq!(answer["error"], "UNKNOWN_FIELD", "{place}");
        assert_eq!(answer["message"], format!("there is no field {field:?}"));
    }
    let veto = |veto: Value| code(&with(&sheet(), "/vetoes", json!([veto])));
    assert_eq!(veto(json!({"effect": "zero", "at": "1"})), "UNKNOWN_FIELD");
    assert_eq!(veto(json!({"effect": "cap"})), "MISSING_FIELD");
    assert_eq!(veto(json!({"effect": "grade"})), "MISSING_FIELD");
    assert_eq!(veto(json!({"effect": "shame"})), "UNKNOWN_KIND");
    assert_eq!(
        veto(json!({"effect": "grade", "grade": "Z"})),
        "UNKNOWN_GRADE"
    );
    assert_eq!(
        code(&with(&sheet(), "/items/0/kind", json!("mood"))),
        "UNKNOWN_KIND"
    );
    assert_eq!(
        code(&with(&sheet(), "/items/0/target", Value::Null)),
        "MISSING_FIELD"
    );
    assert_eq!(code(&json!({})), "MISSING_FIELD");
}

#[test]
fn figures_are_plain_decimals_or_integers_and_nothing_else() {
    for text in [
        "abc", "1e2", "+90", " 90", "９０", "", "90.", ".5", "1,000", "90%", "NaN", "九十",
    ] {
        let case = with(&sheet(), "/items/0/actual", json!(text));
        assert_eq!(code(&case), "BAD_NUMBER", "{text}");
    }
    for value in [json!(90.5), json!(true)] {
        assert_eq!(
            code(&with(&sheet(), "/items/0/actual", value)),
            "BAD_NUMBER"
        );
    }
    assert_eq!(
        code(&with(&sheet(), "/items/0/actual", json!([]))),
        "BAD_JSON"
    );
    for events in ["-1", "1.5"] {
        assert_eq!(
            code(&with(&sheet(), "/items/1/events", json!(events))),
            "BAD_NUMBER"
        );
    }
    for (place, value) in [
        ("/items/1/points", "-1"),
        ("/items/1/weight", "-40"),
        ("/plus_cap", "-1"),
    ] {
        assert_eq!(
            code(&with(&sheet(), place, json!(value))),
            "BAD_NUMBER",
            "{place}"
        );
    }
    assert_eq!(
        code(&with(&sheet(), "/minus", json!(["-0.01"]))),
        "BAD_NUMBER"
    );
}

#[test]
fn huge_small_and_negative_zero_figures_are_read_exactly() {
    let told = |place: &str, text: &str| {
        one("assessment", &with(&sheet(), place, json!(text)))["items"].clone()
    };
    assert_eq!(told("/items/0/actual", "-0")["销售额"], "0.00");
    assert_eq!(told("/items/0/actual", &"9".repeat(90))["销售额"], "100.00");
    assert_eq!(
        told("/items/0/actual", &format!("0.{}", "9".repeat(90)))["销售额"],
        "1.00"
    );
    assert_eq!(told("/items/1/events", &"9".repeat(40))["投诉"], "0.00");
    let weight = format!("60.{}1", "0".repeat(80));
    assert_eq!(
        code(&with(&sheet(), "/items/0/weight", json!(weight))),
        "WEIGHTS_NOT_100"
    );
}

#[test]
fn what_does_not_apply_needs_no_figures_and_they_are_not_read() {
    let case = with(&sheet(), "/items/0/not_applicable", json!(true));
    let case = with(&case, "/items/0/target", json!("0"));
    assert_eq!(
        one("assessment", &case),
        json!({"items": {"投诉": "80.00"}, "raw": "80.00", "total": "80.00", "grade": "B"})
    );
}

#[test]
fn refusals_of_the_assessment_are_told_in_either_language() {
    let mut cases = vec![with(&sheet(), "/items/0/weight", json!("59.99"))];
    cases.push(with(&sheet(), "/items/0/target", json!("0")));
    cases.push(with(&sheet(), "/items/0/name", json!("投诉")));
    cases.push(with(&sheet(), "/min", json!("121")));
    cases.push(with(&sheet(), "/items/0/actual", json!("abc")));
    cases.push(with(
        &sheet(),
        "/vetoes",
        json!([{"effect": "grade", "grade": "优"}]),
    ));
    let items = json!([{"name": "评分", "weight": "100", "kind": "manual", "score": "101"}]);
    cases.push(with(&sheet(), "/items", items));
    for (case, (chinese, english)) in cases.iter().zip([
        ("合计为 99.99", "add up to 99.99"),
        ("销售额：目标值 0", "销售额: the target 0"),
        ("“投诉”重复", "two items"),
        ("min/max", "min/max"),
        ("items[销售额].actual", "\"abc\""),
        ("“优”", "\"优\""),
        ("评分 101", "the score 101"),
    ]) {
        for (language, words) in [(Language::Chinese, chinese), (Language::English, english)] {
            let answer = ask("assessment", &case.to_string(), language).remove(0);
            let message = answer["message"].as_str().unwrap();
            assert!(message.contains(words), "{message}");
        }
    }
}
