//! Signature containers (CMS) of programs that choose other algorithms than ours, put into a paper that
//! is signed already.

use der::{Decode, Encode};
use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::hash::{MessageDigest, hash};
use openssl::pkey::{PKey, Private};
use openssl::rsa::{Padding, Rsa};
use openssl::sign::{RsaPssSaltlen, Signer};
use openssl::x509::{X509, X509NameBuilder};
use x509_cert::Certificate;

use crate::forge::find;

pub const SHA_1: &[u8] = &[0x2B, 0x0E, 0x03, 0x02, 0x1A];
pub const SHA_256: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01];
const PKCS1: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01];
const PKCS9: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09];

/// How a signature is made.
#[derive(Clone, Copy)]
pub enum Way {
    /// sha256WithRSAEncryption, or the name for another hash.
    Pkcs1,
    /// RSASSA-PSS with a salt of so many bytes.
    Pss(u8),
}

/// Somebody with an RSA key.
pub struct Signatory {
    key: PKey<Private>,
    pub certificate: Vec<u8>,
}

impl Signatory {
    pub fn new(bits: u32) -> Self {
        let key = PKey::from_rsa(Rsa::generate(bits).unwrap()).unwrap();
        let mut name = X509NameBuilder::new().unwrap();
        name.append_entry_by_text("CN", "Example Ltd").unwrap();
        let name = name.build();
        let mut x509 = X509::builder().unwrap();
        x509.set_version(2).unwrap();
        let serial = BigNum::from_u32(7).unwrap().to_asn1_integer().unwrap();
        x509.set_serial_number(&serial).unwrap();
        x509.set_subject_name(&name).unwrap();
        x509.set_issuer_name(&name).unwrap();
        let time = |text: &str| Asn1Time::from_str(text).unwrap();
        x509.set_not_before(&time("20260101000000Z")).unwrap();
        x509.set_not_after(&time("20360101000000Z")).unwrap();
        x509.set_pubkey(&key).unwrap();
        x509.sign(&key, MessageDigest::sha256()).unwrap();
        Self {
            certificate: x509.build().to_der().unwrap(),
            key,
        }
    }

    /// A container over `message` with the hash `oid` names; `certificates` go into it.
    pub fn container(
        &self,
        message: &[u8],
        oid: &[u8],
        way: Way,
        certificates: &[&[u8]],
    ) -> Vec<u8> {
        let (digest, last) = match oid {
            SHA_1 => (MessageDigest::sha1(), 0x05),
            _ => (MessageDigest::sha256(), 0x0B),
        };
        let own = hash(MessageDigest::sha256(), &self.certificate).unwrap();
        let id = tlv(0x30, &tlv(0x30, &tlv(0x30, &tlv(0x04, &own))));
        let mut attributes = [
            attribute(&[3], &tlv(0x06, DATA)),
            attribute(&[4], &tlv(0x04, &hash(digest, message).unwrap())),
            attribute(&[0x10, 0x02, 0x2F], &id),
        ];
        attributes.sort();
        let attributes = attributes.concat();
        let mut signer = Signer::new(digest, &self.key).unwrap();
        let name = match way {
            Way::Pkcs1 => algorithm(&[PKCS1, &[last]].concat(), &[5, 0]),
            Way::Pss(salt) => {
                signer.set_rsa_padding(Padding::PKCS1_PSS).unwrap();
                signer.set_rsa_mgf1_md(digest).unwrap();
                let length = RsaPssSaltlen::custom(i32::from(salt));
                signer.set_rsa_pss_saltlen(length).unwrap();
                algorithm(&[PKCS1, &[0x0A]].concat(), &pss(oid, salt))
            }
        };
        let signature = signer.sign_oneshot_to_vec(&tlv(0x31, &attributes)).unwrap();
        let certificate = Certificate::from_der(&self.certificate).unwrap();
        let body = &certificate.tbs_certificate;
        let issuer = [
            body.issuer.to_der().unwrap(),
            body.serial_number.to_der().unwrap(),
        ];
        let info = [
            tlv(0x02, &[1]),
            tlv(0x30, &issuer.concat()),
            algorithm(oid, &[]),
            tlv(0xA0, &attributes),
            name,
            tlv(0x04, &signature),
        ];
        let mut certificates = certificates.to_vec();
        certificates.sort_unstable();
        let signed = [
            tlv(0x02, &[1]),
            tlv(0x31, &algorithm(oid, &[])),
            tlv(0x30, &tlv(0x06, DATA)),
            tlv(0xA0, &certificates.concat()),
            tlv(0x31, &tlv(0x30, &info.concat())),
        ];
        let signed = tlv(0xA0, &tlv(0x30, &signed.concat()));
        tlv(0x30, &[tlv(0x06, SIGNED_DATA), signed].concat())
    }
}

/// The paper with another container in the place of its only signature; `make` is given the signed bytes.
pub fn replaced(pdf: &[u8], make: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let start = find(pdf, "/Contents <") + 10;
    let end = start + pdf[start..].iter().position(|b| *b == b'>').unwrap() + 1;
    let container = make(&[&pdf[..start], &pdf[end..]].concat());
    let hex: String = container.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut out = pdf.to_vec();
    out[start + 1..end - 1].fill(b'0');
    out[start + 1..start + 1 + hex.len()].copy_from_slice(hex.as_bytes());
    out
}

fn pss(oid: &[u8], salt: u8) -> Vec<u8> {
    let hash = algorithm(oid, &[5, 0]);
    let mask = algorithm(&[PKCS1, &[0x08]].concat(), &hash);
    let salt: &[u8] = if salt < 0x80 { &[salt] } else { &[0, salt] };
    let fields = [
        tlv(0xA0, &hash),
        tlv(0xA1, &mask),
        tlv(0xA2, &tlv(0x02, salt)),
    ];
    tlv(0x30, &fields.concat())
}

fn attribute(oid: &[u8], value: &[u8]) -> Vec<u8> {
    let oid = tlv(0x06, &[PKCS9, oid].concat());
    tlv(0x30, &[oid, tlv(0x31, value)].concat())
}

fn algorithm(oid: &[u8], parameters: &[u8]) -> Vec<u8> {
    tlv(0x30, &[&tlv(0x06, oid), parameters].concat())
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
