//! Signed data in its one spelling: canonical DER in, canonical DER out.

use std::collections::BTreeSet;

use cms::content_info::ContentInfo;
use cms::signed_data::SignedData;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;
use der::{Any, Decode, Encode, Reader, SliceReader, Tag, Tagged};

use super::Reason;

/// Reads signed data and refuses every spelling but the canonical one.
pub(super) fn read(container: &[u8]) -> Result<SignedData, Reason> {
    read_as(container, |mut certificates| {
        certificates.sort_unstable();
        certificates
    })
}

/// The same for a timestamp token. OpenSSL, and whoever is built on it, leaves the certificates in the
/// order in which they vouch for each other.
pub(super) fn read_token(container: &[u8]) -> Result<SignedData, Reason> {
    read_as(container, |certificates| certificates)
}

fn read_as(
    container: &[u8],
    order: impl Fn(Vec<Vec<u8>>) -> Vec<Vec<u8>>,
) -> Result<SignedData, Reason> {
    let broken = |_| Reason::Container;
    let content = ContentInfo::from_der(container).map_err(broken)?;
    if content.content_type != rfc5911::ID_SIGNED_DATA {
        return Err(Reason::Container);
    }
    let signed = signed_data(&content.content).map_err(broken)?;
    let order = order(certificates_as_found(&content.content).map_err(broken)?);
    if sealed(content.content_type, &signed, Some(order)).map_err(broken)? != container {
        return Err(Reason::Container);
    }
    Ok(signed)
}

/// Signed data whose certificates may stand there more than once: some programs add the whole chain with
/// every certificate of it. The library refuses such a set, which changes nothing of what it says.
pub(super) fn signed_data(content: &Any) -> der::Result<SignedData> {
    let mut body = Vec::new();
    for part in members(content.value())? {
        if is_certificates(&part) {
            let mut seen = BTreeSet::new();
            let mut once = Vec::new();
            for member in members(part.value())? {
                let der = member.to_der()?;
                if seen.insert(der.clone()) {
                    once.extend(der);
                }
            }
            body.extend(Any::new(part.tag(), once)?.to_der()?);
        } else {
            body.extend(part.to_der()?);
        }
    }
    Any::new(Tag::Sequence, body)?.decode_as()
}

/// [0] IMPLICIT CertificateSet
fn is_certificates(part: &Any) -> bool {
    matches!(part.tag(), Tag::ContextSpecific { number, .. } if number.value() == 0)
}

/// The certificates of signed data one behind the other, as they stand there.
fn certificates_as_found(content: &Any) -> der::Result<Vec<Vec<u8>>> {
    let parts = members(content.value())?;
    let Some(set) = parts.iter().find(|part| is_certificates(part)) else {
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
        // Another order of the same certificates, each of them once at least, never other ones.
        let same = |order: &Vec<Vec<u8>>| {
            let mut order = sorted(order.clone());
            order.dedup();
            order == members
        };
        let order = order.filter(same);
        body.extend(set(0, order.unwrap_or(members))?);
    }
    if let Some(lists) = &signed.crls {
        let members = lists.0.iter().map(Encode::to_der);
        body.extend(set(1, sorted(members.collect::<der::Result<_>>()?))?);
    }
    body.extend(signed.signer_infos.to_der()?);
    Ok(body)
}
