//! `compute due`, as it is asked from outside.

use super::*;

fn case() -> Value {
    json!({"slots": ["09:00-12:00", "13:30-18:00"], "start": "2026-09-18T17:00", "business_minutes": 240})
}

#[test]
fn the_vectors_of_due_times_are_answered() {
    let Some(file) = vectors("accounts.json") else {
        return;
    };
    let vectors = &file["V5_sla"];
    let case = |row: &Value| json!({"slots": vectors["slots"], "start": row["start"], "business_minutes": row["business_minutes"]});
    for row in vectors["expected"].as_array().unwrap() {
        assert_eq!(one("due", &case(row)), json!({"due": row["due"]}), "{row}");
    }
    let pause = &vectors["pause"];
    assert_eq!(
        one("due", &case(pause)),
        json!({"due": pause["due_without_pause"]})
    );
    let paused = with(
        &case(pause),
        "/pauses",
        json!([[pause["paused_from"], pause["paused_to"]]]),
    );
    assert_eq!(one("due", &paused), json!({"due": pause["due"]}));
}

#[test]
fn a_shop_is_open_on_the_days_it_says_and_on_every_day_when_it_says_nothing() {
    let told = |calendar: Value| {
        let mut case = json!({"slots": ["09:00-21:00"], "start": "2031-10-01T20:00", "business_minutes": "120"});
        for (name, value) in calendar.as_object().unwrap() {
            case[name] = value.clone();
        }
        one("due", &case)
    };
    assert_eq!(
        told(json!({"calendar": "open"})),
        json!({"due": "2031-10-02T10:00"})
    );
    assert_eq!(
        told(json!({"calendar": "open", "weekdays": [1, 3, 7], "closed": ["2031-10-05"]})),
        json!({"due": "2031-10-06T10:00"})
    );
    assert_eq!(
        told(json!({"calendar": "working"}))["error"],
        "UNKNOWN_YEAR"
    );
    assert_eq!(told(json!({"weekdays": [1]}))["error"], "UNKNOWN_FIELD");
    assert_eq!(told(json!({"calendar": "lunar"}))["error"], "UNKNOWN_KIND");
    assert_eq!(
        told(json!({"calendar": "open", "weekdays": []}))["error"],
        "NO_BUSINESS_TIME"
    );
    for weekday in [0, 8, 256] {
        assert_eq!(
            told(json!({"calendar": "open", "weekdays": [weekday]}))["error"],
            "BAD_NUMBER"
        );
    }
    assert_eq!(
        told(json!({"calendar": "open", "closed": ["today"]}))["error"],
        "BAD_DATE"
    );
}

#[test]
fn minutes_without_end_are_refused_at_the_end_of_the_calendar_and_soon() {
    for shop in [
        json!({}),
        json!({"calendar": "open", "closed": ["2026-10-01"]}),
    ] {
        let mut case = case();
        for (name, value) in shop.as_object().unwrap() {
            case[name] = value.clone();
        }
        case["business_minutes"] = json!("9".repeat(60));
        assert_eq!(one("due", &case)["error"], "UNKNOWN_YEAR");
    }
}

#[test]
fn what_is_wrong_with_a_due_time_is_refused_by_code_in_either_language() {
    for (place, value, code) in [
        ("/start", json!("2026-09-18"), "BAD_TIME"),
        ("/start", json!("2026-09-18T17:00:00"), "BAD_TIME"),
        ("/start", json!("2026-09-18T24:00"), "BAD_TIME"),
        ("/start", json!("2026-9-18T17:00"), "BAD_TIME"),
        ("/start", json!("2023-12-31T23:59"), "UNKNOWN_YEAR"),
        ("/start", json!(20_260_918), "BAD_JSON"),
        ("/business_minutes", json!(-1), "BAD_NUMBER"),
        ("/business_minutes", json!("0.5"), "BAD_NUMBER"),
        ("/business_minutes", json!("1e3"), "BAD_NUMBER"),
        ("/slots", json!([]), "NO_BUSINESS_TIME"),
        ("/slots", json!(["18:00-09:00"]), "BAD_SLOT"),
        (
            "/pauses",
            json!([["2026-09-19T00:00", "2026-09-18T00:00"]]),
            "EMPTY_RANGE",
        ),
        ("/pauses", json!([["2026-09-19T00:00"]]), "BAD_JSON"),
        ("/pauses", json!([["now", "later"]]), "BAD_TIME"),
        ("/bonus", json!(1), "UNKNOWN_FIELD"),
    ] {
        for language in [Language::Chinese, Language::English] {
            let answer = ask(
                "due",
                &with(&case(), place, value.clone()).to_string(),
                language,
            )
            .remove(0);
            assert_eq!(answer["error"], code, "{place} {value}: {answer}");
            let message = answer["message"].as_str().unwrap();
            let chinese = message
                .chars()
                .any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign));
            assert_eq!(chinese, language == Language::Chinese, "{message}");
        }
    }
}
