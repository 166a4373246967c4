//! A timestamp authority in the test itself: it answers honestly, or lies as it is told.

use chrono::{DateTime, Utc};
use der::{Decode, Encode};
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use paper::certificate::Credential;
use paper::sign::{KeySigner, Sign};
use paper::stamp::Stamp;
use rcgen::{CertificateParams, CustomExtension, DistinguishedName, DnType, IsCa, KeyPair};
use ring::digest::{SHA256, digest};
use x509_cert::Certificate;

const SHA_256: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
const ECDSA_SHA_256: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02];
const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const PKCS9: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09];
/// id-kp-timeStamping
const STAMPING: &[u8] = &[0x2B, 6, 1, 5, 5, 7, 3, 8];
/// id-ct-TSTInfo and id-aa-signingCertificateV2, behind the arc of PKCS#9.
const TST_INFO: [u8; 3] = [0x10, 0x01, 0x04];
const SIGNING_CERTIFICATE: [u8; 3] = [0x10, 0x02, 0x2F];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    None,
    OtherHash,
    OtherNonce,
    NoNonce,
    OtherKey,
    /// One that is critical and that nobody knows.
    Extension,
    Refused,
    Empty,
    Nonsense,
}

pub struct Authority {
    pub credential: Credential,
    pub at: DateTime<Utc>,
    pub lie: Lie,
    /// What the token calls its signature algorithm, with the parameters.
    pub algorithm: Vec<u8>,
}

impl Authority {
    /// `purpose` is the extended key usage of its certificate; none leaves it out.
    pub fn new(at: DateTime<Utc>, purpose: Option<(&[u8], bool)>) -> Self {
        Self::with(KeyPair::generate().unwrap(), at, purpose)
    }

    /// One with an RSA key, which calls its signatures by the name `…113549.1.1.last`.
    pub fn rsa(at: DateTime<Utc>, last: u8) -> Self {
        let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
        let key = KeyPair::try_from(key.private_key_to_pkcs8().unwrap()).unwrap();
        let name = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, last];
        Self {
            algorithm: tlv(0x30, &[&tlv(0x06, &name)[..], &[5, 0]].concat()),
            ..Self::with(key, at, Some((STAMPING, true)))
        }
    }

    fn with(key: KeyPair, at: DateTime<Utc>, purpose: Option<(&[u8], bool)>) -> Self {
        let mut name = DistinguishedName::new();
        name.push(DnType::CommonName, "Example Time Authority");
        let mut params = CertificateParams::default();
        params.distinguished_name = name;
        params.is_ca = IsCa::ExplicitNoCa;
        params.not_before = rcgen::date_time_ymd(2020, 1, 1);
        params.not_after = rcgen::date_time_ymd(2040, 1, 1);
        if let Some((oid, critical)) = purpose {
            let content = tlv(0x30, &tlv(0x06, oid));
            let mut usage = CustomExtension::from_oid_content(&[2, 5, 29, 37], content);
            usage.set_criticality(critical);
            params.custom_extensions.push(usage);
        }
        let certificate = params.self_signed(&key).unwrap();
        Self {
            credential: Credential {
                key_pkcs8: key.serialize_der(),
                certificate: certificate.der().to_vec(),
                chain: Vec::new(),
            },
            at,
            lie: Lie::None,
            algorithm: algorithm(ECDSA_SHA_256),
        }
    }

    /// One whose certificate is for timestamps.
    pub fn honest(at: DateTime<Utc>) -> Self {
        Self::new(at, Some((STAMPING, true)))
    }

    pub fn lying(at: DateTime<Utc>, lie: Lie) -> Self {
        Self {
            lie,
            ..Self::honest(at)
        }
    }

    /// A token over a hash; an empty nonce is none.
    pub fn token(&self, hash: &[u8], nonce: &[u8]) -> Vec<u8> {
        let time = self.at.format("%Y%m%d%H%M%SZ").to_string();
        let mut info = [
            tlv(0x02, &[1]),
            tlv(0x06, &[0x2A, 3, 4, 1]),
            tlv(0x30, &[algorithm(SHA_256), tlv(0x04, hash)].concat()),
            tlv(0x02, &[7]),
            tlv(0x18, time.as_bytes()),
        ]
        .concat();
        if !nonce.is_empty() {
            info.extend(tlv(0x02, nonce));
        }
        if self.lie == Lie::Extension {
            let critical = [
                tlv(0x06, &[0x2A, 3, 9]),
                tlv(0x01, &[0xFF]),
                tlv(0x04, &[5, 0]),
            ];
            info.extend(tlv(0xA1, &tlv(0x30, &critical.concat())));
        }
        let info = tlv(0x30, &info);
        let certificate = Certificate::from_der(&self.credential.certificate).unwrap();
        let body = &certificate.tbs_certificate;
        let own = digest(&SHA256, &self.credential.certificate);
        let id = tlv(0x30, &tlv(0x30, &tlv(0x30, &tlv(0x04, own.as_ref()))));
        let mut attributes = [
            attribute(&[3], &tlv(0x06, &[PKCS9, &TST_INFO].concat())),
            attribute(&[4], &tlv(0x04, digest(&SHA256, &info).as_ref())),
            attribute(&SIGNING_CERTIFICATE, &id),
        ];
        attributes.sort();
        let attributes = attributes.concat();
        let other = Self::honest(self.at);
        let signer = if self.lie == Lie::OtherKey {
            &other
        } else {
            self
        };
        let signature = KeySigner::new(&signer.credential)
            .unwrap()
            .sign_sha256(&tlv(0x31, &attributes))
            .unwrap();
        let issuer = [
            body.issuer.to_der().unwrap(),
            body.serial_number.to_der().unwrap(),
        ];
        let signer = [
            tlv(0x02, &[1]),
            tlv(0x30, &issuer.concat()),
            algorithm(SHA_256),
            tlv(0xA0, &attributes),
            self.algorithm.clone(),
            tlv(0x04, &signature),
        ];
        let content = [
            tlv(0x06, &[PKCS9, &TST_INFO].concat()),
            tlv(0xA0, &tlv(0x04, &info)),
        ];
        let signed = [
            tlv(0x02, &[3]),
            tlv(0x31, &algorithm(SHA_256)),
            tlv(0x30, &content.concat()),
            tlv(0xA0, &self.credential.certificate),
            tlv(0x31, &tlv(0x30, &signer.concat())),
        ];
        let signed = tlv(0xA0, &tlv(0x30, &signed.concat()));
        tlv(0x30, &[tlv(0x06, SIGNED_DATA), signed].concat())
    }
}

