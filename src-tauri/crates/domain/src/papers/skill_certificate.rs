//! 上岗证书, A4 across.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillCertificatePaper {
    pub company: String,
    /// SGZ-2026-001
    pub certificate: String,
    /// Of the paper in the register: PX-2026-007
    pub number: String,
    pub name: String,
    pub code: String,
    pub department: String,
    pub post: String,
    pub competence: String,
    /// 独立操作
    pub level: String,
    /// 安全用电与高处作业考试，2026年1月9日，94分
    pub shown_by: String,
    pub issued_on: String,
    /// Empty without a limit.
    pub until: String,
    pub basis: String,
    pub audit_head: Option<String>,
}
