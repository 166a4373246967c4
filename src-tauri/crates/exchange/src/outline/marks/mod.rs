//! The number that a line begins with, whatever style it is written in. What a line alone can tell is
//! decided here; what needs the lines around it, in `sort.rs`.

mod lists;

use domain::regulations::{is_numeral_character, read_numeral};

use lists::{bracketed, bullet, circled, digits, roman};

/// A style of number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    /// 第一编
    Part,
    /// 第一分编
    Subpart,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 第一条, 第1条
    Article,
    /// 附件1
    Annex,
    /// 一、
    Clause,
    /// （一）
    Item,
    /// 1. 1、 I.
    Digit,
    /// （1） 1)
    DigitInBrackets,
    /// ①
    Circled,
    /// 1.1, and 1 followed by a space; the numbers are in [`Marked::path`].
    Decimal,
    /// - ●
    Bullet,
}

/// A line that begins with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked<'a> {
    pub(super) mark: Mark,
    pub(super) value: u32,
    /// 之一 of 第十七条之一
    pub(super) branch: Option<u32>,
    /// The numbers of a decimal.
    pub(super) path: Vec<u32>,
    /// Markup before the number: ## or **.
    pub(super) markup: &'a str,
    /// The number with its punctuation.
    pub(super) number: &'a str,
    /// Whether anything keeps the number apart from what follows.
    pub(super) gap: bool,
    pub(super) rest: &'a str,
}

/// Reads the number at the beginning of a trimmed line.
pub(super) fn mark(line: &str) -> Option<Marked<'_>> {
    let (markup, text) = markup(line);
    let found = ordinal(text)
        .or_else(|| annex(text))
        .or_else(|| clause(text))
        .or_else(|| bracketed(text))
        .or_else(|| digits(text))
        .or_else(|| roman(text))
        .or_else(|| circled(text))
        .or_else(|| bullet(text))?;
    Some(Marked { markup, ..found })
}

/// Characters without width that web pages leave in front of a number.
const INVISIBLE: [char; 5] = ['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];

/// Takes markdown's marks of headings, quotations and emphasis off a line, and what nobody sees.
pub(super) fn markup(line: &str) -> (&str, &str) {
    let seen = line.trim_start_matches(INVISIBLE).trim_start();
    let hashes = seen.trim_start_matches(['#', '>']);
    let rest = if hashes.len() < seen.len() && hashes.starts_with(char::is_whitespace) {
        hashes.trim_start()
    } else {
        seen
    };
    let rest = ["**", "__"]
        .into_iter()
        .find_map(|mark| rest.strip_prefix(mark))
        .filter(|inner| inner.contains("**") || inner.contains("__"))
        .map_or(rest, str::trim_start);
    let (mark, text) = line.split_at(line.len() - rest.len());
    (mark.trim_end(), text)
}

/// `length` bytes of the text are the number; punctuation that belongs to it is taken as well.
fn marked<'a>(
    mark: Mark,
    value: u32,
    text: &'a str,
    length: usize,
    punctuation: &[char],
) -> Marked<'a> {
    let after = &text[length..];
    let closed = after
        .strip_prefix("**")
        .or_else(|| after.strip_prefix("__"))
        .unwrap_or(after);
    let rest = closed.strip_prefix(punctuation).unwrap_or(closed);
    let taken = text.len() - rest.len();
    let gap = rest.len() < after.len()
        || rest.is_empty()
        || rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '【' | '[' | '（' | '('));
    Marked {
        mark,
        value,
        branch: None,
        path: Vec::new(),
        markup: "",
        number: &text[..taken],
        gap,
        rest: rest.trim_start(),
    }
}

fn run(text: &str, known: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !known(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// An Arabic digit of either width.
fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || ('０'..='９').contains(&character)
}

fn ordinal(text: &str) -> Option<Marked<'_>> {
    let after = text.strip_prefix('第')?.trim_start();
    let (numeral, after) = run(after, is_numeral_character);
    let value = read_numeral(numeral)?;
    let after = after.trim_start();
    let (mark, after) = [
        ("条", Mark::Article),
        ("條", Mark::Article),
        ("章", Mark::Chapter),
        ("节", Mark::Section),
        ("節", Mark::Section),
        ("分编", Mark::Subpart),
        ("分編", Mark::Subpart),
        ("编", Mark::Part),
        ("編", Mark::Part),
    ]
    .into_iter()
    .find_map(|(word, mark)| Some((mark, after.strip_prefix(word)?)))?;
    let (branch, after) = match mark {
        Mark::Article => branch(after),
        _ => (None, after),
    };
    let punctuation: &[char] = &['：', ':', '、', '．', '.'];
    let found = marked(mark, value, text, text.len() - after.len(), punctuation);
    Some(Marked { branch, ..found })
}

