//! What belongs to a fault besides the fault: the votes of the meeting, measures with what the law asks
//! before them, failures of supervision, withdrawal, appeal (A5–A7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Fault;
use crate::ids::{EmployeeId, FaultAppealId, FaultId};
use crate::people::Organisation;

/// 表决
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    pub in_favour: u32,
    pub against: u32,
    pub abstained: u32,
}

impl Votes {
    /// More for it than against it and abstaining together.
    #[must_use]
    pub fn carried(self) -> bool {
        self.in_favour > self.against.saturating_add(self.abstained)
    }
}

/// 监督失职: what the manager himself failed to do. Without it he answers for nobody (A7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Supervision {
    /// The direct leader.
    pub employee: EmployeeId,
    /// The people named whom he led on that day.
    pub over: Vec<EmployeeId>,
    /// What he failed to do.
    pub failure: String,
    pub statement: String,
    pub heard_on: Option<NaiveDate>,
    /// Lifted on his appeal.
    #[serde(default)]
    pub reversed: bool,
}

impl Supervision {
    /// Whether he was not heard.
    #[must_use]
    pub fn unheard(&self) -> bool {
        self.heard_on.is_none() || self.statement.trim().is_empty()
    }
}

/// A fault that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Withdrawal {
    pub on: NaiveDate,
    pub reason: String,
}

/// What the meeting proposes for a person responsible. The company decides it apart, under its rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub kind: MeasureKind,
    /// What is seen to, in the order of [`MeasureKind::checks`].
    pub checks: Vec<MeasureCheck>,
    pub note: String,
}

impl Measure {
    /// What the law asks for and nobody has seen to yet.
    #[must_use]
    pub fn open(&self) -> Vec<MeasureCheck> {
        let asked = self.kind.checks().iter().copied();
        asked.filter(|check| !self.checks.contains(check)).collect()
    }
}

/// 调岗, 解除劳动合同 (A6)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    Transfer,
    Dismissal,
}

impl MeasureKind {
    /// The legal check-list, in the order in which it is gone through.
    #[must_use]
    pub fn checks(self) -> &'static [MeasureCheck] {
        use MeasureCheck as Check;
        match self {
            Self::Transfer => &[
                Check::Ground,
                Check::Agreed,
                Check::FittingPost,
                Check::NoHarm,
            ],
            Self::Dismissal => &[
                Check::AdoptedRule,
                Check::Serious,
                Check::Evidence,
                Check::UnionTold,
                Check::NoticeServed,
                Check::Certificate,
            ],
        }
    }

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Transfer => "调整岗位",
            Self::Dismissal => "解除劳动合同",
        }
    }
}

/// One line of the legal check-list of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeasureCheck {
    /// The contract or an adopted rule allows a transfer.
    Ground,
    /// 劳动合同法 art. 35: agreed and in writing.
    Agreed,
    /// The new post fits and humiliates nobody.
    FittingPost,
    /// 劳动合同法 art. 42, 女职工劳动保护特别规定 art. 5: nobody protected is put at a disadvantage.
    NoHarm,
    /// 劳动合同法 arts. 4, 39 (2): the rule was adopted and made known.
    AdoptedRule,
    /// 劳动合同法 art. 39 (2) or (3): a serious breach, or serious dereliction with great damage.
    Serious,
    Evidence,
    /// 劳动合同法 art. 43: the union is told the reason before.
    UnionTold,
    NoticeServed,
    /// 劳动合同法 art. 50: certificate, files and insurance within 15 days.
    Certificate,
}

impl MeasureCheck {
    /// As papers say it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Ground => "劳动合同或者经民主程序的制度有调整岗位的依据",
            Self::Agreed => "与本人协商一致并书面变更劳动合同（劳动合同法第三十五条）",
            Self::FittingPost => "新岗位与本人能力相当，待遇合理，不带侮辱性",
            Self::NoHarm => "不损害孕期、产期、哺乳期、医疗期等受保护人员的权益",
            Self::AdoptedRule => "所依据的制度已经民主程序并公示（劳动合同法第四条、第三十九条）",
            Self::Serious => "属于严重违反制度，或者严重失职造成重大损害（劳动合同法第三十九条）",
            Self::Evidence => "事实有证据，本人的陈述和申辩已经听取",
            Self::UnionTold => {
                "已事先将理由通知工会；未建工会的，已听取职工代表意见（劳动合同法第四十三条）"
            }
            Self::NoticeServed => "书面通知已送达本人并留存凭证",
            Self::Certificate => {
                "出具解除证明，十五日内办理档案和社会保险转移（劳动合同法第五十条）"
            }
        }
    }
}

/// 申诉 of one person against one fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FaultAppeal {
    pub id: FaultAppealId,
    pub fault: FaultId,
    pub employee: EmployeeId,
    pub received_on: NaiveDate,
    pub grounds: String,
    pub answer: Option<AppealAnswer>,
}

/// 申诉答复
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppealAnswer {
    pub on: NaiveDate,
    /// Somebody who did not decide before and has nothing to lose by it.
    pub by: EmployeeId,
    pub outcome: AppealOutcome,
    pub reason: String,
}

/// What becomes of the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AppealOutcome {
    /// 维持
    Upheld,
    /// 撤销: it no longer touches the person.
    Reversed,
}

impl Fault {
    /// Whether somebody may answer an appeal: not who decided, nor who is concerned.
    #[must_use]
    pub fn may_answer(&self, person: EmployeeId) -> bool {
        !self.decision.deciders.contains(&person)
            && self.concerned().all(|concerned| concerned != person)
    }

    /// For every person the fault affects, the leader who decides (A5): the direct one, or the next above
    /// him who has nothing to lose by it. The meeting of A6 decides in place of leaders.
    #[must_use]
    pub fn leaders(&self, organisation: &Organisation) -> Vec<(EmployeeId, EmployeeId)> {
        if matches!(self.kind, super::FaultKind::Major { .. }) {
            return Vec::new();
        }
        self.affected()
            .filter_map(|named| Some((named.employee, self.above(organisation, named.employee)?)))
            .collect()
    }

    /// The next above a person in the reporting line who has nothing to lose by the decision.
    pub(super) fn above(
        &self,
        organisation: &Organisation,
        person: EmployeeId,
    ) -> Option<EmployeeId> {
        let mut below = organisation.employee(person)?;
        // A line of leaders is never longer than the people are many, so a circle ends as well.
        for _ in 0..organisation.employees.len() {
            below = organisation.direct_leader(below, self.happened_on)?;
            if self.concerned().all(|concerned| concerned != below.id) {
                return Some(below.id);
            }
        }
        None
    }
}
