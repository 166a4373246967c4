//! A key with its certificates from a PKCS#12 file (RFC 7292; .p12, .pfx), as authorities and other
//! programs hand them out, under modern ciphers (PBES2) or the old ones (3DES, RC2).

use p12_keystore::{Pkcs12Archive, error::Error};
use thiserror::Error as ThisError;
use x509_cert::Certificate;

use crate::certificate::{self, Credential};
use crate::sign::{KeySigner, SignError};
use crate::verify::may_sign;

/// Steps from the signer's certificate to the root that are looked for.
const DEPTH: usize = 6;

/// Why nothing can be signed with a file.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum Pkcs12Error {
    #[error("the password does not open the file")]
    Password,
    #[error("no PKCS#12 file: {0}")]
    Malformed(String),
    #[error("there is no private key in the file")]
    NoKey,
    #[error("there is no certificate for the key in the file")]
    NoCertificate,
    #[error("the key cannot be used: {0}")]
    Key(String),
    #[error("the certificate is not meant for signing")]
    Purpose,
}

/// The first key of the file with its certificate and the certificates that vouch for it.
///
/// # Errors
/// [`Pkcs12Error`]; a wrong password and a broken file are told apart where the file has a check sum.
pub fn open(bytes: &[u8], password: &str) -> Result<Credential, Pkcs12Error> {
    let archive = Pkcs12Archive::from_pkcs12(bytes, password).map_err(refused)?;
    let mut keys = archive.keys.iter().map(|bag| bag.key.as_der()).peekable();
    if keys.peek().is_none() {
        return Err(Pkcs12Error::NoKey);
    }
    let certificates: Vec<&[u8]> = archive.certs.iter().map(|bag| bag.cert.as_der()).collect();
    let mut reason = Pkcs12Error::NoCertificate;
    for key in keys {
        for certificate in &certificates {
            let credential = Credential {
                key_pkcs8: key.to_vec(),
                certificate: certificate.to_vec(),
                chain: Vec::new(),
            };
            match KeySigner::new(&credential) {
                Ok(_) => return finish(credential, &certificates),
                Err(SignError::KeyMismatch) => {}
                Err(SignError::BadKey { reason: why }) => reason = Pkcs12Error::Key(why),
                Err(other) => reason = Pkcs12Error::Malformed(other.to_string()),
            }
        }
    }
    Err(reason)
}

fn finish(credential: Credential, all: &[&[u8]]) -> Result<Credential, Pkcs12Error> {
    let own = parsed(&credential.certificate)?;
    may_sign(&own).map_err(|_| Pkcs12Error::Purpose)?;
    Ok(Credential {
        chain: chain(&own, all),
        ..credential
    })
}

/// From the issuer of `own` to a root that vouches for itself. A chain that ends before one is left
/// out as a whole: a certificate in a signature for which nothing vouches makes it doubtful.
fn chain(own: &Certificate, all: &[&[u8]]) -> Vec<Vec<u8>> {
    let mut wanted = own.tbs_certificate.issuer.clone();
    if wanted == own.tbs_certificate.subject {
        return Vec::new();
    }
    let mut found = Vec::new();
    for _ in 0..DEPTH {
        let next = all.iter().find_map(|der| {
            let certificate = certificate::parse(der).ok()?;
            (certificate.tbs_certificate.subject == wanted).then_some((*der, certificate))
        });
        let Some((der, certificate)) = next else {
            return Vec::new();
        };
        found.push(der.to_vec());
        let body = certificate.tbs_certificate;
        if body.issuer == body.subject {
            return found;
        }
        wanted = body.issuer;
    }
    Vec::new()
}

fn parsed(der: &[u8]) -> Result<Certificate, Pkcs12Error> {
    certificate::parse(der).map_err(|error| Pkcs12Error::Malformed(error.to_string()))
}

fn refused(error: Error) -> Pkcs12Error {
    match error {
        Error::MacError(_) | Error::Pkcs5Error(_) | Error::UnpadError => Pkcs12Error::Password,
        other => Pkcs12Error::Malformed(other.to_string()),
    }
}
