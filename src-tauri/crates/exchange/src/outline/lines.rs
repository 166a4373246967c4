//! A text as lines without blank ones, articles that were glued together on one line apart.

use super::heading::is_name;
use super::marks::{Mark, cites, mark, may_cite};

/// A line, trimmed, and where it stood in the file, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: usize,
    pub(super) text: String,
}

/// Splits a text. What is dropped is white space only.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut number = 0;
    for physical in text.split('\n') {
        number += 1;
        let breaks = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
        for piece in physical.split(breaks) {
            let piece = trim(piece);
            let mut begin = 0;
            for cut in cuts(piece) {
                push(&mut lines, number, &piece[begin..cut]);
                begin = cut;
            }
            push(&mut lines, number, &piece[begin..]);
        }
    }
    lines
}

fn push(lines: &mut Vec<Line>, number: usize, piece: &str) {
    let text = trim(piece);
    if !text.trim().is_empty() {
        lines.push(Line {
            number,
            text: text.to_owned(),
        });
    }
}

/// White space goes, except an ideographic space before a tab: that is an empty first cell of a row.
fn trim(piece: &str) -> &str {
    let mut rest = piece.trim_end();
    while let Some(first) = rest.chars().next().filter(|first| first.is_whitespace()) {
        if rest.starts_with("\u{3000}\t") {
            break;
        }
        rest = &rest[first.len_utf8()..];
    }
    rest
}

/// The bytes at which the next article or chapter begins inside a line. Only lines that begin with an
/// article or a heading are looked at, and only numbers that continue the count are cut at: anything
/// else is a citation.
fn cuts(line: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    let Some(first) = mark(line) else {
        return cuts;
    };
    let mut last = match first.mark {
        Mark::Article => Some((first.value, first.branch.unwrap_or(0))),
        Mark::Part | Mark::Subpart | Mark::Chapter | Mark::Section => None,
        _ => return cuts,
    };
    let begin = line.len() - first.rest.len();
    // Characters before the place that matters: the last that is no space, and whether one followed.
    let (mut before, mut spaced, mut open) = (None, false, 0_i32);
    for (place, character) in line.char_indices() {
        if place >= begin && character == '第' && open <= 0 {
            let ended = before.is_some_and(ends);
            let found = mark(&line[place..]).filter(|found| !cites(found) && !may_cite(found));
            match found {
                Some(found) if found.mark == Mark::Article => {
                    let value = (found.value, found.branch.unwrap_or(0));
                    let follows = last.is_none_or(|(article, branch)| {
                        value == (article + 1, 0) || value == (article, branch + 1)
                    });
                    let apart = match last {
                        None => {
                            found.gap
                                && (spaced || names_a_heading(&line[begin..place], found.rest))
                        }
                        Some(_) => ended && (spaced || found.gap),
                    };
                    if follows && apart {
                        cuts.push(place);
                        last = Some(value);
                    }
                }
                Some(found)
                    if matches!(found.mark, Mark::Part | Mark::Chapter | Mark::Section)
                        && spaced
                        && found.gap
                        && (ended || (last.is_none() && found.mark != first.mark)) =>
                {
                    cuts.push(place);
                    last = None;
                }
                _ => {}
            }
        }
        match character {
            '“' => open += 1,
            '”' => open -= 1,
            _ => {}
        }
        if character.is_whitespace() {
            spaced = true;
        } else {
            (before, spaced) = (Some(character), false);
        }
    }
    cuts
}

/// 第一章 总则第一条 为了…。: the words before the article are the name of a heading, those behind it a
/// sentence, and nothing asks for the article as its object.
fn names_a_heading(between: &str, after: &str) -> bool {
    const OBJECTS: [&str; 12] = [
        "违反", "依照", "按照", "根据", "适用", "依据", "本法", "制度", "办法", "和", "与", "及",
    ];
    let name = between.trim();
    is_name(name) && after.contains('。') && !OBJECTS.iter().any(|word| name.ends_with(word))
}

/// Whether a sentence can end with the character.
pub(super) fn ends(character: char) -> bool {
    matches!(
        character,
        '。' | '；'
            | ';'
            | '！'
            | '!'
            | '？'
            | '?'
            | '”'
            | '」'
            | '：'
            | ':'
            | '）'
            | ')'
            | '…'
            | '.'
            | '】'
            | '》'
    )
}
