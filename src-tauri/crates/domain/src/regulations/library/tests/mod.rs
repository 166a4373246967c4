//! What the library promises: texts that read, hold together and can be issued, in both depths and every trade.

use std::collections::HashSet;

use super::*;
use crate::regulations::{
    Node, NodeKind, Numbers, Parameters, PrintOptions, Run, Source, Value, against, parse, print,
    typed_figures,
};

mod depths;
mod trades;

/// How many articles a regulation has at least and at most.
fn article_range(template: &Template) -> (usize, usize) {
    match (template.depth, template.kind) {
        (Depth::Short, _) => (12, 18),
        (Depth::Full, RegulationKind::Bonus) => (35, 80),
        (Depth::Full, RegulationKind::Service) => (40, 80),
        (Depth::Full, RegulationKind::KeyAccounts) => (32, 80),
        (Depth::Full, _) => (30, 80),
    }
}

fn read(template: &Template) -> Source {
    let name = template.slug;
    parse(template.source).unwrap_or_else(|errors| {
        let errors: Vec<String> = errors
            .iter()
            .map(|error| format!("{name} {error}"))
            .collect();
        panic!("{}", errors.join("\n"))
    })
}

fn count(nodes: &[Node], parameters: &Parameters, kind: NodeKind) -> usize {
    nodes
        .iter()
        .filter(|node| node.is_visible(parameters))
        .map(|node| usize::from(node.kind == kind) + count(&node.children, parameters, kind))
        .sum()
}

#[test]
fn every_template_is_what_the_table_says_and_found_by_it() {
    for template in TEMPLATES {
        let source = read(template);
        assert_eq!((source.kind, source.depth), (template.kind, template.depth));
        let slug = format!("{}-{}", template.kind.word(), template.depth.word());
        assert_eq!(template.slug, slug);
        assert_eq!(super::template(source.kind, source.depth), Some(template));
    }
}

fn all_articles(nodes: &[Node]) -> Vec<&Node> {
    let of = |node: &'_ Node| node.kind == NodeKind::Article;
    nodes
        .iter()
        .flat_map(|node| match of(node) {
            true => vec![node],
            false => all_articles(&node.children),
        })
        .collect()
}

#[test]
fn every_article_says_why_it_is_there() {
    for template in TEMPLATES {
        let source = read(template);
        for article in all_articles(&source.body) {
            assert!(
                !article.note.is_empty(),
                "{} {}",
                template.slug,
                article.id.0
            );
        }
    }
}

#[test]
fn under_no_setting_is_an_article_of_a_shipped_regulation_empty() {
    for template in TEMPLATES {
        let source = read(template);
        for parameters in settings(&source.parameters) {
            for article in all_articles(&source.body) {
                let place = (template.slug, &article.id.0);
                assert!(article.is_visible(&parameters), "{place:?}");
            }
        }
    }
}

#[test]
fn every_shipped_regulation_reads_without_a_mistake_and_has_its_articles() {
    for template in TEMPLATES {
        let (name, source) = (template.slug, read(template));
        let found = count(&source.body, &source.parameters, NodeKind::Article);
        let (least, most) = article_range(template);
        assert!((least..=most).contains(&found), "{name}: {found} articles");
    }
}

/// All ways to set the switches and choices of a regulation.
fn settings(parameters: &Parameters) -> Vec<Parameters> {
    let mut all = vec![parameters.clone()];
    for parameter in parameters.iter() {
        let words: Vec<String> = match &parameter.value {
            Value::Switch { .. } => vec!["on".into(), "off".into()],
            Value::Choice { options, .. } => {
                options.iter().map(|option| option.word.clone()).collect()
            }
            _ => continue,
        };
        all = all
            .iter()
            .flat_map(|set| {
                words
                    .iter()
                    .map(|word| set.edit(&parameter.key, None, word).unwrap())
            })
            .collect();
    }
    all
}

fn dangling(nodes: &[Node], parameters: &Parameters, numbers: &Numbers) -> HashSet<String> {
    let mut found = HashSet::new();
    for node in nodes.iter().filter(|node| node.is_visible(parameters)) {
        for run in node.all_runs() {
            if let Run::Reference { target, .. } = run
                && !numbers.is_visible(target)
            {
                found.insert(format!("{} → {}", node.id.0, target.0));
            }
        }
        found.extend(dangling(&node.children, parameters, numbers));
    }
    found
}

#[test]
fn under_no_setting_does_a_shipped_regulation_refer_to_a_text_that_is_not_there() {
    for template in TEMPLATES {
        let (name, source) = (template.slug, read(template));
        for parameters in settings(&source.parameters) {
            let numbers = Numbers::of(&source.body, &parameters);
            let found = dangling(&source.body, &parameters, &numbers);
            let set: Vec<String> = parameters
                .iter()
                .filter(|p| matches!(p.value, Value::Switch { .. } | Value::Choice { .. }))
                .map(|p| format!("{} {}", p.key, p.words()))
                .collect();
            assert!(found.is_empty(), "{name}: {found:?} with {set:?}");
        }
    }
}

#[test]
fn a_shipped_regulation_can_be_issued_as_it_is() {
    let mut wrong = Vec::new();
    for template in TEMPLATES {
        let source = read(template);
        let against = against(&source.body, &source.parameters);
        wrong.extend(
            against
                .iter()
                .map(|one| format!("{}: {one}", template.slug)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn under_no_setting_is_a_figure_of_a_shipped_regulation_typed() {
    let mut wrong = Vec::new();
    for template in TEMPLATES {
        let source = read(template);
        for parameters in settings(&source.parameters) {
            for one in typed_figures(&source.body, &parameters) {
                let (place, words) = (one.place, one.figure.words);
                wrong.push(format!("{} {place} {words}", template.slug));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_print_of_a_shipped_regulation_shows_no_notation() {
    for template in TEMPLATES {
        let (name, source) = (template.slug, read(template));
        for block in print(&source.body, &source.parameters, &PrintOptions::default()) {
            let text = block.text();
            let marks = ["{", "}", "[[", "]]", "?", "@", "*"];
            assert!(
                !marks.iter().any(|mark| text.contains(mark)),
                "{name}: {text}"
            );
        }
    }
}

/// The visible 项 and 目 lists of a text, each as its lines.
fn lists(nodes: &[Node], parameters: &Parameters, found: &mut Vec<Vec<String>>) {
    let said = |node: &Node| match node.runs.last() {
        Some(Run::Text { text, .. }) => text.clone(),
        _ => String::new(),
    };
    for node in nodes.iter().filter(|node| node.is_visible(parameters)) {
        let items = node.children.iter().filter(|child| {
            matches!(child.kind, NodeKind::Item | NodeKind::Subitem) && child.is_visible(parameters)
        });
        let items: Vec<String> = items.map(said).collect();
        if !items.is_empty() {
            found.push(items);
        }
        lists(&node.children, parameters, found);
    }
}

#[test]
fn under_every_setting_a_list_has_several_lines_and_ends_with_a_full_stop() {
    for template in TEMPLATES {
        let source = read(template);
        for parameters in settings(&source.parameters) {
            let mut found = Vec::new();
            lists(&source.body, &parameters, &mut found);
            for list in found {
                let ends: Vec<char> = list.iter().filter_map(|line| line.chars().last()).collect();
                let (last, others) = ends.split_last().unwrap();
                let good =
                    *last == '。' && others.iter().all(|end| matches!(end, '；' | '：' | '。'));
                assert!(
                    good && ends.len() == list.len(),
                    "{}: {list:?}",
                    template.slug
                );
            }
        }
    }
}
