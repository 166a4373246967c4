//! 上岗证书: the firm's own proof that a person may do it alone, for so long.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Level;
use crate::ids::{CompetenceId, EmployeeId, ExamId, SessionId, SkillCertificateId};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SkillCertificate {
    pub id: SkillCertificateId,
    pub revision: u32,
    /// SGZ-2026-001, the number of its paper.
    pub number: String,
    pub employee: EmployeeId,
    pub competence: CompetenceId,
    pub level: Level,
    #[ts(type = "string")]
    pub issued_on: NaiveDate,
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    pub session: Option<SessionId>,
    pub exam: Option<ExamId>,
    /// The article its term comes from.
    pub basis: String,
    /// Why it was taken back.
    pub revoked: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CertificateStanding {
    Expired,
    Expiring,
    Valid,
    Revoked,
}

impl SkillCertificate {
    #[must_use]
    pub fn standing(&self, day: NaiveDate, remind_days: u32) -> CertificateStanding {
        let soon = day.checked_add_days(Days::new(remind_days.into()));
        match self.until {
            _ if self.revoked.is_some() => CertificateStanding::Revoked,
            Some(until) if until < day => CertificateStanding::Expired,
            Some(until) if soon.is_some_and(|soon| until <= soon) => CertificateStanding::Expiring,
            _ => CertificateStanding::Valid,
        }
    }
}
