//! Signing a finished PDF: PAdES B-B (ETSI EN 319 142-1) as an incremental update.
//!
//! The file before the signature is not touched by a single byte. The same file, key, certificate
//! and options give the same bytes, because ECDSA is deterministic here (RFC 6979). Signing is the
//! last step: overlays and merging come before it.

pub(crate) mod appearance;
mod cms;
mod error;
mod form;
mod key;
mod structure;
pub(crate) mod update;
mod waiting;

pub(crate) use appearance::LARGEST_LATER_AREA;
pub use appearance::{Appearance, Place, Visible, standard_lines};
pub use error::SignError;
pub use key::KeySigner;

use chrono::{DateTime, FixedOffset};
use ring::digest;

use crate::pdf::{Dict, Document, Object};
use crate::stamp::{Granted, StampError};
use crate::verify::TimestampFacts;
use update::Update;

/// Which signature a [`Sign`] makes, always over SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// ECDSA on P-256, the signature in DER.
    EcdsaP256,
    /// RSA with PKCS#1 v1.5 padding.
    RsaPkcs1,
}

/// Whatever can sign: a loaded key, later a token or a card.
pub trait Sign {
    /// The signer's certificate in DER.
    fn certificate(&self) -> &[u8];
    /// The certificates that vouch for it, from its issuer to the root, in DER; mostly none.
    fn chain(&self) -> &[Vec<u8>] {
        &[]
    }
    /// Signs `message`; the implementation hashes it with SHA-256.
    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError>;
    fn algorithm(&self) -> Algorithm;
}

/// What the signature says beside the signature itself.
#[derive(Debug, Clone, PartialEq)]
pub struct SignOptions {
    /// Who signs, in words; stands in the file and is not proven, the certificate is.
    pub name: String,
    pub reason: Option<String>,
    pub location: Option<String>,
    /// The claimed time of signing.
    pub moment: DateTime<FixedOffset>,
    pub appearance: Appearance,
    /// Certifies the document: from here on only further signatures are allowed (DocMDP, P 2).
    pub certify: bool,
    /// A place where somebody else may sign visibly behind the certification.
    pub countersign: Option<Countersign>,
}

/// An empty field for a later signature.
#[derive(Debug, Clone, PartialEq)]
pub struct Countersign {
    /// From 0.
    pub page: usize,
    pub place: Place,
    /// Who is to sign there, for readers that speak: `签收人签名`.
    pub label: String,
}

/// A file that was signed with a place for a timestamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamped {
    pub pdf: Vec<u8>,
    /// What the authority attests, or why the place is still empty; it can be filled later
    /// ([`crate::stamp::attach`]).
    pub stamp: Result<TimestampFacts, StampError>,
}

/// Signs `pdf` and returns the whole new file.
pub fn sign(pdf: &[u8], signer: &dyn Sign, options: &SignOptions) -> Result<Vec<u8>, SignError> {
    signed(pdf, signer, options, cms::room(signer, false), |_| None)
}

/// Whether a file is certified: what is drawn on it afterwards is a change.
///
/// # Errors
/// Where it is no PDF that could be signed.
pub fn is_certified(pdf: &[u8]) -> Result<bool, SignError> {
    let (_, catalog) = Document::open(pdf)?.catalog()?;
    Ok(catalog.get("Perms").is_some())
}

/// The same with a timestamp over the signature (PAdES B-T), or with its place left free where the
/// authority does not give one: the signature does not wait for it. Such a file is not made twice alike,
/// because the token holds a time and a number of its own. `ask` answers with a token, or why not.
pub fn sign_stamped(
    pdf: &[u8],
    signer: &dyn Sign,
    options: &SignOptions,
    ask: &dyn Fn(&[u8]) -> Result<Granted, StampError>,
) -> Result<Stamped, SignError> {
    let mut answered = Err(StampError::NoPlace);
    let pdf = signed(pdf, signer, options, cms::room(signer, true), |signature| {
        let answer = ask(signature);
        let token = answer.as_ref().ok().map(|granted| granted.token.clone());
        answered = answer.map(|granted| granted.facts);
        token
    })?;
    Ok(Stamped {
        pdf,
        stamp: answered,
    })
}

fn signed(
    pdf: &[u8],
    signer: &dyn Sign,
    options: &SignOptions,
    room: usize,
    stamp: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
) -> Result<Vec<u8>, SignError> {
    let document = Document::open(pdf)?;
    if pdf[document.end..]
        .iter()
        .any(|byte| !byte.is_ascii_whitespace())
    {
        return Err(SignError::BytesBehindEnd);
    }
    let mut update = Update::new(&document)?;
    let signature = update.reserve();
    form::install(&mut update, signature, options)?;

    let (mut out, holes) = update.write(signature, &signature_dict(options), room, options)?;
    let (gap_start, gap_end) = (holes.contents.start, holes.contents.end);
    let range = format!("0 {gap_start} {gap_end} {}", out.len() - gap_end);
    out[holes.byte_range.start..holes.byte_range.start + range.len()]
        .copy_from_slice(range.as_bytes());

    let mut context = digest::Context::new(&digest::SHA256);
    context.update(&out[..gap_start]);
    context.update(&out[gap_end..]);
    let container = cms::build(signer, context.finish().as_ref(), stamp)?;
    if container.len() > room {
        return Err(SignError::TooLarge {
            size: container.len(),
            room,
        });
    }
    write_hex(&mut out[gap_start + 1..gap_end - 1], &container);
    Ok(out)
}

/// Everything of the signature dictionary except /ByteRange and /Contents.
fn signature_dict(options: &SignOptions) -> Dict {
    let zone = options.moment.format("%:z").to_string().replace(':', "'");
    let moment = format!("D:{}{zone}'", options.moment.format("%Y%m%d%H%M%S"));
    let mut dict = Dict::default()
        .with("Type", Object::name("Sig"))
        .with("Filter", Object::name("Adobe.PPKLite"))
        .with("SubFilter", Object::name("ETSI.CAdES.detached"))
        .with("M", Object::text(&moment))
        .with("Name", Object::text(&options.name));
    if let Some(reason) = &options.reason {
        dict.set("Reason", Object::text(reason));
    }
    if let Some(location) = &options.location {
        dict.set("Location", Object::text(location));
    }
    if options.certify {
        let parameters = Dict::default()
            .with("Type", Object::name("TransformParams"))
            .with("P", Object::Int(2))
            .with("V", Object::name("1.2"));
        let reference = Dict::default()
            .with("Type", Object::name("SigRef"))
            .with("TransformMethod", Object::name("DocMDP"))
            .with("TransformParams", Object::Dict(parameters));
        dict.set("Reference", Object::Array(vec![Object::Dict(reference)]));
    }
    dict
}

/// Lower-case hexadecimal, as the verifier demands of us: one case only.
pub(crate) fn write_hex(hole: &mut [u8], bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for (pair, byte) in hole.chunks_exact_mut(2).zip(bytes) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
}
