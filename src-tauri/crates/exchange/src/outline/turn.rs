//! Whether numbers come in their turn: what tells an article from a citation, and a list from an amount.

use super::Doubt;
use super::lines::{Line, ends};
use super::marks::{Mark, Marked, cites, may_cite};

/// Counts articles as they come.
#[derive(Default)]
pub(super) struct Articles {
    last: Option<(u32, u32)>,
    /// A heading or an annex came since the last article, so that the count may begin anew.
    fresh: bool,
}

/// What a line that begins like an article is.
pub(super) enum Verdict {
    Article(Option<Doubt>),
    Citation,
}

impl Articles {
    pub(super) fn heading(&mut self) {
        self.fresh = true;
    }

    pub(super) fn last(&self) -> Option<u32> {
        self.last.map(|(value, _)| value)
    }

    /// `before` is the line before.
    pub(super) fn judge(&mut self, marked: &Marked<'_>, before: Option<&Line>) -> Verdict {
        if cites(marked) {
            return Verdict::Citation;
        }
        let value = (marked.value, marked.branch.unwrap_or(0));
        let begins = self.last.is_none();
        let in_turn = self.last.is_none_or(|(article, branch)| {
            value == (article + 1, 0)
                || value == (article, branch + 1)
                || (self.fresh && value == (1, 0))
        });
        let apart = marked.gap || (!begins && in_turn) || value == (1, 0);
        let in_sentence =
            before.is_some_and(|line| line.text.chars().count() > 12 && !line.text.ends_with(ends));
        let goes_on = may_cite(marked) && (!in_turn || in_sentence);
        if !apart || goes_on || (!in_turn && in_sentence) {
            return Verdict::Citation;
        }
        self.last = Some(value);
        self.fresh = false;
        Verdict::Article((!in_turn).then_some(Doubt::ArticleOutOfTurn))
    }
}

/// Counts the lists inside an article, one level for each style of number.
#[derive(Default)]
pub(super) struct Lists([Option<u32>; 5]);

impl Lists {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Counts an item, and says whether it came in its turn.
    pub(super) fn take(&mut self, mark: Mark, value: u32) -> bool {
        let slot = match mark {
            Mark::Clause => 0,
            Mark::Item => 1,
            Mark::Digit => 2,
            Mark::DigitInBrackets => 3,
            Mark::Circled => 4,
            _ => return true,
        };
        let in_turn = value == 1 || self.0[slot].is_some_and(|last| value == last + 1);
        self.0[slot] = Some(value);
        self.0[slot + 1..].fill(None);
        in_turn
    }
}

/// Counts decimals: 1, 1.1, 1.1.1.
#[derive(Default)]
pub(super) struct Decimals(Vec<u32>);

impl Decimals {
    /// Whether the number is the next one at any level; it is counted if so.
    pub(super) fn take(&mut self, path: &[u32]) -> bool {
        let Some((last, parents)) = path.split_last() else {
            return false;
        };
        let begins = self.0.is_empty() && path.iter().all(|value| *value == 1);
        let child = parents == self.0 && *last == 1;
        let sibling = self.0.starts_with(parents)
            && self
                .0
                .get(parents.len())
                .is_some_and(|known| *last == known + 1);
        // 2.1 may come without a line for 2.
        let first_of_next = path.len() == 2
            && *last == 1
            && self.0.first().is_some_and(|known| path[0] == known + 1);
        let taken = begins || child || sibling || first_of_next;
        if taken {
            self.0 = path.to_vec();
        }
        taken
    }
}
