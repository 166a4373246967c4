//! Papers as they are listed and verified.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SealSpotWord;

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
    /// Where that was put by hand; none: nobody did, or the program was older and kept no record of it.
    pub seal_spot: Option<SealSpotWord>,
    pub across: bool,
    /// Its signature allows further signatures only.
    pub certified: bool,
    pub timestamp: Option<PaperTime>,
    /// Its receiver signed it with a certificate of his own.
    pub countersigned: Option<PaperReceiver>,
    /// Copies that were given to a printer from here.
    pub printed: u32,
    /// valid, void, superseded
    pub state: String,
    /// Why it is void or superseded, and the number of the paper that took its place.
    pub reason: String,
    pub superseded_by: Option<String>,
    pub created_at: String,
    pub created_by: String,
}

/// What known bytes are of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OwnCopy {
    /// As it was issued.
    Original,
    /// With the timestamp that came later.
    Stamped,
    /// With the signature of its receiver.
    Countersigned,
}

/// 签收人签名
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperReceiver {
    /// The name in his certificate.
    pub signer: String,
    /// SHA-256 of it, hexadecimal.
    pub fingerprint: String,
    /// RFC 3339
    pub at: String,
}

/// Which papers are meant; what is left out fits all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PaperFilter {
    /// Parts of number, title, people or subject, or the beginning of a hash; all of them must fit.
    pub text: String,
    pub kind: Option<String>,
    pub state: Option<String>,
    /// A name in full.
    pub person: Option<String>,
}

/// What a batch export wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PapersExported {
    pub papers: u32,
    pub path: String,
}

/// What is known of the time of a paper's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperTime {
    /// RFC 3339 in UTC; none while the paper waits for an answer.
    pub at: Option<String>,
    /// The authority that attests it.
    pub by: String,
    /// Why the paper waits: a code.
    pub why: String,
    /// The token came later and stands beside the paper, not in it.
    pub beside: bool,
}

/// Which server attests the time of signatures; an empty address is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TimestampSetting {
    pub server: String,
    /// Names in the certificates that are trusted to attest a time.
    pub authorities: Vec<String>,
    /// Papers that wait for an answer.
    pub waiting: u32,
    /// Why the last of them waits: a code.
    pub why: String,
}

/// The answer of a timestamp server to nothing in particular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TimestampAttested {
    pub at: String,
    pub by: String,
}

/// What became of the papers that waited for a timestamp.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QueueSent {
    pub granted: u32,
    pub waiting: u32,
}

/// What verification says of a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VerifyReport {
    pub file: String,
    /// valid, altered, incomplete, unknown_signer, unsigned, broken
    pub verdict: String,
    /// Which sentence tells it: the verdict, or what stands behind a `broken`: encrypted, unjudged (a
    /// signature that cannot be judged here), unsupported (a structure that cannot).
    pub told: String,
    pub reasons: Vec<String>,
    pub pages: Option<usize>,
    /// The number under which exactly these bytes stand in the register.
    pub own_paper: Option<String>,
    /// What of it these bytes are.
    pub own_copy: Option<OwnCopy>,
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
    /// A timestamp over the whole file by itself, nobody's signature.
    pub is_timestamp: bool,
    pub timestamp: Option<TimestampRow>,
    pub changed_after: Vec<String>,
    /// Why it is not intact or not trusted.
    pub problems: Vec<String>,
}

/// When somebody else attests that a signature was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TimestampRow {
    pub at: String,
    pub by: String,
    /// Whether that authority is trusted here; its statement is sound in any case.
    pub trusted: bool,
}
