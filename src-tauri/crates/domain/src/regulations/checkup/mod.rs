//! 体检: what a careful labour lawyer would underline in a regulation, as data-driven rules over plain paragraphs.

mod finding;
mod language;
mod references;
mod rule;
mod rules;
mod structure;
#[cfg(test)]
mod tests;
mod words;

pub use finding::{Finding, Severity};

use words::sentences;

/// Checks a text: its lines are its paragraphs. A single sentence is a text too.
///
/// Findings come in the order of the lines; `place` is the article, or the line where there is none.
#[must_use]
pub fn check_text(text: &str) -> Vec<Finding> {
    let paragraphs: Vec<&str> = text.lines().map(str::trim).collect();
    let places = structure::places(&paragraphs);
    let mut found = Vec::new();
    for (paragraph, place) in paragraphs.iter().zip(&places) {
        for sentence in sentences(paragraph) {
            for rule in rules::ALL.iter().flat_map(|group| group.iter()) {
                if let Some(quote) = rule.hit(sentence) {
                    found.push(rule.finding(place, quote));
                }
            }
        }
        language::check(paragraph, place, &mut found);
    }
    structure::check(&paragraphs, &places, &mut found);
    references::check(&paragraphs, &places, &mut found);
    found
}
