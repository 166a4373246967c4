//! What differs inside a text, character by character; a number or a Latin word is one sign, so that
//! 15% → 10% reads as one value in place of another and not as a digit.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A piece of a text that was compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Piece {
    pub kind: PieceKind,
    pub text: String,
}

/// Where a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    Same,
    Deleted,
    Inserted,
}

/// Above this many pairs of signs the texts are told as replaced as a whole: two such long clauses that
/// differ everywhere are not read sign by sign anyway.
const MOST_PAIRS: usize = 4_000_000;
/// What stayed between two changes is drawn into them while it is shorter than this.
const SHORT: usize = 3;
/// Below this share (in percent) of signs that stayed, two texts are different texts.
const LEAST_ALIKE: usize = 30;

/// The text as a row of pieces: without the inserted ones it is `old`, without the deleted ones `new`.
#[must_use]
pub fn compare_characters(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (signs(old), signs(new));
    let head = common(old.iter(), new.iter());
    let rest = (&old[head..], &new[head..]);
    let tail = common(rest.0.iter().rev(), rest.1.iter().rev());
    let (before, after) = (
        &rest.0[..rest.0.len() - tail],
        &rest.1[..rest.1.len() - tail],
    );
    let mut row = Row::default();
    row.push_all(PieceKind::Same, &old[..head]);
    for (kind, sign) in middle(before, after) {
        row.push(kind, sign);
    }
    row.push_all(PieceKind::Same, &old[old.len() - tail..]);
    row.readable()
}

/// One Chinese character, one sign of punctuation, one number, one Latin word.
fn signs(text: &str) -> Vec<&str> {
    let mut signs = Vec::new();
    let mut start = 0;
    let mut inside = false;
    for (at, character) in text.char_indices() {
        let wordlike = character.is_ascii_alphanumeric() || (inside && ".,%".contains(character));
        if !(wordlike && inside) && at > start {
            signs.push(&text[start..at]);
            start = at;
        }
        inside = wordlike;
    }
    if start < text.len() {
        signs.push(&text[start..]);
    }
    signs
}

fn common<'a>(
    one: impl Iterator<Item = &'a &'a str>,
    other: impl Iterator<Item = &'a &'a str>,
) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

/// The longest common row of signs, by the table of all pairs.
fn middle<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(PieceKind, &'a str)> {
    let replaced = || {
        let gone = old.iter().map(|sign| (PieceKind::Deleted, *sign));
        gone.chain(new.iter().map(|sign| (PieceKind::Inserted, *sign)))
            .collect()
    };
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return replaced();
    }
    let width = new.len() + 1;
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    for at in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            longest[at * width + to] = if old[at] == new[to] {
                longest[(at + 1) * width + to + 1].saturating_add(1)
            } else {
                longest[(at + 1) * width + to].max(longest[at * width + to + 1])
            };
        }
    }
    if usize::from(longest[0]) * 100 < LEAST_ALIKE * old.len().min(new.len()) {
        return replaced();
    }
    let (mut at, mut to) = (0, 0);
    let mut row = Vec::with_capacity(old.len() + new.len());
    while at < old.len() || to < new.len() {
        if at < old.len() && to < new.len() && old[at] == new[to] {
            row.push((PieceKind::Same, old[at]));
            (at, to) = (at + 1, to + 1);
        } else if to == new.len()
            || (at < old.len() && longest[(at + 1) * width + to] >= longest[at * width + to + 1])
        {
            row.push((PieceKind::Deleted, old[at]));
            at += 1;
        } else {
            row.push((PieceKind::Inserted, new[to]));
            to += 1;
        }
    }
    row
}

/// Same, then what went and what came in its place, then same again …
#[derive(Default)]
struct Row(Vec<Change>);

#[derive(Default)]
struct Change {
    same: String,
    deleted: String,
    inserted: String,
}

impl Row {
    fn push_all(&mut self, kind: PieceKind, signs: &[&str]) {
        for sign in signs {
            self.push(kind, sign);
        }
    }

