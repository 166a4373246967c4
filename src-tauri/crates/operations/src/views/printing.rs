//! Printers of the system, printed copies, and how far off a printer prints.

use domain::papers::{MeasuredCrosses, Sides};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A printer as the system knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PrinterRow {
    /// By this the system calls it: Office
    pub name: String,
    /// How people call it, and where it stands; may be empty.
    pub title: String,
    pub place: String,
    /// The one that is used where none is named.
    pub standard: bool,
    pub state: PrinterState,
    /// What the system says of it, in its own words.
    pub why: String,
    /// Whether it prints on both sides, where the system knows.
    pub two_sided: Option<bool>,
}

/// Whether a printer takes papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrinterState {
    Ready,
    /// It takes them and they wait.
    Paused,
    /// It takes none.
    Refusing,
}

/// Everything that can be chosen for printing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PrintersView {
    pub printers: Vec<PrinterRow>,
    /// Why there is none, as a code of the catalogue: `printing.no_system`, `printing.not_running`,
    /// `printing.no_printer`.
    pub trouble: Option<String>,
    /// What the acting user chose the last time.
    pub last: Option<PrintChoice>,
    /// Which printers were measured, on which sheet.
    pub offsets: Vec<OffsetRow>,
}

/// What is remembered of one printing for the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintChoice {
    pub printer: String,
    pub copies: u32,
    pub sides: Sides,
}

/// Copies of one paper, please.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintOrder {
    #[ts(type = "number")]
    pub paper: i64,
    /// The last one, or the system's own, where none is named.
    pub printer: Option<String>,
    pub copies: u32,
    pub sides: Sides,
    /// `1-3,5`; nothing is all of them.
    pub pages: String,
}

/// What was given to which printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperPrinted {
    pub number: String,
    pub printer: String,
    pub copies: u32,
    pub pages: String,
    pub sides: Sides,
    /// What the system calls the job; empty where it does not tell.
    pub job: String,
    /// The printer is paused and the copies wait.
    pub waits: bool,
    /// A paper that counts no longer was printed with the word for it across its pages.
    pub marked: bool,
    /// 套打: by how much its pages were moved, in tenths of a millimetre.
    pub right: i32,
    pub down: i32,
    /// Copies of this paper so far, these included.
    pub total: u32,
}

/// One entry of the register of printed copies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PrintRow {
    #[ts(type = "number")]
    pub id: i64,
    /// Of the paper.
    pub number: String,
    pub at: String,
    pub by: String,
    pub printer: String,
    pub copies: u32,
    pub pages: String,
    pub sides: Sides,
    pub right: i32,
    pub down: i32,
    pub job: String,
}

/// What a printing of a paper has to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PrintSheet {
    /// Of its first page, in tenths of a millimetre.
    pub width: u32,
    pub height: u32,
    /// 套打: it fills in a form that was printed before, in its true size and moved as the printer needs it.
    pub overprint: bool,
    /// It counts no longer, and is printed with the word for it.
    pub marked: bool,
}

/// How far off a printer prints on one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OffsetRow {
    pub printer: String,
    /// Of the sheet, in tenths of a millimetre.
    pub width: u32,
    pub height: u32,
    /// What is added to every place, in tenths of a millimetre.
    pub right: i32,
    pub down: i32,
    pub measured_on: String,
    pub by: String,
}

/// Where the crosses of the calibration page came to lie on a printer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeasureOrder {
    pub printer: String,
    pub width: u32,
    pub height: u32,
    pub measured: MeasuredCrosses,
}
