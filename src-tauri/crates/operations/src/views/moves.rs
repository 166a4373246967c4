//! 入职, 转岗, 离职: what is recorded, and what else has to be done.

use chrono::NaiveDate;
use domain::people::{EmploymentType, MoveKind, PayBasis};
use domain::quarter::Quarter;
use domain::training::Standing;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A move as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum MoveForm {
    Join {
        /// Empty: the next one.
        code: String,
        name: String,
        #[ts(type = "number")]
        post: i64,
        #[ts(type = "string")]
        on: NaiveDate,
        employment: EmploymentType,
        pay_basis: PayBasis,
        mobile: String,
    },
    Transfer {
        code: String,
        #[ts(type = "number")]
        post: i64,
        /// The first day in the new post.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    Leave {
        code: String,
        /// The last day of employment.
        #[ts(type = "string")]
        on: NaiveDate,
    },
}

/// A move of somebody, with everything that goes with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoveView {
    /// 0 for a joiner who is only looked at.
    #[ts(type = "number")]
    pub employee: i64,
    pub code: String,
    pub name: String,
    pub kind: MoveKind,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub department: String,
    /// The post he begins in; for a leaver the one he held.
    pub post: String,
    /// The post before a transfer.
    pub from_post: Option<String>,
    pub tasks: Vec<MoveTask>,
    pub open: usize,
}

/// One thing that goes with a move. Whether it is done is read off the data, never ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoveTask {
    pub kind: MoveTaskKind,
    /// The regulation, the post, the competence, the number of the notice, the amount still to be paid.
    pub what: String,
    pub state: MoveTaskState,
    #[ts(type = "number | null")]
    pub count: Option<usize>,
    #[ts(type = "string | null")]
    pub day: Option<NaiveDate>,
    /// Who stands in.
    pub who: Vec<String>,
    pub standing: Option<Standing>,
    pub place: MovePlace,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MoveTaskKind {
    /// 制度签收
    Acknowledge,
    /// 岗位说明书签收
    JobSheet,
    /// The post has no sheet in force.
    NoJobSheet,
    /// 岗位要求的培训
    Training,
    /// A proof that ends soon.
    Certificate,
    /// 编制: more people than the plan has.
    Headcount,
    /// 代理: nobody holds the old post any more.
    Substitute,
    /// 负责的客户
    Accounts,
    /// 未结工单
    Cases,
    /// 未关闭的考核
    Assessment,
    /// 奖金通知书未送达
    Notice,
    /// 已核准未发放的奖金
    BonusPay,
    /// What the bonus regulation says of leavers.
    BonusRule,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MoveTaskState {
    Open,
    Done,
    /// Nothing is to be done; somebody should know.
    Told,
}

/// Where a task is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum MovePlace {
    Regulation {
        #[ts(type = "number")]
        regulation: i64,
        #[ts(type = "number")]
        version: i64,
    },
    Job {
        #[ts(type = "number")]
        post: i64,
    },
    Training,
    Accounts {
        #[ts(type = "number")]
        manager: i64,
    },
    Cases,
    Assessment {
        #[ts(type = "number")]
        cycle: i64,
    },
    Bonus {
        quarter: Quarter,
    },
    BonusPayments {
        quarter: Quarter,
    },
    People,
}
