//! Papers as they are listed and verified.

use serde::Serialize;
use ts_rs::TS;

/// One paper of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperRow {
    #[ts(type = "number")]
    pub id: i64,
    pub number: String,
    /// regulation, bonus_notice, allocation_table, receipt_list, recovery_sheet
    pub kind: String,
    pub title: String,
    pub subject: String,
    pub people: String,
    pub pages: u32,
    #[ts(type = "number")]
    pub bytes: i64,
    pub sha256: String,
    pub signed: bool,
    pub signer: Option<String>,
    /// Name of the seal that is printed on it; `across` when it runs over the edges of its pages.
    pub seal: Option<String>,
    pub across: bool,
    /// Its signature allows further signatures only.
    pub certified: bool,
    /// valid, void, superseded
    pub state: String,
    pub created_at: String,
    pub created_by: String,
}

/// What verification says of a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VerifyReport {
    pub file: String,
    /// valid, altered, incomplete, unknown_signer, unsigned, broken
    pub verdict: String,
    pub reasons: Vec<String>,
    pub pages: Option<usize>,
    /// The number under which exactly these bytes stand in the register.
    pub own_paper: Option<String>,
    pub signatures: Vec<SignatureRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SignatureRow {
    pub signer: String,
    pub signed_at: Option<String>,
    pub covers_whole_file: bool,
    pub integrity: bool,
    pub trusted: bool,
    pub self_signed: bool,
    pub fingerprint: String,
    pub changed_after: Vec<String>,
}
