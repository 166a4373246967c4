//! Pasted lines of plain text get their level back from what they begin with: 第三章, 第七条, （一）, 1.

use super::Line;
use crate::regulations::{NodeId, NodeKind, Run, parse_chinese_numeral};

/// Lines of text as lines of a regulation, without ids: the draft gives them theirs. Numbers at their
/// beginning are taken off, since they are computed; text that begins with none is a 款.
#[must_use]
pub fn recognise(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for raw in text.lines() {
        let raw = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{3000}');
        if !raw.is_empty() {
            line(raw, &mut lines);
        }
    }
    lines
}

fn line(raw: &str, lines: &mut Vec<Line>) {
    let push = |lines: &mut Vec<Line>, kind: NodeKind, text: &str| {
        let mut line = Line::empty(NodeId(String::new()), kind);
        if kind.rule().heading {
            line.heading = (!text.is_empty()).then(|| text.to_owned());
        } else {
            line.runs = vec![Run::Text {
                text: text.to_owned(),
                bold: false,
            }];
        }
        lines.push(line);
    };
    if let Some((kind, rest)) = heading(raw) {
        if kind == NodeKind::Article && is_sentence(rest) {
            push(lines, kind, "");
            push(lines, NodeKind::Paragraph, rest);
        } else {
            push(lines, kind, rest);
        }
    } else if let Some(rest) = annex(raw) {
        push(lines, NodeKind::Annex, rest);
    } else if let Some(rest) = item(raw) {
        push(lines, NodeKind::Item, rest);
    } else if let Some(rest) = subitem(raw) {
        push(lines, NodeKind::Subitem, rest);
    } else {
        push(lines, NodeKind::Paragraph, raw);
    }
}

/// 第十二条, 第三章 …, and what follows. 第三条规定 in the middle of a sentence is none: after the
/// number stands a space, the end of the line, or a text that does not go on grammatically.
fn heading(raw: &str) -> Option<(NodeKind, &str)> {
    let rest = raw.strip_prefix('第')?;
    let (at, kind) = rest.char_indices().find_map(|(at, c)| {
        let kind = match c {
            '编' => NodeKind::Part,
            '章' => NodeKind::Chapter,
            '节' => NodeKind::Section,
            '条' => NodeKind::Article,
            _ => return None,
        };
        Some((at, kind))
    })?;
    let numeral = rest[..at].trim();
    let counted = numeral.chars().all(|c| c.is_ascii_digit()) && !numeral.is_empty()
        || parse_chinese_numeral(numeral).is_some();
    let after = rest[at..].chars().next().map_or(0, char::len_utf8);
    let tail = &rest[at + after..];
    let goes_on = tail.starts_with(['第', '规', '所', '、', '和', '至', '的', '之', '，']);
    (counted && !goes_on).then(|| (kind, tail.trim()))
}

fn is_sentence(text: &str) -> bool {
    text.chars().count() > 24 || text.contains(['。', '；', '：', '，'])
}

fn annex(raw: &str) -> Option<&str> {
    let rest = raw.strip_prefix("附件").or(raw.strip_prefix("附表"))?;
    let rest =
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    (!is_sentence(rest.trim_start_matches(['：', ':'])))
        .then(|| rest.trim_start_matches([' ', '　', '：', ':', '.']))
}

/// （一） or (一)
fn item(raw: &str) -> Option<&str> {
    let rest = raw.strip_prefix(['（', '('])?;
    let (numeral, rest) = rest.split_once(['）', ')'])?;
    parse_chinese_numeral(numeral.trim()).map(|_| rest.trim_start())
}

/// 1. 1、 1． （1） (1)
fn subitem(raw: &str) -> Option<&str> {
    let digits = |text: &str| {
        !text.is_empty() && text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit())
    };
    if let Some(rest) = raw.strip_prefix(['（', '(']) {
        let (number, rest) = rest.split_once(['）', ')'])?;
        return digits(number).then(|| rest.trim_start());
    }
    let (number, rest) = raw.split_once(['.', '、', '．'])?;
    (digits(number) && !rest.starts_with(|c: char| c.is_ascii_digit())).then(|| rest.trim_start())
}
