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

pub use impression::Impression;
pub use lane::in_own_lane;
pub use pdf::{Pdf, SignatureBox};

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

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
use typst_layout::PagedDocument;

use crate::error::PaperError;
use crate::fonts::Faces;
use crate::preview::Preview;
use desk::{House, Template};

/// After how many edits what none of them used is forgotten.
const KEPT_EDITS: usize = 10;

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

    /// The pages of a regulation for the screen. Given the pages of the text before the edit, only what
    /// the edit touched is set anew. `superseded` is asked between the passes: once it says yes, nobody
    /// waits for these pages any more.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`], [`PaperError::Superseded`]; [`PaperError::Typesetting`] also for a
    /// panic on the way, which costs the picture and nothing else.
    pub fn regulation_preview(
        &self,
        paper: &RegulationPaper,
        preset: Preset,
        before: Option<&Preview>,
        superseded: &dyn Fn() -> bool,
    ) -> Result<Preview, PaperError> {
        let facts = facts::prepare(
            &self.house.faces,
            &json!({ "preset": preset, "paper": paper, "marks": true }),
        )?;
        let before = before.map(Preview::document);
        let work = || {
            self.house
                .set_again(Template::Regulation, facts, before, superseded)
        };
        Ok(Preview::new(guarded(work)?))
    }

    /// The pages of a regulation after an edit as far as the block `until`, where everything behind it is
    /// taken to be as it was: the page somebody looks at does not wait for those he does not see. What is
    /// said about the whole (contents, number of pages) comes from `before` and is not checked.
    ///
    /// # Errors
    /// As [`Self::regulation_preview`].
    pub fn regulation_beginning(
        &self,
        paper: &RegulationPaper,
        preset: Preset,
        before: &Preview,
        until: usize,
    ) -> Result<Preview, PaperError> {
        let facts = json!({ "preset": preset, "paper": paper, "marks": true });
        // What is rare in the whole is part of every style: it is looked for before the text is cut.
        let mut facts = facts::checked(&self.house.faces, facts)?;
        cut(&mut facts, until);
        let facts = facts::written(&facts)?;
        let work = || {
            self.house
                .set_once(Template::Regulation, facts, before.document())
        };
        Ok(Preview::new(guarded(work)?))
    }

    /// The pages around those that somebody looks at, beginning with a block that begins a page: neither what
    /// stands before them nor what stands behind them is set. The first page has an odd number.
    ///
    /// # Errors
    /// As [`Self::regulation_preview`].
    pub fn regulation_window(
        &self,
        paper: &RegulationPaper,
        preset: Preset,
        window: &Window,
        before: Option<&Preview>,
        superseded: &dyn Fn() -> bool,
    ) -> Result<Preview, PaperError> {
        let facts = json!({
            "preset": preset, "paper": paper, "marks": true,
            "window": { "page": window.first_page, "pages": window.of_pages, "annexed": false },
        });
        let mut facts = facts::checked(&self.house.faces, facts)?;
        cut(&mut facts, window.blocks.end);
        if let Some(blocks) = facts["paper"]["blocks"].as_array_mut() {
            let first = window.blocks.start.min(blocks.len());
            let mut until_here = blocks.iter().take(first + 1);
            let annexed = until_here.any(|block| block["kind"] == "annex");
            blocks.drain(..first);
            facts["window"]["annexed"] = annexed.into();
        }
        let facts = facts::written(&facts)?;
        let before = before.map(Preview::document);
        let work = || {
            self.house
                .set_again(Template::Regulation, facts, before, superseded)
        };
        Ok(Preview::new(guarded(work)?))
    }

    /// Forgets what none of the last edits used; an edit asks again within moments, so what the last few
    /// versions had in common is kept. All that is remembered is looked through for it: call it once after
    /// [`Self::regulation_preview`], when the pages were handed over and nobody waits.
    pub fn forget(&self) {
        comemo::evict(KEPT_EDITS);
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

/// Pages that are set by themselves, see [`Typesetter::regulation_window`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Odd, so that right and left pages stay what they are.
    pub first_page: usize,
    pub blocks: Range<usize>,
    /// 共几页, as it was before the edit.
    pub of_pages: usize,
}

/// Leaves the text as far as the block `until`, and of what stands behind it what contents and list of
/// annexes say.
fn cut(facts: &mut Value, until: usize) {
    let Some(blocks) = facts["paper"]["blocks"].as_array_mut() else {
        return;
    };
    let total = blocks.len();
    let behind = blocks.split_off(until.min(total));
    let titles = behind
        .into_iter()
        .filter(|block| matches!(block["kind"].as_str(), Some("part" | "chapter" | "annex")))
        .map(|block| json!({ "kind": block["kind"], "heading": block["heading"] }));
    let titles: Vec<Value> = titles.collect();
    if until < total {
        facts["behind"] = titles.into();
    }
}

/// A panic on the way costs the picture and nothing else.
fn guarded(
    work: impl FnOnce() -> Result<PagedDocument, PaperError>,
) -> Result<PagedDocument, PaperError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(PaperError::Typesetting {
            template: Template::Regulation.name(),
            detail: "the typesetter stopped".to_owned(),
        })
    })
}
