//! The little language the rules are written in.
//!
//! `甲…乙` is 甲 followed by 乙 within a few characters, `(甲|乙)` is either, `(甲|)` may be missing, `#` is
//! a number, and `~(甲|乙)` must not follow here.

/// How many characters `…` may stand for.
const GAP: usize = 15;

/// A pattern, read once.
pub(super) struct Pattern(Vec<Part>);

enum Part {
    Word(&'static str),
    Any(Vec<Vec<Part>>),
    Not(Vec<Vec<Part>>),
    Number,
    Gap,
}

/// What is still to be matched behind an alternative.
struct Behind<'a> {
    parts: &'a [Part],
    next: Option<&'a Behind<'a>>,
}

impl Pattern {
    pub(super) fn new(text: &'static str) -> Self {
        Self(read(text))
    }

    /// The first place where it stands, in bytes.
    pub(super) fn find(&self, text: &str) -> Option<(usize, usize)> {
        self.places(text).next()
    }

    /// Every place where it stands.
    pub(super) fn places(&self, text: &str) -> impl Iterator<Item = (usize, usize)> {
        let first = match self.0.first() {
            Some(Part::Word(word)) => word.chars().next(),
            _ => None,
        };
        text.char_indices()
            .filter(move |(_, one)| first.is_none_or(|first| first == *one))
            .filter_map(|(at, _)| Some((at, run(text, at, &self.0, None)?)))
    }
}

fn read(text: &'static str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        match first {
            '…' => {
                parts.push(Part::Gap);
                rest = after;
            }
            '#' => {
                parts.push(Part::Number);
                rest = after;
            }
            '~' => {
                let (inside, behind) = group(after.strip_prefix('(').unwrap_or(after));
                parts.push(Part::Not(inside));
                rest = behind;
            }
            '(' => {
                let (inside, behind) = group(after);
                parts.push(Part::Any(inside));
                rest = behind;
            }
            _ => {
                let end = rest.find(['…', '#', '~', '(']).unwrap_or(rest.len());
                parts.push(Part::Word(&rest[..end]));
                rest = &rest[end..];
            }
        }
    }
    parts
}

/// The alternatives up to the bracket that closes, and what follows it.
fn group(text: &'static str) -> (Vec<Vec<Part>>, &'static str) {
    let (mut depth, mut begin) = (0_u32, 0);
    let mut found = Vec::new();
    for (at, one) in text.char_indices() {
        match one {
            '(' => depth += 1,
            ')' if depth == 0 => {
                found.push(read(&text[begin..at]));
                return (found, &text[at + 1..]);
            }
            ')' => depth -= 1,
            '|' if depth == 0 => {
                found.push(read(&text[begin..at]));
                begin = at + 1;
            }
            _ => {}
        }
    }
    (found, "")
}

fn run(text: &str, at: usize, parts: &[Part], next: Option<&Behind<'_>>) -> Option<usize> {
    let Some((first, rest)) = parts.split_first() else {
        return match next {
            None => Some(at),
            Some(behind) => run(text, at, behind.parts, behind.next),
        };
    };
    let here = &text[at..];
    match first {
        Part::Word(word) => {
            here.starts_with(word).then_some(())?;
            run(text, at + word.len(), rest, next)
        }
        Part::Any(any) => {
            let behind = Behind { parts: rest, next };
            any.iter().find_map(|one| run(text, at, one, Some(&behind)))
        }
        Part::Not(any) => {
            if any.iter().any(|one| run(text, at, one, None).is_some()) {
                return None;
            }
            run(text, at, rest, next)
        }
        Part::Number => {
            let length = here
                .char_indices()
                .find(|(_, one)| !numeric(*one))
                .map_or(here.len(), |(end, _)| end);
            (length > 0).then_some(())?;
            run(text, at + length, rest, next)
        }
        Part::Gap => here
            .char_indices()
            .map(|(step, _)| at + step)
            .chain([text.len()])
            .take(GAP + 1)
            .find_map(|from| run(text, from, rest, next)),
    }
}

/// What numbers are written with.
pub(super) fn numeric(one: char) -> bool {
    one.is_ascii_digit()
        || ('０'..='９').contains(&one)
        || "一二三四五六七八九十百千万两半.,".contains(one)
}

/// Splits at full stops and semicolons; the mark stays with its sentence.
pub(super) fn sentences(paragraph: &str) -> impl Iterator<Item = &str> {
    paragraph.split_inclusive(['。', '；', '！', '？', ';'])
}

const CLAUSE: [char; 8] = ['，', '。', '；', '：', '！', '？', ',', ';'];

/// The clause around a place, without the marks at its ends.
pub(super) fn clause(text: &str, start: usize, end: usize) -> &str {
    let from = clause_begin(text, start);
    let to = text[end..].find(CLAUSE).map_or(text.len(), |at| end + at);
    text[from..to].trim()
}

pub(super) fn clause_begin(text: &str, at: usize) -> usize {
    text[..at]
        .char_indices()
        .rev()
        .find(|(_, one)| CLAUSE.contains(one))
        .map_or(0, |(at, one)| at + one.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &'static str, text: &str) -> Option<String> {
        let (from, to) = Pattern::new(pattern).find(text)?;
        Some(text[from..to].to_owned())
    }

    #[test]
    fn a_pattern_knows_gaps_alternatives_numbers_and_what_must_not_follow() {
        assert_eq!(found("罚…元", "每次罚了50元"), Some("罚了50元".into()));
        assert_eq!(found("扣~(#分|分)…工资", "扣5分，绩效工资"), None);
        assert_eq!(
            found("扣~(#分|分)…工资", "扣5分并扣当月工资"),
            Some("扣当月工资".into())
        );
        assert_eq!(
            found("(迟|早)(到|退)#(次|)", "早退三次"),
            Some("早退三次".into())
        );
        assert_eq!(found("甲…乙", "甲一二三四五六七八九十一二三四五六乙"), None);
    }
}
