//! 员工: who works here, since when, where and on which pay basis.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::history::Assignment;
use crate::ids::EmployeeId;

/// 员工. `code` is the works number people know (工号), unique and never reused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Employee {
    pub id: EmployeeId,
    pub code: String,
    pub name: String,
    pub employment: EmploymentType,
    pub hired_on: NaiveDate,
    /// The last day of employment, if it is known.
    pub left_on: Option<NaiveDate>,
    /// Posts by date, in order, without overlap.
    pub assignments: Vec<Assignment>,
    /// Pay basis by date, in order; the first entry starts with employment (A2).
    pub pay_basis: Vec<PayBasisEntry>,
    pub leaves: Vec<Leave>,
    pub sensitive: Sensitive,
    pub note: String,
}

/// 用工形式
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EmploymentType {
    /// 正式
    Regular,
    /// 试用期
    Probation,
    /// 非全日制
    PartTime,
    /// 退休返聘
    Retired,
    /// 实习
    Intern,
    /// 劳务
    Labour,
}

/// 计薪方式: commission staff are outside the quarterly bonus (A2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PayBasis {
    /// 固定工资
    Wage,
    /// 业绩提成
    Commission,
}

/// From this day on, until the next entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PayBasisEntry {
    pub from: NaiveDate,
    pub basis: PayBasis,
}

/// 休假. Both days count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Leave {
    pub kind: LeaveKind,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Kinds of leave; the statutory ones count as days in post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeaveKind {
    /// 年休假
    Annual,
    /// 婚假
    Marriage,
    /// 产假
    Maternity,
    /// 陪产假
    Paternity,
    /// 丧假
    Funeral,
    /// 工伤停工留薪期
    WorkInjury,
    /// 病假
    Sick,
    /// 事假
    Personal,
}

impl LeaveKind {
    /// Whether the days stay days in post: statutory leave is neutral (`product.md` §2).
    #[must_use]
    pub fn is_statutory(self) -> bool {
        !matches!(self, Self::Sick | Self::Personal)
    }
}

/// Personal data shown masked unless somebody asks to see it (PIPL art. 51).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sensitive {
    pub mobile: String,
    /// 居民身份证号
    pub identity_number: String,
    /// 工资卡号
    pub bank_account: String,
}

impl Employee {
    /// The post held on a day.
    #[must_use]
    pub fn assignment_on(&self, day: NaiveDate) -> Option<&Assignment> {
        let employed = self.hired_on <= day && self.left_on.is_none_or(|last| day <= last);
        self.assignments
            .iter()
            .rfind(|assignment| assignment.from <= day)
            .filter(|_| employed)
    }

    /// The pay basis on a day; wage if nothing is said.
    #[must_use]
    pub fn pay_basis_on(&self, day: NaiveDate) -> PayBasis {
        self.pay_basis
            .iter()
            .rfind(|entry| entry.from <= day)
            .map_or(PayBasis::Wage, |entry| entry.basis)
    }
}
