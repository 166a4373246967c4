//! What an evidence bundle holds, before it is saved.

use serde::Serialize;
use ts_rs::TS;

/// The bundle of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BundleView {
    pub title: String,
    /// The name that is proposed for the file.
    pub file_name: String,
    pub entries: Vec<BundleEntry>,
    #[ts(type = "number")]
    pub bytes: i64,
    /// What an arbitrator will ask for and the bundle does not hold. Told here, never inside.
    pub missing: Vec<BundleLack>,
}

/// One file of the bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BundleEntry {
    /// 02_民主程序/MZ-2026-001_会议纪要.pdf
    pub path: String,
    /// What it is, in Chinese, as it stands in the index.
    pub what: String,
    #[ts(type = "number")]
    pub bytes: i64,
    pub sha256: String,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BundleLack {
    /// No signed PDF of the regulation is in the register yet.
    SignedText,
    /// The steps of the procedure are not complete.
    Procedure,
    /// Nothing carries the handwriting of those who took part.
    Scans,
    /// Somebody has not received the text.
    Receipts,
}

/// 仲裁应答包: one person, one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArbitrationView {
    pub title: String,
    /// The name that is proposed for the file.
    pub file_name: String,
    pub entries: Vec<BundleEntry>,
    #[ts(type = "number")]
    pub bytes: i64,
    /// What the other side will ask for and the bundle does not hold. Told here, never inside.
    pub missing: Vec<ArbitrationLack>,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArbitrationLack {
    /// A notice that nobody has received.
    Delivery,
    /// A fault about which the person was not heard.
    Hearing,
    /// A regulation that did not go through the procedure.
    Adoption,
    /// A regulation that the person has not received.
    Acknowledgement,
}
