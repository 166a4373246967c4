//! A search as an expression for FTS5, over the entries that [`super::grams`] keeps.

use super::grams::{self, BEGINS_NAME, ELSEWHERE, IN_NAME, LONGEST, WORD_BEGINNING};
use super::query::{Kind, Phrase, Piece, Query};

/// Where a text is looked for, the best place first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    NameBegins,
    Name,
    Anywhere,
}

impl Query {
    /// All terms must be there, each in one of its readings; of [`Where::NameBegins`] the first term begins
    /// the name and the others are in it.
    pub(super) fn expression(&self, place: Where) -> String {
        let terms: Vec<String> = (0..)
            .zip(&self.terms)
            .map(|(at, phrases)| {
                let ways: &[[&str; 2]] = match place {
                    Where::NameBegins if at == 0 => &[[BEGINS_NAME, IN_NAME]],
                    Where::NameBegins | Where::Name => &[[IN_NAME, IN_NAME]],
                    Where::Anywhere => &[[IN_NAME, IN_NAME], [ELSEWHERE, ELSEWHERE]],
                };
                let mut written: Vec<String> = phrases
                    .iter()
                    .map(entries)
                    .flat_map(|entries| ways.iter().map(move |way| write(&entries, *way)))
                    .collect();
                written.sort_unstable();
                written.dedup();
                format!("({})", written.join(" OR "))
            })
            .collect();
        terms.join(" AND ")
    }
}

/// An entry and whether longer ones answer as well.
type Entry = (String, bool);

/// `".恒盛" + ".盛大"`. Entries hold letters, digits, characters and the signs of grams.rs only, so nothing
/// needs escaping.
fn write(entries: &[Entry], [first, rest]: [&str; 2]) -> String {
    let words: Vec<String> = entries
        .iter()
        .enumerate()
        .map(|(at, (entry, _))| format!("\"{}{entry}\"", if at == 0 { first } else { rest }))
        .collect();
    let star = if entries.last().is_some_and(|(_, longer)| *longer) {
        " *"
    } else {
        ""
    };
    format!("{}{star}", words.join(" + "))
}

/// One place of what was typed.
enum Spot<'a> {
    Piece(&'a Piece),
    Digit(char),
}

/// The entry to look for at every place, the rarest there is; places at the end that the entry before
/// covers are left away.
fn entries(phrase: &Phrase) -> Vec<Entry> {
    let spots: Vec<Spot<'_>> = phrase
        .iter()
        .flat_map(|piece| match piece.kind {
            Kind::Digits => piece.text.chars().map(Spot::Digit).collect(),
            _ => vec![Spot::Piece(piece)],
        })
        .collect();
    let mut entries = Vec::with_capacity(spots.len());
    for at in 0..spots.len() {
        let (entry, covered) = entry(&spots, at);
        entries.push(entry);
        if at + covered == spots.len() {
            break;
        }
    }
    entries
}

/// The entry of a place, and how many places it covers.
fn entry(spots: &[Spot<'_>], at: usize) -> (Entry, usize) {
    match &spots[at] {
        Spot::Digit(_) => {
            let digits = spots[at..].iter().map_while(|spot| match spot {
                Spot::Digit(digit) => Some(digit),
                Spot::Piece(_) => None,
            });
            let run: String = digits.take(LONGEST).collect();
            let covered = run.len();
            ((run, false), covered)
        }
        Spot::Piece(piece) => match piece.kind {
            Kind::Character => match spots.get(at + 1) {
                Some(Spot::Piece(next)) if next.kind == Kind::Character => {
                    ((format!("{}{}", piece.text, next.text), false), 2)
                }
                _ => ((piece.text.clone(), false), 1),
            },
            Kind::Word if piece.text.chars().count() == 1 => ((piece.text.clone(), false), 1),
            Kind::Word if piece.begins && piece.text.chars().count() <= WORD_BEGINNING => {
                ((grams::word_beginning(&piece.text), false), 1)
            }
            Kind::Word => ((grams::word(&piece.text), piece.begins), 1),
            Kind::Sound if piece.text.len() == 1 => {
                let sounds = spots[at..].iter().map_while(|spot| match spot {
                    Spot::Piece(piece) if piece.kind == Kind::Sound => piece.text.chars().next(),
                    _ => None,
                });
                let letters: String = sounds.take(LONGEST).collect();
                // The first letter alone of a syllable says less than the syllable.
                let single =
                    |spot: &Spot<'_>| matches!(spot, Spot::Piece(piece) if piece.text.len() == 1);
                let covered = spots[at..at + letters.len()]
                    .iter()
                    .take_while(|spot| single(spot))
                    .count();
                let entry = match letters.len() {
                    1 => letters,
                    _ => grams::initials(&letters),
                };
                ((entry, false), covered)
            }
            Kind::Sound => {
                let beginning = piece
                    .begins
                    .then(|| grams::beginning(&piece.text))
                    .flatten();
                ((beginning.unwrap_or_else(|| piece.text.clone()), false), 1)
            }
            // Digits have spots of their own.
            Kind::Digits => ((piece.text.clone(), false), 1),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let query = Query::read(text).unwrap();
        query.terms[0]
            .iter()
            .map(|phrase| write(&entries(phrase), ["", ""]))
            .collect()
    }

    fn holds(text: &str, phrase: &str) {
        let shown = shown(text);
        assert!(shown.contains(&phrase.to_owned()), "{phrase}: {shown:?}");
    }

    #[test]
    fn characters_are_looked_for_in_pairs() {
        assert_eq!(shown("恒"), ["\"恒\""]);
        assert_eq!(shown("恒盛装"), ["\"恒盛\" + \"盛装\""]);
        holds("上海hr", "\"上海\" + \"海\" + \"~hr\"");
    }

    #[test]
    fn first_letters_are_looked_for_in_threes() {
        holds("hs", "\"~hs\"");
        holds("hszs", "\"~hsz\" + \"~szs\"");
        holds("hsheng", "\"~hs\" + \"sheng\"");
    }

    #[test]
    fn the_beginning_of_a_syllable_is_an_entry_and_of_a_long_word_a_range() {
        holds("hengsh", "\"heng\" + \"sh-\"");
        holds("heng", "\"heng\"");
        holds("vid", "\"=vid-\"");
        holds("vide", "\"=vide\" *");
    }

    #[test]
    fn digits_are_looked_for_in_threes() {
        assert_eq!(shown("12"), ["\"12\""]);
        assert_eq!(shown("12345"), ["\"123\" + \"234\" + \"345\""]);
    }

    #[test]
    fn names_are_asked_first_and_all_terms_count() {
        let query = Query::read("恒盛 12").unwrap();
        assert_eq!(
            query.expression(Where::NameBegins),
            "(\"^恒盛\") AND (\".12\")"
        );
        assert_eq!(
            query.expression(Where::Anywhere),
            "(\".恒盛\" OR \"恒盛\") AND (\".12\" OR \"12\")"
        );
    }
}
