//! What a paper says, before anybody has set it in type: pure facts, already formatted for print
//! ("18,518.52", "2026年10月12日"), structured only where the page has structure. `operations` fills
//! them, `paper` typesets them, and the bytes of both are what the register of papers keeps.

mod allocation_table;
mod assessment_sheet;
mod bonus_notice;
mod exam_paper;
mod form;
mod handwriting;
mod job_paper;
mod letter;
mod overprint;
pub mod printing;
mod receipt_list;
mod recovery_sheet;
mod regulation_paper;
mod revision_table;
mod risk_letter;
mod seal;
mod service_report;
mod skill_certificate;
mod talk_sheet;

pub use allocation_table::{AllocationRow, AllocationTable, ExcludedPerson, Subtotal};
pub use assessment_sheet::{AssessmentLine, AssessmentPart, AssessmentSheet};
pub use bonus_notice::{BonusNotice, NoticeAward, NoticeSlip};
pub use exam_paper::{ExamItemLine, ExamPaper, ExamPart, ExamSheetKind};
pub use form::{Form, FormBar, FormBlock, FormColumn, FormField};
pub use handwriting::{Handwriting, HandwritingRefusal};
pub use job_paper::{
    JobAuthorityLine, JobBook, JobContactLine, JobDutyLine, JobIndicatorLine, JobPaper,
    JobRequirementLine, JobSheetPaper, OrgChartPaper,
};
pub use letter::{Letter, LetterParagraph};
pub use overprint::{Overprint, OverprintField};
pub use printing::{CalibrationSheet, MeasuredCrosses, Offset, PrintRefusal, Sides};
pub use receipt_list::{ReceiptLine, ReceiptList};
pub use recovery_sheet::RecoverySheet;
pub use regulation_paper::{Circular, Preset, RegulationPaper, Revision};
pub use revision_table::{RevisionRow, RevisionTable, RevisionValue};
pub use risk_letter::{Risk, RiskLetter};
pub use seal::{SEALED_SHEET_MM, SealPlace, SealRefusal, SealSpot, seal_name, seal_size};
pub use service_report::{
    ReportCase, ReportCause, ReportInTime, ReportKind, ReportMonth, ServiceReportPaper,
};
pub use skill_certificate::SkillCertificatePaper;
pub use talk_sheet::{TalkLine, TalkSheet};

use serde::{Deserialize, Serialize};

/// One step of a calculation as it is printed: what, how, how much, by which article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// 岗位系数
    pub label: String,
    /// 骨干级, or 1.1 × 1.2 × 1.0 × 92; may be empty.
    pub expression: String,
    /// 1.2, or 18,518.52元
    pub value: String,
    /// 第九条; may be empty.
    pub article: String,
}

/// A place to sign by hand, at least 12 mm high on the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignaturePlace {
    /// 编制, 复核, 批准
    pub role: String,
    /// Who acted in the program, printed small under the line; none leaves the place blank.
    pub name: Option<String>,
    /// 2026年10月10日
    pub day: Option<String>,
}

/// A word in pale letters across every page of a paper that must not pass for the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Watermark {
    /// 草稿
    Draft,
    /// 作废
    Void,
    /// 副本
    Copy,
}