    fn push(&mut self, kind: PieceKind, sign: &str) {
        let ended = |change: &Change| !(change.deleted.is_empty() && change.inserted.is_empty());
        if self.0.is_empty() || (kind == PieceKind::Same && self.0.last().is_some_and(ended)) {
            self.0.push(Change::default());
        }
        if let Some(last) = self.0.last_mut() {
            match kind {
                PieceKind::Same => last.same.push_str(sign),
                PieceKind::Deleted => last.deleted.push_str(sign),
                PieceKind::Inserted => last.inserted.push_str(sign),
            }
        }
    }

    /// Two changes with a syllable between them read as one.
    fn readable(self) -> Vec<Piece> {
        let mut joined: Vec<Change> = Vec::new();
        for change in self.0 {
            let changes = !(change.deleted.is_empty() && change.inserted.is_empty());
            let short = change.same.chars().count() < SHORT;
            match joined.last_mut() {
                Some(last) if changes && short && last.longer_than(&change.same) => {
                    last.deleted.push_str(&change.same);
                    last.inserted.push_str(&change.same);
                    last.deleted.push_str(&change.deleted);
                    last.inserted.push_str(&change.inserted);
                }
                _ => joined.push(change),
            }
        }
        let pieces = joined.into_iter().flat_map(|change| {
            [
                (PieceKind::Same, change.same),
                (PieceKind::Deleted, change.deleted),
                (PieceKind::Inserted, change.inserted),
            ]
        });
        pieces
            .filter(|(_, text)| !text.is_empty())
            .map(|(kind, text)| Piece { kind, text })
            .collect()
    }
}

impl Change {
    /// Whether as much changed here as stayed after it. The beginning of a text changes nothing.
    fn longer_than(&self, same: &str) -> bool {
        let changed = self.deleted.chars().count() + self.inserted.chars().count();
        changed > 0 && changed >= same.chars().count()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(old: &str, new: &str) -> String {
        compare_characters(old, new)
            .iter()
            .map(|piece| match piece.kind {
                PieceKind::Same => piece.text.clone(),
                PieceKind::Deleted => format!("[-{}-]", piece.text),
                PieceKind::Inserted => format!("[+{}+]", piece.text),
            })
            .collect()
    }

    #[test]
    fn a_number_is_replaced_as_one_value() {
        assert_eq!(
            told("按营业收入的1.5%提取。", "按营业收入的2%提取。"),
            "按营业收入的[-1.5%-][+2%+]提取。"
        );
    }

    #[test]
    fn a_word_put_in_leaves_the_rest_as_it_was() {
        assert_eq!(
            told("员工可以提出申诉。", "员工可以书面提出申诉。"),
            "员工可以[+书面+]提出申诉。"
        );
    }

    #[test]
    fn changes_with_one_syllable_between_them_read_as_one() {
        assert_eq!(
            told("甲乙丙，丁戊己。", "子丑寅，卯辰巳。"),
            "[-甲乙丙，丁戊己-][+子丑寅，卯辰巳+]。"
        );
    }

    #[test]
    fn two_texts_that_have_little_in_common_are_told_as_replaced() {
        assert_eq!(
            told("客户来电三声内接起。", "每季度第一个月发放奖金。"),
            "[-客户来电三声内接起-][+每季度第一个月发放奖金+]。"
        );
    }

    proptest! {
        #[test]
        fn what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(
            old in "[甲乙丙丁，。0-9%a-c]{0,40}", new in "[甲乙丙丁，。0-9%a-c]{0,40}",
        ) {
            let pieces = compare_characters(&old, &new);
            let without = |kind| pieces.iter().filter(|piece| piece.kind != kind)
                .map(|piece| piece.text.as_str()).collect::<String>();
            prop_assert_eq!(without(PieceKind::Inserted), old);
            prop_assert_eq!(without(PieceKind::Deleted), new);
        }
    }
}
