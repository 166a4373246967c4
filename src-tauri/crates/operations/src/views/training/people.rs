//! Certificates, agreements, the file of a person, papers.

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::money::Money;
use domain::training::{
    Agreement, Attendance, CertificateStanding, EvidenceSource, LegalLimit, Level, MatrixCell,
    SkillCertificate,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FollowUpRow;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "SkillCertificateRow")]
pub struct CertificateRow {
    pub certificate: SkillCertificate,
    pub code: String,
    pub name: String,
    pub post: String,
    pub competence: String,
    pub standing: CertificateStanding,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SkillCertificateForm")]
pub struct CertificateForm {
    pub code: String,
    #[ts(type = "number")]
    pub competence: i64,
    pub level: Level,
    #[ts(type = "number | null")]
    pub session: Option<i64>,
    /// Passed by the person; needed unless a closed session without an examination stands behind it.
    #[ts(type = "number | null")]
    pub exam: Option<i64>,
    #[ts(type = "string")]
    pub on: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ServiceAgreementRow")]
pub struct AgreementRow {
    pub agreement: Agreement,
    pub code: String,
    pub name: String,
    /// Last day of the period.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    pub unserved_months: u32,
    /// If the person left today of his own will.
    pub penalty_today: Money,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ServiceAgreementForm")]
pub struct AgreementForm {
    pub code: String,
    pub training: String,
    pub professional: bool,
    pub cost: String,
    #[ts(type = "string")]
    pub ended_on: NaiveDate,
    pub months: u32,
    pub penalty: String,
}

/// What the law and the regulation allow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreementLimit {
    pub limit: LegalLimit,
    pub basis: String,
}

/// What is owed when somebody leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreementPenalty {
    pub unserved_months: u32,
    pub penalty: Money,
    /// 12,000.00 × 9 ÷ 24
    pub expression: String,
    pub basis: String,
}

/// 个人培训档案
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrainingFile {
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    #[ts(type = "string")]
    pub hired_on: NaiveDate,
    /// Present, of the year and altogether.
    pub minutes_year: u32,
    pub minutes: u32,
    pub sessions: Vec<FileSession>,
    pub exams: Vec<FileExam>,
    pub competences: Vec<FileCompetence>,
    pub proofs: Vec<FileProof>,
    pub certificates: Vec<CertificateRow>,
    pub agreements: Vec<AgreementRow>,
    pub follow_ups: Vec<FollowUpRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingFileSession")]
pub struct FileSession {
    #[ts(type = "number")]
    pub id: i64,
    #[ts(type = "string | null")]
    pub on: Option<NaiveDate>,
    pub title: String,
    pub trainer: String,
    pub minutes: u32,
    pub attendance: Attendance,
    pub practice: Option<Exact>,
    pub closed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingFileExam")]
pub struct FileExam {
    #[ts(type = "number")]
    pub id: i64,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub title: String,
    pub score: Exact,
    pub total: u32,
    pub pass_mark: u32,
    pub passed: bool,
    pub resit: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingFileCompetence")]
pub struct FileCompetence {
    pub name: String,
    pub cell: MatrixCell,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingFileProof")]
pub struct FileProof {
    pub competence: String,
    pub level: Level,
    #[ts(type = "string")]
    pub on: NaiveDate,
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    pub source: EvidenceSource,
    pub note: String,
}

/// A paper of training. What it is about stands in [`TrainingPrint`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrainingPaper {
    /// 年度培训计划表
    Plan,
    /// 岗位能力矩阵
    Matrix,
    /// 培训需求汇总表
    Needs,
    /// 培训通知
    Notice,
    /// 培训签到表
    SignIn,
    /// 培训记录表
    Record,
    /// 试卷
    Exam,
    /// 答题卡
    AnswerSheet,
    /// 参考答案
    AnswerKey,
    /// 实操考核评分表
    Practice,
    /// 成绩登记表
    Results,
    /// 培训满意度问卷
    Feedback,
    /// 培训效果评估表
    Effect,
    /// 训后跟踪评价表
    FollowUp,
    /// 上岗证书
    Certificate,
    /// 上岗证书套打: its fields alone, for a pre-printed form
    Overprint,
    /// 个人培训档案
    File,
    /// 未完成与到期清单
    Due,
    /// 培训服务期协议
    Agreement,
    /// 年度培训总结
    Summary,
}

/// Which paper, about what.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrainingPrint {
    pub paper: TrainingPaper,
    /// Of the session, examination, follow-up, certificate or agreement.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub year: Option<i32>,
    /// 工号, for the file.
    pub code: Option<String>,
    /// A or B of an examination.
    pub variant: Option<String>,
    pub sign: bool,
}
