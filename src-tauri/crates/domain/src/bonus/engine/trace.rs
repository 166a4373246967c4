//! How each yuan came about: the steps of one person's calculation with their figures, and the rule
//! that each step rests on, so that every one of them can be printed beside its article.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::Exact;
use crate::money::Money;

/// One step of a calculation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Step {
    /// What it rests on; empty where a step only adds up.
    pub rules: Vec<RuleKey>,
    pub what: What,
}

/// The figures of a step. Percentages are fractions (0.2 is 20 %).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum What {
    /// The pool was given as an amount.
    PoolGiven {
        pool: Money,
    },
    /// max(0, revenue × rate × factor), rounded to the fen. Revenue in yuan.
    PoolFromRevenue {
        revenue: Exact,
        rate: Exact,
        factor: Exact,
        pool: Money,
    },
    /// Special awards of all come out of the pool first.
    AwardsSetAside {
        awards: Money,
        left: Money,
    },
    /// What the department of the person has to share (`two_level`).
    DepartmentPart {
        department: String,
        rate: Exact,
        part: Money,
    },
    /// A weight: the product of the factors that are given. With a transfer there is one such step for
    /// each segment.
    Weight {
        department: Option<String>,
        department_rate: Option<Exact>,
        post: Option<Exact>,
        grade: Option<String>,
        grade_factor: Option<Exact>,
        days: Option<DaysInPost>,
        weight: Exact,
    },
    /// `to_share` × weight / `weights`, one fen more or less by largest remainder. With cap or floor,
    /// `to_share` and `weights` are those of the people between the bounds.
    Share {
        to_share: Money,
        weight: Exact,
        weights: Exact,
        bound: Option<Bound>,
        share: Money,
    },
    /// The amount of the grade × days / days of the quarter, rounded (`fixed_grades`).
    GradeAmount {
        grade: String,
        amount: Money,
        days: Option<DaysInPost>,
        share: Money,
    },
    /// The grade amounts of all (`wanted`, yuan) exceed what is left of the pool, and the opening reserve covers the difference.
    ReserveDrawn {
        wanted: Exact,
        left: Money,
        drawn: Money,
    },
    /// There is not enough for the grade amounts of all (`wanted`, yuan): everyone is scaled alike.
    Scaled {
        wanted: Exact,
        available: Money,
        share: Money,
    },
    /// share × days / days of the quarter, rounded; the rest stays in the reserve.
    ProRated {
        before: Money,
        days: DaysInPost,
        share: Money,
    },
    /// An own fault. `cut` and `responsibility` (0–100) where it was apportioned.
    OwnFault {
        fault: String,
        percent: Exact,
        cut: Option<Exact>,
        responsibility: Option<Exact>,
    },
    /// Supervision: a subordinate was named in a fault with a percentage above 0.
    JointLiability {
        fault: String,
        subordinate: String,
        percent: Exact,
    },
    /// 1 − min(1, own + joint); `joint` after its cap.
    Factor {
        own: Exact,
        joint: Exact,
        joint_capped: bool,
        factor: Exact,
    },
    /// share × factor, rounded to the fen.
    Amount {
        share: Money,
        factor: Exact,
        amount: Money,
    },
    Award {
        award: Money,
    },
    /// A major fault loses the award; it stays in the reserve.
    AwardLost {
        award: Money,
        fault: String,
    },
    Total {
        amount: Money,
        award: Money,
        total: Money,
    },
}

/// Days in post out of the days of the quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DaysInPost {
    pub days: Exact,
    pub of_days: Exact,
}

/// A bound that decided about a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    Cap,
    Floor,
}

macro_rules! rule_keys {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// What a step rests on: a parameter of the bonus regulation, or, where no parameter is
        /// involved, the subject of an article (the last ones).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum RuleKey {
            $($(#[$doc])* #[serde(rename = $key)] $name,)*
        }

        impl RuleKey {
            /// `bonus.pool.rate`
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

rule_keys! {
    PoolRate = "bonus.pool.rate",
    GateFloor = "bonus.gate.floor",
    GateCap = "bonus.gate.cap",
    Method = "bonus.method",
    ProRate = "bonus.pro_rate",
    DaysMin = "bonus.days.min",
    Grades = "bonus.grades",
    GradeAmounts = "bonus.grade_amounts",
    Posts = "bonus.posts",
    Departments = "bonus.departments",
    DepartmentRates = "bonus.department_rates",
    CapAmount = "bonus.cap.amount",
    FloorAmount = "bonus.floor.amount",
    AwardsCap = "bonus.awards.cap",
    JointRate = "bonus.joint.rate",
    JointMajorRate = "bonus.joint.major_rate",
    JointCap = "bonus.joint.cap",
    ReserveDraw = "bonus.reserve.draw",
    /// Who is inside the bonus (A2).
    Scope = "bonus.scope",
    /// What is not granted stays in the reserve.
    Reserve = "bonus.reserve",
    /// Faults act on the coefficient, never on money (A5).
    Faults = "bonus.faults",
    FaultsOrdinary = "bonus.faults.ordinary",
    FaultsApportioned = "bonus.faults.apportioned",
    /// A6
    FaultsMajor = "bonus.faults.major",
    Total = "bonus.total",
}
