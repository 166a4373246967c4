//! 生日: by the sun or by the moon, with or without the year.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day of a year; lunar months have 30 days at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Birthday {
    pub calendar: BirthCalendar,
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BirthCalendar {
    /// 公历
    Solar,
    /// 农历
    Lunar,
}

impl Birthday {
    /// None for a day that no year has.
    #[must_use]
    pub fn new(calendar: BirthCalendar, year: Option<i32>, month: u32, day: u32) -> Option<Self> {
        let there = match calendar {
            BirthCalendar::Solar => {
                // Without a year the 29th of February may be.
                let year = year.unwrap_or(2024);
                (1850..2200).contains(&year)
                    && chrono::NaiveDate::from_ymd_opt(year, month, day).is_some()
            }
            BirthCalendar::Lunar => (1..=12).contains(&month) && (1..=30).contains(&day),
        };
        there.then_some(Self {
            calendar,
            year,
            month,
            day,
        })
    }

    /// `1985-03-07`, `19850307`, `1985年3月7日`, `3月7日`, `--0307`, `农历三月初七`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = super::text::plain(text);
        let lunar = ["农历", "阴历", "旧历"]
            .iter()
            .find_map(|word| text.strip_prefix(word));
        let (calendar, rest) = match lunar {
            Some(rest) => (BirthCalendar::Lunar, rest.trim_matches([':', ' '])),
            None => (
                BirthCalendar::Solar,
                text.trim_start_matches("公历")
                    .trim_start_matches("阳历")
                    .trim(),
            ),
        };
        if calendar == BirthCalendar::Lunar
            && let Some((month, day)) = spoken(rest)
        {
            return Self::new(calendar, None, month, day);
        }
        let rest = rest.split(['T', ' ']).next().unwrap_or_default();
        let bare = rest.trim_start_matches('-');
        let numbers: Vec<&str> = bare
            .split(['-', '/', '.', '年', '月', '日'])
            .filter(|part| !part.is_empty())
            .collect();
        let number = |text: &str| text.parse::<u32>().ok();
        match numbers.as_slice() {
            [year, month, day] if year.len() == 4 => {
                Self::new(calendar, year.parse().ok(), number(month)?, number(day)?)
            }
            [month, day] if month.len() <= 2 => {
                Self::new(calendar, None, number(month)?, number(day)?)
            }
            [whole] if whole.len() == 8 && whole.is_ascii() => Self::new(
                calendar,
                whole[..4].parse().ok(),
                number(&whole[4..6])?,
                number(&whole[6..])?,
            ),
            [whole] if whole.len() == 4 && whole.is_ascii() && rest.starts_with("--") => {
                Self::new(calendar, None, number(&whole[..2])?, number(&whole[2..])?)
            }
            _ => None,
        }
    }
}

/// 三月初七, 腊月廿三
fn spoken(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.trim_end_matches(['日', '号']).split_once('月')?;
    let month = match month.trim_start_matches('闰') {
        "正" => 1,
        "冬" => 11,
        "腊" => 12,
        other => numeral(other)?,
    };
    let day = day.strip_prefix('初').unwrap_or(day);
    Some((month, numeral(day)?))
}

/// One to thirty in characters: 七, 十五, 廿三, 三十.
fn numeral(text: &str) -> Option<u32> {
    let digit = |c: char| "一二三四五六七八九".chars().position(|one| one == c);
    let mut value = 0;
    for c in text.chars() {
        value = match c {
            '十' if value == 0 => 10,
            '十' => value * 10,
            '廿' => 20,
            '卅' => 30,
            other => value + u32::try_from(digit(other)? + 1).ok()?,
        };
    }
    (1..=30).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn birthdays_are_read_with_and_without_year_by_sun_and_moon() {
        let read = |text: &str| {
            Birthday::parse(text).map(|day| (day.calendar, day.year, day.month, day.day))
        };
        use BirthCalendar::{Lunar, Solar};
        assert_eq!(read("1985/3/7"), Some((Solar, Some(1985), 3, 7)));
        assert_eq!(read("19800322"), Some((Solar, Some(1980), 3, 22)));
        assert_eq!(read("--0415"), Some((Solar, None, 4, 15)));
        assert_eq!(read("3月7日"), Some((Solar, None, 3, 7)));
        assert_eq!(read("农历三月初七"), Some((Lunar, None, 3, 7)));
        assert_eq!(read("阴历腊月廿三"), Some((Lunar, None, 12, 23)));
        assert_eq!(read("农历1985-3-30"), Some((Lunar, Some(1985), 3, 30)));
        for wrong in ["0000-00-00", "1985-2-30", "昨天", "", "13月1日"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = Birthday::parse(&text);
        }
    }
}