impl Stamp for Authority {
    fn ask(&self, request: &[u8]) -> Result<Vec<u8>, String> {
        let (mut hash, mut nonce) = question(request);
        let granted = |status: u8| tlv(0x30, &tlv(0x02, &[status]));
        match self.lie {
            Lie::Nonsense => return Ok(b"<html>Welcome</html>".to_vec()),
            Lie::Refused => return Ok(tlv(0x30, &granted(2))),
            Lie::Empty => return Ok(tlv(0x30, &granted(0))),
            Lie::OtherHash => hash[0] ^= 1,
            Lie::OtherNonce => nonce[5] ^= 1,
            Lie::NoNonce => nonce.clear(),
            Lie::None | Lie::OtherKey | Lie::Extension => (),
        }
        let token = self.token(&hash, &nonce);
        Ok(tlv(0x30, &[granted(0), token].concat()))
    }
}

/// Hash and nonce of a request, whose fields have fixed lengths.
fn question(request: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let at = request
        .windows(2)
        .position(|head| head == [0x04, 0x20])
        .unwrap();
    let hash = request[at + 2..at + 34].to_vec();
    let rest = &request[at + 34..];
    assert_eq!(rest[..2], [0x02, 0x10]);
    (hash, rest[2..18].to_vec())
}

fn attribute(oid: &[u8], value: &[u8]) -> Vec<u8> {
    let oid = tlv(0x06, &[PKCS9, oid].concat());
    tlv(0x30, &[oid, tlv(0x31, value)].concat())
}

fn algorithm(oid: &[u8]) -> Vec<u8> {
    tlv(0x30, &tlv(0x06, oid))
}

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut out = match length {
        0..=0x7F => vec![tag, length as u8],
        0x80..=0xFF => vec![tag, 0x81, length as u8],
        _ => vec![tag, 0x82, (length >> 8) as u8, length as u8],
    };
    out.extend_from_slice(content);
    out
}
