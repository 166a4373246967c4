//! What the index holds of a text. A search that looks for few, rare entries is quick over a million
//! names, and one that looks for many common ones is not: so that next to every character, sound and
//! first letter the index holds pairs and threes of them (恒盛, `~hsy`, `872`), and holds beginnings
//! (`sh-` of 上) as entries of their own, not as a range of entries to be added up on every key.
//!
//! Names have entries apart from everything else (`.恒`), and so have their beginnings (`^恒`): whose name
//! begins so is asked first, then whose name has it, and neither has to step over addresses.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::words::{Place, SYLLABLES, TELEPHONE, places, readings};

/// Before a text: it is a name.
pub(super) const NAME: char = '\u{1}';
/// Before a text: nobody searches it by its sound (an address).
pub(super) const SILENT: char = '\u{2}';
/// Between two texts of one column.
pub(super) const BREAK: char = '\n';

/// Entries of names.
pub(super) const IN_NAME: &str = ".";
/// Entries of the beginning of a name.
pub(super) const BEGINS_NAME: &str = "^";
/// All other entries.
pub(super) const ELSEWHERE: &str = "";

/// First letters, digits: so many make one entry.
pub(super) const LONGEST: usize = 3;
/// Beginnings of Latin words up to this length are entries of their own.
pub(super) const WORD_BEGINNING: usize = 3;
/// A character has several readings, three characters many combinations. Three with four first letters each
/// are kept whole; of the few texts beyond, the usual readings are.
const MOST_COMBINATIONS: usize = 64;

/// What first letters are called together: `~hs`.
pub(super) fn initials(letters: &str) -> String {
    format!("{COMBINED}{letters}")
}

const COMBINED: char = '~';

/// A Latin word.
pub(super) fn word(letters: &str) -> String {
    format!("={letters}")
}

/// The beginning of a Latin word, or all of it: `=vi-`.
pub(super) fn word_beginning(letters: &str) -> String {
    format!("={letters}-")
}

/// A syllable that may go on: `sh-`. None where no syllable goes on: `heng` is only itself.
pub(super) fn beginning(letters: &str) -> Option<String> {
    SYLLABLES
        .range(letters..)
        .find(|one| **one != letters)
        .is_some_and(|one| one.starts_with(letters))
        .then(|| format!("{letters}-"))
}

/// Calls `give(entry, same_place)` for every entry of a text; `same_place` says that it stands where the
/// one before stands. Stops when the call says so.
pub(super) fn grams<E>(
    text: &str,
    mut give: impl FnMut(&str, bool) -> Result<(), E>,
) -> Result<(), E> {
    let name = text.starts_with(NAME);
    let silent = text.starts_with(SILENT);
    let mut named = String::new();
    let mut entries = Entries::default();
    for part in text.split(BREAK) {
        let spots = spots(part, silent);
        for at in 0..spots.len() {
            let mut same = false;
            let prefixes: &[&str] = match (name, at) {
                (true, 0) => &[BEGINS_NAME, IN_NAME],
                (true, _) => &[IN_NAME],
                (false, _) => &[ELSEWHERE],
            };
            entries.stand_at(&spots, at);
            for prefix in prefixes {
                for entry in entries.each() {
                    named.clear();
                    named.push_str(prefix);
                    named.push_str(entry);
                    give(&named, same)?;
                    same = true;
                }
            }
        }
    }
    Ok(())
}

/// A place with what it may sound like; every digit has one.
enum Spot {
    /// With what it sounds like, unless nobody asks.
    Character(char, Option<Rc<Sounds>>),
    Word(String),
    /// Of a long number shorter entries than [`LONGEST`] stand at its beginning only.
    Digit {
        digit: char,
        short: bool,
    },
}

impl Spot {
    /// The first letters of its readings, or of the word.
    fn initials(&self) -> impl Iterator<Item = char> {
        let (sounds, word) = match self {
            Self::Character(_, sounds) => (sounds.as_deref(), None),
            Self::Word(word) => (None, word.chars().next()),
            Self::Digit { .. } => (None, None),
        };
        let sounds = sounds.map_or(&[][..], |sounds| &sounds.initials);
        sounds.iter().copied().chain(word)
    }
}

/// How a character is typed by its sound.
struct Sounds {
    /// Syllables and their beginnings.
    entries: Vec<String>,
    initials: Vec<char>,
}

/// A few thousand characters make up all names: each is worked out once.
fn sounds(c: char) -> Rc<Sounds> {
    thread_local! {
        static KNOWN: RefCell<HashMap<char, Rc<Sounds>>> = RefCell::default();
    }
    KNOWN.with_borrow_mut(|known| {
        let sounds = known.entry(c).or_insert_with(|| {
            let readings = readings(c);
            // The usual reading comes first.
            let mut initials: Vec<char> = Vec::new();
            for letter in readings.iter().filter_map(|reading| reading.chars().next()) {
                if !initials.contains(&letter) {
                    initials.push(letter);
                }
            }
            let mut entries: Vec<String> = Vec::new();
            for reading in readings {
                entries.push(reading.to_owned());
                // Readings are in Latin letters without marks.
                for length in 2..=reading.len() {
                    entries.extend(reading.get(..length).and_then(beginning));
                }
            }
            entries.sort_unstable();
            entries.dedup();
            Rc::new(Sounds { entries, initials })
        });
        Rc::clone(sounds)
    })
}

