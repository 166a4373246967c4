//! A timestamp token (RFC 3161, RFC 5816): somebody else says when a signature, or the whole file, was
//! there. It is time information and makes nobody the signer of the paper.
//!
//! A token is held to what a signature is held to: one spelling, one signer, no part that nothing
//! protects. Its own certificate is pinned by its hash in what the authority signed; every other
//! certificate in it must be vouched for.

use chrono::{DateTime, NaiveDate, Utc};
use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{CertificateSet, SignedData, SignerIdentifier, SignerInfo, SignerInfos};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::OctetString;
use der::{Any, Decode, Encode, Tag, Tagged};
use ring::digest;
use spki::AlgorithmIdentifierOwned;
use x509_cert::Certificate;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::ExtendedKeyUsage;

use super::cms::{self as container, Kind};
use super::keys::{self, Hash};
use super::{Reason, chain, spelling};

/// The unsigned attribute that carries a token (RFC 3161 appendix A).
pub(crate) const TOKEN: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");
const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
const SIGNING_CERTIFICATE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");
const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");

/// What a sound token says.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub at: DateTime<Utc>,
    /// The certificate of the authority that signed it, and all that came with it.
    pub certificate: Vec<u8>,
    pub embedded: Vec<Vec<u8>>,
    /// As it stands in the token: big-endian, with a leading zero where the first bit is set.
    pub nonce: Option<Vec<u8>>,
    /// `ECDSA P-256 SHA-256`
    pub algorithm: String,
    /// Its algorithm has another name by which it would hold as well, and nothing pins it down. The time
    /// is sound, but a byte could be changed unnoticed.
    pub loose: bool,
}

/// Opens a token over the bytes of `parts` and checks everything but who is trusted.
pub(crate) fn open(token: &[u8], parts: &[&[u8]]) -> Result<Token, Reason> {
    let signed = spelling::read_token(token)?;
    let [info] = signed.signer_infos.0.as_slice() else {
        return Err(Reason::ContainerParts);
    };
    parts_are_expected(&signed, info)?;
    let (leaf, embedded) = certificates(&signed, info)?;
    let leaf_der = leaf.to_der().map_err(|_| Reason::Container)?;
    may_stamp(&leaf)?;

    let content = signed.encap_content_info.econtent.as_ref();
    let content = content.ok_or(Reason::Container)?;
    let content: OctetString = content.decode_as().map_err(|_| Reason::Container)?;
    let said = read_info(content.as_bytes(), parts)?;

    let hash = Hash::of(&info.digest_alg)?;
    let attributes = info.signed_attrs.as_ref().ok_or(Reason::Attributes)?;
    let value = |oid| container::single(attributes.iter(), oid);
    let kind = value(rfc5911::ID_CONTENT_TYPE)?.ok_or(Reason::Attributes)?;
    if kind.decode_as::<ObjectIdentifier>() != Ok(TST_INFO) {
        return Err(Reason::Attributes);
    }
    match value(container::SIGNING_CERTIFICATE_V2)? {
        Some(any) => container::names_certificate(&any, &leaf_der)?,
        None => pinned(
            &value(SIGNING_CERTIFICATE)?.ok_or(Reason::Attributes)?,
            &leaf_der,
        )?,
    }
    // Of the two names of RSA most authorities use the short one.
    let loose = match value(container::ALGORITHM_PROTECTION)? {
        Some(protection) => container::protects(&protection, info).map(|()| false)?,
        None => container::ambiguous(Kind::Timestamp, info),
    };
    let listed = value(rfc5911::ID_MESSAGE_DIGEST)?.ok_or(Reason::Attributes)?;
    let listed: OctetString = listed.decode_as().map_err(|_| Reason::Attributes)?;
    if listed.as_bytes() != hash.digest(&[content.as_bytes()]) {
        return Err(Reason::DigestMismatch);
    }
    let key = &leaf.tbs_certificate.subject_public_key_info;
    let scheme = keys::Scheme::new(key, &info.signature_algorithm, Some(hash))?;
    let signed_bytes = attributes.to_der().map_err(|_| Reason::Container)?;
    scheme.check(&signed_bytes, info.signature.as_bytes())?;
    Ok(Token {
        at: said.at,
        certificate: leaf_der,
        embedded,
        nonce: said.nonce,
        algorithm: scheme.name,
        loose,
    })
}

/// Versions as RFC 5652 prescribes them for content that is not plain data, one digest algorithm, and
/// nothing that no signature covers.
fn parts_are_expected(signed: &SignedData, info: &SignerInfo) -> Result<(), Reason> {
    let info_version = match info.sid {
        SignerIdentifier::IssuerAndSerialNumber(_) => CmsVersion::V1,
        SignerIdentifier::SubjectKeyIdentifier(_) => CmsVersion::V3,
    };
    let expected = signed.version == CmsVersion::V3
        && info.version == info_version
        && signed.digest_algorithms.as_slice() == [info.digest_alg.clone()]
        && signed.encap_content_info.econtent_type == TST_INFO
        && signed.crls.is_none()
        && info.unsigned_attrs.is_none();
    if expected {
        Ok(())
    } else {
        Err(Reason::ContainerParts)
    }
}

