//! Figures and labels as an explanation says them.

use chrono::{Datelike, NaiveDate};

use super::StepKey;
use crate::bonus::engine::DaysInPost;
use crate::exact::Exact;
use crate::money::Money;
use crate::regulations::Value;

/// Decimals up to which an exact figure is written out; a longer one is marked 约.
const DECIMALS: u32 = 6;

impl StepKey {
    /// In Chinese, as on papers.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.labels().0
    }

    /// In English.
    #[must_use]
    pub fn label_en(self) -> &'static str {
        self.labels().1
    }

    /// Whether the step is about the company as a whole.
    #[must_use]
    pub fn is_of_the_company(self) -> bool {
        matches!(
            self,
            Self::Revenue | Self::Gate | Self::Pool | Self::Distributable
        )
    }

    fn labels(self) -> (&'static str, &'static str) {
        match self {
            Self::Revenue => ("营业收入", "Operating revenue"),
            Self::Gate => ("达成系数", "Achievement factor"),
            Self::Pool => ("奖金池", "Bonus pool"),
            Self::Distributable => ("可分配额度", "To be shared"),
            Self::DepartmentPart => ("部门额度", "Part of the department"),
            Self::Grade => ("考核等级", "Grade"),
            Self::DepartmentFactor => ("部门系数", "Department factor"),
            Self::PostFactor => ("岗位系数", "Post factor"),
            Self::GradeFactor => ("等级系数", "Grade factor"),
            Self::Days => ("在岗天数", "Days in post"),
            Self::Weight => ("个人权重", "Weight"),
            Self::WeightSum => ("个人权重合计", "Sum of weights"),
            Self::Share | Self::GradeAmount => ("个人份额", "Share"),
            Self::ReserveDrawn => ("动用季奖储备", "Drawn from the reserve"),
            Self::Scaled => ("同比例折减", "Scaled alike"),
            Self::ProRated => ("按在岗天数折算", "Pro rata by days in post"),
            Self::ShareSum => ("个人份额合计", "Sum of shares"),
            Self::OwnFault => ("本人过失影响", "Effect of own fault"),
            Self::Joint => ("监督责任影响", "Effect of failed supervision"),
            Self::Factor => ("核定系数", "Assessed coefficient"),
            Self::Amount => ("核定金额（税前）", "Assessed amount (before tax)"),
            Self::Award => ("专项奖励", "Special award"),
            Self::AwardLost => ("专项奖励不予核定", "Special award not granted"),
            Self::Total => ("季奖合计（税前）", "Bonus in total (before tax)"),
        }
    }
}

/// `18,518.52元`
pub(super) fn yuan(amount: Money) -> String {
    format!("{}元", amount.grouped())
}

/// A plain figure: exact where it is short, else 约0.645652.
pub(super) fn figure(value: &Exact) -> String {
    let rounded = value.rounded_half_up(DECIMALS);
    if rounded == *value {
        value.to_string()
    } else {
        format!("约{rounded}")
    }
}

/// An amount in yuan that need not be whole fen: `1,234,567.89`.
pub(super) fn amount(value: &Exact) -> String {
    match Money::from_yuan(value).filter(|money| money.yuan() == *value) {
        Some(money) => money.grouped(),
        None => figure(value),
    }
}

/// `15%`, `约102.88%`
pub(super) fn percent(value: &Exact) -> String {
    let hundredfold = value * &Exact::from(100_u32);
    let rounded = hundredfold.rounded_half_up(2);
    if rounded == hundredfold {
        Value::Percent {
            value: value.clone(),
        }
        .words()
    } else {
        format!("约{rounded}%")
    }
}

/// `45/92`, or 1 for the whole quarter.
pub(super) fn days(days: &DaysInPost) -> String {
    if days.days == days.of_days {
        "1".to_owned()
    } else {
        format!("{}/{}", days.days, days.of_days)
    }
}

/// `7月1日`
pub(super) fn day(day: NaiveDate) -> String {
    format!("{}月{}日", day.month(), day.day())
}

/// `2026年7月1日`
pub(super) fn full_day(day: NaiveDate) -> String {
    Value::Date { value: day }.words()
}
