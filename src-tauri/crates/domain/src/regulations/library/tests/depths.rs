//! 小店版 and 详版: one structure, one set of parameters, one list of questions.

use super::*;
use crate::bonus::{BonusRules, Citations, worked_example};
use crate::regulations::{NodeId, Parameter};

/// The short and the full text of every kind that has both.
fn pairs() -> Vec<(&'static str, Source, Source)> {
    TEMPLATES
        .iter()
        .filter(|template| template.depth == Depth::Short)
        .filter_map(|short| {
            let full = super::template(short.kind, Depth::Full)?;
            Some((short.slug, read(short), read(full)))
        })
        .collect()
}

#[test]
fn a_short_regulation_is_the_full_one_with_fewer_articles_in_the_same_order() {
    for (name, short, full) in pairs() {
        let full = all_articles(&full.body);
        let mut rest = full.iter();
        for article in all_articles(&short.body) {
            let found = rest.any(|other| other.id == article.id);
            assert!(
                found,
                "{name}: {} is not there or not in order",
                article.id.0
            );
        }
    }
}

#[test]
fn a_parameter_means_the_same_in_the_short_and_in_the_full_regulation() {
    for (name, short, full) in pairs() {
        for parameter in short.parameters.iter() {
            let key = &parameter.key;
            let other = full.parameters.get(key);
            let other = other.unwrap_or_else(|| panic!("{name}: {key} is not in the full one"));
            let told = |p: &Parameter| (p.value.type_word(), p.bounds.clone(), p.label.clone());
            assert_eq!(told(parameter), told(other), "{name}: {key}");
        }
    }
}

#[test]
fn both_depths_ask_the_same_questions_each_for_a_single_value() {
    for (name, short, full) in pairs() {
        assert_eq!(short.questions, full.questions, "{name}");
        assert!(!short.questions.is_empty(), "{name}");
        for question in &short.questions {
            let value = &short.parameters.get(&question.key).unwrap().value;
            let rows = matches!(value, Value::Table { .. } | Value::Bands { .. });
            assert!(!rows, "{name}: {} has rows", question.key);
        }
    }
}

#[test]
fn the_engine_computes_from_the_short_bonus_regulation_and_names_its_articles() {
    let short = super::template(RegulationKind::Bonus, Depth::Short).unwrap();
    let source = read(short);
    for parameters in settings(&source.parameters) {
        let example = worked_example(&source.body, &parameters);
        let readable = BonusRules::read(&parameters).is_ok();
        assert_eq!(example.is_empty(), !readable, "{example:?}");
    }
    let example = worked_example(&source.body, &source.parameters).join("\n");
    for slug in ["rate", "bands", "method", "ordinary", "total"] {
        let numbers = Numbers::of(&source.body, &source.parameters);
        let label = numbers.reference(&NodeId(slug.into())).unwrap().to_owned();
        assert!(example.contains(&label), "{slug} {label}: {example}");
    }
    let citations = Citations::of(&source.body, &source.parameters);
    for slug in ["roster", "distributable", "reserve", "apportioned", "major"] {
        assert!(citations.node(slug).is_some(), "{slug}");
    }
}

/// Lines of 28 characters that the articles take as they are shipped, a row of a table counted as one.
fn lines(source: &Source) -> usize {
    print(&source.body, &source.parameters, &PrintOptions::default())
        .iter()
        .take_while(|block| block.kind != NodeKind::Annex)
        .filter(|block| block.kind != NodeKind::Article)
        .map(|block| match &block.table {
            Some(table) => table.rows.len() + 1,
            None => (block.text().chars().count() + 2).div_ceil(28),
        })
        .sum()
}

#[test]
fn a_short_regulation_is_about_half_of_the_full_one_and_fits_a_few_pages() {
    for (name, short, full) in pairs() {
        // The duties come with a sheet for every post.
        let pages = match short.kind {
            RegulationKind::Duties => 12,
            _ => 8,
        };
        let (short, full) = (lines(&short), lines(&full));
        assert!(short <= 22 * pages, "{name}: {short} lines");
        assert!(short * 5 <= full * 3, "{name}: {short} of {full} lines");
    }
}