fn certificates(
    signed: &SignedData,
    info: &SignerInfo,
) -> Result<(Certificate, Vec<Vec<u8>>), Reason> {
    let (mut leaf, mut embedded) = (None, Vec::new());
    for choice in signed.certificates.iter().flat_map(|set| set.0.iter()) {
        let CertificateChoices::Certificate(certificate) = choice else {
            return Err(Reason::ContainerParts);
        };
        if container::is_signer(info, certificate) && leaf.replace(certificate.clone()).is_some() {
            return Err(Reason::CertificateMissing);
        }
        embedded.push(certificate.to_der().map_err(|_| Reason::Container)?);
    }
    if embedded.len() > container::CERTIFICATES {
        return Err(Reason::ContainerParts);
    }
    Ok((leaf.ok_or(Reason::CertificateMissing)?, embedded))
}

/// The certificate of a timestamp authority is for that alone, and says so critically (RFC 3161 2.3).
fn may_stamp(certificate: &Certificate) -> Result<(), Reason> {
    let extended = certificate.tbs_certificate.get::<ExtendedKeyUsage>();
    match extended {
        Ok(Some((true, extended))) if extended.0 == [TIME_STAMPING] => Ok(()),
        _ => Err(Reason::CertificatePurpose),
    }
}

/// The first ESSCertID of the older attribute: SHA-1 of the certificate (RFC 2634). RFC 5816 brought the
/// newer one; many authorities still send this.
fn pinned(any: &Any, certificate: &[u8]) -> Result<(), Reason> {
    let fail = |_| Reason::Attributes;
    let first = |any: &Any| -> Result<Any, Reason> {
        let parts: Vec<Any> = any.decode_as().map_err(fail)?;
        parts.into_iter().next().ok_or(Reason::Attributes)
    };
    let hash: OctetString = first(&first(&first(any)?)?)?.decode_as().map_err(fail)?;
    let expected = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, certificate);
    if hash.as_bytes() == expected.as_ref() {
        Ok(())
    } else {
        Err(Reason::CertificateMismatch)
    }
}

struct Said {
    at: DateTime<Utc>,
    nonce: Option<Vec<u8>>,
}

/// TSTInfo (RFC 3161 2.4.2): version, policy, imprint, serial number, time, and what may follow.
fn read_info(content: &[u8], parts: &[&[u8]]) -> Result<Said, Reason> {
    let broken = |_| Reason::Container;
    let fields: Vec<Any> = Vec::from_der(content).map_err(broken)?;
    let [version, _, imprint, _, time, rest @ ..] = fields.as_slice() else {
        return Err(Reason::Container);
    };
    if version.decode_as::<u8>() != Ok(1) || time.tag() != Tag::GeneralizedTime {
        return Err(Reason::Container);
    }
    let pair: Vec<Any> = imprint.decode_as().map_err(broken)?;
    let [algorithm, hashed] = pair.as_slice() else {
        return Err(Reason::Container);
    };
    let algorithm: AlgorithmIdentifierOwned = algorithm.decode_as().map_err(broken)?;
    let hashed: OctetString = hashed.decode_as().map_err(broken)?;
    if hashed.as_bytes() != Hash::of(&algorithm)?.digest(parts) {
        return Err(Reason::DigestMismatch);
    }
    for extensions in rest.iter().filter(|any| is_extensions(any)) {
        for extension in spelling::members(extensions.value()).map_err(broken)? {
            let extension: Extension = extension.decode_as().map_err(broken)?;
            if extension.critical {
                return Err(Reason::ContainerParts);
            }
        }
    }
    let nonce = rest.iter().find(|any| any.tag() == Tag::Integer);
    Ok(Said {
        at: moment(time.value()).ok_or(Reason::Container)?,
        nonce: nonce.map(|any| any.value().to_vec()),
    })
}

/// [1] IMPLICIT Extensions
fn is_extensions(any: &Any) -> bool {
    matches!(any.tag(), Tag::ContextSpecific { number, .. } if number.value() == 1)
}

/// `20261123010203Z`, with or without a fraction.
fn moment(text: &[u8]) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if whole.len() != 14 || !digits(whole) || !digits(fraction) {
        return None;
    }
    let part = |from: usize, to: usize| whole.get(from..to)?.parse::<u32>().ok();
    let year = whole.get(..4)?.parse().ok()?;
    let day = NaiveDate::from_ymd_opt(year, part(4, 6)?, part(6, 8)?)?;
    let time = day.and_hms_opt(part(8, 10)?, part(10, 12)?, part(12, 14)?)?;
    Some(time.and_utc())
}

/// Whether the authority is trusted here at the time it attests. An error is a certificate in the token
/// that nothing vouches for, or one that was not valid then.
pub(crate) fn trusted(token: &Token, anchors: &[Vec<u8>]) -> Result<bool, Reason> {
    chain::of_timestamp(&token.certificate, &token.embedded, anchors, token.at)
}

/// The token without the certificates in it that nothing vouches for, the others in the order of DER, and
/// the short name of RSA where nothing pins the long one down: nobody would notice if they were changed,
/// so they do not go into a paper. They are no part of what the authority signed.
pub(crate) fn pruned(token: &[u8], opened: &Token) -> der::Result<Vec<u8>> {
    let kept = chain::accounted(&opened.certificate, &opened.embedded);
    let content = ContentInfo::from_der(token)?;
    let mut signed = spelling::signed_data(&content.content)?;
    let choices = kept
        .iter()
        .map(|der| Certificate::from_der(der).map(CertificateChoices::Certificate));
    signed.certificates = Some(CertificateSet::try_from(
        choices.collect::<der::Result<Vec<_>>>()?,
    )?);
    if opened.loose {
        let mut infos = signed.signer_infos.0.into_vec();
        for info in &mut infos {
            info.signature_algorithm.oid = rfc5912::RSA_ENCRYPTION;
        }
        signed.signer_infos = SignerInfos::try_from(infos)?;
    }
    spelling::sealed(content.content_type, &signed, None)
}
