//! Public keys and the signatures made with them, through ring. What ring does not do (SHA-1, keys
//! below 2,048 bits, rare curves) is not accepted.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912;
use der::{Any, Encode};
use ring::{digest, signature};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use super::Reason;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// From an algorithm identifier whose parameters are absent or null, the two allowed spellings.
    pub fn of(algorithm: &AlgorithmIdentifierOwned) -> Result<Self, Reason> {
        if !no_parameters(algorithm) {
            return Err(Reason::Algorithm);
        }
        match algorithm.oid {
            rfc5912::ID_SHA_256 => Ok(Self::Sha256),
            rfc5912::ID_SHA_384 => Ok(Self::Sha384),
            rfc5912::ID_SHA_512 => Ok(Self::Sha512),
            _ => Err(Reason::Algorithm),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }

    pub fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        let algorithm = match self {
            Self::Sha256 => &digest::SHA256,
            Self::Sha384 => &digest::SHA384,
            Self::Sha512 => &digest::SHA512,
        };
        let mut context = digest::Context::new(algorithm);
        for part in parts {
            context.update(part);
        }
        context.finish().as_ref().to_vec()
    }
}

fn no_parameters(algorithm: &AlgorithmIdentifierOwned) -> bool {
    algorithm
        .parameters
        .as_ref()
        .is_none_or(|parameters| *parameters == Any::null())
}

/// A key with the way in which it signs, both of which are supported here.
pub struct Scheme {
    verifier: &'static dyn signature::VerificationAlgorithm,
    key: Vec<u8>,
    /// For people: `ECDSA P-256 SHA-256`.
    pub name: String,
}

impl Scheme {
    /// `expected` is the hash that the container declares, where one is declared apart from the
    /// signature algorithm; the two must agree.
    pub fn new(
        key: &SubjectPublicKeyInfoOwned,
        algorithm: &AlgorithmIdentifierOwned,
        expected: Option<Hash>,
    ) -> Result<Self, Reason> {
        let (family, hash) = split(algorithm, expected)?;
        if expected.is_some_and(|expected| expected != hash) {
            return Err(Reason::Algorithm);
        }
        let (verifier, name) = select(key, family, hash)?;
        let bytes = key.subject_public_key.as_bytes();
        Ok(Self {
            verifier,
            key: bytes.ok_or(Reason::Algorithm)?.to_vec(),
            name: format!("{name} {}", hash.name()),
        })
    }

