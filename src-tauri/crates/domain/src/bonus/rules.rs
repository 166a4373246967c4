//! What a version of the bonus regulation says, read once and typed, so that the engine never looks
//! for a key. Every parameter must be there: a regulation without one of them computes nothing.

use super::engine::{Method, ProRate};
use crate::exact::Exact;
use crate::money::Money;
use crate::regulations::{ParameterError, Parameters, TableRow, Value};

/// The rules of a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BonusRules {
    /// Share of operating revenue, as a fraction (A1).
    pub pool_rate: Exact,
    /// None while the gate is off.
    pub gate: Option<Gate>,
    pub method: Method,
    pub pro_rate: ProRate,
    /// Fewer days in post than this: left out.
    pub min_days: u32,
    /// Grade and lower bound, inclusive, falling.
    pub bands: Vec<(String, Exact)>,
    pub grades: Vec<(String, Exact)>,
    pub grade_amounts: Vec<(String, Money)>,
    /// 岗位级别 and factor.
    pub posts: Vec<(String, Exact)>,
    pub departments: Vec<(String, Exact)>,
    /// Fractions; they sum to 1 with the method `two_level`.
    pub department_rates: Vec<(String, Exact)>,
    /// None while it is off.
    pub cap: Option<Money>,
    /// None while it is off.
    pub floor: Option<Money>,
    /// Share of the pool that special awards may reach.
    pub awards_cap: Exact,
    /// None while joint liability is off (A7).
    pub joint: Option<Joint>,
    /// Whether fixed amounts may draw on the opening reserve.
    pub draw_reserve: bool,
    pub appeal_workdays: u32,
    pub answer_workdays: u32,
    /// Day of the month after approval.
    pub pay_day: u32,
}

/// 收入目标门槛
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Below this share of the target there is no pool.
    pub floor: Exact,
    /// The pool factor is never more than this.
    pub cap: Exact,
}

/// 负责人监督责任 (A7)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    pub rate: Exact,
    pub major_rate: Exact,
    pub cap: Exact,
}

/// Why a version computes no bonus.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    #[error(transparent)]
    Parameter(#[from] ParameterError),
    #[error("{key}: {word:?} is unknown to the engine")]
    UnknownWord { key: &'static str, word: String },
    /// The lowest band must begin at 0, or somebody falls into no grade.
    #[error("bonus.bands: scores below {lowest} have no grade")]
    BandsStartAbove { lowest: String },
    #[error("{key} has no row {row}, which bonus.bands needs")]
    GradeWithoutRow { key: &'static str, row: String },
    #[error("bonus.department_rates sum to {sum}, not to 100%")]
    RatesNotWhole { sum: String },
    #[error("{floor} is above {cap}")]
    FloorAboveCap { floor: String, cap: String },
    #[error("{key} needs the method share")]
    NeedsShare { key: &'static str },
}

impl RulesError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Parameter(error) => error.code(),
            Self::UnknownWord { .. } => "bonus.unknown_word",
            Self::BandsStartAbove { .. } => "bonus.bands_start_above",
            Self::GradeWithoutRow { .. } => "bonus.grade_without_row",
            Self::RatesNotWhole { .. } => "bonus.rates_not_whole",
            Self::FloorAboveCap { .. } => "bonus.floor_above_cap",
            Self::NeedsShare { .. } => "bonus.needs_share",
        }
    }
}

impl BonusRules {
    /// Reads every parameter the engine knows, whether the method needs it or not.
    pub fn read(p: &Parameters) -> Result<Self, RulesError> {
        let percent = |key| p.percent(key).cloned();
        let gate = Gate {
            floor: percent("bonus.gate.floor")?,
            cap: percent("bonus.gate.cap")?,
        };
        let joint = Joint {
            rate: percent("bonus.joint.rate")?,
            major_rate: percent("bonus.joint.major_rate")?,
            cap: percent("bonus.joint.cap")?,
        };
        let (cap, floor) = (p.money("bonus.cap.amount")?, p.money("bonus.floor.amount")?);
        let rules = Self {
            pool_rate: percent("bonus.pool.rate")?,
            gate: p.switch("bonus.gate.enabled")?.then_some(gate),
            method: method(p.choice("bonus.method")?)?,
            pro_rate: pro_rate(p.choice("bonus.pro_rate")?)?,
            min_days: p.count("bonus.days.min")?,
            bands: factors("bonus.bands", p.bands("bonus.bands")?)?,
            grades: factors("bonus.grades", p.table("bonus.grades")?)?,
            grade_amounts: amounts("bonus.grade_amounts", p.table("bonus.grade_amounts")?)?,
            posts: factors("bonus.posts", p.table("bonus.posts")?)?,
            departments: factors("bonus.departments", p.table("bonus.departments")?)?,
            department_rates: percents(
                "bonus.department_rates",
                p.table("bonus.department_rates")?,
            )?,
            cap: p.switch("bonus.cap.enabled")?.then_some(cap),
            floor: p.switch("bonus.floor.enabled")?.then_some(floor),
            awards_cap: percent("bonus.awards.cap")?,
            joint: p.switch("bonus.joint.enabled")?.then_some(joint),
            draw_reserve: p.switch("bonus.reserve.draw")?,
            appeal_workdays: p.count("bonus.appeal.workdays")?,
            answer_workdays: p.count("bonus.appeal.answer_workdays")?,
            pay_day: p.count("bonus.pay.day")?,
        };
        rules.check()?;
        Ok(rules)
    }

