//! A text as lines without blank ones, articles that were glued together on one line apart.

use super::heading::is_name;
use super::marks::{Mark, Marked, cites, mark, may_cite};

/// A line, trimmed, and where it stood in the file, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: usize,
    pub(super) text: String,
}

/// Where a cut uncovers the beginning of an article, what stands before it is looked at once more; a text
/// that needs more rounds than this was made to.
const MOST_ROUNDS: usize = 16;

/// How the last cell of a row is told where it is empty.
pub(super) const EMPTY_CELL: &str = "\t\u{3000}";

/// Splits a text. What is dropped is white space only.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let breaks = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let mut pieces: Vec<(usize, &str)> = text
        .split('\n')
        .enumerate()
        .flat_map(|(index, physical)| {
            let pieces = physical.split(breaks);
            pieces.map(move |piece| (index + 1, trim(piece)))
        })
        .filter(|(_, piece)| !piece.trim().is_empty())
        .collect();
    for _ in 0..MOST_ROUNDS {
        let apart = apart(&pieces);
        let settled = apart.len() == pieces.len();
        pieces = apart;
        if settled {
            break;
        }
    }
    pieces
        .into_iter()
        .map(|(number, piece)| Line {
            number,
            text: piece.to_owned(),
        })
        .collect()
}

/// The pieces with articles that were glued together apart.
fn apart<'a>(pieces: &[(usize, &'a str)]) -> Vec<(usize, &'a str)> {
    let mut found = Vec::with_capacity(pieces.len());
    for ((number, piece), next) in pieces.iter().zip(next_articles(pieces)) {
        let mut begin = 0;
        let ends = cuts(piece, next);
        for end in ends.into_iter().chain([piece.len()]) {
            let one = trim(&piece[begin..end]);
            if !one.trim().is_empty() {
                found.push((*number, one));
            }
            begin = end;
        }
    }
    found
}

/// The number and branch of an article: 第十七条之一 is (17, 1).
type Place = (u32, u32);

fn place(found: &Marked<'_>) -> Place {
    (found.value, found.branch.unwrap_or(0))
}

/// For every line, the article that the next line with one begins with.
fn next_articles(pieces: &[(usize, &str)]) -> Vec<Option<Place>> {
    let mut next = None;
    let mut found: Vec<Option<Place>> = pieces
        .iter()
        .rev()
        .map(|(_, piece)| {
            let known = next;
            if let Some(article) = mark(piece).filter(|it| it.mark == Mark::Article && !cites(it)) {
                next = Some(place(&article));
            }
            known
        })
        .collect();
    found.reverse();
    found
}

/// White space goes, except an ideographic space before the first tab or behind the last: those are an
/// empty first and last cell of a row.
fn trim(piece: &str) -> &str {
    let filled = piece.trim_end().len();
    let cells = piece[filled..].rfind(EMPTY_CELL);
    let mut rest = &piece[..filled + cells.map_or(0, |at| at + EMPTY_CELL.len())];
    while let Some(first) = rest.chars().next().filter(|first| first.is_whitespace()) {
        if rest.starts_with("\u{3000}\t") {
            break;
        }
        rest = &rest[first.len_utf8()..];
    }
    rest
}

