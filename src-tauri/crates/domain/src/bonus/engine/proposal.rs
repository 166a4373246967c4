//! What is proposed for calculation, as it was written down: nothing in here has been checked yet.
//! [`super::allocate`] reads and checks all of it, in the order in which `cli.md` names the refusals.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::figure::Figure;

/// All that one quarter's calculation rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Proposal {
    pub pool: ProposedPool,
    /// 未分配额度 carried in; 0 when absent. Yuan.
    pub opening_reserve: Option<Figure>,
    /// `share`, `two_level` or `fixed_grades` (the values of `bonus.method`).
    pub method: String,
    /// `weight` or `amount` (the values of `bonus.pro_rate`).
    pub pro_rate: String,
    /// Grade → coefficient; with `fixed_grades` grade → yuan. A grade may be a key such as
    /// 售后部/专员/一等: it is compared as a whole.
    pub grades: BTreeMap<String, Figure>,
    /// Department → contribution rate (0–1), for `two_level`.
    pub departments: BTreeMap<String, Figure>,
    /// 封顶 and 保底 of one person's share, yuan; only with `share`.
    pub cap: Option<Figure>,
    pub floor: Option<Figure>,
    /// `fixed_grades` only: the opening reserve covers what the pool does not.
    pub draw_reserve: bool,
    /// Fewest days in post to take part.
    pub min_days: Option<Figure>,
    /// 专项奖励
    pub awards: Vec<ProposedAward>,
    /// Part of the pool that awards may reach (0–1); 1 when absent.
    pub awards_cap: Option<Figure>,
    /// 连带责任 (A7); none when absent.
    pub joint: Option<JointTerms>,
    pub faults: Vec<ProposedFault>,
    pub candidates: Vec<Candidate>,
}

/// Where the money comes from: an amount, or else revenue × rate × factor.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct ProposedPool {
    /// Yuan; when it is given, the other three are read but decide nothing.
    pub amount: Option<Figure>,
    /// 营业收入 in yuan; may be negative.
    pub revenue: Option<Figure>,
    pub rate: Option<Figure>,
    /// From the target gate; 1 when absent.
    pub factor: Option<Figure>,
}

/// A person who may or may not take part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// 工号, unique; the last word in every tie.
    pub code: String,
    /// Earns 业绩提成 and is outside the bonus (A2).
    pub commission: bool,
    /// 工号 of the direct leader.
    pub manager: Option<String>,
    pub grade: Option<String>,
    /// Coefficients; 1 when absent.
    pub post: Option<Figure>,
    pub department_rate: Option<Figure>,
    /// For `two_level`.
    pub department: Option<String>,
    /// Days in post, and days of the quarter; both or neither.
    pub days: Option<Figure>,
    pub of_days: Option<Figure>,
    /// A transfer inside the quarter: these stand in the place of `post`, `department`,
    /// `department_rate` and `days`, which then decide nothing.
    pub segments: Option<Vec<Segment>>,
}

/// A part of the quarter in one post and department.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Segment {
    pub post: Option<Figure>,
    pub department: Option<String>,
    pub department_rate: Option<Figure>,
    pub days: Option<Figure>,
}

/// 专项奖励 for one person, yuan. Several awards of one person add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedAward {
    pub code: String,
    pub amount: Figure,
}

/// How managers answer for failed supervision (A7). Percentages as fractions, 0–1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JointTerms {
    pub rate: Figure,
    /// For a major fault; `rate` when absent.
    pub major_rate: Option<Figure>,
    /// The sum stops here; 1 when absent.
    pub cap: Option<Figure>,
}

/// A fault and what was decided about it (A5, A6). The id only names it in the explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedFault {
    pub id: String,
    pub effect: ProposedEffect,
    /// Subordinate → the manager whose failure of supervision is on record. None: every direct manager
    /// answers, as the pure computation of `cli.md` has it.
    pub supervisors: Option<BTreeMap<String, String>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ProposedEffect {
    /// Code → percentage (0–1); 0 means no effect.
    Ordinary { cuts: BTreeMap<String, Figure> },
    /// Unclear responsibility: `cut` (0–1) is spread by shares (0–100, summing to 100).
    Apportioned {
        cut: Figure,
        shares: BTreeMap<String, Figure>,
    },
    /// Everyone concerned loses the quarter; a person named twice is named once.
    Major { people: Vec<String> },
}
