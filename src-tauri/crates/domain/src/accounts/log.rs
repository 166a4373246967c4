//! 沟通记录: what was said on both sides, what was promised, and until when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AccountId, LogId};

/// One talk with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogEntry {
    pub id: LogId,
    pub account: AccountId,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub channel: Channel,
    /// Of a visit: the head of the firm or of the retail department took part.
    pub leader: bool,
    /// With whom; the name as it was then.
    pub contact: String,
    pub told_them: String,
    pub they_told_us: String,
    pub promise: Option<Promise>,
    /// Who wrote it down.
    pub by: String,
}

/// 承诺
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Promise {
    pub text: String,
    pub by: Promiser,
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Promiser {
    /// 我们答应的
    Us,
    /// 客户答应的
    Them,
}

/// 沟通方式
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Phone,
    Wechat,
    /// 上门
    Visit,
    /// 到店
    Shop,
    Email,
    Other,
}

impl LogEntry {
    /// Whether something said here still waits.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.promise
            .as_ref()
            .is_some_and(|promise| promise.done_on.is_none())
    }

    /// Whether it is late on a day.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open()
            && self
                .promise
                .as_ref()
                .and_then(|promise| promise.due_on)
                .is_some_and(|due| due < today)
    }
}
