//! Reading values, as a source file or a person types them: `1.5%`, `8000`, `8,000元`, `30日`, `on`.

use chrono::NaiveDate;

use super::{ChoiceOption, Unit, Value};
use crate::exact::Exact;
use crate::money::Money;

/// What a value is to be read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ValueType {
    Percent,
    Factor,
    Money,
    /// A count whose unit is fixed.
    Count(Unit),
    /// A count that brings its own measure word: `3次`.
    AnyCount,
    Date,
    Choice(Vec<ChoiceOption>),
    Switch,
    Text,
}

impl ValueType {
    /// `percent`, `workdays`, `choice(share=按权重分配/…)`.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "percent" => Self::Percent,
            "factor" => Self::Factor,
            "money" => Self::Money,
            "days" => Self::Count(Unit::Days),
            "workdays" => Self::Count(Unit::Workdays),
            "months" => Self::Count(Unit::Months),
            "hours" => Self::Count(Unit::Hours),
            "minutes" => Self::Count(Unit::Minutes),
            "count" => Self::AnyCount,
            "date" => Self::Date,
            "switch" => Self::Switch,
            "text" => Self::Text,
            _ => Self::Choice(options(word.strip_prefix("choice(")?.strip_suffix(')')?)?),
        })
    }

    /// The type of a value that is there, to read another one of the same type. None for tables, whose
    /// rows are read one by one.
    pub(super) fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Percent { .. } => Self::Percent,
            Value::Factor { .. } => Self::Factor,
            Value::Money { .. } => Self::Money,
            Value::Count { unit, .. } => Self::Count(unit.clone()),
            Value::Date { .. } => Self::Date,
            Value::Choice { options, .. } => Self::Choice(options.clone()),
            Value::Switch { .. } => Self::Switch,
            Value::Text { .. } => Self::Text,
            Value::Table { .. } | Value::Bands { .. } => return None,
        })
    }

    /// The word of the type, as [`Value::type_word`] says it.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Factor => "factor",
            Self::Money => "money",
            Self::Count(unit) => Value::Count {
                value: 0,
                unit: unit.clone(),
            }
            .type_word(),
            Self::AnyCount => "count",
            Self::Date => "date",
            Self::Choice(_) => "choice",
            Self::Switch => "switch",
            Self::Text => "text",
        }
    }

    /// The value that a text stands for. A percentage needs its sign: whoever types 0.015 or 1.5 is
    /// asked which of the two is meant.
    pub(super) fn read(&self, text: &str) -> Option<Value> {
        let text = text.trim();
        match self {
            Self::Percent => {
                let number = text.strip_suffix(['%', '％'])?.trim_end();
                let value = decimal(number)?.divided_by(&Exact::from(100_u32))?;
                Some(Value::Percent { value })
            }
            Self::Factor => Some(Value::Factor {
                value: decimal(text)?,
            }),
            Self::Money => {
                let number = ungrouped(text.strip_suffix('元').unwrap_or(text).trim_end())?;
                decimal(&number)?;
                Some(Value::Money {
                    value: Money::parse(&number).ok()?,
                })
            }
            Self::Count(unit) => {
                let number = text.strip_suffix(unit.word()).unwrap_or(text).trim_end();
                Some(Value::Count {
                    value: whole(number)?,
                    unit: unit.clone(),
                })
            }
            Self::AnyCount => {
                let digits = text.find(|c: char| !c.is_ascii_digit())?;
                let (number, word) = text.split_at(digits);
                let unit = Unit::Other(word.trim().to_owned());
                Some(Value::Count {
                    value: whole(number)?,
                    unit,
                })
            }
            Self::Date => NaiveDate::parse_from_str(text, "%Y-%m-%d")
                .ok()
                .map(|value| Value::Date { value }),
            Self::Choice(options) => options
                .iter()
                .find(|option| option.word == text || option.label == text)
                .map(|option| Value::Choice {
                    value: option.word.clone(),
                    options: options.clone(),
                }),
            Self::Switch => match text {
                "on" | "启用" => Some(Value::Switch { value: true }),
                "off" | "不启用" => Some(Value::Switch { value: false }),
                _ => None,
            },
            Self::Text => (!text.is_empty()).then(|| Value::Text {
                value: text.to_owned(),
            }),
        }
    }
}

