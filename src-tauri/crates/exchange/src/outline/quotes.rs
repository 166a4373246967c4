//! Passages that a text quotes over several lines, as acts of amendment do: what is numbered in them
//! belongs to another text.

use super::lines::Line;

/// A quotation longer than this is an unclosed mark, in lines.
const LONGEST: usize = 400;

/// For every line, whether it stands inside a quotation that an earlier line has opened.
pub(super) fn quoted(lines: &[Line]) -> Vec<bool> {
    let mut quoted = vec![false; lines.len()];
    let mut index = 0;
    while index < lines.len() {
        let end = if opens(&lines[index].text) {
            closing(lines, index)
        } else {
            None
        };
        match end {
            Some(end) => {
                quoted[index + 1..=end].fill(true);
                index = end + 1;
            }
            None => index += 1,
        }
    }
    quoted
}

/// Whether the last quotation of a line is a passage (it begins the line or follows a colon) and is not
/// closed in it.
fn opens(line: &str) -> bool {
    let Some(place) = line.rfind(['“', '「', '『']) else {
        return false;
    };
    if line[place..].contains(['”', '」', '』']) {
        return false;
    }
    let before = line[..place].trim_end();
    before.is_empty() || before.ends_with(['：', ':', '为'])
}

/// The line that closes the quotation. Each paragraph of it may open it again.
fn closing(lines: &[Line], begin: usize) -> Option<usize> {
    let mut depth = 1_i32;
    for (index, line) in lines.iter().enumerate().skip(begin + 1).take(LONGEST) {
        if line.text.starts_with(['“', '「', '『']) {
            depth = 0;
        }
        for character in line.text.chars() {
            match character {
                '“' | '「' | '『' => depth += 1,
                '”' | '」' | '』' => depth -= 1,
                _ => {}
            }
        }
        if depth <= 0 {
            return Some(index);
        }
        depth = 1;
    }
    None
}
