//! The words of a text as they are searched: one place for every Chinese character, at which the
//! character, the pinyin of each of its readings and their first letters all stand; one place for every
//! Latin word or number, at which a long number also stands without its first digits.

use pinyin::{ToPinyin, ToPinyinMulti};

/// Numbers from this length on are found by any of their last digits.
pub(super) const TELEPHONE: usize = 7;
/// Not fewer digits than these are worth finding.
const FEWEST: usize = 3;

/// What stands at one place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Character(char),
    /// Digits, half width.
    Number(String),
    /// Letters, in lower case and half width.
    Word(String),
}

/// Place after place; spaces and signs are none.
pub(super) fn places(text: &str) -> impl Iterator<Item = Place> {
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || {
        let c = chars.find(|c| is_han(*c) || c.is_alphanumeric())?;
        if is_han(c) {
            return Some(Place::Character(c));
        }
        let first = fold(c);
        let digits = is_digits(&first);
        let mut run = first;
        while let Some(next) = chars.peek().copied() {
            if is_han(next) || !next.is_alphanumeric() {
                break;
            }
            let next = fold(next);
            if is_digits(&next) != digits {
                break;
            }
            run.push_str(&next);
            chars.next();
        }
        Some(if digits {
            Place::Number(run)
        } else {
            Place::Word(run)
        })
    })
}

fn is_digits(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

/// Every word of a text, with whether it stands where the one before stands.
pub(super) fn words(text: &str, mut word: impl FnMut(&str, bool)) {
    let mut buffer = [0_u8; 4];
    for place in places(text) {
        match place {
            Place::Character(c) => {
                word(c.encode_utf8(&mut buffer), false);
                for reading in readings(c) {
                    word(reading, true);
                    if let Some(first) = reading.get(..1) {
                        word(first, true);
                    }
                }
            }
            Place::Number(run) => {
                word(&run, false);
                if run.len() >= TELEPHONE {
                    for from in 1..=run.len() - FEWEST {
                        word(&run[from..], true);
                    }
                }
            }
            Place::Word(run) => {
                word(&run, false);
                if let Some(first) = run
                    .chars()
                    .next()
                    .filter(|first| first.len_utf8() < run.len())
                {
                    word(first.encode_utf8(&mut buffer), true);
                }
            }
        }
    }
}

/// Lower case, half width.
pub(super) fn fold(c: char) -> String {
    domain::accounts::text::half_width(c)
        .to_lowercase()
        .collect()
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}

/// Every reading once, without tones, ü as v.
pub(super) fn readings(c: char) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    if let Some(all) = c.to_pinyin_multi() {
        for reading in all {
            let plain = without_umlaut(reading.plain());
            if !found.contains(&plain) {
                found.push(plain);
            }
        }
    }
    found
}

fn without_umlaut(plain: &'static str) -> &'static str {
    match plain {
        "lü" => "lv",
        "nü" => "nv",
        "lüe" => "lve",
        "nüe" => "nve",
        other => other,
    }
}

/// The name in pinyin, for an order from A to Z: `cong qing chang le`. What is not Chinese stands as it
/// is.
pub(crate) fn sort_key(name: &str) -> String {
    let mut key = String::new();
    for c in name.chars() {
        match c.to_pinyin() {
            Some(reading) => {
                key.push_str(without_umlaut(reading.plain()));
                key.push(' ');
            }
            None => key.push_str(&fold(c)),
        }
    }
    key.trim_end().to_owned()
}

/// Every syllable of Mandarin that a character is read with.
pub(super) static SYLLABLES: std::sync::LazyLock<std::collections::BTreeSet<&'static str>> =
    std::sync::LazyLock::new(|| {
        ('\u{4e00}'..='\u{9fa5}')
            .flat_map(readings)
            .filter(|reading| reading.is_ascii())
            .collect()
    });

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Vec<String>> {
        let mut places: Vec<Vec<String>> = Vec::new();
        words(text, |word, same| {
            if !same {
                places.push(Vec::new());
            }
            places.last_mut().unwrap().push(word.to_owned());
        });
        places
    }

    #[test]
    fn a_character_stands_with_all_its_readings_and_their_first_letters() {
        let places = all("重庆");
        for word in ["重", "zhong", "z", "chong", "c"] {
            assert!(places[0].contains(&word.to_owned()), "{word}: {places:?}");
        }
        assert!(places[1].contains(&"qing".to_owned()));
    }

    #[test]
    fn a_telephone_is_found_by_its_last_digits_and_a_year_is_not() {
        let places = all("13800001234 2026年");
        assert!(places[0].contains(&"1234".to_owned()) && places[0].contains(&"234".to_owned()));
        assert_eq!(places[1], ["2026"]);
    }

    #[test]
    fn latin_words_are_whole_and_in_lower_case() {
        let places = all("BX Video·ＬＥＤ灯");
        assert_eq!(places[0], ["bx", "b"]);
        assert_eq!(places[1], ["video", "v"]);
        assert_eq!(places[2], ["led", "l"]);
        assert_eq!(places[3][0], "灯");
    }

    #[test]
    fn names_sort_by_their_sound() {
        let mut names = ["重庆", "北京", "Apex", "上海"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names[0], "Apex");
        assert_eq!(names[1], "北京");
    }
}
