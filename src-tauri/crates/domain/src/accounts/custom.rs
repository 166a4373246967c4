//! 自定义字段: what a company wants to know of its customers that no other company asks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::text::one_line;
use crate::ids::CustomFieldId;

/// A field the owner made. It is archived, never deleted: what it said of an account stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CustomField {
    pub id: CustomFieldId,
    pub name: String,
    pub kind: CustomKind,
    /// What can be chosen, in this order; empty for other kinds.
    pub choices: Vec<String>,
    /// No longer asked for.
    pub archived: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CustomKind {
    /// 文字, one line.
    Text,
    /// 数字, a plain decimal.
    Number,
    /// 日期
    Date,
    /// 选项, one of a list.
    Choice,
}

/// What a field says of an account, in the one spelling of its kind: `1280.5`, `2026-11-23`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CustomValue {
    pub field: CustomFieldId,
    pub value: String,
}

/// Why a text is no value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomProblem {
    TooLong,
    NotANumber,
    NotADay,
    NotAChoice,
}

impl CustomProblem {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::NotANumber => "not_a_number",
            Self::NotADay => "bad_date",
            Self::NotAChoice => "not_a_choice",
        }
    }
}

/// The longest text, in characters.
const LONGEST: usize = 200;
/// Digits of a number: before the point and behind it.
const MOST_DIGITS: (usize, usize) = (15, 6);

impl CustomField {
    /// What was typed or stands in a list, in the spelling of the kind; none where it says nothing.
    ///
    /// # Errors
    /// What is wrong with it, by kind.
    pub fn read(&self, typed: &str) -> Result<Option<String>, CustomProblem> {
        let text = one_line(typed);
        if text.is_empty() {
            return Ok(None);
        }
        let value = match self.kind {
            CustomKind::Text if text.chars().count() > LONGEST => Err(CustomProblem::TooLong),
            CustomKind::Text => Ok(text),
            CustomKind::Number => number(&text).ok_or(CustomProblem::NotANumber),
            CustomKind::Date => day(&text)
                .map(|day| day.to_string())
                .ok_or(CustomProblem::NotADay),
            CustomKind::Choice => {
                let mut choices = self.choices.iter();
                choices
                    .find(|choice| choice.to_lowercase() == text.to_lowercase())
                    .cloned()
                    .ok_or(CustomProblem::NotAChoice)
            }
        };
        value.map(Some)
    }
}

/// `1,280.50` is `1280.5`.
fn number(text: &str) -> Option<String> {
    let text = text.replace([',', '，', ' '], "");
    let (sign, digits) = match text.strip_prefix(['-', '－']) {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = whole.trim_start_matches('0');
    let part_kept = part.trim_end_matches('0');
    let said = digits.bytes().any(|byte| byte.is_ascii_digit());
    if !said || !plain(whole) || !plain(part) {
        return None;
    }
    if whole.len() > MOST_DIGITS.0 || part_kept.len() > MOST_DIGITS.1 {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(match (whole, part_kept) {
        ("0", "") => "0".to_owned(),
        (whole, "") => format!("{sign}{whole}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    })
}

/// The year first, as Chinese write it: 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日, 20261123.
fn day(text: &str) -> Option<NaiveDate> {
    // A day of a spreadsheet may come with midnight.
    let text = text
        .strip_suffix("00:00:00")
        .map_or(text, |day| day.trim_end_matches(['T', ' ']));
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    }
    let text = text.trim_end_matches(['日', '号']);
    let parts: Vec<&str> = text
        .split(['-', '/', '.', '年', '月'])
        .map(str::trim)
        .collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    if year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: CustomKind) -> CustomField {
        CustomField {
            id: 1.into(),
            name: "合同类型".into(),
            kind,
            choices: vec!["年框".into(), "单次".into(), "VIP".into()],
            archived: false,
        }
    }

    #[test]
    fn a_value_is_kept_in_the_one_spelling_of_its_kind() {
        let read = |kind, text: &str| field(kind).read(text).unwrap();
        assert_eq!(
            read(CustomKind::Text, " 一行\n两行 ").as_deref(),
            Some("一行两行")
        );
        for (typed, kept) in [
            ("1,280.50", "1280.5"),
            ("-0.0", "0"),
            ("007", "7"),
            (".5", "0.5"),
            ("+3", "3"),
            ("-12", "-12"),
        ] {
            assert_eq!(
                read(CustomKind::Number, typed).as_deref(),
                Some(kept),
                "{typed}"
            );
        }
        for typed in [
            "2026-1-5",
            "2026/01/05",
            "2026.1.5",
            "2026年1月5日",
            "20260105",
            "2026-01-05 00:00:00",
        ] {
            assert_eq!(
                read(CustomKind::Date, typed).as_deref(),
                Some("2026-01-05"),
                "{typed}"
            );
        }
        assert_eq!(read(CustomKind::Choice, " vip ").as_deref(), Some("VIP"));
        assert_eq!(read(CustomKind::Choice, "  "), None);
    }

    #[test]
    fn what_is_no_value_of_the_kind_is_refused() {
        let wrong = |kind, text: &str| field(kind).read(text).unwrap_err();
        assert_eq!(
            wrong(CustomKind::Text, &"长".repeat(201)),
            CustomProblem::TooLong
        );
        for typed in [
            "abc",
            "1.2.3",
            "-",
            ".",
            "1e5",
            "1234567890123456",
            "0.1234567",
            "--1",
        ] {
            assert_eq!(
                wrong(CustomKind::Number, typed),
                CustomProblem::NotANumber,
                "{typed}"
            );
        }
        for typed in ["2026-02-30", "05/01/2026", "明天", "26-1-5", "2026-11"] {
            assert_eq!(
                wrong(CustomKind::Date, typed),
                CustomProblem::NotADay,
                "{typed}"
            );
        }
        assert_eq!(wrong(CustomKind::Choice, "季框"), CustomProblem::NotAChoice);
    }
}
