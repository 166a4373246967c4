//! The signature container, strictly: canonical DER, one signer, and no part that nothing protects.

use chrono::{DateTime, FixedOffset};
use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Decode, Encode, Reader, SliceReader, Tag, Tagged};
use x509_cert::Certificate;
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::ext::pkix::SubjectKeyIdentifier;

use super::Reason;
use super::keys::{self, Hash};
use super::timestamp::{self, Token};
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
    let signed = read(container)?;
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
    let beside = info.unsigned_attrs.is_some() && opened.timestamp.is_none();
    opened.loose = signed.crls.is_some() || beside;

    let hash = Hash::of(&info.digest_alg)?;
    let attributes = info.signed_attrs.as_ref().ok_or(Reason::Attributes)?;
    let value = |oid| single(attributes.iter(), oid);
    opened.moment = value(SIGNING_TIME)?.and_then(|any| signing_time(&any));
    let content_type = value(rfc5911::ID_CONTENT_TYPE)?.ok_or(Reason::Attributes)?;
    if content_type.decode_as::<ObjectIdentifier>() != Ok(rfc5911::ID_DATA) {
        return Err(Reason::Attributes);
    }
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
    let listed = value(rfc5911::ID_MESSAGE_DIGEST)?.ok_or(Reason::Attributes)?;
    let listed = listed
        .decode_as::<OctetString>()
        .map_err(|_| Reason::Attributes)?;
    if listed.as_bytes() != hash.digest(parts) {
        return Err(Reason::DigestMismatch);
    }
    let message = attributes.to_der().map_err(|_| Reason::Container)?;
    scheme.check(&message, info.signature.as_bytes())
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

/// Reads signed data and refuses every spelling but the canonical one.
fn read(container: &[u8]) -> Result<SignedData, Reason> {
    read_as(container, |_| Ok(None))
}

/// The same for a timestamp token. OpenSSL, and whoever is built on it, leaves the certificates in the
/// order in which they vouch for each other.
pub(super) fn read_token(container: &[u8]) -> Result<SignedData, Reason> {
    read_as(container, |content| {
        certificates_as_found(content).map(Some)
    })
}

fn read_as(
    container: &[u8],
    order: impl Fn(&Any) -> der::Result<Option<Vec<Vec<u8>>>>,
) -> Result<SignedData, Reason> {
    let broken = |_| Reason::Container;
    let content = ContentInfo::from_der(container).map_err(broken)?;
    if content.content_type != rfc5911::ID_SIGNED_DATA {
        return Err(Reason::Container);
    }
    let signed: SignedData = content.content.decode_as().map_err(broken)?;
    let order = order(&content.content).map_err(broken)?;
    if sealed(content.content_type, &signed, order).map_err(broken)? != container {
        return Err(Reason::Container);
    }
    Ok(signed)
}

/// The certificates of signed data one behind the other, as they stand there.
fn certificates_as_found(content: &Any) -> der::Result<Vec<Vec<u8>>> {
    let parts = members(content.value())?;
    let set = parts.iter().find(
        |part| matches!(part.tag(), Tag::ContextSpecific { number, .. } if number.value() == 0),
    );
    let Some(set) = set else {
        return Ok(Vec::new());
    };
    members(set.value())?.iter().map(Encode::to_der).collect()
}

/// The values that stand one behind the other in `body`.
pub(super) fn members(body: &[u8]) -> der::Result<Vec<Any>> {
    let mut reader = SliceReader::new(body)?;
    let mut found = Vec::new();
    while !reader.is_finished() {
        found.push(Any::decode(&mut reader)?);
    }
    Ok(found)
}

/// Signed data in its wrapping, in DER; certificates in the given order where one is given.
pub(crate) fn sealed(
    content_type: ObjectIdentifier,
    signed: &SignedData,
    order: Option<Vec<Vec<u8>>>,
) -> der::Result<Vec<u8>> {
    ContentInfo {
        content_type,
        content: Any::new(Tag::Sequence, body(signed, order)?)?,
    }
    .to_der()
}

/// The body of signed data, its sets in the order of DER. The library sorts certificates and revocation
/// lists by what they say and not by their bytes, which would refuse chains of honest signers.
fn body(signed: &SignedData, order: Option<Vec<Vec<u8>>>) -> der::Result<Vec<u8>> {
    let set = |tag: u8, members: Vec<Vec<u8>>| {
        let mut der = Any::new(Tag::Set, members.concat())?.to_der()?;
        // [tag] IMPLICIT
        der[0] = 0xA0 | tag;
        der::Result::Ok(der)
    };
    let sorted = |mut members: Vec<Vec<u8>>| {
        members.sort_unstable();
        members
    };
    let mut body = signed.version.to_der()?;
    body.extend(signed.digest_algorithms.to_der()?);
    body.extend(signed.encap_content_info.to_der()?);
    if let Some(certificates) = &signed.certificates {
        let members = certificates.0.iter().map(Encode::to_der);
        let members = sorted(members.collect::<der::Result<_>>()?);
        // Another order of the same certificates, never other ones.
        let order = order.filter(|order| sorted(order.clone()) == members);
        body.extend(set(0, order.unwrap_or(members))?);
    }
    if let Some(lists) = &signed.crls {
        let members = lists.0.iter().map(Encode::to_der);
        body.extend(set(1, sorted(members.collect::<der::Result<_>>()?))?);
    }
    body.extend(signed.signer_infos.to_der()?);
    Ok(body)
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
