//! The regulations that come with the program, as sources ([`super::parse`]).

/// 季度奖金考核管理制度, 详版
pub const BONUS_FULL: &str = include_str!("../../library/bonus-full.gj");
/// 客户服务管理制度, 详版
pub const SERVICE_FULL: &str = include_str!("../../library/service-full.gj");
/// 大客户管理制度, 详版
pub const KEY_ACCOUNTS_FULL: &str = include_str!("../../library/key-accounts-full.gj");

/// 培训管理制度, 详版
pub const TRAINING_FULL: &str = include_str!("../../library/training-full.gj");

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::regulations::{
        Node, NodeKind, Numbers, Parameters, PrintOptions, Run, Source, Value, against, parse,
        print,
    };

    /// Name, text, and the articles it has at least.
    const ALL: [(&str, &str, usize); 4] = [
        ("bonus-full", BONUS_FULL, 35),
        ("service-full", SERVICE_FULL, 40),
        ("key-accounts-full", KEY_ACCOUNTS_FULL, 32),
        ("training-full", TRAINING_FULL, 30),
    ];

    fn read(name: &str, text: &str) -> Source {
        parse(text).unwrap_or_else(|errors| {
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
    fn every_shipped_regulation_reads_without_a_mistake_and_has_its_articles() {
        for (name, text, articles) in ALL {
            let source = read(name, text);
            let found = count(&source.body, &source.parameters, NodeKind::Article);
            assert!(found >= articles, "{name}: {found} articles");
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
                if let Run::Reference { target } = run
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
        for (name, text, _) in ALL {
            let source = read(name, text);
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
        for (name, text, _) in ALL {
            let source = read(name, text);
            let against = against(&source.body, &source.parameters);
            assert!(against.is_empty(), "{name}: {against:?}");
        }
    }

    #[test]
    fn the_print_of_a_shipped_regulation_shows_no_notation() {
        for (name, text, _) in ALL {
            let source = read(name, text);
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
}
