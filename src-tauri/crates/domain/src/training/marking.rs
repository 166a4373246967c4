//! 评分 of what can be marked by the key. A 多选题 with some of the right options and no wrong one gets half;
//! each blank has its share.

use super::{PaperItem, QuestionKind, answer_of};
use crate::exact::Exact;

/// Marks for a written answer; none for kinds that a person must judge.
#[must_use]
pub fn mark(kind: QuestionKind, item: &PaperItem, marks: u32, written: &str) -> Option<Exact> {
    let full = Exact::from(marks);
    let given = answer_of(kind, written);
    let of = |numerator: usize, denominator: usize| {
        let part = Exact::ratio(
            i64::try_from(numerator).ok()?,
            i64::try_from(denominator).ok()?,
        )?;
        Some((&full * &part).rounded_half_up(1))
    };
    match kind {
        QuestionKind::Single | QuestionKind::TrueFalse => Some(if given == item.answer {
            full
        } else {
            Exact::zero()
        }),
        QuestionKind::Multiple => {
            let wrong = given.iter().any(|letter| !item.answer.contains(letter));
            if wrong || given.is_empty() {
                Some(Exact::zero())
            } else if given.len() == item.answer.len() {
                Some(full)
            } else {
                of(1, 2)
            }
        }
        QuestionKind::FillIn => {
            // A blank that was left empty keeps its place.
            let blanks: Vec<&str> = written.split(['；', ';', '\n']).collect();
            let right = item
                .answer
                .iter()
                .zip(&blanks)
                .filter(|(key, written)| key.split('|').any(|way| bare(way) == bare(written)))
                .count();
            of(right, item.answer.len().max(1))
        }
        QuestionKind::Short | QuestionKind::Practical => None,
    }
}

fn bare(text: &str) -> String {
    let kept = text.chars().filter(|one| !one.is_whitespace());
    kept.flat_map(char::to_lowercase).collect()
}
