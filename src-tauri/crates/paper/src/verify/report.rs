//! What verification tells: codes, never sentences; the edges own the words.

use chrono::SecondsFormat;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::timestamp::Token;
use crate::certificate::{self, CertificateFacts};
use crate::pdf::PdfError;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Valid,
    /// Some signature does not fit the file, or something that is not allowed came after it.
    Altered,
    /// Every signature fits, but the last does not reach to the last byte.
    Incomplete,
    /// Intact and whole, by somebody who is not trusted here.
    UnknownSigner,
    Unsigned,
    /// Not a PDF that can be read, or a signature that cannot be judged here: nobody knows whether the
    /// file was changed.
    Broken,
}

impl Verdict {
    pub fn code(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Altered => "altered",
            Self::Incomplete => "incomplete",
            Self::UnknownSigner => "unknown_signer",
            Self::Unsigned => "unsigned",
            Self::Broken => "broken",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Report {
    pub verdict: Verdict,
    /// In the order in which they were made.
    pub signatures: Vec<SignatureReport>,
    /// What is wrong with the file as a whole; empty when nothing is.
    pub reasons: Vec<Reason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignatureReport {
    /// The name in the certificate.
    pub signer: Option<String>,
    /// The claimed time, RFC 3339 with its zone.
    pub signed_at: Option<String>,
    pub covers_whole_file: bool,
    /// The signed bytes are the ones that were signed, and the container is sound.
    pub integrity: bool,
    pub trusted: bool,
    /// What later revisions did; some of it is allowed ([`Change::permitted`]).
    pub changed_after: Vec<Change>,
    /// The name, reason and place that the file claims.
    pub name: Option<String>,
    pub reason: Option<String>,
    pub location: Option<String>,
    /// Only further signatures are allowed after this one.
    pub certifies: bool,
    pub algorithm: Option<String>,
    /// A timestamp over the whole file by itself (ISO 32000-2 12.8.5), nobody's signature.
    pub is_timestamp: bool,
    /// Since when somebody else attests that the signature was there.
    pub timestamp: Option<TimestampFacts>,
    pub certificate: Option<CertificateFacts>,
    /// Why `integrity` or `trusted` is false.
    pub problems: Vec<Reason>,
}

/// What a timestamp says (RFC 3161). It tells the time and makes nobody the signer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimestampFacts {
    /// RFC 3339 in UTC.
    pub at: String,
    /// The authority, as its certificate names it.
    pub by: String,
    /// Whether the authority is trusted here; its statement is sound in any case.
    pub trusted: bool,
}

impl TimestampFacts {
    pub(crate) fn of(token: &Token, trusted: bool) -> Self {
        let facts = certificate::describe(&token.certificate);
        Self {
            at: token.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            by: facts.map(|facts| facts.subject).unwrap_or_default(),
            trusted,
        }
    }
}

/// What a later revision did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    SignatureAdded,
    VisibleSignatureAdded,
    ValidationDataAdded,
    PageChanged,
    AnnotationChanged,
    FormChanged,
    ContentChanged,
    FontChanged,
    StructureChanged,
    CatalogChanged,
    /// Title, author and the like; not seen on the page, but not allowed either.
    MetadataChanged,
    ObjectChanged,
    ObjectRemoved,
    /// New objects that no permitted addition needs, or that fill a gap left open on purpose.
    HiddenContent,
    /// A drawing put over a certified page, or too large for a signature.
    OverlayAdded,
    /// A revision that does not consist of exactly the objects that its table lists.
    RevisionForged,
    /// Bytes behind the end that belong to no revision.
    BytesBehind,
    /// The file was certified against every change.
    ChangeForbidden,
}

impl Change {
    pub fn permitted(&self) -> bool {
        matches!(
            self,
            Self::SignatureAdded | Self::VisibleSignatureAdded | Self::ValidationDataAdded
        )
    }
}

/// Why a file or a signature is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    NotPdf,
    Malformed,
    Encrypted,
    UnsupportedStructure,
    TooComplex,
    /// Signature bytes that the form does not lead to.
    SignatureUnreachable,
    /// Two fields or two signatures that share what must be their own.
    SignatureShared,
    /// A signature that is hidden in a compressed object or not an object of its own.
    SignatureHidden,
    CertificationMisplaced,
    NotToLastByte,
    ChangedAfterwards,
    /// /ByteRange is missing, of the wrong shape, or its gap is not exactly /Contents.
    ByteRange,
    /// The signed bytes do not end where a revision ends.
    RevisionEnd,
    /// /Contents is not one case of hexadecimal with zeros behind.
    ContentsEncoding,
    UnsupportedKind,
    /// The container cannot be read or is not in canonical form.
    Container,
    /// The container holds parts that nothing protects.
    ContainerParts,
    Attributes,
    /// Too weak, or not known here.
    Algorithm,
    DigestMismatch,
    SignatureMismatch,
    CertificateMissing,
    CertificateMismatch,
    CertificatePurpose,
    /// Certificates in the container that nothing vouches for.
    CertificateUnaccounted,
    NotValidThen,
    SigningTimeMissing,
    UnknownIssuer,
}

impl Reason {
    /// The signature is of a kind that cannot be judged here, which is no sign that the file was changed.
    pub fn unjudged(self) -> bool {
        matches!(self, Self::Algorithm | Self::UnsupportedKind)
    }
}

impl From<&PdfError> for Reason {
    fn from(error: &PdfError) -> Self {
        match error {
            PdfError::NotPdf => Self::NotPdf,
            PdfError::Malformed { .. } => Self::Malformed,
            PdfError::Encrypted => Self::Encrypted,
            PdfError::Unsupported { .. } => Self::UnsupportedStructure,
            PdfError::TooComplex => Self::TooComplex,
        }
    }
}
