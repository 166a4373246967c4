//! 过失: what happened, who decided, on what ground, and what it does to the 核定系数 (A5–A7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::deputy::Deputy;
use super::procedure::{Measure, Supervision, Votes, Withdrawal};
use crate::exact::Exact;
use crate::ids::{EmployeeId, FaultId};
use crate::quarter::Quarter;

/// One fault in one quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fault {
    pub id: FaultId,
    pub quarter: Quarter,
    pub kind: FaultKind,
    pub happened_on: NaiveDate,
    /// 事实
    pub facts: String,
    /// The node of the bonus regulation it rests on (its permanent id), if one is named.
    pub article: Option<String>,
    pub named: Vec<Named>,
    pub decision: FaultDecision,
    /// Managers whose own failure of supervision is on record (A7). None in quarters that were frozen
    /// before such failures were recorded: joint liability then followed the post.
    #[serde(default)]
    pub supervision: Option<Vec<Supervision>>,
    /// 撤回: it stays on record and has no effect.
    #[serde(default)]
    pub withdrawn: Option<Withdrawal>,
}

impl Fault {
    /// Whether it takes anything from a person it names: A5 says that by itself it does not.
    #[must_use]
    pub fn affects(&self, named: &Named) -> bool {
        if self.withdrawn.is_some() || named.reversed {
            return false;
        }
        match &self.kind {
            FaultKind::Ordinary => !named.figure.is_zero(),
            FaultKind::Apportioned { cut } => !cut.is_zero() && !named.figure.is_zero(),
            FaultKind::Major { .. } => true,
        }
    }

    /// The people it takes something from.
    pub fn affected(&self) -> impl Iterator<Item = &Named> {
        self.named.iter().filter(|named| self.affects(named))
    }

    /// A person named, or one who may answer for them, who is among those who decide. Without effect as
    /// well: to let himself off is what he gains by.
    #[must_use]
    pub fn own_case(&self) -> Option<EmployeeId> {
        let deciders = &self.decision.deciders;
        self.concerned().find(|person| deciders.contains(person))
    }

    /// Everybody who has something to lose by it: those named, then the managers who may answer for them.
    pub fn concerned(&self) -> impl Iterator<Item = EmployeeId> {
        let named = self.named.iter().map(|named| named.employee);
        named.chain(self.supervisors().iter().map(|one| one.employee))
    }

    /// The recorded failures of supervision.
    #[must_use]
    pub fn supervisors(&self) -> &[Supervision] {
        self.supervision.as_deref().unwrap_or_default()
    }

    /// The people it takes something from without having heard them (A6, A7).
    pub fn unheard(&self) -> impl Iterator<Item = &Named> {
        self.affected()
            .filter(|named| named.heard_on.is_none() || named.statement.trim().is_empty())
    }
}

/// The three kinds of `cli.md` step 6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum FaultKind {
    /// 一般过失: a percentage for each person, 0 unless the direct leader decides otherwise (A5).
    Ordinary,
    /// 责任不清: `cut` (0–1) is spread by shares of responsibility that sum to 100 (A5).
    Apportioned { cut: Exact },
    /// 重大责任、严重失职: established in a meeting of the general management department (A6).
    Major { meeting: MajorMeeting },
}

/// A person named in a fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Named {
    pub employee: EmployeeId,
    /// Ordinary: the effect, 0–1. Apportioned: the share of responsibility, 0–100. Major: ignored.
    pub figure: Exact,
    /// Major only: besides being concerned (相关人员), responsible (相关责任人) (A6).
    pub responsible: bool,
    /// 本人陈述
    pub statement: String,
    /// The day the person was heard.
    pub heard_on: Option<NaiveDate>,
    /// Major and responsible only: what the meeting proposes besides (A6).
    #[serde(default)]
    pub measure: Option<Measure>,
    /// Lifted on the person's appeal.
    #[serde(default)]
    pub reversed: bool,
}

/// Who decided and why. Nobody decides what he gains by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FaultDecision {
    /// The direct leader; several leaders together when departments differ (A5).
    pub deciders: Vec<EmployeeId>,
    pub decided_on: NaiveDate,
    pub reason: String,
    /// Those of them who stand in for a leader who was away.
    #[serde(default)]
    pub deputies: Vec<Deputy>,
}

/// The record of the meeting of A6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MajorMeeting {
    /// 会议纪要编号
    pub number: String,
    pub held_on: NaiveDate,
    pub participants: String,
    /// None where the meeting was recorded without counting.
    #[serde(default)]
    pub votes: Option<Votes>,
    pub resolution: String,
}