fn spots(part: &str, silent: bool) -> Vec<Spot> {
    let mut spots = Vec::new();
    for place in places(part) {
        match place {
            Place::Character(c) => {
                spots.push(Spot::Character(c, (!silent).then(|| sounds(c))));
            }
            Place::Word(word) => spots.push(Spot::Word(word)),
            Place::Number(run) => {
                let telephone = run.len() >= TELEPHONE;
                spots.extend(run.chars().enumerate().map(|(at, digit)| Spot::Digit {
                    digit,
                    short: at == 0 || !telephone,
                }));
            }
        }
    }
    spots
}

/// The entries of one place after the other, in the same room: a hundred thousand accounts have twenty
/// million of them.
#[derive(Default)]
struct Entries {
    letters: String,
    /// Where each lies among the letters.
    lie: Vec<Range<usize>>,
}

impl Entries {
    fn each(&self) -> impl Iterator<Item = &str> {
        self.lie.iter().map(|lies| &self.letters[lies.clone()])
    }

    fn push(&mut self, letters: impl IntoIterator<Item = char>) {
        let from = self.letters.len();
        self.letters.extend(letters);
        self.lie.push(from..self.letters.len());
    }

    fn stand_at(&mut self, spots: &[Spot], at: usize) {
        self.letters.clear();
        self.lie.clear();
        match &spots[at] {
            Spot::Character(c, sounds) => {
                self.push([*c]);
                if let Some(Spot::Character(next, _)) = spots.get(at + 1) {
                    self.push([*c, *next]);
                }
                for entry in sounds.iter().flat_map(|sounds| &sounds.entries) {
                    self.push(entry.chars());
                }
            }
            Spot::Word(letters) => {
                self.push(word(letters).chars());
                let ends = letters.char_indices().map(|(at, c)| at + c.len_utf8());
                for end in ends.take(WORD_BEGINNING).skip(1) {
                    self.push(word_beginning(&letters[..end]).chars());
                }
            }
            Spot::Digit { short, .. } => {
                let run = || {
                    let digits = spots[at..].iter().map_while(|spot| match spot {
                        Spot::Digit { digit, .. } => Some(*digit),
                        _ => None,
                    });
                    digits.take(LONGEST)
                };
                let longest = run().count();
                for length in 1..=longest {
                    if *short || length == LONGEST {
                        self.push(run().take(length));
                    }
                }
            }
        }
        self.combine(spots, at);
        let letters = &self.letters;
        self.lie.sort_unstable_by_key(|lies| &letters[lies.clone()]);
        self.lie.dedup_by_key(|lies| &letters[lies.clone()]);
    }

    /// First letters of one to three places from here on.
    fn combine(&mut self, spots: &[Spot], at: usize) {
        let mut combined = vec![[' '; LONGEST]];
        for (length, next) in spots[at..].iter().take(LONGEST).enumerate() {
            combined = combined
                .iter()
                .flat_map(|begun| {
                    next.initials().map(|letter| {
                        let mut more = *begun;
                        more[length] = letter;
                        more
                    })
                })
                .take(MOST_COMBINATIONS)
                .collect();
            for letters in &combined {
                let sign = (length > 0).then_some(COMBINED);
                self.push(sign.into_iter().chain(letters[..=length].iter().copied()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The entries of every place.
    fn all(text: &str) -> Vec<Vec<String>> {
        let mut places: Vec<Vec<String>> = Vec::new();
        grams(text, |entry, same| -> Result<(), ()> {
            if !same {
                places.push(Vec::new());
            }
            places.last_mut().unwrap().push(entry.to_owned());
            Ok(())
        })
        .unwrap();
        places
    }

    #[test]
    fn a_character_stands_alone_and_with_those_after_it() {
        let places = all("重庆长");
        for entry in [
            "重", "重庆", "zhong", "zh-", "zho-", "z", "~zq", "~zqc", "chong", "c", "~cq", "~cqz",
        ] {
            assert!(places[0].contains(&entry.to_owned()), "{entry}: {places:?}");
        }
        assert!(
            !places[0].contains(&"zhong-".to_owned()),
            "no syllable goes on"
        );
        assert!(!places[2].iter().any(|entry| entry.starts_with('~')));
    }

    #[test]
    fn characters_of_many_readings_are_found_by_each_of_them() {
        // 重 is zhong, chong and tong; 单 is dan, shan and chan.
        let places = all("重庆单");
        for entry in ["~cqd", "~cqs", "~zqd", "~zqs"] {
            assert!(places[0].contains(&entry.to_owned()), "{entry}: {places:?}");
        }
    }

    #[test]
    fn a_name_has_entries_of_its_own_and_its_beginning_too() {
        let places = all(&format!("{NAME}恒盛{BREAK}盛"));
        assert!(places[0].contains(&"^恒盛".to_owned()) && places[0].contains(&".恒".to_owned()));
        assert!(!places[1].contains(&"^盛".to_owned()) && !places[1].contains(&".盛盛".to_owned()));
        assert!(places[2].contains(&"^s".to_owned()));
    }

    #[test]
    fn an_address_has_no_sound_and_a_latin_word_in_it_has() {
        let places = all(&format!("{SILENT}上海 Video"));
        assert_eq!(places[0], ["上", "上海"]);
        assert_eq!(places[2], ["=vi-", "=vid-", "=video", "v"]);
    }

    #[test]
    fn any_three_digits_of_a_telephone_stand_and_all_of_a_year() {
        let places = all("13800001234");
        assert_eq!(places[0], ["1", "13", "138"]);
        assert_eq!(places[8], ["234"]);
        assert_eq!(places.len(), 9);
        let places = all("2026年");
        assert_eq!(places[1], ["0", "02", "026"]);
        assert_eq!(places[3], ["6"]);
    }
}
