//! The days in a sentence of a notice: 2月15日（农历腊月二十八、周日）至23日（周一）.

use chrono::{Datelike, NaiveDate, Weekday};

/// One day or a span, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    /// Weekdays the text says, for the day they stand behind.
    pub(super) said: Vec<(NaiveDate, Weekday)>,
}

/// What stands one behind another in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Span(Span),
    /// 2月30日: no day there is.
    NoDay(String),
    /// Anything between the days.
    Words(String),
}

/// Cuts a sentence into days and words. Days without a year are of `year`; a holiday that begins in December
/// begins in the year before, where `starts_year` says that it is the one of 1 January.
pub(super) fn pieces(sentence: &str, year: i32, starts_year: bool) -> Vec<Piece> {
    let chars: Vec<char> = sentence.chars().collect();
    let mut found = Vec::new();
    let mut words = String::new();
    let mut at = 0;
    while at < chars.len() {
        let Some((day, end)) = written(&chars, at) else {
            words.push(chars[at]);
            at += 1;
            continue;
        };
        if !words.is_empty() {
            found.push(Piece::Words(std::mem::take(&mut words)));
        }
        let (piece, end) = span(&chars, day, at, end, year, starts_year);
        found.push(piece);
        at = end;
    }
    if !words.is_empty() {
        found.push(Piece::Words(words));
    }
    found
}

/// A day as written: the year and the month may be left out.
#[derive(Debug, Clone, Copy)]
struct Written {
    year: Option<i32>,
    month: Option<u32>,
    day: u32,
}

fn span(
    chars: &[char],
    first: Written,
    start: usize,
    end: usize,
    year: i32,
    starts_year: bool,
) -> (Piece, usize) {
    let text = |end: usize| chars[start..end].iter().collect::<String>();
    let year_of = |written: Written| match written.year {
        Some(year) => year,
        None if starts_year && written.month == Some(12) => year - 1,
        None => year,
    };
    let Some(from) = day_of(year_of(first), first.month, first.day) else {
        return (Piece::NoDay(text(end)), end);
    };
    let mut said = Vec::new();
    let mut end = behind(chars, end, from, &mut said);
    let mut to = from;
    if chars.get(end).is_some_and(|then| joins(*then))
        && let Some((last, last_end)) = bare(chars, end + 1)
    {
        let month = last.month.or(Some(from.month()));
        // 12月31日至1月2日: the second day is of the year that begins.
        let year = match last.year {
            Some(year) => year,
            None if from.month() == 12 && last.month == Some(1) => from.year() + 1,
            None => from.year(),
        };
        let Some(day) = day_of(year, month, last.day) else {
            return (Piece::NoDay(text(last_end)), last_end);
        };
        to = day;
        end = behind(chars, last_end, to, &mut said);
    }
    (Piece::Span(Span { from, to, said }), end)
}

fn joins(c: char) -> bool {
    "至到－—–~～-".contains(c)
}

fn day_of(year: i32, month: Option<u32>, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month?, day)
}

/// A day with its month, from a place on, and where it ends.
fn written(chars: &[char], at: usize) -> Option<(Written, usize)> {
    // A number that goes on to the left is not the beginning of one.
    if at > 0 && chars[at - 1].is_ascii_digit() {
        return None;
    }
    let (written, end) = bare(chars, at)?;
    written.month?;
    Some((written, end))
}

/// A day whose month may be left out.
fn bare(chars: &[char], at: usize) -> Option<(Written, usize)> {
    let (first, mut end) = number(chars, at)?;
    let mut written = Written {
        year: None,
        month: None,
        day: first,
    };
    if chars.get(end) == Some(&'年') {
        written.year = i32::try_from(first).ok().filter(|year| *year > 1900);
        written.year?;
        (written.day, end) = number(chars, end + 1)?;
    }
    if chars.get(end) == Some(&'月') {
        written.month = Some(written.day);
        (written.day, end) = number(chars, end + 1)?;
    }
    let is_day = matches!(chars.get(end), Some('日' | '号'));
    is_day.then_some((written, end + 1))
}

fn number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let digits: String = chars
        .get(at..)?
        .iter()
        .take(5)
        .take_while(|c| c.is_ascii_digit())
        .collect();
    Some((digits.parse().ok()?, at + digits.len()))
}

/// Goes past brackets behind a day, and notes the weekday they say.
fn behind(
    chars: &[char],
    at: usize,
    day: NaiveDate,
    said: &mut Vec<(NaiveDate, Weekday)>,
) -> usize {
    if chars.get(at) != Some(&'（') {
        return at;
    }
    let Some(length) = chars[at..].iter().position(|c| *c == '）') else {
        return at;
    };
    let inside: String = chars[at + 1..at + length].iter().collect();
    said.extend(weekday(&inside).map(|weekday| (day, weekday)));
    at + length + 1
}

/// 周日, 星期三
fn weekday(text: &str) -> Option<Weekday> {
    let behind = ["星期", "周", "礼拜"].iter();
    let rest = behind.filter_map(|word| text.split_once(word)).next()?.1;
    Some(match rest.chars().next()? {
        '一' | '1' => Weekday::Mon,
        '二' | '2' => Weekday::Tue,
        '三' | '3' => Weekday::Wed,
        '四' | '4' => Weekday::Thu,
        '五' | '5' => Weekday::Fri,
        '六' | '6' => Weekday::Sat,
        '日' | '天' | '7' => Weekday::Sun,
        _ => return None,
    })
}
