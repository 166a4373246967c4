//! 目录 that was left in a text: its lines name headings that come again, and count for nothing.

use std::collections::HashMap;

use super::heading::{is_name, unnumbered};
use super::lines::Line;
use super::marks::{Mark, Marked};

/// For every line, whether it belongs to a table of contents.
pub(super) fn contents(lines: &[Line], marks: &[Option<Marked<'_>>]) -> Vec<bool> {
    let mut found = vec![false; lines.len()];
    let mut last: HashMap<String, usize> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if marks[index].is_some() || is_entry(line, marks[index].as_ref()) {
            last.insert(key(&line.text), index);
        }
    }
    let comes_again = |index: usize| {
        last.get(&key(&lines[index].text))
            .is_some_and(|at| *at > index)
    };
    let mut index = 0;
    while index < lines.len() {
        let titled = is_title(&lines[index].text);
        let begin = index + usize::from(titled);
        let mut end = begin;
        while end < lines.len()
            && (dotted(&lines[end].text)
                || (is_entry(&lines[end], marks[end].as_ref())
                    && (comes_again(end) || (titled && !is_first_again(lines, begin, end))))
                || (titled && is_small_entry(&lines[end], marks[end].as_ref(), comes_again(end))))
        {
            end += 1;
        }
        let enough = if titled {
            end > begin
        } else {
            end >= begin + 3 || (begin..end).any(|at| dotted(&lines[at].text))
        };
        if enough {
            found[index..end].fill(true);
        }
        index = end.max(index + 1);
    }
    found
}

fn is_first_again(lines: &[Line], begin: usize, at: usize) -> bool {
    at > begin && key(&lines[at].text) == key(&lines[begin].text)
}

fn is_title(line: &str) -> bool {
    let bare: String = line
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '#' | '*'))
        .collect();
    matches!(
        bare.as_str(),
        "目录" | "目錄" | "目次" | "【目录】" | "（目录）"
    )
}

fn is_entry(line: &Line, marked: Option<&Marked<'_>>) -> bool {
    let heading = marked.is_some_and(|marked| {
        matches!(
            marked.mark,
            Mark::Part | Mark::Subpart | Mark::Chapter | Mark::Section | Mark::Annex
        )
    });
    (heading || unnumbered(&line.text)) && line.text.chars().count() <= 60
}

/// 第一条 目的 1 under 目录: an article, a clause or a decimal that comes again, or with its page.
fn is_small_entry(line: &Line, marked: Option<&Marked<'_>>, comes_again: bool) -> bool {
    let paged = || {
        let name = line.text.trim_end_matches(|c: char| c.is_ascii_digit());
        name.len() < line.text.len() && name.ends_with(char::is_whitespace)
    };
    marked.is_some_and(|marked| is_name(marked.rest)) && (comes_again || paged())
}

/// 第一章 总则 ……… 3, or the same with a tab before the page.
fn dotted(line: &str) -> bool {
    let entry = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | ' '));
    if entry.len() == line.len() {
        return false;
    }
    let dots = entry
        .chars()
        .rev()
        .take_while(|c| matches!(c, '.' | '．' | '…' | '·' | '⋯' | '_' | ' ' | '\t'))
        .filter(|c| !c.is_whitespace() || *c == '\t')
        .map(|c| if matches!(c, '…' | '⋯') { 3 } else { 1 })
        .sum::<usize>();
    dots >= 3 && entry.chars().any(|c| c >= '\u{2E80}')
}

/// The line without white space, markup and page number.
fn key(line: &str) -> String {
    line.trim_end_matches(|c: char| {
        c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | '…' | '·')
    })
    .chars()
    .filter(|c| !c.is_whitespace() && !matches!(c, '#' | '*'))
    .collect()
}
