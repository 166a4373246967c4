//! The world that typst sees: our templates, our fonts, and one file with the facts. There is no disk,
//! no network and no clock in it.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::error::PaperError;
use crate::fonts::Faces;

const COMMON: &str = "common.typ";
const GRID: &str = "grid.typ";
const FACTS: &str = "facts.json";
const SEAL: &str = "seal.png";

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    Regulation,
    BonusNotice,
    AllocationTable,
    ReceiptList,
    RecoverySheet,
    TalkSheet,
    RiskLetter,
    Letter,
    Form,
    RevisionTable,
    JobSheet,
    OrgChart,
    AssessmentSheet,
    ServiceReport,
    ExamPaper,
    SkillCertificate,
    Overprint,
    Calibration,
    NoticeSlips,
}

impl Template {
    const ALL: [Self; 19] = [
        Self::Regulation,
        Self::BonusNotice,
        Self::AllocationTable,
        Self::ReceiptList,
        Self::RecoverySheet,
        Self::TalkSheet,
        Self::RiskLetter,
        Self::Letter,
        Self::Form,
        Self::RevisionTable,
        Self::JobSheet,
        Self::OrgChart,
        Self::AssessmentSheet,
        Self::ServiceReport,
        Self::ExamPaper,
        Self::SkillCertificate,
        Self::Overprint,
        Self::Calibration,
        Self::NoticeSlips,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Regulation => "regulation.typ",
            Self::BonusNotice => "bonus_notice.typ",
            Self::AllocationTable => "allocation_table.typ",
            Self::ReceiptList => "receipt_list.typ",
            Self::RecoverySheet => "recovery_sheet.typ",
            Self::TalkSheet => "talk_sheet.typ",
            Self::RiskLetter => "risk_letter.typ",
            Self::Letter => "letter.typ",
            Self::Form => "form.typ",
            Self::RevisionTable => "revision_table.typ",
            Self::JobSheet => "job_sheet.typ",
            Self::OrgChart => "org_chart.typ",
            Self::AssessmentSheet => "assessment_sheet.typ",
            Self::ServiceReport => "service_report.typ",
            Self::ExamPaper => "exam_paper.typ",
            Self::SkillCertificate => "skill_certificate.typ",
            Self::Overprint => "overprint.typ",
            Self::Calibration => "calibration.typ",
            Self::NoticeSlips => "notice_slips.typ",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Regulation => include_str!("../../templates/regulation.typ"),
            Self::BonusNotice => include_str!("../../templates/bonus_notice.typ"),
            Self::AllocationTable => include_str!("../../templates/allocation_table.typ"),
            Self::ReceiptList => include_str!("../../templates/receipt_list.typ"),
            Self::RecoverySheet => include_str!("../../templates/recovery_sheet.typ"),
            Self::TalkSheet => include_str!("../../templates/talk_sheet.typ"),
            Self::RiskLetter => include_str!("../../templates/risk_letter.typ"),
            Self::Letter => include_str!("../../templates/letter.typ"),
            Self::Form => include_str!("../../templates/form.typ"),
            Self::RevisionTable => include_str!("../../templates/revision_table.typ"),
            Self::JobSheet => include_str!("../../templates/job_sheet.typ"),
            Self::OrgChart => include_str!("../../templates/org_chart.typ"),
            Self::AssessmentSheet => include_str!("../../templates/assessment_sheet.typ"),
            Self::ServiceReport => include_str!("../../templates/service_report.typ"),
            Self::ExamPaper => include_str!("../../templates/exam_paper.typ"),
            Self::SkillCertificate => include_str!("../../templates/skill_certificate.typ"),
            Self::Overprint => include_str!("../../templates/overprint.typ"),
            Self::Calibration => include_str!("../../templates/calibration.typ"),
            Self::NoticeSlips => include_str!("../../templates/notice_slips.typ"),
        }
    }
}

/// What all papers share, read and parsed once.
pub(super) struct House {
    pub(super) faces: Faces,
    library: LazyHash<Library>,
    sources: HashMap<FileId, Source>,
    facts: FileId,
    seal: FileId,
}

impl House {
    pub(super) fn open() -> Self {
        let texts = Template::ALL
            .into_iter()
            .map(|template| (template.name(), template.text()));
        let shared = [
            (COMMON, include_str!("../../templates/common.typ")),
            (GRID, include_str!("../../templates/grid.typ")),
        ];
        let sources = texts
            .chain(shared)
            .map(|(name, text)| (file(name), Source::new(file(name), text.to_owned())))
            .collect();
        Self {
            faces: Faces::read(),
            library: LazyHash::new(Library::default()),
            sources,
            facts: file(FACTS),
            seal: file(SEAL),
        }
    }

    /// Sets one paper; `seal` is the picture that its facts speak of.
    pub(super) fn set(
        &self,
        template: Template,
        facts: Vec<u8>,
        seal: Option<Bytes>,
    ) -> Result<PagedDocument, PaperError> {
        let desk = Desk {
            seal,
            ..self.desk(template, facts)
        };
        let result = typst::compile::<PagedDocument>(&desk);
        match result.output {
            Ok(_) if !result.warnings.is_empty() => Err(refused(template, &result.warnings)),
            Ok(document) => Ok(document),
            Err(errors) => Err(refused(template, &errors)),
        }
    }

    pub(super) fn desk(&self, template: Template, facts: Vec<u8>) -> Desk<'_> {
        Desk {
            house: self,
            main: file(template.name()),
            facts: Bytes::new(facts),
            seal: None,
        }
    }
}

/// What typst complained about. A warning (an unknown face, a layout that does not settle) is an error
/// too: nobody would see it afterwards.
pub(super) fn refused(template: Template, complaints: &[SourceDiagnostic]) -> PaperError {
    PaperError::Typesetting {
        template: template.name(),
        detail: complaints
            .iter()
            .map(|one| one.message.as_str())
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of the templates are plain file names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One paper being set.
pub(super) struct Desk<'a> {
    house: &'a House,
    main: FileId,
    facts: Bytes,
    seal: Option<Bytes>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.house.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.house.faces.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.house
            .sources
            .get(&id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.house.facts {
            return Ok(self.facts.clone());
        }
        let seal = self.seal.clone().filter(|_| id == self.house.seal);
        seal.ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.house.faces.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
