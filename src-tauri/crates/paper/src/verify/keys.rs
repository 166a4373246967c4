//! Public keys and the signatures made with them, through ring; RSA-PSS through OpenSSL, because ring
//! takes salts of one length only and others (pyHanko, OpenSSL itself) make them as long as they fit.
//! What is weak or rare (SHA-1, keys below 2,048 bits, other curves) is not accepted.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912;
use der::Any;
use openssl::pkey::Public;
use openssl::rsa::Rsa;
use ring::{digest, signature};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use super::Reason;
use super::pss::Pss;

/// Bits of an RSA key that is accepted: below 2,048 it is too weak (NIST SP 800-131A), and above 8,192
/// nobody has one and checking takes long.
const RSA_BITS: std::ops::RangeInclusive<i32> = 2048..=8192;

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

/// Absent or null, the two spellings of an algorithm without parameters.
pub(super) fn no_parameters(algorithm: &AlgorithmIdentifierOwned) -> bool {
    algorithm
        .parameters
        .as_ref()
        .is_none_or(|parameters| *parameters == Any::null())
}

/// A key with the way in which it signs, both of which are supported here.
pub struct Scheme {
    way: Way,
    key: Vec<u8>,
    /// For people: `ECDSA P-256 SHA-256`.
    pub name: String,
}

enum Way {
    Ring(&'static dyn signature::VerificationAlgorithm),
    Pss(Pss),
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
        let (way, name) = select(key, family, hash)?;
        let bytes = key.subject_public_key.as_bytes();
        Ok(Self {
            way,
            key: bytes.ok_or(Reason::Algorithm)?.to_vec(),
            name: format!("{name} {}", hash.name()),
        })
    }

    pub fn check(&self, message: &[u8], signature: &[u8]) -> Result<(), Reason> {
        let holds = match &self.way {
            Way::Ring(algorithm) => signature::UnparsedPublicKey::new(*algorithm, &self.key)
                .verify(message, signature)
                .is_ok(),
            Way::Pss(pss) => pss.holds(&rsa(&self.key)?, message, signature),
        };
        if holds {
            Ok(())
        } else {
            Err(Reason::SignatureMismatch)
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Ecdsa,
    Pkcs1,
    Pss(Pss),
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
        rfc5912::ID_RSASSA_PSS => {
            let pss = Pss::read(algorithm)?;
            Ok((Family::Pss(pss), pss.hash))
        }
        _ => Err(Reason::Algorithm),
    }
}

fn select(
    key: &SubjectPublicKeyInfoOwned,
    family: Family,
    hash: Hash,
) -> Result<(Way, &'static str), Reason> {
    let curve = match key.algorithm.oid {
        rfc5912::ID_EC_PUBLIC_KEY => {
            let parameters = key.algorithm.parameters.as_ref();
            let curve = parameters.and_then(|any| any.decode_as::<ObjectIdentifier>().ok());
            Some(curve.ok_or(Reason::Algorithm)?)
        }
        rfc5912::RSA_ENCRYPTION if no_parameters(&key.algorithm) => None,
        // A key that signs with PSS only; where it names parameters, they bind the signature.
        rfc5912::ID_RSASSA_PSS => match family {
            Family::Pss(pss) if pss.fits(&key.algorithm) => None,
            _ => return Err(Reason::Algorithm),
        },
        _ => return Err(Reason::Algorithm),
    };
    if curve.is_none() {
        let bytes = key.subject_public_key.as_bytes();
        rsa(bytes.ok_or(Reason::Algorithm)?)?;
    }
    let (algorithm, name): (&'static dyn signature::VerificationAlgorithm, _) =
        match (family, curve, hash) {
            (Family::Pss(pss), None, _) => return Ok((Way::Pss(pss), "RSA-PSS")),
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
            _ => return Err(Reason::Algorithm),
        };
    Ok((Way::Ring(algorithm), name))
}

/// An RSA key of an accepted size. An exponent of 1 would make every message its own signature.
fn rsa(key: &[u8]) -> Result<Rsa<Public>, Reason> {
    let key = Rsa::public_key_from_der_pkcs1(key).map_err(|_| Reason::Algorithm)?;
    let sound = RSA_BITS.contains(&key.n().num_bits()) && key.e().num_bits() > 1;
    sound.then_some(key).ok_or(Reason::Algorithm)
}