    fn check(&self) -> Result<(), RulesError> {
        if let Some((_, lowest)) = self.bands.last().filter(|(_, lowest)| lowest.is_positive()) {
            return Err(RulesError::BandsStartAbove {
                lowest: lowest.to_string(),
            });
        }
        for (grade, _) in &self.bands {
            let missing = match self.method {
                Method::FixedGrades if self.amount_of_grade(grade).is_none() => {
                    "bonus.grade_amounts"
                }
                Method::Share | Method::TwoLevel if find(&self.grades, grade).is_none() => {
                    "bonus.grades"
                }
                _ => continue,
            };
            return Err(RulesError::GradeWithoutRow {
                key: missing,
                row: grade.clone(),
            });
        }
        if self.method == Method::TwoLevel {
            let sum: Exact = self.department_rates.iter().map(|(_, rate)| rate).sum();
            if sum != Exact::one() {
                let sum = Value::Percent { value: sum }.words();
                return Err(RulesError::RatesNotWhole { sum });
            }
        }
        if self.method != Method::Share {
            let key = if self.cap.is_some() {
                Some("bonus.cap.enabled")
            } else {
                self.floor.map(|_| "bonus.floor.enabled")
            };
            if let Some(key) = key {
                return Err(RulesError::NeedsShare { key });
            }
        }
        match (self.floor, self.cap) {
            (Some(floor), Some(cap)) if floor > cap => Err(RulesError::FloorAboveCap {
                floor: Value::Money { value: floor }.words(),
                cap: Value::Money { value: cap }.words(),
            }),
            _ => Ok(()),
        }
    }

    /// 考核等级: the first band whose lower bound the published score (two decimals, half up) reaches.
    #[must_use]
    pub fn grade_of(&self, score: &Exact) -> Option<&str> {
        let published = score.rounded_half_up(2);
        self.bands
            .iter()
            .find(|(_, from)| &published >= from)
            .map(|(grade, _)| grade.as_str())
    }

    /// 等级系数
    #[must_use]
    pub fn factor_of_grade(&self, grade: &str) -> Option<&Exact> {
        find(&self.grades, grade)
    }

    /// 岗位系数 of a post class.
    #[must_use]
    pub fn factor_of_post(&self, class: &str) -> Option<&Exact> {
        find(&self.posts, class)
    }

    /// 部门系数
    #[must_use]
    pub fn factor_of_department(&self, department: &str) -> Option<&Exact> {
        find(&self.departments, department)
    }

    /// 部门贡献率
    #[must_use]
    pub fn rate_of_department(&self, department: &str) -> Option<&Exact> {
        find(&self.department_rates, department)
    }

    /// 等级定额
    #[must_use]
    pub fn amount_of_grade(&self, grade: &str) -> Option<Money> {
        self.grade_amounts
            .iter()
            .find(|(name, _)| name == grade)
            .map(|(_, amount)| *amount)
    }
}

fn method(word: &str) -> Result<Method, RulesError> {
    Method::from_word(word).ok_or_else(|| unknown("bonus.method", word))
}

fn pro_rate(word: &str) -> Result<ProRate, RulesError> {
    ProRate::from_word(word).ok_or_else(|| unknown("bonus.pro_rate", word))
}

fn unknown(key: &'static str, word: &str) -> RulesError {
    RulesError::UnknownWord {
        key,
        word: word.to_owned(),
    }
}

fn find<'a>(rows: &'a [(String, Exact)], name: &str) -> Option<&'a Exact> {
    rows.iter()
        .find(|(row, _)| row == name)
        .map(|(_, value)| value)
}

fn rows<T>(
    key: &str,
    rows: &[TableRow],
    expected: &'static str,
    cell: impl Fn(&Value) -> Option<T>,
) -> Result<Vec<(String, T)>, ParameterError> {
    rows.iter()
        .map(|row| match cell(&row.value) {
            Some(value) => Ok((row.name.clone(), value)),
            None => Err(ParameterError::WrongType {
                key: key.to_owned(),
                expected,
                found: row.value.type_word(),
            }),
        })
        .collect()
}

fn factors(key: &str, table: &[TableRow]) -> Result<Vec<(String, Exact)>, ParameterError> {
    rows(key, table, "factor", |value| match value {
        Value::Factor { value } => Some(value.clone()),
        _ => None,
    })
}

fn percents(key: &str, table: &[TableRow]) -> Result<Vec<(String, Exact)>, ParameterError> {
    rows(key, table, "percent", |value| match value {
        Value::Percent { value } => Some(value.clone()),
        _ => None,
    })
}

fn amounts(key: &str, table: &[TableRow]) -> Result<Vec<(String, Money)>, ParameterError> {
    rows(key, table, "money", |value| match value {
        Value::Money { value } => Some(*value),
        _ => None,
    })
}
