//! The signature container, strictly: canonical DER, one signer, and no part that nothing protects.

use chrono::{DateTime, FixedOffset};
use cms::cert::CertificateChoices;
use cms::content_info::CmsVersion;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Decode, Encode};
use openssl::asn1::Asn1Object;
use openssl::hash::{Hasher, MessageDigest};
use spki::AlgorithmIdentifierOwned;
use x509_cert::Certificate;
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::ext::pkix::SubjectKeyIdentifier;

use super::keys::{self, Hash};
use super::timestamp::{self, Token};
use super::{Reason, spelling};
use crate::certificate;
use crate::pdf::{Dict, Object};

pub(super) const SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
const SIGNING_TIME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
pub(super) const ALGORITHM_PROTECTION: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.52");
/// Certificates in one container; real chains have at most five.
pub(super) const CERTIFICATES: usize = 16;

/// How a signature dictionary says that its container is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// PAdES: the signed attributes must name the certificate.
    Cades,
    /// The older kind of Acrobat.
    Pkcs7,
    /// No signature but a timestamp over the whole file (ISO 32000-2 12.8.5).
    Timestamp,
}

impl Kind {
    pub fn of(dict: &Dict) -> Option<Self> {
        let named = |name: &str| dict.get("Type").is_none_or(|kind| kind.is_name(name));
        match dict.get("SubFilter").and_then(Object::as_name)? {
            b"ETSI.CAdES.detached" if named("Sig") => Some(Self::Cades),
            b"adbe.pkcs7.detached" if named("Sig") => Some(Self::Pkcs7),
            b"ETSI.RFC3161" if named("DocTimeStamp") => Some(Self::Timestamp),
            _ => None,
        }
    }
}

/// What a container says; sound if there are no problems.
#[derive(Debug, Default)]
pub struct Opened {
    pub certificate: Option<Vec<u8>>,
    pub embedded: Vec<Vec<u8>>,
    pub algorithm: Option<String>,
    pub moment: Option<DateTime<FixedOffset>>,
    /// A sound timestamp over the signature.
    pub timestamp: Option<Token>,
    /// There are parts that no signature covers (revocation lists, a timestamp that does not hold) and
    /// that are not checked here. The signed bytes are intact all the same, but such a file is not `valid`.
    pub loose: bool,
    pub problems: Vec<Reason>,
}

/// Opens a container that signs the bytes of `parts`, one behind the other.
pub fn open(container: &[u8], kind: Kind, parts: &[&[u8]]) -> Opened {
    let mut opened = Opened::default();
    if let Err(reason) = look(container, kind, parts, &mut opened) {
        opened.problems.push(reason);
    }
    opened
}

