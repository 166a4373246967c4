//! A P-256 key held in memory.

use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::pkcs8::DecodePrivateKey;

use super::{Algorithm, Sign, SignError};
use crate::certificate::{self, Credential};

/// Signs with a P-256 key; deterministic (RFC 6979), so that a paper can be made again byte for byte.
pub struct KeySigner {
    key: SigningKey,
    certificate: Vec<u8>,
}

impl KeySigner {
    /// Loads the key and makes sure that it is the one of the certificate.
    pub fn new(credential: &Credential) -> Result<Self, SignError> {
        let key =
            SigningKey::from_pkcs8_der(&credential.key_pkcs8).map_err(|e| SignError::BadKey {
                reason: e.to_string(),
            })?;
        let parsed =
            certificate::parse(&credential.certificate).map_err(|e| SignError::BadCertificate {
                reason: e.to_string(),
            })?;
        let listed = &parsed
            .tbs_certificate
            .subject_public_key_info
            .subject_public_key;
        let point = key.verifying_key().to_encoded_point(false);
        if listed.as_bytes() != Some(point.as_bytes()) {
            return Err(SignError::KeyMismatch);
        }
        Ok(Self {
            key,
            certificate: credential.certificate.clone(),
        })
    }
}

impl Sign for KeySigner {
    fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let signature: Signature = self.key.try_sign(message).map_err(|e| SignError::Failed {
            reason: e.to_string(),
        })?;
        Ok(signature.to_der().as_bytes().to_vec())
    }

    fn algorithm(&self) -> Algorithm {
        Algorithm::EcdsaP256
    }
}
