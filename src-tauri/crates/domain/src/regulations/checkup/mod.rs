//! 体检: what a careful labour lawyer would underline in a regulation, as data-driven rules over plain
//! paragraphs.

mod bands;
mod denial;
mod document;
mod explain;
mod finding;
mod language;
mod lists;
mod pattern;
mod references;
mod rule;
mod rules;
mod structure;
#[cfg(test)]
mod tests;
mod weights;
mod whole;

pub use explain::{Explained, Words, codes};
pub use finding::{Finding, Fix, Severity};

use document::{Document, Level, Paragraph};
use pattern::{clause, sentences};
use rule::RULES;
use structure::{at, last_sentence};

use super::issue::typed_figures;
use super::{Node, Parameters, PrintedBlock};

/// A figure that has to become a parameter.
pub const UNBOUND_NUMBER: &str = "UNBOUND_NUMBER";
/// A figure that may become a parameter, or stay with a reason.
pub const POSSIBLE_PARAMETER: &str = "POSSIBLE_PARAMETER";

/// Checks a text: its lines are its paragraphs. A single sentence is a text too.
///
/// Findings come in the order of the lines; `place` is the article, or the line where there is none.
#[must_use]
pub fn check_text(text: &str) -> Vec<Finding> {
    check(&Document::of_text(text))
}

/// Checks a version as it is printed; findings know the line they stand in.
#[must_use]
pub fn check_blocks(blocks: &[PrintedBlock]) -> Vec<Finding> {
    check(&Document::of_blocks(blocks))
}

/// Figures of a draft that are typed where a parameter belongs (`UNBOUND_NUMBER`), and such that law or
/// idiom may count with (`POSSIBLE_PARAMETER`): the first block the issue, the others do until they are
/// accepted with a reason. Figures of one line with the same words are one finding.
#[must_use]
pub fn unbound_numbers(body: &[Node], parameters: &Parameters) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for one in typed_figures(body, parameters) {
        let code = if one.figure.sure {
            UNBOUND_NUMBER
        } else {
            POSSIBLE_PARAMETER
        };
        let finding = Finding {
            code,
            place: one.place,
            node: Some(one.node),
            quote: one.figure.words,
            fix: None,
        };
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found
}

fn check(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    words(document, &mut found);
    language::check(document, &mut found);
    structure::check(document, &mut found);
    references::check(document, &mut found);
    weights::check(document, &mut found);
    bands::check(document, &mut found);
    lists::check(document, &mut found);
    whole::check(document, &mut found);
    let mut seen = std::collections::HashSet::new();
    found.retain(|one| {
        seen.insert((
            one.code,
            one.place.clone(),
            one.node.clone(),
            one.quote.clone(),
        ))
    });
    found.sort_by_key(|one| (one.severity(), order(document, one)));
    found
}

/// Where in the text a finding stands.
fn order(document: &Document, finding: &Finding) -> usize {
    document
        .paragraphs
        .iter()
        .position(|one| one.place == finding.place && one.node == finding.node)
        .unwrap_or(usize::MAX)
}

/// The rules over every sentence; an item is read together with the line that leads to it.
fn words(document: &Document, found: &mut Vec<Finding>) {
    let (mut lead, mut inner): (Option<&str>, Option<&str>) = (None, None);
    for one in &document.paragraphs {
        if matches!(one.level, Level::Title | Level::Heading(_) | Level::Annex) {
            (lead, inner) = (None, None);
            continue;
        }
        let above = match one.level {
            Level::Item => {
                inner = None;
                lead
            }
            Level::Subitem => inner.or(lead),
            _ => {
                (lead, inner) = (None, None);
                None
            }
        };
        for sentence in sentences(&one.text) {
            rules(one, above, sentence, found);
        }
        let leads = one
            .text
            .ends_with(['：', ':'])
            .then(|| last_sentence(&one.text));
        match one.level {
            Level::Item => inner = leads,
            Level::Subitem | Level::Row => {}
            _ => lead = leads,
        }
    }
}

fn rules(one: &Paragraph, lead: Option<&str>, sentence: &str, found: &mut Vec<Finding>) {
    let lead = lead.map(|lead| lead.trim_end_matches(['：', ':']));
    let mut told: Vec<&'static str> = Vec::new();
    for rule in RULES.iter() {
        if told.contains(&rule.code) {
            continue;
        }
        let quote = match lead {
            None => rule.quote(sentence),
            Some(lead) if rule.hit(lead).is_some() => None,
            Some(lead) => {
                let joined = format!("{lead}{sentence}");
                rule.hit(&joined)
                    .map(|(start, end)| match start.checked_sub(lead.len()) {
                        Some(start) => clause(sentence, start, end - lead.len()),
                        None => sentence.trim().trim_end_matches(['。', '；', ';']),
                    })
            }
        };
        if let Some(quote) = quote {
            told.push(rule.code);
            found.push(Finding {
                fix: safe(rule.code, quote),
                ..at(one, rule.code, quote)
            });
        }
    }
}

/// Words that can be put right without changing what is meant.
fn safe(code: &str, quote: &str) -> Option<Fix> {
    let (from, to) = match code {
        "EXPULSION_TERM" if quote.contains("开除") => ("开除", "依法解除劳动合同"),
        "WRONG_CHARACTER" if quote.contains("按装") => ("按装", "安装"),
        "WRONG_CHARACTER" if quote.contains('帐') => ("帐", "账"),
        _ => return None,
    };
    Some(Fix {
        from: from.to_owned(),
        to: to.to_owned(),
    })
}
