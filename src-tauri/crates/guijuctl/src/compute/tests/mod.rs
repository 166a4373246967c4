//! The computations as they are tried from outside: lines in, lines out.

use serde_json::{Value, json};

use super::*;

mod accounts;
mod assessment;
mod due;
mod shape;

/// A file of the shared vectors, when it is there.
fn vectors(name: &str) -> Option<Value> {
    let path = format!(
        "{}/../../../../shared/vectors/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: there are no vectors at {path}");
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

/// Every case of the vectors is answered as expected, refusals without their words.
fn every_vector(what: &str, vectors: &Value) {
    let vectors = vectors.as_array().unwrap();
    let lines: String = vectors
        .iter()
        .map(|vector| format!("{}\n", vector["case"]))
        .collect();
    let answers = ask(what, &lines, Language::Chinese);
    assert_eq!(answers.len(), vectors.len());
    for (vector, mut answer) in vectors.iter().zip(answers) {
        if let Some(refused) = answer
            .as_object_mut()
            .filter(|answer| answer.contains_key("error"))
        {
            refused.remove("message");
        }
        assert_eq!(answer, vector["expected"], "{}", vector["name"]);
    }
}

/// The answer to one case.
fn one(what: &str, case: &Value) -> Value {
    ask(what, &case.to_string(), Language::English).remove(0)
}

/// The case with one field set, put in or (with null) made empty.
fn with(case: &Value, place: &str, value: Value) -> Value {
    let mut case = case.clone();
    let (parent, name) = place.rsplit_once('/').unwrap();
    case.pointer_mut(parent)
        .unwrap()
        .as_object_mut()
        .unwrap()
        .insert(name.into(), value);
    case
}

fn ask(what: &str, lines: &str, language: Language) -> Vec<Value> {
    let mut output = Vec::new();
    answer_lines(what, lines.as_bytes(), &mut output, language).unwrap();
    String::from_utf8(output)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn bonus(case: &Value) -> Value {
    ask("bonus", &case.to_string(), Language::English).remove(0)
}

#[test]
fn every_vector_is_answered_to_the_letter() {
    if let Some(vectors) = vectors("bonus.json") {
        every_vector("bonus", &vectors);
    }
}

#[test]
fn a_refused_line_stops_no_other() {
    let good = r#"{"pool": {"amount": "1.00"}, "people": [{"code": "E01"}]}"#;
    let lines = format!("\u{feff}{good}\r\n\n  \nnot json\n{{\"pool\"\n[]\n{good}");
    let answers = ask("bonus", &lines, Language::Chinese);
    let codes: Vec<&Value> = answers.iter().map(|answer| &answer["error"]).collect();
    assert_eq!(
        codes,
        [
            &Value::Null,
            &json!("BAD_JSON"),
            &json!("BAD_JSON"),
            &json!("BAD_JSON"),
            &json!("BAD_JSON"),
            &json!("BAD_JSON"),
            &Value::Null
        ]
    );
    assert_eq!(answers[0], answers[6]);
}

#[test]
fn bytes_that_are_no_text_are_refused_on_their_line() {
    let mut output = Vec::new();
    answer_lines(
        "bonus",
        &b"{\"quarter\": \"\xff\"}\n"[..],
        &mut output,
        Language::English,
    )
    .unwrap();
    assert!(
        String::from_utf8(output)
            .unwrap()
            .starts_with("{\"error\":\"BAD_JSON\"")
    );
}

#[test]
fn an_unknown_field_is_refused_by_name_wherever_it_stands() {
    let case = json!({"pool": {"amount": "1.00"}, "people": [{"code": "E01"}]});
    let with = |place: &str, value: Value| with(&case, place, value);
    let mut cases = vec![
        with("/bonus", json!(1)),
        with("/pool/bonus", json!("1")),
        with("/people/0/bonus", json!(null)),
    ];
    cases.push(with("/joint", json!({"rate": "0.1", "bonus": "1"})));
    cases.push(with(
        "/awards",
        json!([{"code": "E01", "amount": "0", "bonus": "1"}]),
    ));
    cases.push(with(
        "/faults",
        json!([{"kind": "major", "people": [], "bonus": 1}]),
    ));
    for case in cases {
        let answer = bonus(&case);
        assert_eq!(answer["error"], "UNKNOWN_FIELD", "{case}");
        assert!(
            answer["message"].as_str().unwrap().contains("\"bonus\""),
            "{answer}"
        );
    }
    let segment = json!([{"days": 1, "bonus": 1}]);
    assert_eq!(
        bonus(&with("/people/0/segments", segment))["error"],
        "UNKNOWN_FIELD"
    );
    let stray = json!([{"id": "F1", "kind": "ordinary", "cuts": {}, "people": ["E01"]}]);
    assert_eq!(
        bonus(&with("/faults", stray))["message"],
        "there is no field \"people\""
    );
    assert_eq!(
        bonus(&with("/a`, expected `b", json!(1)))["message"],
        "there is no field \"a`, expected `b\""
    );
}

#[test]
fn what_is_missing_is_named() {
    for (case, field) in [
        (json!({"people": []}), "pool"),
        (json!({"pool": {"amount": "1"}}), "people"),
        (json!({"pool": {"amount": "1"}, "people": [{}]}), "code"),
        (json!({"pool": {}, "people": []}), "pool.amount"),
        (json!({"pool": {"revenue": "1"}, "people": []}), "pool.rate"),
        (
            json!({"pool": {"amount": "1"}, "people": [], "faults": [{"kind": "ordinary"}]}),
            "cuts",
        ),
        (
            json!({"pool": {"amount": "1"}, "people": [], "joint": {}}),
            "rate",
        ),
    ] {
        let answer = bonus(&case);
        assert_eq!(answer["error"], "MISSING_FIELD", "{case}");
        assert!(
            answer["message"].as_str().unwrap().contains(field),
            "{answer}"
        );
    }
}

#[test]
fn a_kind_of_fault_that_does_not_exist_is_refused() {
    let case =
        json!({"pool": {"amount": "1"}, "people": [], "faults": [{"kind": "gross", "people": []}]});
    assert_eq!(bonus(&case)["error"], "UNKNOWN_KIND");
}

#[test]
fn integers_are_figures_and_floating_point_numbers_are_none() {
    let case = |amount: &str, days: &str| {
        let line = format!(
            r#"{{"pool": {{"amount": {amount}}}, "people": [{{"code": "E01", "days": {days}, "of_days": 92}}]}}"#
        );
        ask("bonus", &line, Language::Chinese).remove(0)
    };
    assert_eq!(case("7000", "46")["people"][0]["total"], "7000.00");
    assert_eq!(case("\"7000\"", "\"46\"")["people"][0]["total"], "7000.00");
    for amount in [
        "7000.5",
        "7e3",
        "true",
        "99999999999999999999999",
        "\"7e3\"",
        "\"７\"",
        "\"\"",
        "\"+7\"",
        "\" 7\"",
    ] {
        assert_eq!(case(amount, "46")["error"], "BAD_NUMBER", "{amount}");
    }
    assert_eq!(case("7000", "46.0")["error"], "BAD_NUMBER");
    assert_eq!(case("[]", "46")["error"], "BAD_JSON");
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    let line = r#"{"pool": {"amount": "1"}, "people": [], "grades": {"A": "1", "A": "2"}}"#;
    assert_eq!(
        ask("bonus", line, Language::Chinese)[0]["error"],
        "BAD_JSON"
    );
    let line = r#"{"pool": {"amount": "1"}, "pool": {"amount": "2"}, "people": []}"#;
    assert_eq!(
        ask("bonus", line, Language::Chinese)[0]["error"],
        "BAD_JSON"
    );
}

#[test]
fn the_trace_comes_when_it_is_asked_for() {
    let mut case = json!({
        "pool": {"revenue": "1000.00", "rate": "0.01"},
        "people": [{"code": "E01", "post": "1.2", "days": 46, "of_days": 92}],
        "faults": [{"id": "F1", "kind": "ordinary", "cuts": {"E01": "0.2"}}],
    });
    assert_eq!(bonus(&case)["trace"], Value::Null);
    case["trace"] = json!(true);
    let answer = bonus(&case);
    let steps = answer["trace"]["E01"].as_array().unwrap();
    let names: Vec<&str> = steps
        .iter()
        .map(|step| step["step"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "pool_from_revenue",
            "weight",
            "share",
            "own_fault",
            "factor",
            "amount",
            "total"
        ]
    );
    assert_eq!(
        steps[1],
        json!({"step": "weight", "rules": ["bonus.posts", "bonus.pro_rate"], "post": "1.2", "days": "46/92", "weight": "0.6"})
    );
    assert_eq!(steps[6]["total"], "8.00");
}

#[test]
fn refusals_are_told_in_either_language() {
    let line = r#"{"pool": {"amount": "1,234.56"}, "people": []}"#;
    let chinese = ask("bonus", line, Language::Chinese).remove(0);
    assert!(
        chinese["message"]
            .as_str()
            .unwrap()
            .contains("普通十进制数")
    );
    let english = ask("bonus", line, Language::English).remove(0);
    assert!(
        english["message"]
            .as_str()
            .unwrap()
            .contains("plain decimal")
    );
}

#[test]
fn amounts_are_told_in_capitals() {
    let lines = "{\"amount\": \"18518.52\"}\n{\"amount\": 7000}\n{\"amount\": \"0\"}\n";
    let told = ask("capital", lines, Language::Chinese);
    assert_eq!(
        told,
        [
            json!({"capital": "人民币壹万捌仟伍佰壹拾捌元伍角贰分"}),
            json!({"capital": "人民币柒仟元整"}),
            json!({"capital": "人民币零元整"})
        ]
    );
    for (line, code) in [
        (r#"{"amount": "-1"}"#, "BAD_AMOUNT"),
        (r#"{"amount": "1.005"}"#, "BAD_AMOUNT"),
        (r#"{"amount": "22517998136852.48"}"#, "BAD_AMOUNT"),
        (r#"{"amount": "1e3"}"#, "BAD_NUMBER"),
        (r#"{"amount": 1.5}"#, "BAD_NUMBER"),
        (r#"{"amount": null}"#, "BAD_NUMBER"),
        (r#"{"amount": "1", "currency": "CNY"}"#, "UNKNOWN_FIELD"),
        ("{}", "MISSING_FIELD"),
    ] {
        assert_eq!(
            ask("capital", line, Language::Chinese)[0]["error"],
            code,
            "{line}"
        );
    }
}

#[test]
fn an_unknown_computation_is_wrong_use() {
    let refused = answer_lines("tarot", &b""[..], Vec::new(), Language::Chinese);
    assert!(matches!(refused, Err(ComputeError::UnknownComputation(name)) if name == "tarot"));
}
