//! What somebody types into a search box, as phrases of words: 恒盛, `hengsheng`, `hs`, `上海hr`, `1234`.
//!
//! Letters may be a Latin word, syllables, or first letters, so every term is several phrases of which
//! one must be found; all terms must be.

use super::words::{SYLLABLES, fold, is_han};

/// A word of a phrase; the last one may be the beginning of a longer word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) text: String,
    pub(super) begins: bool,
}

/// What a piece is read as.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(super) enum Kind {
    /// One Chinese character.
    Character,
    Digits,
    /// A Latin word.
    Word,
    /// A syllable, or one letter: the first of a syllable or of a Latin word.
    Sound,
}

/// Words that follow one another.
pub(super) type Phrase = Vec<Piece>;

/// Terms that must all be found, each as one of its phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Vec<Phrase>>,
}

/// Ways to read one run of letters that are tried.
const MOST_READINGS: usize = 12;
/// Longer runs are Latin words.
const LONGEST_RUN: usize = 24;
const MOST_TERMS: usize = 8;

impl Query {
    /// None for a text without a letter, a digit or a Chinese character.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let terms: Vec<Vec<Phrase>> = text
            .split(|c: char| !is_han(c) && !c.is_alphanumeric())
            .filter(|term| !term.is_empty())
            .take(MOST_TERMS)
            .map(term)
            .collect();
        (!terms.is_empty()).then_some(Self { terms })
    }
}

fn kind(c: char) -> Kind {
    if is_han(c) {
        Kind::Character
    } else if c.is_ascii_digit() {
        Kind::Digits
    } else {
        Kind::Word
    }
}

/// All ways to read a term.
fn term(text: &str) -> Vec<Phrase> {
    let text: Vec<char> = text
        .chars()
        .flat_map(|c| fold(c).chars().collect::<Vec<_>>())
        .collect();
    let mut runs: Vec<(Kind, String)> = Vec::new();
    for c in text {
        let kind = kind(c);
        match runs.last_mut() {
            Some((last, run)) if *last == kind && kind != Kind::Character => run.push(c),
            _ => runs.push((kind, c.to_string())),
        }
    }
    let count = runs.len();
    let mut phrases: Vec<Phrase> = vec![Vec::new()];
    for (index, (kind, run)) in runs.iter().enumerate() {
        let last = index + 1 == count;
        let readings = match kind {
            Kind::Character => vec![vec![piece(Kind::Character, run, false)]],
            Kind::Digits => vec![vec![piece(Kind::Digits, run, last)]],
            Kind::Word | Kind::Sound => letters(run, last),
        };
        phrases = phrases
            .iter()
            .flat_map(|begun| {
                readings
                    .iter()
                    .map(move |reading| begun.iter().chain(reading).cloned().collect())
            })
            .take(MOST_READINGS)
            .collect();
    }
    phrases
}

fn piece(kind: Kind, text: &str, begins: bool) -> Piece {
    Piece {
        kind,
        text: text.to_owned(),
        begins,
    }
}

/// A Latin word, then syllables and first letters, the fewest pieces first.
fn letters(run: &str, last: bool) -> Vec<Phrase> {
    let mut readings = vec![vec![piece(Kind::Word, run, last)]];
    if run.is_ascii() && run.len() <= LONGEST_RUN {
        let mut found = Vec::new();
        split(run, last, &mut Vec::new(), &mut found);
        found.sort_by_key(Vec::len);
        readings.extend(found);
        readings.dedup();
        // First letters alone are what people type most: they are kept whatever else is cut off.
        if readings.len() > MOST_READINGS {
            let initials = readings.pop();
            readings.truncate(MOST_READINGS - 1);
            readings.extend(initials);
        }
    }
    readings
}

/// Tries to read the rest as syllables or single first letters.
fn split(rest: &str, last: bool, begun: &mut Phrase, found: &mut Vec<Phrase>) {
    // Each letter alone comes last; by then enough other readings are known for any real name.
    if found.len() > 200 {
        return;
    }
    if rest.is_empty() {
        found.push(begun.clone());
        return;
    }
    for length in (1..=rest.len().min(6)).rev() {
        let (head, tail) = rest.split_at(length);
        let ends = tail.is_empty() && last;
        let fits = length == 1
            || SYLLABLES.contains(head)
            || (ends
                && SYLLABLES
                    .range(head..)
                    .next()
                    .is_some_and(|one| one.starts_with(head)));
        if fits {
            begun.push(piece(Kind::Sound, head, ends && length > 1));
            split(tail, last, begun, found);
            begun.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `heng sh-`: a piece that may go on ends with a stroke.
    fn shown(text: &str) -> Vec<String> {
        let query = Query::read(text).unwrap();
        let phrases = query.terms[0].iter().map(|phrase| {
            let pieces = phrase
                .iter()
                .map(|piece| format!("{}{}", piece.text, if piece.begins { "-" } else { "" }));
            pieces.collect::<Vec<_>>().join(" ")
        });
        phrases.collect()
    }

    #[test]
    fn characters_follow_one_another() {
        assert_eq!(shown("恒盛"), ["恒 盛"]);
    }

    #[test]
    fn letters_are_a_word_syllables_or_first_letters() {
        let read = shown("hengsh");
        assert!(read.contains(&"hengsh-".to_owned()), "{read:?}");
        assert!(read.contains(&"heng sh-".to_owned()), "{read:?}");
        let read = shown("shhr");
        assert!(read.contains(&"s h h r".to_owned()), "{read:?}");
        let read = shown("上海hr");
        assert!(read.contains(&"上 海 h r".to_owned()), "{read:?}");
        let read = shown("xian");
        assert!(read.contains(&"xi an-".to_owned()), "{read:?}");
        assert!(read.contains(&"x i a n".to_owned()), "{read:?}");
    }

    #[test]
    fn every_term_counts_and_signs_do_not() {
        let query = Query::read("  明烛，1234 ").unwrap();
        assert_eq!(query.terms.len(), 2);
        assert_eq!(shown("  明烛，1234 "), ["明 烛"]);
        assert_eq!(Query::read(" ——\"*() "), None);
    }

    #[test]
    fn a_long_run_of_letters_is_quickly_read() {
        let query = Query::read(&"shanghai".repeat(30)).unwrap();
        assert!(query.terms[0].len() <= MOST_READINGS);
        let query = Query::read("shangaixianlianan").unwrap();
        assert!(query.terms[0].len() <= MOST_READINGS);
    }
}
