//! What somebody types into a search box, as phrases of words: 恒盛, `hengsheng`, `hs`, `上海hr`, `1234`.
//!
//! Letters may be a Latin word, syllables, or first letters, so every term is several phrases of which
//! one must be found; all terms must be.

use super::words::{SYLLABLES, fold, is_han};

/// A word of a phrase; the last one may be the beginning of a longer word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) begins: bool,
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

    /// The expression for FTS5, `before` in front of every phrase: a column filter, or `^` for the
    /// beginning of the column.
    pub(super) fn expression(&self, before: &str) -> String {
        let terms: Vec<String> = self
            .terms
            .iter()
            .map(|phrases| {
                let phrases: Vec<String> = phrases
                    .iter()
                    .map(|phrase| format!("{before}{}", written(phrase)))
                    .collect();
                format!("({})", phrases.join(" OR "))
            })
            .collect();
        terms.join(" AND ")
    }
}

/// `"heng" + "sh" *`. Pieces hold letters, digits and characters only, so nothing needs escaping.
fn written(phrase: &Phrase) -> String {
    let words: Vec<String> = phrase
        .iter()
        .map(|piece| format!("\"{}\"", piece.text))
        .collect();
    let star = if phrase.last().is_some_and(|piece| piece.begins) {
        " *"
    } else {
        ""
    };
    format!("{}{star}", words.join(" + "))
}

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Script {
    Han,
    Digits,
    Letters,
}

fn script(c: char) -> Script {
    if is_han(c) {
        Script::Han
    } else if c.is_ascii_digit() {
        Script::Digits
    } else {
        Script::Letters
    }
}

/// All ways to read a term.
fn term(text: &str) -> Vec<Phrase> {
    let text: Vec<char> = text
        .chars()
        .flat_map(|c| fold(c).chars().collect::<Vec<_>>())
        .collect();
    let mut runs: Vec<(Script, String)> = Vec::new();
    for c in text {
        let script = script(c);
        match runs.last_mut() {
            Some((last, run)) if *last == script && script != Script::Han => run.push(c),
            _ => runs.push((script, c.to_string())),
        }
    }
    let count = runs.len();
    let mut phrases: Vec<Phrase> = vec![Vec::new()];
    for (index, (script, run)) in runs.iter().enumerate() {
        let last = index + 1 == count;
        let readings = match script {
            Script::Han => vec![vec![piece(run, false)]],
            Script::Digits => vec![vec![piece(run, last)]],
            Script::Letters => letters(run, last),
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

fn piece(text: &str, begins: bool) -> Piece {
    Piece {
        text: text.to_owned(),
        begins,
    }
}

/// A Latin word, then syllables and first letters, the fewest pieces first.
fn letters(run: &str, last: bool) -> Vec<Phrase> {
    let mut readings = vec![vec![piece(run, last)]];
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
            begun.push(piece(head, ends && length > 1));
            split(tail, last, begun, found);
            begun.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let query = Query::read(text).unwrap();
        query.terms[0].iter().map(written).collect()
    }

    #[test]
    fn characters_follow_one_another() {
        assert_eq!(shown("恒盛"), ["\"恒\" + \"盛\""]);
    }

    #[test]
    fn letters_are_a_word_syllables_or_first_letters() {
        let read = shown("hengsh");
        assert!(read.contains(&"\"hengsh\" *".to_owned()), "{read:?}");
        assert!(read.contains(&"\"heng\" + \"sh\" *".to_owned()), "{read:?}");
        let read = shown("shhr");
        assert!(
            read.contains(&"\"s\" + \"h\" + \"h\" + \"r\"".to_owned()),
            "{read:?}"
        );
        let read = shown("上海hr");
        assert!(
            read.contains(&"\"上\" + \"海\" + \"h\" + \"r\"".to_owned()),
            "{read:?}"
        );
        let read = shown("xian");
        assert!(read.contains(&"\"xi\" + \"an\" *".to_owned()), "{read:?}");
        assert!(
            read.contains(&"\"x\" + \"i\" + \"a\" + \"n\"".to_owned()),
            "{read:?}"
        );
    }

    #[test]
    fn every_term_counts_and_signs_do_not() {
        let query = Query::read("  明烛，1234 ").unwrap();
        assert_eq!(query.expression(""), "(\"明\" + \"烛\") AND (\"1234\" *)");
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
