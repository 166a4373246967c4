//! Why a proposal is not calculated. The order of the variants is the order of the checks.

use crate::exact::Exact;
use crate::money::Money;

/// The first check that failed. Texts for people live at the edge, keyed by [`Refusal::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("{code} stands in the list twice")]
    DuplicateCode { code: String },
    #[error("{place} is needed")]
    MissingFigure { place: String },
    /// Also a coefficient or rate below zero.
    #[error("{place}: {text:?} is not a plain decimal that fits here")]
    BadNumber { place: String, text: String },
    /// Negative, finer than a fen, or beyond the bound of [`Money`].
    #[error("{place}: {text:?} is not an amount")]
    BadAmount { place: String, text: String },
    /// Neither a method nor a way of pro-rating.
    #[error("{word:?} is not a method")]
    UnknownMethod { word: String },
    #[error("cap and floor go with the method share, not with {method}")]
    CapNeedsShare { method: &'static str },
    #[error("the floor {floor} is above the cap {cap}")]
    FloorAboveCap { floor: Money, cap: Money },
    #[error("contribution rates sum to {sum}, not 1")]
    RatesNotOne { sum: Exact },
    #[error("{code}: days do not fit the days of the quarter")]
    BadDays { code: String },
    #[error("{code}: segments need pro-rating in the weight")]
    SegmentsNeedWeight { code: String },
    #[error("{code}: grade {grade:?} has no value")]
    UnknownGrade { code: String, grade: Option<String> },
    #[error("{code}: department {department:?} has no contribution rate")]
    UnknownDepartment {
        code: String,
        department: Option<String>,
    },
    #[error("{place} names {code}, who is not in the list")]
    UnknownPerson { place: String, code: String },
    #[error("{place}: {percent} is outside the range of a percentage")]
    BadPercent { place: String, percent: Exact },
    #[error("fault {fault}: shares sum to {sum}, not 100")]
    SharesNot100 { fault: String, sum: Exact },
    #[error("{code} has an award but does not take part")]
    NotTakingPart { code: String },
    #[error("awards of {awards} yuan exceed {limit}")]
    AwardsExceedPool { awards: Exact, limit: Money },
    #[error("floors of {floors} yuan in all exceed {left}")]
    FloorsExceedPool { floors: Exact, left: Money },
}

impl Refusal {
    /// The code that scripts and texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::DuplicateCode { .. } => "DUPLICATE_CODE",
            Self::MissingFigure { .. } => "MISSING_FIELD",
            Self::BadNumber { .. } => "BAD_NUMBER",
            Self::BadAmount { .. } => "BAD_AMOUNT",
            Self::UnknownMethod { .. } => "UNKNOWN_METHOD",
            Self::CapNeedsShare { .. } => "CAP_NEEDS_SHARE",
            Self::FloorAboveCap { .. } => "FLOOR_ABOVE_CAP",
            Self::RatesNotOne { .. } => "RATES_NOT_1",
            Self::BadDays { .. } => "BAD_DAYS",
            Self::SegmentsNeedWeight { .. } => "SEGMENTS_NEED_WEIGHT",
            Self::UnknownGrade { .. } => "UNKNOWN_GRADE",
            Self::UnknownDepartment { .. } => "UNKNOWN_DEPARTMENT",
            Self::UnknownPerson { .. } => "UNKNOWN_PERSON",
            Self::BadPercent { .. } => "BAD_PERCENT",
            Self::SharesNot100 { .. } => "SHARES_NOT_100",
            Self::NotTakingPart { .. } => "NOT_TAKING_PART",
            Self::AwardsExceedPool { .. } => "AWARDS_EXCEED_POOL",
            Self::FloorsExceedPool { .. } => "FLOORS_EXCEED_POOL",
        }
    }
}
