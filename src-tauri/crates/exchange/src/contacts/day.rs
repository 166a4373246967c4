//! Days as other programs and people write them. What can be read two ways is asked, never guessed.

use chrono::{Datelike, Duration, NaiveDate};
use domain::accounts::text::plain;

/// What `05/01/2026` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    DayFirst,
    MonthFirst,
}

impl DayOrder {
    /// `dmy` or `mdy`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "dmy" => Some(Self::DayFirst),
            "mdy" => Some(Self::MonthFirst),
            _ => None,
        }
    }
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Read {
    Day(NaiveDate),
    /// `0000-00-00` and the like: nobody filled it in.
    Nothing,
    /// Day and month may be either way round.
    Ambiguous,
    /// `26.1.5`: the year has two digits.
    ShortYear,
    Wrong,
}

/// Reads one cell; the order is the user's choice, or what other cells of the column show.
pub(crate) fn read(text: &str, order: Option<DayOrder>, short_years: bool) -> Read {
    let text = plain(text);
    let text = text.trim();
    if let Some(day) = spreadsheet_day(text) {
        return Read::Day(day);
    }
    if let Some(read) = named_month(text) {
        return read;
    }
    let day_part = text.split(['T', ' ']).next().unwrap_or_default();
    let numbers: Vec<&str> = day_part
        .split(['-', '/', '.', '年', '月', '日'])
        .filter(|part| !part.is_empty())
        .collect();
    if numbers
        .iter()
        .any(|part| part.len() > 8 || !part.chars().all(|c| c.is_ascii_digit()))
    {
        return Read::Wrong;
    }
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    match numbers.as_slice() {
        parts if parts.iter().all(|part| number(part) == 0) && !parts.is_empty() => Read::Nothing,
        [year, month, day] if year.len() == 4 => ymd(year, number(month), number(day)),
        [whole] if whole.len() == 8 => ymd(&whole[..4], number(&whole[4..6]), number(&whole[6..])),
        // A month is enough to say since when.
        [year, month] if year.len() == 4 => ymd(year, number(month), 1),
        [first, second, year] if year.len() == 4 => {
            let (first, second) = (number(first), number(second));
            let order = match order {
                _ if first > 12 => DayOrder::DayFirst,
                _ if second > 12 => DayOrder::MonthFirst,
                _ if first == second => DayOrder::DayFirst,
                Some(order) => order,
                None => return Read::Ambiguous,
            };
            match order {
                DayOrder::DayFirst => ymd(year, second, first),
                DayOrder::MonthFirst => ymd(year, first, second),
            }
        }
        [year, month, day] if year.len() == 2 && day.len() <= 2 => {
            let read = ymd(&format!("20{year}"), number(month), number(day));
            match read {
                Read::Day(_) if !short_years => Read::ShortYear,
                other => other,
            }
        }
        _ => Read::Wrong,
    }
}

/// What the column as a whole shows: a first number above 12 can only be a day.
pub(crate) fn order_of<'a>(cells: impl Iterator<Item = &'a str>) -> Option<DayOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells {
        let day = plain(cell);
        let numbers: Vec<&str> = day
            .split([' ', 'T'])
            .next()
            .unwrap_or_default()
            .split(['-', '/', '.'])
            .collect();
        if let [first, second, year] = numbers.as_slice()
            && year.len() == 4
            && let (Ok(first), Ok(second)) = (first.parse::<u32>(), second.parse::<u32>())
        {
            day_first |= first > 12 && second <= 12;
            month_first |= second > 12 && first <= 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(DayOrder::DayFirst),
        (false, true) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

fn ymd(year: &str, month: u32, day: u32) -> Read {
    let date = year
        .parse()
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    match date {
        Some(date) if (1900..2200).contains(&date.year()) => Read::Day(date),
        _ => Read::Wrong,
    }
}

/// `46027`: days since the end of 1899, as spreadsheets keep them; within 1954 to 2119.
pub(crate) fn spreadsheet_day(text: &str) -> Option<NaiveDate> {
    let whole = text.split('.').next()?;
    if whole.len() != 5
        || !text.chars().all(|c| c.is_ascii_digit() || c == '.')
        || text.matches('.').count() > 1
    {
        return None;
    }
    let days: i64 = whole.parse().ok()?;
    let origin = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    (20_000..80_000)
        .contains(&days)
        .then(|| origin.checked_add_signed(Duration::days(days)))
        .flatten()
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// `Jan 5, 2026`, `5-Jan-2026`, `5 January 2026 08:30`.
fn named_month(text: &str) -> Option<Read> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split([' ', ',', '-', '/', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    let (at, month) = parts.iter().take(2).enumerate().find_map(|(at, part)| {
        let month = MONTHS.iter().position(|month| part.starts_with(month))?;
        part.chars()
            .all(|c| c.is_ascii_alphabetic())
            .then_some((at, month))
    })?;
    let day = parts
        .get(1 - at)?
        .trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let year = parts.get(2).filter(|year| year.len() == 4)?;
    Some(ymd(year, u32::try_from(month).ok()? + 1, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> String {
        match read(text, None, false) {
            Read::Day(day) => day.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn days_that_can_be_read_one_way_only_are_read() {
        for text in [
            "2026-01-05",
            "2026/1/5",
            "2026年1月5日",
            "20260105",
            "46027",
            "2026.01.05",
            "2026-01-05 08:30:00",
            "2026-01-05T08:30:00.000Z",
            "Jan 5, 2026",
            "5-Jan-2026",
            "5 January 2026",
            "46027.35",
        ] {
            assert_eq!(day(text), "2026-01-05", "{text}");
        }
        assert_eq!(day("13/01/2026"), "2026-01-13");
        assert_eq!(day("2026年1月"), "2026-01-01");
    }

    #[test]
    fn what_can_be_read_two_ways_is_asked() {
        assert_eq!(day("05/01/2026"), "Ambiguous");
        assert_eq!(day("26.1.5"), "ShortYear");
        assert_eq!(day("2026-2-30"), "Wrong");
        assert_eq!(day("26.13.5"), "Wrong");
        assert_eq!(day("0000-00-00"), "Nothing");
        assert_eq!(day("去年"), "Wrong");
        let chosen = read("05/01/2026", Some(DayOrder::DayFirst), false);
        assert_eq!(
            chosen,
            Read::Day(NaiveDate::from_ymd_opt(2026, 1, 5).unwrap())
        );
        assert_eq!(
            order_of(["05/01/2026", "05/21/2026"].into_iter()),
            Some(DayOrder::MonthFirst)
        );
        assert_eq!(order_of(["05/01/2026"].into_iter()), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = read(&text, None, true);
        }
    }
}
