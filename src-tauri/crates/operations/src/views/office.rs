//! The company file and who sits at the desk.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is open, and who opened it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeStatus {
    pub company: Option<CompanyCard>,
    pub user: Option<UserCard>,
    pub recent: Vec<RecentFile>,
    #[ts(type = "string")]
    pub today: NaiveDate,
    pub version: String,
    /// Only one user exists, so nobody else can review.
    pub one_person: bool,
}

/// The open company.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanyCard {
    pub name: String,
    pub short_name: String,
    /// 发文代字
    pub code: String,
    pub path: String,
    pub sample: bool,
    /// The folder lies in a drive that syncs by itself, which can damage it.
    pub syncing: bool,
}

/// The person at work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UserCard {
    #[ts(type = "number")]
    pub id: i64,
    pub login: String,
    pub name: String,
    pub role: Role,
}

/// What a user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Owner,
    GeneralManagement,
    DepartmentManager,
    Clerk,
}

/// A company file opened before on this PC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecentFile {
    pub path: String,
    pub name: String,
    pub opened_at: String,
    pub sample: bool,
}

/// A user as the lock screen lists him, before any password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Login {
    pub login: String,
    pub name: String,
}

/// What is asked to found a company.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewCompany {
    pub path: String,
    pub name: String,
    pub short_name: String,
    pub code: String,
    pub owner_name: String,
    pub login: String,
    pub password: String,
}

/// The new file and the code for the recovery sheet, which is shown once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Created {
    pub recovery_code: String,
    pub status: OfficeStatus,
}

/// A backup that was written and read back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupMade {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
}

/// One thing that `check` found wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    pub kind: String,
    pub place: String,
    pub what: String,
}

/// One line of the audit trail.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AuditRow {
    #[ts(type = "number")]
    pub seq: i64,
    pub at: String,
    pub user: String,
    pub action: String,
    /// The key of the thing: `version 3`, `E02`, `2026Q3`.
    pub subject: String,
    /// Its name, where the key is none.
    pub about: Option<String>,
    /// None once it was erased.
    #[ts(type = "unknown")]
    pub payload: Option<serde_json::Value>,
    pub hash: String,
}

/// How the window looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    pub language: Language,
    pub theme: Theme,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    #[serde(rename = "en")]
    English,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Light,
    Dark,
    #[default]
    System,
}

/// A certificate of the company, whether it signs or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnCertificate {
    pub card: CertificateCard,
    pub state: OwnCertificateState,
    /// Papers of the register that it signed.
    pub papers: u32,
    /// Why it was revoked, and when (RFC 3339).
    pub reason: String,
    pub revoked_at: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OwnCertificateState {
    /// 在用
    Current,
    /// 已换下: it goes on proving what it signed.
    Retired,
    /// 已吊销: only what the register holds is trusted by it.
    Revoked,
}

/// The certificate that signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CertificateCard {
    pub subject: String,
    /// Who vouches for it; the same name for a self-signed one.
    pub issuer: String,
    pub fingerprint: String,
    pub not_before: String,
    pub not_after: String,
    pub self_signed: bool,
    /// P-256, RSA 3072
    pub key: String,
}
