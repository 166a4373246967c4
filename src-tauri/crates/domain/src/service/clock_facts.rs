//! What the due times of a case follow from, and what they are.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pauses::Pauses;
use super::words::{Allowance, CaseChannel, CaseKind, CaseTier, DueStage};
use crate::calendar::WorkingCalendar;

/// One thing that is due, and when it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CaseDue")]
pub struct CaseDue {
    pub stage: DueStage,
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    pub allowed: Allowance,
    /// 《客户服务管理制度》（2026年第1版）第三十条
    pub article: String,
    #[ts(type = "string | null")]
    pub met_at: Option<NaiveDateTime>,
}

impl CaseDue {
    /// Done in time; nothing while neither is known.
    #[must_use]
    pub fn in_time(&self, now: NaiveDateTime) -> Option<bool> {
        match self.met_at {
            Some(met) => Some(met <= self.at),
            None if now > self.at => Some(false),
            None => None,
        }
    }
}

/// The days that count.
#[derive(Debug, Clone)]
pub struct Calendars {
    pub working: WorkingCalendar,
    /// Days that were announced as closed.
    pub closed: Vec<NaiveDate>,
}

/// What the due times of a case follow from.
#[derive(Debug, Clone)]
pub struct ClockFacts<'a> {
    pub kind: CaseKind,
    pub tier: CaseTier,
    pub channel: CaseChannel,
    pub received_at: NaiveDateTime,
    /// From when it is to be settled: the receipt, or the moment it was taken up again.
    pub from: NaiveDateTime,
    /// When a visit was arranged, and for what time, where one was agreed.
    pub arranged_at: Option<NaiveDateTime>,
    pub visit_at: Option<NaiveDateTime>,
    pub outside: bool,
    pub arrived_at: Option<NaiveDateTime>,
    /// Until when the customer is content to wait.
    pub agreed: Option<NaiveDateTime>,
    pub pauses: &'a Pauses,
}
