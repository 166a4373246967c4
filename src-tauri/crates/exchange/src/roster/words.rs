//! Words and days as people write them in a roster.

use chrono::{Datelike, NaiveDate};
use domain::accounts::text::plain;
use domain::people::{EmploymentType, PayBasis};

use crate::contacts::spreadsheet_day;

pub(super) const EMPLOYMENT_WORDS: &[(&str, EmploymentType)] = &[
    ("正式", EmploymentType::Regular),
    ("全职", EmploymentType::Regular),
    ("regular", EmploymentType::Regular),
    ("试用", EmploymentType::Probation),
    ("试用期", EmploymentType::Probation),
    ("probation", EmploymentType::Probation),
    ("非全日制", EmploymentType::PartTime),
    ("兼职", EmploymentType::PartTime),
    ("part_time", EmploymentType::PartTime),
    ("退休返聘", EmploymentType::Retired),
    ("返聘", EmploymentType::Retired),
    ("retired", EmploymentType::Retired),
    ("实习", EmploymentType::Intern),
    ("intern", EmploymentType::Intern),
    ("劳务", EmploymentType::Labour),
    ("labour", EmploymentType::Labour),
];

pub(super) const PAY_BASIS_WORDS: &[(&str, PayBasis)] = &[
    ("工资", PayBasis::Wage),
    ("固定工资", PayBasis::Wage),
    ("月薪", PayBasis::Wage),
    ("否", PayBasis::Wage),
    ("wage", PayBasis::Wage),
    ("提成", PayBasis::Commission),
    ("业绩提成", PayBasis::Commission),
    ("是", PayBasis::Commission),
    ("commission", PayBasis::Commission),
];

/// `2026-01-05`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `20260105` in digits of either width, and `46027`
/// as a spreadsheet counts days; a time behind it is ignored.
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let text = plain(text);
    if let Some(day) = spreadsheet_day(&text) {
        return Some(day);
    }
    let text = text.split(['T', ' ']).next()?;
    let numbers: Vec<&str> = text
        .split(['-', '/', '.', '年', '月', '日'])
        .filter(|part| !part.is_empty())
        .collect();
    let (year, month, day) = match numbers.as_slice() {
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [whole] if whole.len() == 8 && whole.is_ascii() => (&whole[..4], &whole[4..6], &whole[6..]),
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (1900..2200).contains(&day.year()).then_some(day)
}

/// What people write where there is nothing to write.
pub(super) fn says_nothing(text: &str) -> bool {
    matches!(text, "" | "-" | "—" | "——" | "－" | "/" | "无")
}

/// A number that a spreadsheet turned into `3.10101E+17`: its last digits are gone.
pub(super) fn lost_digits(text: &str) -> bool {
    text.contains(['e', 'E']) && text.parse::<f64>().is_ok()
}
