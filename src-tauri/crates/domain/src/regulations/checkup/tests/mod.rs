//! The rules against the shared vectors, and against sentences of their own.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod another_hand;
mod library;
mod sentences;
mod whole;

use super::{Finding, check_text, codes};

fn judge(code: &str, text: &str) -> Option<String> {
    let found = check_text(text);
    let codes: Vec<&str> = found.iter().map(|one| one.code).collect();
    let right = if code == "-" {
        codes.is_empty()
    } else {
        codes.contains(&code)
    };
    for one in &found {
        assert!(
            text.contains(&one.quote),
            "{text} does not hold {}",
            one.quote
        );
    }
    (!right).then(|| format!("{text}: expected {code}, found {codes:?}"))
}

#[test]
fn every_line_of_the_shared_vectors_gives_its_code_and_its_severity() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../../shared/vectors/checkup.tsv"
    );
    let path = std::env::var("GUIJU_SHARED").map_or_else(
        |_| path.to_owned(),
        |shared| format!("{shared}/vectors/checkup.tsv"),
    );
    let Ok(vectors) = std::fs::read_to_string(&path) else {
        println!("skipped: there are no vectors at {path}");
        return;
    };
    let mut wrong = Vec::new();
    for line in vectors.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [text, code, severity] = cells.as_slice() else {
            continue;
        };
        wrong.extend(judge(code, text));
        for one in check_text(text).iter().filter(|one| one.code == *code) {
            let told = serde_json::to_value(one.severity()).unwrap();
            assert_eq!(told, *severity, "{text}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_of_a_rule_is_explained_in_both_languages() {
    let known: Vec<&str> = codes().iter().map(|one| one.code).collect();
    for rule in super::rules::ALL.iter().flat_map(|group| group.iter()) {
        assert!(known.contains(&rule.code), "{}", rule.code);
    }
    for one in codes() {
        for words in [&one.zh, &one.en] {
            assert!(
                !words.why.is_empty() && !words.suggestion.is_empty(),
                "{}",
                one.code
            );
        }
        assert_eq!(
            one.zh.basis.is_empty(),
            one.en.basis.is_empty(),
            "{}",
            one.code
        );
    }
}

fn codes_of(found: &[Finding]) -> Vec<&'static str> {
    found.iter().map(|one| one.code).collect()
}
