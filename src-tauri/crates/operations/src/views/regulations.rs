//! Regulations as they are listed, read and compared.

use chrono::NaiveDate;
use domain::regulations::{Parameter, PrintedBlock, RegulationKind, UnitChange, VersionState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SealOrder;

/// One version in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VersionRow {
    #[ts(type = "number")]
    pub id: i64,
    #[ts(type = "number")]
    pub regulation: i64,
    pub ordinal: u32,
    pub state: VersionState,
    pub label: Option<String>,
    pub number: Option<String>,
    #[ts(type = "string | null")]
    pub issued_on: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub effective_on: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub trial_until: Option<NaiveDate>,
    /// The last day it governs, once it is known: repealed, or another version takes its place.
    #[ts(type = "string | null")]
    pub ended_on: Option<NaiveDate>,
    pub adopted: bool,
    pub hash: Option<String>,
    pub in_force: bool,
    #[ts(type = "number | null")]
    pub based_on: Option<i64>,
}

/// One regulation with its versions, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RegulationRow {
    #[ts(type = "number")]
    pub id: i64,
    pub slug: String,
    pub kind: RegulationKind,
    pub title: String,
    /// Articles of the version in force, else of the newest.
    pub articles: usize,
    pub versions: Vec<VersionRow>,
    pub needs_consultation: bool,
    /// 复审日期 of the version in force.
    #[ts(type = "string | null")]
    pub review_due: Option<NaiveDate>,
    /// How many have not signed for the version in force.
    pub unsigned: usize,
}

/// An article by its permanent id and its number in this version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleRef {
    pub node: String,
    pub label: String,
    pub heading: Option<String>,
}

/// One parameter beside the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ParameterRow {
    pub parameter: Parameter,
    pub printed: String,
    pub articles: Vec<ArticleRef>,
    /// Also by text that a switch hides. What nothing cites keeps a draft from being issued.
    pub cited: bool,
    pub bounds_text: String,
    pub used_by_engine: bool,
    /// Declared by the drafter: type and bounds are his.
    pub own: bool,
    /// Differs from the version the draft was made from.
    pub changed: bool,
}

/// A version as it is read on screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RegulationReading {
    pub regulation: RegulationRow,
    pub version: VersionRow,
    /// Counts the changes of a draft; a change names the one it saw.
    pub revision: u32,
    pub can_undo: bool,
    pub can_redo: bool,
    pub blocks: Vec<PrintedBlock>,
    pub parameters: Vec<ParameterRow>,
    /// Its questions were answered in the wizard: the 商量单 can be printed.
    pub from_wizard: bool,
    /// The term of trial that an article of this text sets.
    pub trial: Option<TrialTermView>,
}

/// A duty of the law, and what the regulations in force say about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LegalDutyRow {
    pub code: String,
    pub zh: String,
    pub en: String,
    /// 《劳动合同法》第四条第四款
    pub law: String,
    /// Those that it is asked of.
    pub regulations: Vec<DutyMet>,
}

/// The articles of a regulation that meet a duty; none: it is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DutyMet {
    #[ts(type = "number")]
    pub version: i64,
    pub title: String,
    pub articles: Vec<ArticleRef>,
}

/// What a regulation is called, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegulationName {
    pub title: String,
    pub kind: RegulationKind,
}

/// 试行期
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrialTermView {
    /// 第二十条
    pub article: String,
    pub months: u32,
}

/// The typeset pages of a preview.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreviewInfo {
    pub pages: usize,
    /// One for each page: a page that kept its mark looks as before.
    pub marks: Vec<String>,
    pub page_width_mm: u32,
    pub page_height_mm: u32,
    /// Only the pages on screen were set; of the others this says how they were before the edit.
    pub ahead: bool,
    /// Those of the pages on screen that look different now: they are not asked for a second time.
    pub pictures: Vec<PagePicture>,
}

/// A page that comes without being asked for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PagePicture {
    /// From 1.
    pub page: usize,
    /// As a data URL.
    pub picture: String,
    /// Where it lies on the picture that was there; none for a whole page.
    pub strip: Option<PictureStrip>,
}

/// Rows of a page, in parts of its height.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct PictureStrip {
    pub top: f64,
    pub height: f64,
}

/// A page that stands on screen while the pages are set anew.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct PageShown {
    /// From 1.
    pub page: usize,
    /// The mark of the page as it is seen there.
    pub mark: String,
    /// The mark of the whole picture; another one where a strip lies on it.
    pub whole: String,
    /// In pixels.
    pub width: u32,
}

