//! A key held in memory: P-256, as the program makes them, or RSA, as authorities often do.

use const_oid::db::rfc5912;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::pkcs8::{DecodePrivateKey, PrivateKeyInfo};
use ring::rand::SystemRandom;
use ring::signature::{KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};

use super::{Algorithm, Sign, SignError};
use crate::certificate::{self, Credential};

/// Signs with a P-256 key or an RSA key of 2,048 to 4,096 bits. Both ways are deterministic (RFC 6979,
/// PKCS#1 v1.5), so that a paper can be made again byte for byte.
pub struct KeySigner {
    key: Key,
    certificate: Vec<u8>,
    chain: Vec<Vec<u8>>,
}

enum Key {
    P256(SigningKey),
    Rsa(Box<RsaKeyPair>),
}

impl KeySigner {
    /// Loads the key and makes sure that it is the one of the certificate.
    ///
    /// # Errors
    /// [`SignError::BadKey`], [`SignError::BadCertificate`], [`SignError::KeyMismatch`].
    pub fn new(credential: &Credential) -> Result<Self, SignError> {
        let key = Key::load(&credential.key_pkcs8)?;
        let parsed =
            certificate::parse(&credential.certificate).map_err(|e| SignError::BadCertificate {
                reason: e.to_string(),
            })?;
        let listed = &parsed
            .tbs_certificate
            .subject_public_key_info
            .subject_public_key;
        if listed.as_bytes() != Some(key.public().as_slice()) {
            return Err(SignError::KeyMismatch);
        }
        Ok(Self {
            key,
            certificate: credential.certificate.clone(),
            chain: credential.chain.clone(),
        })
    }
}

impl Key {
    fn load(pkcs8: &[u8]) -> Result<Self, SignError> {
        let bad = |reason: String| SignError::BadKey { reason };
        let info = PrivateKeyInfo::try_from(pkcs8).map_err(|e| bad(e.to_string()))?;
        if info.algorithm.oid == rfc5912::RSA_ENCRYPTION {
            let key = RsaKeyPair::from_pkcs8(pkcs8).map_err(|e| bad(e.to_string()))?;
            return Ok(Self::Rsa(Box::new(key)));
        }
        let key = SigningKey::from_pkcs8_der(pkcs8).map_err(|e| bad(e.to_string()))?;
        Ok(Self::P256(key))
    }

    /// As it stands in a certificate: the point uncompressed, the RSA key as PKCS#1.
    fn public(&self) -> Vec<u8> {
        match self {
            Self::P256(key) => key
                .verifying_key()
                .to_encoded_point(false)
                .as_bytes()
                .to_vec(),
            Self::Rsa(key) => key.public_key().as_ref().to_vec(),
        }
    }
}

impl Sign for KeySigner {
    fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    fn chain(&self) -> &[Vec<u8>] {
        &self.chain
    }

    fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let failed = |reason: String| SignError::Failed { reason };
        match &self.key {
            Key::P256(key) => {
                let signature: Signature =
                    key.try_sign(message).map_err(|e| failed(e.to_string()))?;
                Ok(signature.to_der().as_bytes().to_vec())
            }
            Key::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                let random = SystemRandom::new();
                key.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature)
                    .map_err(|e| failed(e.to_string()))?;
                Ok(signature)
            }
        }
    }

    fn algorithm(&self) -> Algorithm {
        match self.key {
            Key::P256(_) => Algorithm::EcdsaP256,
            Key::Rsa(_) => Algorithm::RsaPkcs1,
        }
    }
}
