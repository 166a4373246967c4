//! When two questions are the same question.

use super::Question;
use crate::digest::sha256;

/// The same for questions that differ in spaces, punctuation, width of letters or the order of options.
#[must_use]
pub fn fingerprint(question: &Question) -> String {
    let mut options: Vec<String> = question.options.iter().map(|one| bare(one)).collect();
    options.sort_unstable();
    let text = format!(
        "{:?}\n{}\n{}",
        question.kind,
        bare(&question.stem),
        options.join("\n")
    );
    sha256(text.as_bytes())
}

fn bare(text: &str) -> String {
    text.chars()
        .map(|one| match one {
            '！'..='～' => char::from_u32(u32::from(one) - 0xFEE0).unwrap_or(one),
            other => other,
        })
        .filter(|one| one.is_alphanumeric() || *one == '%' || *one == '.')
        .flat_map(char::to_lowercase)
        .collect()
}
