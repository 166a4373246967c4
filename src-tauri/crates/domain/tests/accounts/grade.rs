//! Grades by weighted items.

use std::collections::BTreeMap;

use domain::accounts::grade::{Grade, Graded, Scheme};
use domain::exact::Exact;

fn exact(text: &str) -> Exact {
    Exact::parse_decimal(text).unwrap()
}

fn scheme(weights: &[(&str, &str)], cuts: [&str; 3]) -> Scheme {
    let weight = |(item, weight): &(&str, &str)| ((*item).to_owned(), exact(weight));
    Scheme {
        weights: weights.iter().map(weight).collect(),
        cuts: cuts.map(exact),
    }
}

fn scores(scores: &[(&str, Option<&str>)]) -> BTreeMap<String, Option<Exact>> {
    let score = |(item, score): &(&str, Option<&str>)| ((*item).to_owned(), score.map(exact));
    scores.iter().map(score).collect()
}

fn two() -> Scheme {
    scheme(&[("sales", "2"), ("years", "1")], ["80", "60", "40"])
}

#[test]
fn the_exact_score_decides_and_not_the_one_that_is_shown() {
    // 20 × (2×4.99999 + 5×1) / 3 is shown as 100.00 in two decimals but lies below a cut of 100.
    let scheme = scheme(&[("sales", "2"), ("years", "1")], ["100", "60", "40"]);
    let Graded { score, grade, .. } = scheme
        .grade(&scores(&[("sales", Some("4.99999")), ("years", Some("5"))]))
        .unwrap();
    assert_eq!(
        (score.unwrap().fixed(2), grade),
        ("100.00".into(), Some(Grade::B))
    );
}

#[test]
fn a_cut_belongs_to_the_better_grade() {
    let of = |score: &str| {
        let judged = scores(&[("sales", Some(score)), ("years", Some(score))]);
        two().grade(&judged).unwrap().grade.unwrap().label()
    };
    for (score, label) in [
        ("4", "战略(A)"),
        ("3.999", "重点(B)"),
        ("3", "重点(B)"),
        ("2", "普通(C)"),
        ("1.99", "观察(D)"),
    ] {
        assert_eq!(of(score), label);
    }
}

#[test]
fn missing_items_drop_out_and_are_told_as_coverage() {
    for judged in [
        &[("sales", Some("5")), ("years", None)][..],
        &[("sales", Some("5"))][..],
    ] {
        let graded = two().grade(&scores(judged)).unwrap();
        assert_eq!(graded.score.unwrap().fixed(2), "100.00");
        assert_eq!(graded.coverage.fixed(2), "66.67");
    }
    let nothing = two().grade(&scores(&[])).unwrap();
    assert_eq!((nothing.score, nothing.grade), (None, None));
    assert!(nothing.coverage.is_zero());
    let weightless = scheme(&[("sales", "0")], ["80", "60", "40"]);
    let graded = weightless.grade(&scores(&[("sales", Some("5"))])).unwrap();
    assert_eq!(graded.score, None);
}

#[test]
fn what_cannot_be_graded_is_refused() {
    let code = |scheme: &Scheme, list: &[(&str, Option<&str>)]| {
        scheme.grade(&scores(list)).unwrap_err().code()
    };
    assert_eq!(
        code(&two(), &[("sales", Some("0.99"))]),
        "SCORE_OUT_OF_RANGE"
    );
    assert_eq!(
        code(&two(), &[("sales", Some("5.01"))]),
        "SCORE_OUT_OF_RANGE"
    );
    assert_eq!(code(&two(), &[("mood", None)]), "UNKNOWN_ITEM");
    let negative = scheme(&[("sales", "-1")], ["80", "60", "40"]);
    assert_eq!(code(&negative, &[]), "BAD_NUMBER");
    for cuts in [["60", "60", "40"], ["80", "40", "60"]] {
        assert_eq!(code(&scheme(&[("sales", "1")], cuts), &[]), "EMPTY_RANGE");
    }
}
