use proptest::prelude::*;

use super::*;
use crate::regulations::{Bounds, Node, Numbers, Parameter, Run, Unit, against, library, parse};

fn text(answer: &str) -> Answer {
    Answer::Text(answer.to_owned())
}

fn sources() -> Vec<Source> {
    library::TEMPLATES
        .iter()
        .map(|template| parse(template.source).unwrap())
        .collect()
}

#[test]
fn every_wrong_answer_is_named_by_its_key_and_nothing_is_half_done() {
    let parameters = parse(library::BONUS_FULL).unwrap().parameters;
    let answers = Answers::from([
        ("bonus.pool.rate".to_owned(), text("50%")),
        ("bonus.days.min".to_owned(), text("三十")),
        ("bonus.cap.enabled".to_owned(), text("on")),
        ("bonus.nothing".to_owned(), text("1")),
    ]);
    let wrong = parameters.answered(&answers).unwrap_err();
    let keys: Vec<&str> = wrong.iter().map(ParameterError::key).collect();
    assert_eq!(keys, ["bonus.days.min", "bonus.nothing", "bonus.pool.rate"]);
}

#[test]
fn a_small_company_starts_with_the_short_version() {
    assert_eq!(usual_depth(0), Depth::Short);
    assert_eq!(usual_depth(29), Depth::Short);
    assert_eq!(usual_depth(30), Depth::Full);
}

#[test]
fn the_departments_of_the_company_stand_in_the_tables_that_are_named_by_them() {
    let source = parse(library::BONUS_FULL).unwrap();
    let present = Present {
        departments: ["门店", "客户服务部", "仓库"].map(str::to_owned).to_vec(),
        classes: ["专员级", "学徒级"].map(str::to_owned).to_vec(),
    };
    let filled = source.parameters.filled_in(&present).unwrap();
    let words = |key: &str| filled.get(key).unwrap().words();
    assert_eq!(words("bonus.departments"), "门店 1，客户服务部 1，仓库 1");
    assert_eq!(
        words("bonus.department_rates"),
        "门店 34%，客户服务部 33%，仓库 33%"
    );
    assert!(words("bonus.posts").ends_with("辅助级 0.8，学徒级 1"));
    assert!(against(&source.body, &filled).is_empty());
    assert_eq!(
        source.parameters.filled_in(&Present::default()).unwrap(),
        source.parameters
    );
}

/// The text of a value somewhere between the bounds, or of any option: `at` in 0..=1000.
fn inside(parameter: &Parameter, at: u32) -> Option<String> {
    if parameter.value.rows().is_some() {
        return None;
    }
    let Bounds {
        min: Some(min),
        max: Some(max),
    } = &parameter.bounds
    else {
        return match &parameter.value {
            Value::Switch { .. } => {
                Some(if at.is_multiple_of(2) { "on" } else { "off" }.to_owned())
            }
            Value::Choice { options, .. } => {
                Some(options[at as usize % options.len()].word.clone())
            }
            _ => None,
        };
    };
    match (&**min, &**max) {
        (Value::Count { value: a, unit }, Value::Count { value: b, .. }) => {
            let value = a + u32::try_from(u64::from(b - a) * u64::from(at) / 1000).unwrap();
            let unit = unit.clone();
            Some(Value::Count { value, unit }.words())
        }
        // Both ends of what is not a count; the middle of fractions may have no end of decimals.
        (low, high) => Some(if at < 500 { low.words() } else { high.words() }),
    }
}

/// The text of a value just above the upper bound.
fn outside(parameter: &Parameter) -> Option<String> {
    if parameter.value.rows().is_some() {
        return None;
    }
    Some(match &**parameter.bounds.max.as_ref()? {
        Value::Count { value, unit } => match unit {
            Unit::Other(word) => format!("{}{word}", value + 1),
            _ => (value + 1).to_string(),
        },
        Value::Percent { value } => {
            format!("{}%", &(value * &Exact::from(100_u32)) + &Exact::one())
        }
        Value::Factor { value } => (value + &Exact::one()).to_string(),
        Value::Money { value } => format!("{}.99", value.fen() / 100 + 1),
        _ => return None,
    })
}

fn dangling(nodes: &[Node], parameters: &Parameters, numbers: &Numbers) -> Vec<String> {
    nodes
        .iter()
        .filter(|node| node.is_visible(parameters))
        .flat_map(|node| {
            let here = node.all_runs().filter_map(|run| match run {
                Run::Reference { target, .. } if !numbers.is_visible(target) => {
                    Some(target.0.clone())
                }
                _ => None,
            });
            here.chain(dangling(&node.children, parameters, numbers))
                .collect::<Vec<_>>()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_answers_inside_the_bounds_give_a_draft_without_a_dangling_reference(
        seeds in proptest::collection::vec(0_u32..=1000, 96),
    ) {
        for source in sources() {
            let answers: Answers = source
                .parameters
                .iter()
                .zip(&seeds)
                .filter_map(|(parameter, at)| {
                    Some((parameter.key.clone(), Answer::Text(inside(parameter, *at)?)))
                })
                .collect();
            let parameters = source.parameters.answered(&answers);
            prop_assert!(parameters.is_ok(), "{}: {:?}", source.title, parameters);
            let parameters = parameters.unwrap();
            let numbers = Numbers::of(&source.body, &parameters);
            let found = dangling(&source.body, &parameters, &numbers);
            prop_assert!(found.is_empty(), "{}: {found:?}", source.title);
        }
    }
}

#[test]
fn an_answer_outside_its_bounds_is_refused_by_its_key() {
    let mut tried = 0;
    for source in sources() {
        for parameter in source.parameters.iter() {
            let Some(above) = outside(parameter) else {
                continue;
            };
            let answers = Answers::from([(parameter.key.clone(), Answer::Text(above.clone()))]);
            let wrong = source.parameters.answered(&answers).unwrap_err();
            assert_eq!(wrong.len(), 1, "{} {above}", parameter.key);
            assert_eq!(wrong[0].key(), parameter.key);
            assert_eq!(wrong[0].code(), "parameter.out_of_bounds", "{above}");
            tried += 1;
        }
    }
    assert!(tried > 60, "only {tried} parameters have an upper bound");
}
