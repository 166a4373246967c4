//! Where the rules of the assessment turn.

use domain::assessment::{
    Assessment, Point, RatioRange, Refusal, Scoring, Sheet, Step, Veto, assess,
};
use domain::exact::Exact;

use crate::{alone, bands, exact, manual};

fn point(at: &str, score: &str) -> Point {
    Point {
        at: exact(at),
        score: exact(score),
    }
}

fn told(sheet: &Sheet) -> (String, Option<String>) {
    let Assessment { total, grade, .. } = assess(sheet).unwrap();
    (total.unwrap().to_string(), grade)
}

fn score(scoring: Scoring) -> String {
    told(&alone(scoring)).0
}

fn code(sheet: &Sheet) -> &'static str {
    assess(sheet).unwrap_err().code()
}

#[test]
fn a_ratio_at_the_floor_counts_and_beyond_the_cap_no_more() {
    let of = |actual: &str, floor: &str, cap: &str| {
        score(Scoring::Proportional {
            actual: exact(actual),
            target: exact("3"),
            range: RatioRange {
                floor: exact(floor),
                cap: exact(cap),
            },
        })
    };
    assert_eq!(of("1.8", "0.6", "1.2"), "60.00");
    assert_eq!(of("1.7999999999999999999", "0.6", "1.2"), "0.00");
    assert_eq!(of("3.6", "0", "1.2"), "120.00");
    assert_eq!(of("1", "0", "1"), "33.33");
    assert_eq!(of("-1", "-1", "1"), "0.00");
    assert_eq!(of("2.9", "1.2", "1"), "0.00");
    assert_eq!(of("1", "0", "0"), "0.00");
}

#[test]
fn steps_come_in_any_order_and_below_the_lowest_there_is_nothing() {
    let of = |actual: &str| {
        let steps = vec![point("3", "60"), point("5", "100"), point("-1", "10")];
        score(Scoring::Stepped {
            actual: exact(actual),
            steps,
        })
    };
    for (actual, scored) in [
        ("-1.01", "0.00"),
        ("-1", "10.00"),
        ("4.999", "60.00"),
        ("99999999999999999999999999", "100.00"),
    ] {
        assert_eq!(of(actual), scored);
    }
}

#[test]
fn a_line_runs_either_way_and_may_be_flat_or_falling_in_score() {
    let of = |actual: &str, from: Point, to: Point| {
        score(Scoring::Interpolated {
            actual: exact(actual),
            from,
            to,
        })
    };
    assert_eq!(of("1", point("0", "60"), point("3", "100")), "73.33");
    assert_eq!(of("2", point("3", "60"), point("0", "100")), "73.33");
    assert_eq!(of("3.01", point("3", "60"), point("0", "100")), "0.00");
    assert_eq!(of("-5", point("3", "60"), point("0", "100")), "100.00");
    assert_eq!(of("1", point("0", "80"), point("2", "80")), "80.00");
}

#[test]
fn points_come_off_for_every_event_down_to_nothing() {
    let of = |points: &str, events| {
        score(Scoring::PerEvent {
            points: exact(points),
            events,
        })
    };
    assert_eq!(of("33.335", 2), "33.33");
    assert_eq!(of("0", u64::MAX), "100.00");
    assert_eq!(of("0.5", u64::MAX), "0.00");
}

#[test]
fn the_published_total_decides_about_the_band() {
    assert_eq!(told(&manual("89.995")), ("90.00".into(), Some("A".into())));
    assert_eq!(
        told(&manual("89.9949999")),
        ("89.99".into(), Some("B".into()))
    );
}

#[test]
fn below_the_lowest_band_there_is_no_grade_and_a_veto_gives_none() {
    let mut sheet = manual("59.99");
    sheet.bands = bands(&[("A", "90"), ("C", "60")]);
    sheet.vetoes = vec![Veto::Grade { grade: "C".into() }];
    assert_eq!(told(&sheet), ("59.99".into(), None));
    sheet.bands = Vec::new();
    sheet.vetoes = Vec::new();
    assert_eq!(told(&sheet), ("59.99".into(), None));
}

#[test]
fn of_several_vetoes_the_lowest_decides_and_none_raises() {
    let grade = |grade: &str| Veto::Grade {
        grade: grade.into(),
    };
    let mut sheet = manual("85");
    sheet.vetoes = vec![grade("C"), grade("A"), Veto::Cap { at: exact("99") }];
    assert_eq!(told(&sheet), ("85.00".into(), Some("C".into())));
    sheet.vetoes.push(Veto::Cap { at: exact("59.99") });
    assert_eq!(told(&sheet), ("59.99".into(), Some("D".into())));
    sheet.vetoes.insert(0, Veto::Zero);
    assert_eq!(told(&sheet), ("0.00".into(), Some("D".into())));
    assert_eq!(assess(&sheet).unwrap().raw.unwrap().to_string(), "85.00");
}

