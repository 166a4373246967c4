//! Facts in, PDF out: one method for each kind of paper.
//!
//! A [`Typesetter`] is made once and shared by threads. The same facts at the same moment give the
//! same bytes, on every machine.

mod again;
mod desk;
mod facts;
#[cfg(test)]
mod grid_tests;
mod impression;
mod lane;
mod pdf;
mod screen;

pub use impression::Impression;
pub use lane::in_own_lane;
pub use pdf::{Pdf, SignatureBox};
pub use screen::Window;

use domain::moment::Moment;
use domain::papers::{
    AllocationTable, AssessmentSheet, BonusNotice, CalibrationSheet, ExamPaper, Form, JobPaper,
    Letter, NoticeSlip, OrgChartPaper, Overprint, Preset, ReceiptList, RecoverySheet,
    RegulationPaper, RevisionTable, RiskLetter, ServiceReportPaper, SkillCertificatePaper,
    TalkSheet,
};
use serde::Serialize;
use serde_json::{Value, json};
use typst::foundations::Bytes;

use crate::error::PaperError;
use crate::fonts::Faces;
use desk::{House, Template};

/// Sets papers in type.
pub struct Typesetter {
    house: House,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// Reads fonts and templates; do it once.
    #[must_use]
    pub fn new() -> Self {
        Self {
            house: House::open(),
        }
    }

    /// The faces, to ask before printing whether a name can be printed.
    #[must_use]
    pub fn faces(&self) -> &Faces {
        &self.house.faces
    }

    /// 奖金通知书, one page, with the place of the signature; sealed if asked.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`] for a character no face holds.
    pub fn bonus_notice(
        &self,
        notice: &BonusNotice,
        seal: Option<&Impression>,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        let facts = json!({ "notices": [notice] });
        self.print_sealed(Template::BonusNotice, facts, seal, at)
    }

    /// All notices of a quarter in one file, to be printed in one go. It has no place for a signature.
    ///
    /// # Errors
    /// [`PaperError::Empty`] without notices, [`PaperError::MissingGlyph`].
    pub fn bound_notices(
        &self,
        notices: &[BonusNotice],
        seal: Option<&Impression>,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        if notices.is_empty() {
            return Err(PaperError::Empty);
        }
        let facts = json!({ "notices": notices });
        self.print_sealed(Template::BonusNotice, facts, seal, at)
    }

    /// 裁条: three notices with their receipts on one A4, to be cut, in the order given.
    ///
    /// # Errors
    /// [`PaperError::Empty`] without slips, [`PaperError::MissingGlyph`].
    pub fn notice_slips(&self, slips: &[NoticeSlip], at: Moment) -> Result<Pdf, PaperError> {
        if slips.is_empty() {
            return Err(PaperError::Empty);
        }
        self.print(Template::NoticeSlips, &json!({ "slips": slips }), at)
    }

    /// 奖金分配表, A4 across.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn allocation_table(&self, table: &AllocationTable, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::AllocationTable, table, at)
    }

    /// 签收表.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn receipt_list(&self, list: &ReceiptList, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::ReceiptList, list, at)
    }

    /// 恢复单.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn recovery_sheet(&self, sheet: &RecoverySheet, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::RecoverySheet, sheet, at)
    }

    /// 商量单, one page as long as the questions are at most twelve.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn talk_sheet(&self, sheet: &TalkSheet, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::TalkSheet, sheet, at)
    }

    /// 体检意见书, two pages at most.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn risk_letter(&self, letter: &RiskLetter, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::RiskLetter, letter, at)
    }

    /// A letter of the company: notice, decision.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn letter(&self, letter: &Letter, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::Letter, letter, at)
    }

    /// A form to fill in and to sign.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn form(&self, form: &Form, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::Form, form, at)
    }

    /// 修订对照表, A4 across.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn revision_table(&self, table: &RevisionTable, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::RevisionTable, table, at)
    }

    /// 岗位说明书: one sheet with its slip, or a bound book.
    ///
    /// # Errors
    /// [`PaperError::Empty`] without sheets, [`PaperError::MissingGlyph`].
    pub fn job_paper(&self, paper: &JobPaper, at: Moment) -> Result<Pdf, PaperError> {
        if paper.sheets.is_empty() {
            return Err(PaperError::Empty);
        }
        self.print(Template::JobSheet, paper, at)
    }

    /// 组织架构图, A4 across, as large as it fits.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn org_chart(&self, paper: &OrgChartPaper, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::OrgChart, paper, at)
    }

    /// 考核结果表
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn assessment_sheet(&self, sheet: &AssessmentSheet, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::AssessmentSheet, sheet, at)
    }

    /// 月度服务报告, with its causes and its trend drawn.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn service_report(
        &self,
        report: &ServiceReportPaper,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        self.print(Template::ServiceReport, report, at)
    }

    /// 试卷, 答题卡 or 参考答案.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn exam_paper(&self, paper: &ExamPaper, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::ExamPaper, paper, at)
    }

    /// 上岗证书, one page A4 across.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn skill_certificate(
        &self,
        certificate: &SkillCertificatePaper,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        self.print(Template::SkillCertificate, certificate, at)
    }

    /// 套打: fields alone, for a pre-printed form.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn overprint(&self, form: &Overprint, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::Overprint, form, at)
    }

    /// Rulers and crosses that show how far off a printer prints on this sheet.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn calibration(&self, sheet: &CalibrationSheet, at: Moment) -> Result<Pdf, PaperError> {
        self.print(Template::Calibration, sheet, at)
    }

    /// 制度, on the grid of GB/T 9704-2012; sealed if asked, also over the edges of its pages.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`].
    pub fn regulation(
        &self,
        paper: &RegulationPaper,
        preset: Preset,
        seal: Option<&Impression>,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        let facts = json!({ "preset": preset, "paper": paper });
        self.print_sealed(Template::Regulation, facts, seal, at)
    }

    fn print<F: Serialize>(
        &self,
        template: Template,
        facts: &F,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        let facts = facts::prepare(&self.house.faces, facts)?;
        self.set(template, facts, None, at)
    }

    /// A paper without a seal has no word of one in its facts, so that it has the bytes it always had.
    fn print_sealed(
        &self,
        template: Template,
        mut facts: Value,
        seal: Option<&Impression>,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        if let (Some(seal), Value::Object(fields)) = (seal, &mut facts) {
            fields.insert("seal".to_owned(), seal.facts());
        }
        let facts = facts::prepare(&self.house.faces, &facts)?;
        self.set(template, facts, seal.map(Impression::picture), at)
    }

    fn set(
        &self,
        template: Template,
        facts: Vec<u8>,
        seal: Option<Bytes>,
        at: Moment,
    ) -> Result<Pdf, PaperError> {
        let ident = pdf::ident(template.name(), &facts, at);
        let document = self.house.set(template, facts, seal)?;
        let pdf = pdf::export(template.name(), &document, ident, at)?;
        // What no paper of a batch shares with the next is forgotten, so that memory stays bounded.
        comemo::evict(2);
        Ok(pdf)
    }
}
