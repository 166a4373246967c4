//! The shape of a rule: words that meet in one sentence, and exceptions.

use std::sync::LazyLock;

use super::denial::{denied, denied_inside};
use super::pattern::{Pattern, clause};
use super::rules;

/// One line of a rule table; the words are patterns.
pub(super) struct Rule {
    pub code: &'static str,
    /// One of these makes the sentence suspicious.
    pub any: &'static [&'static str],
    /// Of each group one must stand in the same sentence.
    pub with: &'static [&'static [&'static str]],
    /// One of these clears the sentence.
    pub unless: &'static [&'static str],
    /// Whether 不得 or 禁止 in front of it clears it.
    pub deniable: bool,
}

/// A rule whose patterns were read.
pub(super) struct Compiled {
    pub code: &'static str,
    any: Vec<(Pattern, &'static str)>,
    with: Vec<Vec<Pattern>>,
    unless: Vec<Pattern>,
    deniable: bool,
}

/// Every rule, read once.
pub(super) static RULES: LazyLock<Vec<Compiled>> = LazyLock::new(|| {
    rules::ALL
        .iter()
        .flat_map(|group| group.iter())
        .map(Compiled::of)
        .collect()
});

impl Compiled {
    fn of(rule: &Rule) -> Self {
        let read = |words: &'static [&'static str]| words.iter().copied().map(Pattern::new);
        Self {
            code: rule.code,
            any: rule
                .any
                .iter()
                .map(|word| (Pattern::new(word), *word))
                .collect(),
            with: rule
                .with
                .iter()
                .map(|group| read(group).collect())
                .collect(),
            unless: read(rule.unless).collect(),
            deniable: rule.deniable,
        }
    }

    /// Where the sentence breaks the rule.
    pub(super) fn hit(&self, sentence: &str) -> Option<(usize, usize)> {
        self.any.iter().find_map(|(pattern, word)| {
            pattern.places(sentence).find(|(start, end)| {
                let said =
                    |words: &[Pattern]| words.iter().any(|word| word.find(sentence).is_some());
                let free = || {
                    // 试用期不得延长: what is denied may be the last words of the pattern.
                    let inside =
                        !word.contains(['不', '禁']) && denied_inside(&sentence[*start..*end]);
                    !inside && !denied(sentence, *start, *end)
                };
                self.with.iter().all(|group| said(group))
                    && !said(&self.unless)
                    && (!self.deniable || free())
            })
        })
    }

    /// The clause that breaks the rule.
    pub(super) fn quote<'a>(&self, sentence: &'a str) -> Option<&'a str> {
        self.hit(sentence)
            .map(|(start, end)| clause(sentence, start, end))
    }
}
