//! Lines that are told by their words: titles, headings without a number, page headers and footers.

use std::collections::HashMap;

use super::lines::Line;
use super::marks::{Mark, Marked, markup};

/// Whether a line is a heading that carries no number: 附则, 序言, or a heading of markdown.
pub(super) fn unnumbered(line: &str) -> bool {
    if line.starts_with('#') && !markup(line).0.is_empty() {
        return true;
    }
    let bare: String = line
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '*')
        .collect();
    matches!(
        bare.as_str(),
        "总则"
            | "分则"
            | "附则"
            | "序言"
            | "前言"
            | "引言"
            | "导言"
            | "總則"
            | "分則"
            | "附則"
            | "導言"
    )
}

/// Whether the words after 第X章 are a heading and not the rest of a sentence.
pub(super) fn is_heading(marked: &Marked<'_>) -> bool {
    const TAILS: [&str; 6] = ["规定", "第", "、", "，", "。", "所列"];
    // 第四节 中央军事委员会 is a heading; 第四节中的 is not.
    const GLUED_TAILS: [&str; 7] = ["的", "和", "及", "至", "所", "中", "或"];
    marked.rest.chars().count() <= 40
        && !marked
            .rest
            .ends_with(['。', '；', '，', ';', ',', '：', ':'])
        && !TAILS.iter().any(|tail| marked.rest.starts_with(tail))
        && (marked.gap || !GLUED_TAILS.iter().any(|tail| marked.rest.starts_with(tail)))
}

/// Whether words are short enough, and plain enough, to name an article or a clause.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= 25
        && !text.contains(['。', '；', '：', '，', '！', '？', ';', ':', ',', '!', '?'])
}

/// Marks of markdown and HTML that stand on a line of their own.
pub(super) fn is_markup(line: &str) -> bool {
    (line.starts_with("<!--") && line.ends_with("-->"))
        || line.starts_with("```")
        || (line.chars().count() >= 3 && line.chars().all(|c| matches!(c, '-' | '*' | '=' | '_')))
}

/// 第 3 页 共 10 页, - 3 -, 3/10, 3.
pub(super) fn is_page_number(line: &str) -> bool {
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    if bare.chars().count() > 20 || !bare.contains(|c: char| c.is_numeric()) {
        return false;
    }
    let numeric = |c: char| c.is_ascii_digit();
    if bare.starts_with('第') || bare.starts_with('共') {
        let words = bare.replace(['第', '页', '共', '/', '，', ','], "");
        return bare.contains('页') && !words.is_empty() && words.chars().all(numeric);
    }
    // Numbers in the cells of a row.
    if line.contains('\t') {
        return false;
    }
    let core = bare.trim_matches(['-', '—', '–', '~', '·']);
    let parts: Vec<&str> = core.split('/').collect();
    parts.len() <= 2
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.len() <= 4 && part.chars().all(numeric))
}

/// For every line, whether it is the header or footer of a page: a short line of a kind that comes at
/// least three times.
pub(super) fn running(lines: &[Line]) -> Vec<bool> {
    const WORDS: [&str; 7] = ["公司", "制度", "手册", "编号", "机密", "版本", "管理办法"];
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let eligible = |text: &str| {
        let length = text.chars().count();
        (5..=40).contains(&length)
            && !text.ends_with(['。', '；', '：', '，', ':', ';', '”'])
            && !text.contains(['\t', '|'])
            && WORDS.iter().any(|word| text.contains(word))
    };
    for line in lines.iter().filter(|line| eligible(&line.text)) {
        *counts.entry(line.text.as_str()).or_default() += 1;
    }
    let often = |text: &str| counts.get(text).is_some_and(|count| *count >= 3);
    lines.iter().map(|line| often(&line.text)).collect()
}

/// The title among the lines before the first number: the first that ends like the name of a rule, or
/// simply the first.
pub(super) fn title(lines: &[Line], eligible: impl Fn(usize) -> bool, end: usize) -> Option<usize> {
    const ENDINGS: [&str; 26] = [
        "制度", "办法", "规定", "条例", "细则", "法", "规则", "章程", "手册", "守则", "准则",
        "规范", "方案", "决定", "意见", "解释", "宪法", "法典", "规程", "程序", "公约", "职责",
        "通则", "标准", "指引", "须知",
    ];
    let candidates = || (0..end.min(10)).filter(|index| eligible(*index));
    let named = candidates().find(|index| {
        let text = lines[*index].text.trim_end_matches(['*', '》', '）', ')']);
        let bare = text
            .rsplit_once(['（', '('])
            .map_or(text, |(before, _)| before)
            .trim_end();
        is_name(bare)
            && (ENDINGS
                .iter()
                .any(|ending| bare.ends_with(ending) || text.ends_with(ending)))
            || lines[*index].text.starts_with('#')
    });
    let first = candidates().next();
    match (first, named) {
        // A long first line is a title as well: 关于……的决定.
        (Some(first), Some(named)) if first < named && is_long_title(&lines[first].text) => {
            Some(first)
        }
        (first, named) => named.or(first),
    }
}

fn is_long_title(text: &str) -> bool {
    text.starts_with("关于")
        || text.contains("关于")
        || text.ends_with("法")
        || text.ends_with("规定")
}

/// Whether a mark is a heading of the text.
pub(super) fn is_division(mark: Mark) -> bool {
    matches!(
        mark,
        Mark::Part | Mark::Subpart | Mark::Chapter | Mark::Section
    )
}
