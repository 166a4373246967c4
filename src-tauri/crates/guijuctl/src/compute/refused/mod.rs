//! Why a line is not calculated: its code, and its words in Chinese and English.

mod accounts;
mod assessment;
mod bonus;
mod json;
mod service;

use operations::texts::Language;
use serde_json::error::Category;

use self::json::Fault;

/// The words in Chinese and in English.
type Told = (String, String);

/// A line without a result.
#[derive(Debug)]
pub enum Refused {
    /// No JSON, or JSON of another shape.
    BadJson(Fault),
    UnknownField(String),
    MissingField(String),
    /// A word that stands for a kind of something, and is none of those that are known.
    UnknownKind {
        word: String,
        known: &'static [&'static str],
    },
    /// No plain decimal, or none that fits the place.
    BadNumber {
        place: String,
        text: String,
    },
    /// No whole number of fen within the bound of money.
    BadFen {
        place: String,
        text: String,
    },
    BadDate {
        place: String,
        text: String,
    },
    BadTime {
        place: String,
        text: String,
    },
    /// The refusals of the domain.
    Bonus(domain::bonus::engine::Refusal),
    Assessment(domain::assessment::Refusal),
    Accounts(domain::accounts::Refusal),
    Service(domain::service::Refusal),
}

impl From<domain::bonus::engine::Refusal> for Refused {
    fn from(refusal: domain::bonus::engine::Refusal) -> Self {
        Self::Bonus(refusal)
    }
}

impl From<domain::assessment::Refusal> for Refused {
    fn from(refusal: domain::assessment::Refusal) -> Self {
        Self::Assessment(refusal)
    }
}

impl From<domain::accounts::Refusal> for Refused {
    fn from(refusal: domain::accounts::Refusal) -> Self {
        Self::Accounts(refusal)
    }
}

impl From<domain::service::Refusal> for Refused {
    fn from(refusal: domain::service::Refusal) -> Self {
        Self::Service(refusal)
    }
}

impl Refused {
    /// Nothing stands on the line.
    pub fn empty_line() -> Self {
        Self::BadJson(Fault::Empty)
    }

    /// serde tells unknown and missing fields apart from other errors only in its words; a test holds
    /// them. `place` is where reading stopped.
    pub fn of_json(error: &serde_json::Error, line: &[u8], place: &str) -> Self {
        let words = error.to_string();
        let named = |start: &str, end: &str| {
            let rest = words.strip_prefix(start)?;
            rest.rfind(end)
                .and_then(|at| rest.get(..at))
                .map(str::to_owned)
        };
        if error.classify() == Category::Data {
            if let Some(field) = named("unknown field `", "`, expected") {
                return Self::UnknownField(field);
            }
            if let Some(field) = named("missing field `", "` at line") {
                return Self::MissingField(field);
            }
        }
        Self::BadJson(Fault::of(error, line, place))
    }
}

impl Refused {
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadJson(_) => "BAD_JSON",
            Self::UnknownField(_) => "UNKNOWN_FIELD",
            Self::MissingField(_) => "MISSING_FIELD",
            Self::UnknownKind { .. } => "UNKNOWN_KIND",
            Self::BadNumber { .. } => "BAD_NUMBER",
            Self::BadFen { .. } => "BAD_AMOUNT",
            Self::BadDate { .. } => "BAD_DATE",
            Self::BadTime { .. } => "BAD_TIME",
            Self::Bonus(refusal) => refusal.code(),
            Self::Assessment(refusal) => refusal.code(),
            Self::Accounts(refusal) => refusal.code(),
            Self::Service(refusal) => refusal.code(),
        }
    }

    pub fn told(&self, language: Language) -> String {
        let (chinese, english) = self.words();
        match language {
            Language::Chinese => chinese,
            Language::English => english,
        }
    }

    fn words(&self) -> Told {
        match self {
            Self::BadJson(fault) => fault.told(),
            Self::UnknownField(field) => (
                format!("没有“{field}”这个字段"),
                format!("there is no field {field:?}"),
            ),
            Self::MissingField(field) => (
                format!("缺少字段“{field}”"),
                format!("the field {field:?} is missing"),
            ),
            Self::UnknownKind { word, known } => (
                format!("没有“{word}”这一种，可用 {}", known.join("、")),
                format!("there is no kind {word:?}; use one of {}", known.join(", ")),
            ),
            Self::BadNumber { place, text } => no_number(place, text),
            Self::BadFen { place, text } => (
                format!(
                    "{place}：“{text}”不是有效金额；单位为分，须为整数，绝对值不超过 2251799813685247"
                ),
                format!(
                    "{place}: {text:?} is no valid amount; amounts are whole fen and do not exceed \
                     2251799813685247 either side of zero"
                ),
            ),
            Self::BadDate { place, text } => (
                format!("{place}：“{text}”不是日期；请写成 2026-08-31"),
                format!("{place}: {text:?} is no day; write it as 2026-08-31"),
            ),
            Self::BadTime { place, text } => (
                format!("{place}：“{text}”不是时间；请写成 2026-08-31T09:00"),
                format!("{place}: {text:?} is no time; write it as 2026-08-31T09:00"),
            ),
            Self::Bonus(refusal) => bonus::told(refusal),
            Self::Assessment(refusal) => assessment::told(refusal),
            Self::Accounts(refusal) => accounts::told(refusal),
            Self::Service(refusal) => service::told(refusal),
        }
    }
}

fn no_number(place: &str, text: &str) -> Told {
    (
        format!(
            "{place}：“{text}”不能用作这里的数字；请写普通十进制数，例如 0.015，并用引号括起来"
        ),
        format!(
            "{place}: {text:?} cannot be used as a number here; write a plain decimal such as \"0.015\""
        ),
    )
}

/// A year whose holidays nobody has announced yet.
fn unknown_year(year: i32) -> Told {
    (
        format!("没有 {year} 年的节假日安排，无法推算工作日"),
        format!("the holidays of {year} are not known, so that its working days cannot be counted"),
    )
}
