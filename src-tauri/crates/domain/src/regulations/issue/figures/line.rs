//! A line of text as its characters, read alike whichever width they are typed in.

/// Characters in one width, and the byte each of them begins at.
pub(super) struct Line {
    chars: Vec<char>,
    bytes: Vec<usize>,
}

impl Line {
    pub(super) fn of(text: &str) -> Self {
        Self {
            chars: text.chars().map(plain).collect(),
            bytes: text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    pub(super) fn byte(&self, at: usize) -> usize {
        self.bytes[at.min(self.chars.len())]
    }

    pub(super) fn rest(&self, at: usize) -> &[char] {
        self.chars.get(at..).unwrap_or_default()
    }

    pub(super) fn text(&self, from: usize, to: usize) -> String {
        self.chars[from..to].iter().collect()
    }

    pub(super) fn is_at(&self, at: usize, word: &str) -> bool {
        let rest = self.rest(at);
        rest.len() >= word.chars().count() && word.chars().zip(rest).all(|(a, b)| a == *b)
    }

    /// Whether the word ends where `at` begins.
    pub(super) fn is_before(&self, at: usize, word: &str) -> bool {
        at.checked_sub(word.chars().count())
            .is_some_and(|from| self.is_at(from, word))
    }

    pub(super) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.get(at))
    }

    pub(super) fn skip_space(&self, at: usize) -> usize {
        (at..).find(|at| self.get(*at) != Some(' ')).unwrap_or(at)
    }

    /// The place behind the last character before `at` that is no space.
    pub(super) fn back_over_space(&self, at: usize) -> usize {
        let spaces = self.chars[..at].iter().rev().take_while(|c| **c == ' ');
        at - spaces.count()
    }
}

/// Numerals as cheques are written, and how they are read.
const CAPITALS: &str = "壹贰叁肆伍陆柒捌玖拾佰仟";
const NUMERALS: &str = "一二三四五六七八九十百千";

fn plain(c: char) -> char {
    if let Some(at) = CAPITALS.chars().position(|capital| capital == c) {
        return NUMERALS.chars().nth(at).unwrap_or(c);
    }
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFF10 + 0x30).unwrap_or(c),
        '．' => '.',
        '％' => '%',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '￥' => '¥',
        '–' | '—' | '－' | '−' | '~' | '～' | '〜' => '-',
        '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        other => other,
    }
}