/// Where something stands on a page, in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct PreviewSpot {
    /// From 1.
    pub page: usize,
    pub x_mm: f64,
    pub y_mm: f64,
    pub w_mm: f64,
    pub h_mm: f64,
}

/// What lies in pale letters across the pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WatermarkChoice")]
pub enum WatermarkWord {
    /// 草稿 on a draft, nothing on an issued version.
    #[default]
    ByState,
    None,
    Draft,
    Void,
    Copy,
}

/// How a version is to be printed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintRegulation {
    #[ts(type = "number")]
    pub version: i64,
    pub preset: PresetWord,
    pub sign: bool,
    #[serde(default)]
    pub cover: bool,
    #[serde(default)]
    pub watermark: WatermarkWord,
    /// None leaves the place blank for wet ink.
    #[serde(default)]
    pub seal: Option<SealOrder>,
}

/// One annex to be printed by itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnnexOrder {
    #[ts(type = "number")]
    pub version: i64,
    /// Counted from 1.
    pub annex: u32,
    #[serde(default)]
    pub watermark: WatermarkWord,
}

impl PrintRegulation {
    /// 简式, signed, with nothing added.
    #[must_use]
    pub fn plain(version: i64) -> Self {
        Self {
            version,
            preset: PresetWord::Simple,
            sign: true,
            cover: false,
            watermark: WatermarkWord::ByState,
            seal: None,
        }
    }
}

/// How a regulation is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Preset")]
pub enum PresetWord {
    /// 红头印发式
    RedHead,
    /// 制度文件式
    Controlled,
    /// 简式
    Simple,
}

/// A new value as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(untagged)]
pub enum ValueInput {
    /// `1.5%`, `30`, a choice's word, `on`/`off`.
    Text { text: String },
    /// Rows of a table or of bands: name and cell.
    Rows { rows: Vec<(String, String)> },
}

/// Two versions beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Comparison {
    pub from: VersionRow,
    pub to: VersionRow,
    pub parameters: Vec<ParameterChange>,
    pub text: Vec<TextChange>,
    /// Every article of both, in the order of the new text, unchanged ones included.
    pub units: Vec<UnitChange>,
    pub summary: ComparisonSummary,
}

/// How many articles and annexes became what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ComparisonSummary {
    pub inserted: usize,
    pub deleted: usize,
    pub changed: usize,
    pub moved: usize,
    pub renumbered: usize,
    pub parameters: usize,
}

/// A parameter that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ParameterChange {
    pub key: String,
    pub label: String,
    pub label_en: String,
    pub old: Option<String>,
    pub new: Option<String>,
    pub articles: Vec<ArticleRef>,
}

/// A piece of text that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TextChange {
    pub node: String,
    pub kind: TextChangeKind,
    pub old_label: Option<String>,
    pub new_label: Option<String>,
    pub old_text: Option<String>,
    pub new_text: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextChangeKind {
    Inserted,
    Deleted,
    Changed,
    Moved,
    Renumbered,
}

/// What is said when a draft is issued.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueVersion {
    #[ts(type = "number")]
    pub version: i64,
    pub number: String,
    #[ts(type = "string")]
    pub issued_on: NaiveDate,
    #[ts(type = "string")]
    pub effective_on: NaiveDate,
    #[ts(type = "string | null")]
    pub trial_until: Option<NaiveDate>,
    pub adoption: Adoption,
    /// Why it is issued although the check-up finds something of severity high. The reason stays in an
    /// internal memo.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub despite_findings: Option<String>,
    /// 修订内容; without it what the program finds: 修改第三条，增加第八条之一.
    #[serde(default)]
    pub revision_note: Option<String>,
}

/// 民主程序 on record (劳动合同法 art. 4), or the reason why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Adoption {
    Adopted {
        #[ts(type = "string")]
        discussed_on: NaiveDate,
        #[ts(type = "string")]
        consulted_on: NaiveDate,
        #[ts(type = "string")]
        publicised_on: NaiveDate,
        participants: String,
        note: String,
    },
    /// The steps on record are complete.
    Recorded,
    /// In force without the procedure; the reason goes to the audit trail only.
    Override { reason: String },
    /// The kind of regulation does not ask for it.
    NotNeeded,
}
