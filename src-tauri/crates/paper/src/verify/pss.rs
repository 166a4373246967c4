//! RSASSA-PSS (RFC 4055, RFC 8017 8.1): its parameters, and checking a signature made with them.

use const_oid::ObjectIdentifier;
use der::{Any, Decode, Encode, Tag, Tagged};
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Public};
use openssl::rsa::{Padding, Rsa};
use openssl::sign::{RsaPssSaltlen, Verifier};
use spki::AlgorithmIdentifierOwned;

use super::Reason;
use super::keys::Hash;

const MGF1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.8");
/// What counts where no length is written.
const SALT: u16 = 20;

/// One hash for the message and its mask, and a salt of so many bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pss {
    pub hash: Hash,
    salt: u16,
}

impl Pss {
    /// From the parameters of an algorithm, each written as DER demands. What they leave out means
    /// SHA-1, which is not accepted; two different hashes are allowed by the standard and used by nobody.
    pub fn read(algorithm: &AlgorithmIdentifierOwned) -> Result<Self, Reason> {
        let refuse = |_| Reason::Algorithm;
        let parameters = algorithm.parameters.as_ref().ok_or(Reason::Algorithm)?;
        let fields: Vec<Any> = parameters.decode_as().map_err(refuse)?;
        let (mut last, mut hash, mut mask, mut salt) = (None, None, None, SALT);
        for field in &fields {
            let Tag::ContextSpecific {
                constructed: true,
                number,
            } = field.tag()
            else {
                return Err(Reason::Algorithm);
            };
            let number = number.value();
            if last.is_some_and(|last| last >= number) {
                return Err(Reason::Algorithm);
            }
            last = Some(number);
            match number {
                0 => hash = Some(hashed(field.value())?),
                1 => mask = Some(masked(field.value())?),
                2 => salt = u16::from_der(field.value()).map_err(refuse)?,
                // The trailer has one value, which DER leaves out.
                _ => return Err(Reason::Algorithm),
            }
        }
        match hash {
            Some(hash) if mask == Some(hash) => Ok(Self { hash, salt }),
            _ => Err(Reason::Algorithm),
        }
    }

    /// Whether a key may be used so: it names no parameters, or these with no longer salt
    /// (RFC 4055 3.3).
    pub fn fits(self, key: &AlgorithmIdentifierOwned) -> bool {
        key.parameters.is_none()
            || Self::read(key).is_ok_and(|own| own.hash == self.hash && own.salt <= self.salt)
    }

    /// Whether `signature` is one of `key` over `message`, with exactly this salt. Fewer bytes than the
    /// key has would be a second spelling of the same signature.
    pub fn holds(self, key: &Rsa<Public>, message: &[u8], signature: &[u8]) -> bool {
        let digest = match self.hash {
            Hash::Sha256 => MessageDigest::sha256(),
            Hash::Sha384 => MessageDigest::sha384(),
            Hash::Sha512 => MessageDigest::sha512(),
        };
        let check = || {
            let key = PKey::from_rsa(key.clone())?;
            let mut verifier = Verifier::new(digest, &key)?;
            verifier.set_rsa_padding(Padding::PKCS1_PSS)?;
            verifier.set_rsa_mgf1_md(digest)?;
            verifier.set_rsa_pss_saltlen(RsaPssSaltlen::custom(i32::from(self.salt)))?;
            verifier.verify_oneshot(signature, message)
        };
        let size = usize::try_from(key.size()).unwrap_or_default();
        signature.len() == size && check().unwrap_or_default()
    }
}

fn hashed(der: &[u8]) -> Result<Hash, Reason> {
    Hash::of(&AlgorithmIdentifierOwned::from_der(der).map_err(|_| Reason::Algorithm)?)
}

/// MGF1 with its hash.
fn masked(der: &[u8]) -> Result<Hash, Reason> {
    let mask = AlgorithmIdentifierOwned::from_der(der).map_err(|_| Reason::Algorithm)?;
    let hash = mask.parameters.as_ref().filter(|_| mask.oid == MGF1);
    let der = hash.and_then(|hash| hash.to_der().ok());
    hashed(&der.ok_or(Reason::Algorithm)?)
}