#[test]
fn plus_and_minus_stop_at_their_caps_and_the_sum_at_the_range() {
    let mut sheet = manual("95");
    sheet.plus = vec![exact("6"), exact("6")];
    sheet.minus = vec![exact("1.005")];
    assert_eq!(told(&sheet).0, "104.00");
    sheet.minus = vec![exact("50")];
    assert_eq!(told(&sheet).0, "85.00");
    sheet.limits.min = exact("99.5");
    assert_eq!(told(&sheet).0, "99.50");
    sheet.limits.min = exact("121");
    assert_eq!(code(&sheet), "EMPTY_RANGE");
}

#[test]
fn what_does_not_apply_drops_out_and_without_weight_there_is_no_score() {
    let mut sheet = manual("72");
    let mut item = sheet.items[0].clone();
    item.name = "反馈".into();
    item.scoring = None;
    sheet.items.push(item);
    sheet.items[0].weight = exact("0");
    let assessment = assess(&sheet).unwrap();
    assert_eq!(
        (assessment.raw, assessment.total, assessment.grade),
        (None, None, None)
    );
    assert_eq!(assessment.items.len(), 1);
    assert_eq!(assessment.steps.last(), Some(&Step::NothingApplies));
    sheet.items[0].weight = exact("0.01");
    sheet.items[1].weight = exact("99.99");
    assert_eq!(told(&sheet).0, "72.00");
}

#[test]
fn the_steps_lead_from_the_items_to_the_grade() {
    let mut sheet = manual("94.3");
    sheet.plus = vec![exact("2")];
    sheet.vetoes = vec![Veto::Cap { at: exact("60") }];
    let steps = assess(&sheet).unwrap().steps;
    assert!(matches!(&steps[0], Step::Item { score, .. } if *score == exact("94.3")));
    let raw = Step::Raw {
        base: exact("94.3"),
        plus: exact("2"),
        minus: Exact::zero(),
        raw: exact("96.3"),
    };
    assert_eq!(steps[1], raw);
    assert!(matches!(&steps[2], Step::Veto { total, .. } if *total == exact("60")));
    assert!(matches!(&steps[3], Step::Graded { grade: Some(grade), .. } if grade == "C"));
}

#[test]
fn each_check_has_its_code_and_the_first_that_fails_is_told() {
    let mut sheet = manual("100.01");
    sheet.vetoes = vec![Veto::Grade { grade: "Z".into() }];
    assert_eq!(code(&sheet), "SCORE_OUT_OF_RANGE");
    sheet.items.push(sheet.items[0].clone());
    sheet.items[1].weight = exact("-1");
    assert_eq!(code(&sheet), "DUPLICATE_NAME");
    sheet.items[1].name = "Ⅱ".into();
    assert_eq!(code(&sheet), "BAD_NUMBER");
    sheet.items[1].weight = exact("1");
    assert_eq!(
        assess(&sheet).unwrap_err(),
        Refusal::WeightsNot100 { sum: exact("101") }
    );
    sheet.items[0].weight = exact("99");
    sheet.items[0].scoring = None;
    sheet.items[1].scoring = Some(Scoring::Manual { score: exact("50") });
    assert_eq!(code(&sheet), "UNKNOWN_GRADE");
    sheet.bands = bands(&[("A", "90"), ("B", "90.0")]);
    assert_eq!(code(&sheet), "EMPTY_RANGE");
    sheet.items.clear();
    assert_eq!(code(&sheet), "WEIGHTS_NOT_100");
}

#[test]
fn a_scale_that_is_none_is_refused() {
    let target = |target: &str| {
        code(&alone(Scoring::LowerIsBetter {
            actual: exact("1"),
            target: exact(target),
            range: RatioRange::default(),
        }))
    };
    assert_eq!(target("0"), "TARGET_NOT_POSITIVE");
    assert_eq!(target("-0.0"), "TARGET_NOT_POSITIVE");
    assert_eq!(target("-3"), "TARGET_NOT_POSITIVE");
    let empty = [
        Scoring::Interpolated {
            actual: exact("1"),
            from: point("80", "0"),
            to: point("80.0", "100"),
        },
        Scoring::Stepped {
            actual: exact("1"),
            steps: Vec::new(),
        },
        Scoring::Stepped {
            actual: exact("1"),
            steps: vec![point("1", "60"), point("1", "80")],
        },
    ];
    for scoring in empty {
        assert_eq!(code(&alone(scoring)), "EMPTY_RANGE");
    }
    for (score, refused) in [
        ("-0.01", true),
        ("100.001", true),
        ("-0", false),
        ("100.0", false),
    ] {
        assert_eq!(assess(&manual(score)).is_err(), refused, "{score}");
    }
}
