//! The shape of a rule: words that meet in one sentence, exceptions, and what to say about it.

use super::finding::{Finding, Severity};
use super::words::{clause, find, negated};

/// One line of a rule table. Patterns are words; `甲…乙` is 甲 followed by 乙.
pub(super) struct Rule {
    pub code: &'static str,
    pub severity: Severity,
    /// One of these makes the sentence suspicious.
    pub trigger: &'static [&'static str],
    /// Of each group one must stand in the same sentence.
    pub with: &'static [&'static [&'static str]],
    /// One of these clears the sentence.
    pub unless: &'static [&'static str],
    /// Whether 不得 or 禁止 in front of the trigger clears it.
    pub deniable: bool,
    pub why: &'static str,
    pub basis: &'static str,
    pub suggestion: &'static str,
}

impl Rule {
    /// The clause that breaks the rule, if the sentence does.
    pub fn hit<'a>(&self, sentence: &'a str) -> Option<&'a str> {
        let said = |words: &[&str]| words.iter().any(|word| find(sentence, word).is_some());
        if said(self.unless) || !self.with.iter().all(|group| said(group)) {
            return None;
        }
        self.trigger.iter().find_map(|word| {
            let (start, end) = find(sentence, word)?;
            // 带教期不是试用期，不得因此延长: what is denied may be the last word of the pattern.
            let last = end - word.rsplit('…').next().map_or(0, str::len);
            if self.deniable && (negated(sentence, start) || negated(sentence, last)) {
                return None;
            }
            Some(clause(sentence, start, end))
        })
    }

    pub fn finding(&self, place: &str, quote: &str) -> Finding {
        Finding {
            code: self.code,
            severity: self.severity,
            place: place.to_owned(),
            quote: quote.to_owned(),
            why: self.why,
            basis: self.basis,
            suggestion: self.suggestion,
        }
    }
}