fn look(container: &[u8], kind: Kind, parts: &[&[u8]], opened: &mut Opened) -> Result<(), Reason> {
    let signed = spelling::read(container)?;
    let [info] = signed.signer_infos.0.as_slice() else {
        return Err(Reason::ContainerParts);
    };
    let mut certificates = Vec::new();
    for choice in signed.certificates.iter().flat_map(|set| set.0.iter()) {
        let CertificateChoices::Certificate(certificate) = choice else {
            return Err(Reason::ContainerParts);
        };
        let der = certificate.to_der().map_err(|_| Reason::Container)?;
        certificates.push((certificate, der));
    }
    if certificates.len() > CERTIFICATES {
        return Err(Reason::ContainerParts);
    }
    opened.embedded = certificates.iter().map(|(_, der)| der.clone()).collect();
    let mut own = certificates
        .iter()
        .filter(|(certificate, _)| is_signer(info, certificate));
    let (Some((leaf, leaf_der)), None) = (own.next(), own.next()) else {
        return Err(Reason::CertificateMissing);
    };
    opened.certificate = Some(leaf_der.clone());
    parts_are_expected(&signed, info)?;
    opened.timestamp = stamped(info);
    let stamped = opened.timestamp.as_ref().map(|token| token.loose);
    let beside = info.unsigned_attrs.is_some() && stamped != Some(false);
    opened.loose = signed.crls.is_some() || beside;

    let attributes = info.signed_attrs.as_ref().ok_or(Reason::Attributes)?;
    let value = |oid| single(attributes.iter(), oid);
    opened.moment = value(SIGNING_TIME)?.and_then(|any| signing_time(&any));
    let content_type = value(rfc5911::ID_CONTENT_TYPE)?.ok_or(Reason::Attributes)?;
    if content_type.decode_as::<ObjectIdentifier>() != Ok(rfc5911::ID_DATA) {
        return Err(Reason::Attributes);
    }
    // What was changed is told first, whatever the signature itself is worth.
    let listed = value(rfc5911::ID_MESSAGE_DIGEST)?.ok_or(Reason::Attributes)?;
    let listed: OctetString = listed.decode_as().map_err(|_| Reason::Attributes)?;
    if digest(&info.digest_alg, parts)? != listed.as_bytes() {
        return Err(Reason::DigestMismatch);
    }
    let hash = Hash::of(&info.digest_alg)?;
    match value(SIGNING_CERTIFICATE_V2)? {
        Some(any) => names_certificate(&any, leaf_der)?,
        None if kind == Kind::Cades => return Err(Reason::Attributes),
        None => (),
    }
    match value(ALGORITHM_PROTECTION)? {
        Some(protection) => protects(&protection, info)?,
        None => opened.loose |= ambiguous(kind, info),
    }
    let key = &leaf.tbs_certificate.subject_public_key_info;
    let scheme = keys::Scheme::new(key, &info.signature_algorithm, Some(hash))?;
    opened.algorithm = Some(scheme.name.clone());
    let message = attributes.to_der().map_err(|_| Reason::Container)?;
    scheme.check(&message, info.signature.as_bytes())
}

/// The digest of `parts`, also by a hash that is not accepted: SHA-1 does not prove that nothing was
/// changed, but it proves that something was.
fn digest(algorithm: &AlgorithmIdentifierOwned, parts: &[&[u8]]) -> Result<Vec<u8>, Reason> {
    if let Ok(hash) = Hash::of(algorithm) {
        return Ok(hash.digest(parts));
    }
    let known = Asn1Object::from_str(&algorithm.oid.to_string());
    let known = known.map_err(|_| Reason::Algorithm)?.nid();
    let weak = MessageDigest::from_nid(known).ok_or(Reason::Algorithm)?;
    let all = || {
        let mut hasher = Hasher::new(weak)?;
        for part in parts {
            hasher.update(part)?;
        }
        hasher.finish()
    };
    Ok(all().map_err(|_| Reason::Algorithm)?.to_vec())
}

/// The timestamp over the signature, where it is the one thing beside it and holds.
fn stamped(info: &SignerInfo) -> Option<Token> {
    let attributes = info.unsigned_attrs.as_ref()?;
    let [attribute] = attributes.as_slice() else {
        return None;
    };
    let [token] = attribute.values.as_slice() else {
        return None;
    };
    let token = (attribute.oid == timestamp::TOKEN).then(|| token.to_der())?;
    timestamp::open(&token.ok()?, &[info.signature.as_bytes()]).ok()
}

/// The unsigned attributes of a signature with this timestamp and nothing else.
pub(crate) fn stamped_attributes(token: &[u8]) -> der::Result<Attributes> {
    let attribute = Attribute {
        oid: timestamp::TOKEN,
        values: SetOfVec::try_from(vec![Any::from_der(token)?])?,
    };
    SetOfVec::try_from(vec![attribute])
}

/// Nothing may stand in the container that the signature does not pin down: versions are the ones
/// that RFC 5652 prescribes, one digest algorithm, no content.
fn parts_are_expected(signed: &SignedData, info: &SignerInfo) -> Result<(), Reason> {
    let info_version = match info.sid {
        SignerIdentifier::IssuerAndSerialNumber(_) => CmsVersion::V1,
        SignerIdentifier::SubjectKeyIdentifier(_) => CmsVersion::V3,
    };
    let expected = info.version == info_version
        && signed.version == info_version
        && signed.digest_algorithms.as_slice() == [info.digest_alg.clone()]
        && signed.encap_content_info.econtent_type == rfc5911::ID_DATA
        && signed.encap_content_info.econtent.is_none();
    if expected {
        Ok(())
    } else {
        Err(Reason::ContainerParts)
    }
}