/// The bytes at which the next article or chapter begins inside a line. Only lines that begin with an
/// article or a heading are looked at, or that hold a whole text; and only numbers that continue the count
/// are cut at: anything else is a citation. `next` is the article that the next line with one begins with.
fn cuts(line: &str, next: Option<Place>) -> Vec<usize> {
    let mut cuts = Vec::new();
    // Where to look from, the article before, and the heading that the place looked at stands behind.
    let (begin, mut last, mut heading) = match mark(line) {
        Some(first) => {
            let begin = line.len() - first.rest.len();
            match first.mark {
                Mark::Article => (begin, Some(place(&first)), None),
                Mark::Part | Mark::Subpart | Mark::Chapter | Mark::Section => {
                    (begin, None, Some((first.mark, begin)))
                }
                _ => return cuts,
            }
        }
        None => match whole_text(line) {
            Some(at) => {
                cuts.push(at);
                (at + '第'.len_utf8(), Some((1, 0)), None)
            }
            None => return cuts,
        },
    };
    // What stands before the place that matters: the last character that is no space, and whether a
    // space followed.
    let (mut before, mut spaced, mut open) = (None, false, 0_i32);
    for (at, character) in line.char_indices() {
        let found = (at >= begin && character == '第' && open <= 0)
            .then(|| mark(&line[at..]))
            .flatten()
            .filter(|found| !cites(found) && !may_cite(found));
        if let Some(found) = found {
            let ended = before.is_some_and(ends);
            // 。第二条本制度…: nothing but the sentence before keeps the article apart. It is one unless a
            // line below begins with its number.
            let closed = before == Some('。') && !spaced;
            match found.mark {
                Mark::Article => {
                    let value = place(&found);
                    let follows = last.is_none_or(|(article, branch)| {
                        value == (article + 1, 0) || value == (article, branch + 1)
                    });
                    let apart = match heading {
                        Some((_, name)) => {
                            let named = names_a_heading(&line[name..at], found.rest);
                            if found.gap {
                                spaced || named
                            } else {
                                named && next != Some(value)
                            }
                        }
                        None => (ended && (spaced || found.gap)) || (closed && next != Some(value)),
                    };
                    if follows && apart {
                        cuts.push(at);
                        (last, heading) = (Some(value), None);
                    }
                }
                Mark::Part | Mark::Chapter | Mark::Section => {
                    let inner = heading.is_some_and(|(outer, _)| outer != found.mark);
                    let apart = spaced && found.gap && (ended && heading.is_none() || inner);
                    if apart || (closed && heads_an_article(found.rest, last)) {
                        cuts.push(at);
                        heading = Some((found.mark, line.len() - found.rest.len()));
                        // A count may begin anew under a heading that stands apart.
                        last = last.filter(|_| !apart);
                    }
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

/// Where 第一条 begins in a line that holds the title and the articles, one behind the other: it stands
/// behind words that are no sentence, and 第二条 follows behind a full stop.
fn whole_text(line: &str) -> Option<usize> {
    let first = article_at(line, (1, 0))?;
    let behind = &line[first + '第'.len_utf8()..];
    let second = article_at(behind, (2, 0))?;
    let title = line[..first].trim();
    let named = title.is_empty() || ends_a_title(title);
    (named && behind[..second].trim_end().ends_with('。')).then_some(first)
}

fn ends_a_title(words: &str) -> bool {
    words.ends_with(['。', '）', ')', '】']) || (is_name(words) && !asks_for_an_object(words))
}

/// The first place at which this article may begin.
fn article_at(text: &str, wanted: Place) -> Option<usize> {
    text.match_indices('第').map(|(at, _)| at).find(|at| {
        mark(&text[*at..]).is_some_and(|found| {
            found.mark == Mark::Article && place(&found) == wanted && !cites(&found)
        })
    })
}

/// 第二章附则第三条…: the name of a heading, and behind it the article that follows.
fn heads_an_article(rest: &str, last: Option<Place>) -> bool {
    let Some((article, _)) = last else {
        return false;
    };
    article_at(rest, (article + 1, 0)).is_some_and(|at| names_a_heading(&rest[..at], &rest[at..]))
}

/// 第一章 总则第一条 为了…。: the words before the article are the name of a heading, those behind it a
/// sentence, and nothing asks for the article as its object.
fn names_a_heading(between: &str, after: &str) -> bool {
    const RULES: [&str; 3] = ["本法", "制度", "办法"];
    let name = between.trim();
    is_name(name)
        && !name.contains('第')
        && after.contains('。')
        && !asks_for_an_object(name)
        && !RULES.iter().any(|word| name.ends_with(word))
}

/// Words that go on with the article they name: 依照第一条.
fn asks_for_an_object(words: &str) -> bool {
    const VERBS: [&str; 9] = [
        "违反", "依照", "按照", "根据", "适用", "依据", "和", "与", "及",
    ];
    VERBS.iter().any(|word| words.ends_with(word))
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