    pub fn check(&self, message: &[u8], signature: &[u8]) -> Result<(), Reason> {
        signature::UnparsedPublicKey::new(self.verifier, &self.key)
            .verify(message, signature)
            .map_err(|_| Reason::SignatureMismatch)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Ecdsa,
    Pkcs1,
    Pss,
}

fn split(
    algorithm: &AlgorithmIdentifierOwned,
    expected: Option<Hash>,
) -> Result<(Family, Hash), Reason> {
    let plain = no_parameters(algorithm);
    let absent = algorithm.parameters.is_none();
    match algorithm.oid {
        rfc5912::ECDSA_WITH_SHA_256 if absent => Ok((Family::Ecdsa, Hash::Sha256)),
        rfc5912::ECDSA_WITH_SHA_384 if absent => Ok((Family::Ecdsa, Hash::Sha384)),
        rfc5912::ECDSA_WITH_SHA_512 if absent => Ok((Family::Ecdsa, Hash::Sha512)),
        rfc5912::SHA_256_WITH_RSA_ENCRYPTION if plain => Ok((Family::Pkcs1, Hash::Sha256)),
        rfc5912::SHA_384_WITH_RSA_ENCRYPTION if plain => Ok((Family::Pkcs1, Hash::Sha384)),
        rfc5912::SHA_512_WITH_RSA_ENCRYPTION if plain => Ok((Family::Pkcs1, Hash::Sha512)),
        rfc5912::RSA_ENCRYPTION if plain => Ok((Family::Pkcs1, expected.ok_or(Reason::Algorithm)?)),
        rfc5912::ID_RSASSA_PSS => Ok((Family::Pss, pss_hash(algorithm)?)),
        _ => Err(Reason::Algorithm),
    }
}

fn select(
    key: &SubjectPublicKeyInfoOwned,
    family: Family,
    hash: Hash,
) -> Result<(&'static dyn signature::VerificationAlgorithm, &'static str), Reason> {
    let curve = match key.algorithm.oid {
        rfc5912::ID_EC_PUBLIC_KEY => {
            let parameters = key.algorithm.parameters.as_ref();
            let curve = parameters.and_then(|any| any.decode_as::<ObjectIdentifier>().ok());
            Some(curve.ok_or(Reason::Algorithm)?)
        }
        rfc5912::RSA_ENCRYPTION if no_parameters(&key.algorithm) => None,
        _ => return Err(Reason::Algorithm),
    };
    Ok(match (family, curve, hash) {
        (Family::Ecdsa, Some(rfc5912::SECP_256_R_1), Hash::Sha256) => {
            (&signature::ECDSA_P256_SHA256_ASN1, "ECDSA P-256")
        }
        (Family::Ecdsa, Some(rfc5912::SECP_256_R_1), Hash::Sha384) => {
            (&signature::ECDSA_P256_SHA384_ASN1, "ECDSA P-256")
        }
        (Family::Ecdsa, Some(rfc5912::SECP_384_R_1), Hash::Sha256) => {
            (&signature::ECDSA_P384_SHA256_ASN1, "ECDSA P-384")
        }
        (Family::Ecdsa, Some(rfc5912::SECP_384_R_1), Hash::Sha384) => {
            (&signature::ECDSA_P384_SHA384_ASN1, "ECDSA P-384")
        }
        (Family::Pkcs1, None, Hash::Sha256) => (&signature::RSA_PKCS1_2048_8192_SHA256, "RSA"),
        (Family::Pkcs1, None, Hash::Sha384) => (&signature::RSA_PKCS1_2048_8192_SHA384, "RSA"),
        (Family::Pkcs1, None, Hash::Sha512) => (&signature::RSA_PKCS1_2048_8192_SHA512, "RSA"),
        (Family::Pss, None, Hash::Sha256) => (&signature::RSA_PSS_2048_8192_SHA256, "RSA-PSS"),
        (Family::Pss, None, Hash::Sha384) => (&signature::RSA_PSS_2048_8192_SHA384, "RSA-PSS"),
        (Family::Pss, None, Hash::Sha512) => (&signature::RSA_PSS_2048_8192_SHA512, "RSA-PSS"),
        _ => return Err(Reason::Algorithm),
    })
}

/// The hash of RSASSA-PSS parameters in the one shape that is in use (RFC 4055): the same hash for
/// message and mask, a salt of its length, the hash with null or without parameters.
fn pss_hash(algorithm: &AlgorithmIdentifierOwned) -> Result<Hash, Reason> {
    let parameters = algorithm.parameters.as_ref().ok_or(Reason::Algorithm)?;
    let given = parameters.to_der().map_err(|_| Reason::Algorithm)?;
    let sizes = [
        (Hash::Sha256, 1_u8, 32_u8),
        (Hash::Sha384, 2, 48),
        (Hash::Sha512, 3, 64),
    ];
    for (hash, last, salt) in sizes {
        for null in [true, false] {
            if given == pss_parameters(last, salt, null) {
                return Ok(hash);
            }
        }
    }
    Err(Reason::Algorithm)
}

fn pss_parameters(last: u8, salt: u8, null: bool) -> Vec<u8> {
    let wrap = |tag: u8, content: &[u8]| {
        // All contents here are shorter than 128 bytes, so one length byte is enough.
        let mut bytes = vec![tag, content.len() as u8];
        bytes.extend_from_slice(content);
        bytes
    };
    let mut hash = vec![
        0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, last,
    ];
    if null {
        hash.extend([0x05, 0x00]);
    }
    let hash = wrap(0x30, &hash);
    let mut mask = vec![
        0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x08,
    ];
    mask.extend_from_slice(&hash);
    let parts = [
        wrap(0xA0, &hash),
        wrap(0xA1, &wrap(0x30, &mask)),
        wrap(0xA2, &[0x02, 0x01, salt]),
    ];
    wrap(0x30, &parts.concat())
}