pub(super) fn is_signer(info: &SignerInfo, certificate: &Certificate) -> bool {
    let body = &certificate.tbs_certificate;
    match &info.sid {
        SignerIdentifier::IssuerAndSerialNumber(id) => {
            id.issuer == body.issuer && id.serial_number == body.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(id) => {
            matches!(body.get::<SubjectKeyIdentifier>(), Ok(Some((_, own))) if own == *id)
        }
    }
}

/// The one value of an attribute that may stand once at most.
pub(super) fn single<'a>(
    attributes: impl Iterator<Item = &'a Attribute>,
    oid: ObjectIdentifier,
) -> Result<Option<Any>, Reason> {
    let mut found = attributes.filter(|attribute| attribute.oid == oid);
    match (found.next(), found.next()) {
        (None, _) => Ok(None),
        (Some(attribute), None) => match attribute.values.as_slice() {
            [value] => Ok(Some(value.clone())),
            _ => Err(Reason::Attributes),
        },
        _ => Err(Reason::Attributes),
    }
}

fn signing_time(any: &Any) -> Option<DateTime<FixedOffset>> {
    let time = x509_cert::time::Time::from_der(&any.to_der().ok()?).ok()?;
    certificate::seconds(time).map(|moment| moment.fixed_offset())
}

/// The first ESSCertIDv2 must be the hash of the signer's certificate (RFC 5035).
pub(super) fn names_certificate(any: &Any, certificate: &[u8]) -> Result<(), Reason> {
    let fail = |_| Reason::Attributes;
    // SigningCertificateV2 → certs → ESSCertIDv2 → hashAlgorithm?, certHash, issuerSerial?
    let lists: Vec<Any> = any.decode_as().map_err(fail)?;
    let ids: Vec<Any> = lists
        .first()
        .ok_or(Reason::Attributes)?
        .decode_as()
        .map_err(fail)?;
    let parts: Vec<Any> = ids
        .first()
        .ok_or(Reason::Attributes)?
        .decode_as()
        .map_err(fail)?;
    let (hash, listed) = match parts.as_slice() {
        [algorithm, listed, ..] if der::Tagged::tag(algorithm) == der::Tag::Sequence => {
            (Hash::of(&algorithm.decode_as().map_err(fail)?)?, listed)
        }
        [listed, ..] => (Hash::Sha256, listed),
        [] => return Err(Reason::Attributes),
    };
    let listed: OctetString = listed.decode_as().map_err(fail)?;
    if listed.as_bytes() == hash.digest(&[certificate]) {
        Ok(())
    } else {
        Err(Reason::CertificateMismatch)
    }
}

/// RSA has two names in a container, with and without the hash, and one byte turns one into the
/// other. Where no attribute pins the name down, only the one that is usual for the kind passes.
pub(super) fn ambiguous(kind: Kind, info: &SignerInfo) -> bool {
    let bare = info.signature_algorithm.oid == rfc5912::RSA_ENCRYPTION;
    let hashed = [
        rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
        rfc5912::SHA_384_WITH_RSA_ENCRYPTION,
        rfc5912::SHA_512_WITH_RSA_ENCRYPTION,
    ]
    .contains(&info.signature_algorithm.oid);
    match kind {
        Kind::Cades => bare,
        Kind::Pkcs7 | Kind::Timestamp => hashed,
    }
}

/// CMSAlgorithmProtection (RFC 6211) must repeat both algorithms.
pub(super) fn protects(any: &Any, info: &SignerInfo) -> Result<(), Reason> {
    let broken = |_| Reason::Attributes;
    let mut expected = info.digest_alg.to_der().map_err(broken)?;
    let mut signature = info.signature_algorithm.to_der().map_err(broken)?;
    if let Some(tag) = signature.first_mut() {
        // [1] IMPLICIT AlgorithmIdentifier
        *tag = 0xA1;
    }
    expected.append(&mut signature);
    if any.value() == expected {
        Ok(())
    } else {
        Err(Reason::Attributes)
    }
}
