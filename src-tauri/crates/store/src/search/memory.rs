//! The same search over a text in hand, for what is too little to be kept in the index.

use super::query::{Phrase, Query};
use super::words::words;

impl Query {
    /// How well the text answers: 0 from its beginning on, 1 further in; nothing when a term is missing.
    #[must_use]
    pub fn matches(&self, text: &str) -> Option<u32> {
        let mut places: Vec<Vec<String>> = Vec::new();
        words(text, |word, same| match places.last_mut() {
            Some(place) if same => place.push(word.to_owned()),
            _ => places.push(vec![word.to_owned()]),
        });
        let mut rank = 1;
        for phrases in &self.terms {
            let at = phrases
                .iter()
                .filter_map(|phrase| find(phrase, &places))
                .min()?;
            if at == 0 {
                rank = 0;
            }
        }
        Some(rank)
    }
}

fn find(phrase: &Phrase, places: &[Vec<String>]) -> Option<usize> {
    places.windows(phrase.len().max(1)).position(|window| {
        phrase.iter().zip(window).all(|(piece, place)| {
            place.iter().any(|word| {
                if piece.begins {
                    word.starts_with(&piece.text)
                } else {
                    *word == piece.text
                }
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str, text: &str) -> Option<u32> {
        Query::read(query).unwrap().matches(text)
    }

    #[test]
    fn a_text_answers_to_its_characters_its_sound_and_its_first_letters() {
        for query in [
            "重庆",
            "cqcl",
            "zqcl",
            "chongqing",
            "chongqch",
            "长乐",
            "changle",
            "重庆cl",
            "CQ 乐",
        ] {
            assert!(found(query, "重庆长乐贸易有限公司").is_some(), "{query}");
        }
        assert_eq!(found("长乐", "重庆长乐"), Some(1));
        assert_eq!(found("重", "重庆长乐"), Some(0));
        for query in ["庆重", "cqclx", "北京", "重庆 北京"] {
            assert_eq!(found(query, "重庆长乐贸易有限公司"), None, "{query}");
        }
    }

    #[test]
    fn four_digits_find_a_number() {
        assert!(found("1234", "13800001234").is_some());
        assert!(found("0001", "13800001234").is_some());
        assert_eq!(found("9999", "13800001234"), None);
    }
}
