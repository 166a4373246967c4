//! The question: what is to be stamped, as a hash, and a number that the answer must repeat.

use const_oid::db::rfc5912;
use der::asn1::{OctetString, Uint};
use der::{Encode, Sequence};
use ring::digest;
use ring::rand::{SecureRandom, SystemRandom};
use spki::AlgorithmIdentifierOwned;

use super::StampError;

#[derive(Sequence)]
struct MessageImprint {
    hash_algorithm: AlgorithmIdentifierOwned,
    hashed_message: OctetString,
}

#[derive(Sequence)]
struct TimeStampReq {
    version: u8,
    message_imprint: MessageImprint,
    nonce: Uint,
    /// The authority's certificate is to come with the token.
    cert_req: bool,
}

/// A question that was asked.
#[derive(Debug, Clone)]
pub struct Query {
    pub(super) message: Vec<u8>,
    pub(super) nonce: Vec<u8>,
    der: Vec<u8>,
}

impl Query {
    /// Asks for a stamp on `message`, of which only the SHA-256 leaves the house.
    ///
    /// # Errors
    /// [`StampError::Malformed`] when there are no random numbers.
    pub fn new(message: &[u8]) -> Result<Self, StampError> {
        let mut nonce = [0_u8; 16];
        SystemRandom::new()
            .fill(&mut nonce)
            .map_err(|_| StampError::Malformed)?;
        // Positive and of one length in every spelling.
        nonce[0] = nonce[0] & 0x7F | 0x40;
        let hash = digest::digest(&digest::SHA256, message);
        let der = encode(hash.as_ref(), &nonce).map_err(|_| StampError::Malformed)?;
        Ok(Self {
            message: message.to_vec(),
            nonce: nonce.to_vec(),
            der,
        })
    }

    /// As it is sent: application/timestamp-query.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }
}

fn encode(hash: &[u8], nonce: &[u8]) -> der::Result<Vec<u8>> {
    TimeStampReq {
        version: 1,
        message_imprint: MessageImprint {
            hash_algorithm: AlgorithmIdentifierOwned {
                oid: rfc5912::ID_SHA_256,
                parameters: None,
            },
            hashed_message: OctetString::new(hash)?,
        },
        nonce: Uint::new(nonce)?,
        cert_req: true,
    }
    .to_der()
}
