//! The signature container (CMS, RFC 5652) with the attributes of a CAdES baseline signature:
//! content type, message digest and the signing certificate, and nothing else. The time stands in
//! the signature dictionary, as PAdES wants it.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Decode, Encode, Tag};
use ring::digest;
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attribute;

use super::{Algorithm, Sign, SignError};
use crate::certificate;
use crate::stamp::ROOM;
use crate::verify::cms::stamped_attributes;

const SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// Bytes to keep free for the container: certificate, issuer, signature and the fixed parts, and a
/// timestamp where one is to come.
pub fn room(signer: &dyn Sign, stamped: bool) -> usize {
    // Names appear a second time in the signer's identifier; 1,024 covers everything else even for
    // an RSA signature of 4,096 bits.
    let chain: usize = signer.chain().iter().map(Vec::len).sum();
    let token = if stamped { ROOM } else { 0 };
    (signer.certificate().len() * 2 + chain + token + 1024).next_multiple_of(512)
}

/// `stamp` is asked for a timestamp over the signature once that is made.
pub fn build(
    signer: &dyn Sign,
    digest: &[u8],
    stamp: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
) -> Result<Vec<u8>, SignError> {
    let bad = |reason: String| SignError::BadCertificate { reason };
    let parse = |der: &[u8]| certificate::parse(der).map_err(|e| bad(e.to_string()));
    let parsed = parse(signer.certificate())?;
    let chain = signer.chain().iter().map(|der| parse(der));
    let chain = chain.collect::<Result<_, _>>()?;
    assemble(signer, parsed, chain, digest, stamp).map_err(|failure| match failure {
        Failure::Der(error) => SignError::Failed {
            reason: error.to_string(),
        },
        Failure::Sign(error) => error,
    })
}

enum Failure {
    Der(der::Error),
    Sign(SignError),
}

impl From<der::Error> for Failure {
    fn from(error: der::Error) -> Self {
        Self::Der(error)
    }
}

fn assemble(
    signer: &dyn Sign,
    certificate: x509_cert::Certificate,
    chain: Vec<x509_cert::Certificate>,
    digest: &[u8],
    stamp: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
) -> Result<Vec<u8>, Failure> {
    let attributes = SetOfVec::try_from(vec![
        attribute(rfc5911::ID_CONTENT_TYPE, Any::from(rfc5911::ID_DATA))?,
        attribute(
            rfc5911::ID_MESSAGE_DIGEST,
            Any::new(Tag::OctetString, digest)?,
        )?,
        attribute(
            SIGNING_CERTIFICATE_V2,
            signing_certificate(signer.certificate())?,
        )?,
    ])?;
    let signature = signer
        .sign_sha256(&attributes.to_der()?)
        .map_err(Failure::Sign)?;
    let unsigned = stamp(&signature)
        .map(|token| stamped_attributes(&token))
        .transpose()?;
    let sha256 = AlgorithmIdentifierOwned {
        oid: rfc5912::ID_SHA_256,
        parameters: None,
    };
    let signature_algorithm = match signer.algorithm() {
        Algorithm::EcdsaP256 => AlgorithmIdentifierOwned {
            oid: rfc5912::ECDSA_WITH_SHA_256,
            parameters: None,
        },
        Algorithm::RsaPkcs1 => AlgorithmIdentifierOwned {
            oid: rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
            parameters: Some(Any::null()),
        },
    };
    let body = &certificate.tbs_certificate;
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: body.issuer.clone(),
            serial_number: body.serial_number.clone(),
        }),
        digest_alg: sha256.clone(),
        signed_attrs: Some(attributes),
        signature_algorithm,
        signature: OctetString::new(signature)?,
        unsigned_attrs: unsigned,
    };
    let signed = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![sha256])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: rfc5911::ID_DATA,
            econtent: None,
        },
        certificates: Some(CertificateSet::try_from(
            std::iter::once(certificate)
                .chain(chain)
                .map(CertificateChoices::Certificate)
                .collect::<Vec<_>>(),
        )?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![info])?,
    };
    let content = ContentInfo {
        content_type: rfc5911::ID_SIGNED_DATA,
        content: Any::encode_from(&signed)?,
    };
    Ok(content.to_der()?)
}

fn attribute(oid: ObjectIdentifier, value: Any) -> der::Result<Attribute> {
    Ok(Attribute {
        oid,
        values: SetOfVec::try_from(vec![value])?,
    })
}

/// SigningCertificateV2 (RFC 5035) with the default hash, SHA-256: three nested sequences around
/// the hash of the certificate.
fn signing_certificate(certificate: &[u8]) -> der::Result<Any> {
    let hash = digest::digest(&digest::SHA256, certificate);
    let mut bytes = vec![0x30, 0x26, 0x30, 0x24, 0x30, 0x22, 0x04, 0x20];
    bytes.extend_from_slice(hash.as_ref());
    Any::from_der(&bytes)
}