/// 之一 after 第十七条. 之 before anything that is no numeral belongs to a sentence.
fn branch(after: &str) -> (Option<u32>, &str) {
    let Some(tail) = after.strip_prefix('之') else {
        return (None, after);
    };
    let (numeral, tail) = run(tail, is_numeral_character);
    match read_numeral(numeral) {
        Some(value) => (Some(value), tail),
        None => (None, after),
    }
}

/// Whether an article number at the beginning of a line is certainly the tail of a citation:
/// 第十条第二款, 第十条规定的….
pub(super) fn cites(found: &Marked<'_>) -> bool {
    const ALWAYS: [&str; 9] = [
        "的规定",
        "之规定",
        "修改为",
        "至第",
        "和第",
        "或者第",
        "、第",
        "及第",
        "或第",
    ];
    const GLUED: &str = "，,。；;、和及至到的或与中款项之）)》”～-—第所";
    if found.mark != Mark::Article {
        return false;
    }
    let rest = found.rest;
    let part = rest.strip_prefix('第').is_some_and(|after| {
        let (numeral, after) = run(after.trim_start(), |c| {
            is_numeral_character(c) || matches!(c, '（' | '）' | '(' | ')')
        });
        !numeral.is_empty() && after.trim_start().starts_with(['款', '项', '目'])
    });
    part || ALWAYS.iter().any(|word| rest.starts_with(word))
        || (found.number.ends_with('、') && rest.starts_with('第'))
        || (!found.gap && (may_cite(found) || rest.starts_with(|c: char| GLUED.contains(c))))
}

/// Whether the words after an article number may go on with a citation, or begin an article.
pub(super) fn may_cite(found: &Marked<'_>) -> bool {
    ["规定", "所列", "所规定", "所称", "中的"]
        .iter()
        .any(|word| found.rest.starts_with(word))
}

fn annex(text: &str) -> Option<Marked<'_>> {
    let after = ["附件", "附录", "附表", "附图", "附錄", "附圖"]
        .into_iter()
        .find_map(|word| text.strip_prefix(word))?;
    let spaces = after.len() - after.trim_start().len();
    let (numeral, tail) = run(after.trim_start(), is_numeral_character);
    let value = read_numeral(numeral);
    let length = match value {
        Some(_) => text.len() - tail.len(),
        None => text.len() - after.len(),
    };
    let found = marked(
        Mark::Annex,
        value.unwrap_or(1),
        text,
        length,
        &['：', ':', '、', '．', '.'],
    );
    let ended = text.ends_with(['。', '；', '，']);
    let short =
        text.chars().count() <= 60 || found.number.ends_with(['：', ':']) || value.is_some();
    let apart = found.gap
        && (value.is_some()
            || spaces > 0
            || found.rest.is_empty()
            || !found.number.ends_with('、'));
    (apart && short && !ended && !found.rest.starts_with(['所', '的', '、'])).then_some(found)
}

/// The formal numerals that some count their clauses with.
fn plain(character: char) -> char {
    let formal = "壹贰叁肆伍陆柒捌玖拾貳參陸".chars();
    let known = formal.zip("一二三四五六七八九十二三六".chars());
    known
        .into_iter()
        .find(|(formal, _)| *formal == character)
        .map_or(character, |(_, plain)| plain)
}

fn clause(text: &str) -> Option<Marked<'_>> {
    let (numeral, after) = run(text, |c| is_numeral_character(plain(c)) && !is_digit(c));
    let read: String = numeral.chars().map(plain).collect();
    let value = read_numeral(&read).filter(|value| *value > 0 && *value < 1000)?;
    let rest = after.strip_prefix(['、', '．', '.'])?;
    // 二、三层 is no second clause; 一、二审案件 may be a first one.
    if value != 1 && rest.starts_with(is_numeral_character) && !rest.starts_with('一') {
        return None;
    }
    Some(marked(
        Mark::Clause,
        value,
        text,
        numeral.len(),
        &['、', '．', '.'],
    ))
}