fn options(text: &str) -> Option<Vec<ChoiceOption>> {
    let options: Option<Vec<ChoiceOption>> = text
        .split('/')
        .map(|option| {
            let (word, label) = option.split_once('=')?;
            let (word, label) = (word.trim().to_owned(), label.trim().to_owned());
            (!word.is_empty() && !label.is_empty()).then_some(ChoiceOption { word, label })
        })
        .collect();
    let options = options?;
    let unique = options.iter().enumerate().all(|(index, option)| {
        options[..index]
            .iter()
            .all(|other| other.word != option.word)
    });
    (unique && options.len() > 1).then_some(options)
}

/// A plain decimal without a sign: no parameter of a regulation is negative.
fn decimal(text: &str) -> Option<Exact> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == '.') && text.len() <= 24;
    if !plain {
        return None;
    }
    Exact::parse_decimal(text).ok()
}

fn whole(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 9 && text.chars().all(|c| c.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// Takes the thousands commas out where they stand rightly: 1,234,567.89. `1,234.567` stays wrong by
/// its three decimals, `12,34` by its group.
fn ungrouped(text: &str) -> Option<String> {
    let (integer, tail) = text
        .split_once('.')
        .map_or((text, None), |(i, t)| (i, Some(t)));
    let mut groups = integer.split(',');
    let first = groups.next()?;
    let grouped = integer.contains(',');
    if grouped && !(1..=3).contains(&first.len()) || groups.any(|group| group.len() != 3) {
        return None;
    }
    let integer = integer.replace(',', "");
    Some(match tail {
        Some(tail) => format!("{integer}.{tail}"),
        None => integer,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(kind: &str, text: &str) -> Option<String> {
        ValueType::from_word(kind)
            .unwrap()
            .read(text)
            .map(|value| value.words())
    }

    #[test]
    fn values_are_read_as_people_type_them_and_printed_in_one_way() {
        for (kind, text, printed) in [
            ("percent", "1.5%", "1.5%"),
            ("percent", "100 ％", "100%"),
            ("percent", "0.30%", "0.3%"),
            ("factor", "1.20", "1.2"),
            ("money", "8000", "8,000元"),
            ("money", "8,000.50元", "8,000.50元"),
            ("days", "30", "30日"),
            ("days", "30日", "30日"),
            ("workdays", "5个工作日", "5个工作日"),
            ("months", "12", "12个月"),
            ("count", "3次", "3次"),
            ("date", "2026-01-01", "2026年1月1日"),
            ("switch", "on", "启用"),
            ("choice(a=甲/b=乙)", "b", "乙"),
            ("choice(a=甲/b=乙)", "甲", "甲"),
        ] {
            assert_eq!(words(kind, text).as_deref(), Some(printed), "{kind} {text}");
        }
    }

    #[test]
    fn what_could_mean_two_things_is_not_read() {
        for (kind, text) in [
            ("percent", "1.5"),
            ("percent", "0.015"),
            ("percent", "-1%"),
            ("percent", "1.5%%"),
            ("percent", ""),
            ("factor", "1,2"),
            ("factor", "一"),
            ("money", "1,234.567"),
            ("money", "12,34"),
            ("money", "8000.123"),
            ("money", "-1"),
            ("days", "5个工作日"),
            ("days", "3.5"),
            ("workdays", "五"),
            ("count", "3"),
            ("date", "2026-02-30"),
            ("switch", "yes"),
            ("choice(a=甲/b=乙)", "c"),
        ] {
            assert_eq!(words(kind, text), None, "{kind} {text}");
        }
    }

    #[test]
    fn a_choice_needs_two_options_that_differ() {
        for word in [
            "choice()",
            "choice(a=甲)",
            "choice(a=甲/a=乙)",
            "choice(a/b)",
            "pair",
        ] {
            assert_eq!(ValueType::from_word(word), None, "{word}");
        }
    }
}
