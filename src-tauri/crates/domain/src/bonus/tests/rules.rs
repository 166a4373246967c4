//! From parameters to rules.

use crate::bonus::BonusRules;
use crate::bonus::engine::Method;
use crate::bonus::fixture::*;
use crate::regulations::Parameter;

#[test]
fn the_shipped_regulation_gives_the_rules_of_its_parameters() {
    let rules = rules(&[]);
    assert_eq!(rules.pool_rate, exact("0.015"));
    assert_eq!(
        rules.gate.as_ref().map(|gate| gate.floor.clone()),
        Some(exact("0.8"))
    );
    assert_eq!(rules.method, Method::Share);
    assert_eq!(
        (rules.cap, rules.floor, rules.joint.clone()),
        (None, None, None)
    );
    assert_eq!(rules.factor_of_post("骨干级"), Some(&exact("1.2")));
    assert_eq!(
        (rules.min_days, rules.pay_day, rules.appeal_workdays),
        (30, 25, 5)
    );
}

#[test]
fn a_regulation_without_one_of_the_parameters_computes_nothing_and_says_which() {
    let all: Vec<Parameter> = source().parameters.into();
    let engine_keys = [
        "bonus.pool.rate",
        "bonus.gate.enabled",
        "bonus.method",
        "bonus.bands",
        "bonus.posts",
        "bonus.joint.cap",
    ];
    for key in engine_keys {
        let rest: Vec<Parameter> = all.iter().filter(|p| p.key != key).cloned().collect();
        let error = BonusRules::read(&rest.try_into().unwrap()).unwrap_err();
        assert_eq!(error.code(), "parameter.unknown");
        assert!(error.to_string().contains(key), "{error}");
    }
}

#[test]
fn grades_begin_at_their_lower_bound_and_the_published_score_decides() {
    let rules = rules(&[]);
    for (score, grade) in [
        ("90", "A"),
        ("89.99", "B"),
        ("89.995", "A"),
        ("89.9949", "B"),
        ("80", "B"),
        ("60", "D"),
        ("59.99", "E"),
        ("0", "E"),
        ("120", "A"),
    ] {
        assert_eq!(rules.grade_of(&exact(score)), Some(grade), "{score}");
    }
    assert_eq!(rules.grade_of(&exact("-1")), None);
}

#[test]
fn rules_that_contradict_each_other_are_refused() {
    let refused = |edits: &[(&str, Option<&str>, &str)]| {
        BonusRules::read(&parameters(edits)).unwrap_err().code()
    };
    assert_eq!(
        refused(&[("bonus.bands", Some("E"), "10")]),
        "bonus.bands_start_above"
    );
    assert_eq!(
        refused(&[
            ("bonus.method", None, "two_level"),
            ("bonus.department_rates", Some("零售部"), "31%")
        ]),
        "bonus.rates_not_whole"
    );
    assert_eq!(
        refused(&[
            ("bonus.method", None, "fixed_grades"),
            ("bonus.cap.enabled", None, "on")
        ]),
        "bonus.needs_share"
    );
    assert_eq!(
        refused(&[
            ("bonus.cap.enabled", None, "on"),
            ("bonus.floor.enabled", None, "on"),
            ("bonus.cap.amount", None, "100"),
        ]),
        "bonus.floor_above_cap"
    );
}
