//! Sealing bytes: ChaCha20-Poly1305 and HKDF-SHA-256 of ring, nothing of our own.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf;
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

/// 256 secret bits, overwritten when dropped.
pub(crate) type Secret = Zeroizing<[u8; 32]>;

/// Bytes that a key of 32 did not open: a wrong key, or somebody changed them.
#[derive(Debug)]
pub(crate) struct NotOpened;

/// Fresh random bytes of the operating system.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SystemRandom::new()
        .fill(&mut bytes)
        .expect("a system without random numbers runs no program that keeps secrets");
    bytes
}

/// A key for one purpose, so that no two parts of the file share one.
pub(crate) fn derive(secret: &[u8], salt: &[u8], purpose: &str) -> Secret {
    let mut key = Zeroizing::new([0; 32]);
    hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[purpose.as_bytes()], hkdf::HKDF_SHA256)
        .and_then(|okm| okm.fill(&mut *key))
        .expect("32 bytes are within the length of HKDF-SHA-256");
    key
}

pub(crate) fn cipher(key: &[u8; 32]) -> LessSafeKey {
    let key = UnboundKey::new(&CHACHA20_POLY1305, key).expect("the key of ChaCha20 has 32 bytes");
    LessSafeKey::new(key)
}

/// Nonce, sealed bytes and tag. `about` is authenticated, not stored.
pub(crate) fn seal(key: &[u8; 32], about: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE_LEN] = random();
    let mut body = Zeroizing::new(plain.to_vec());
    let tag = cipher(key)
        .seal_in_place_separate_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(about),
            &mut body,
        )
        .expect("what is sealed here is far below 256 GB");
    let mut sealed = nonce.to_vec();
    sealed.extend_from_slice(&body);
    sealed.extend_from_slice(tag.as_ref());
    sealed
}

/// The reverse of [`seal`].
pub(crate) fn open(
    key: &[u8; 32],
    about: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, NotOpened> {
    let (nonce, body) = sealed.split_at_checked(NONCE_LEN).ok_or(NotOpened)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| NotOpened)?;
    let mut body = Zeroizing::new(body.to_vec());
    let length = cipher(key)
        .open_in_place(nonce, Aad::from(about), &mut body)
        .map_err(|_| NotOpened)?
        .len();
    body.truncate(length);
    Ok(body)
}

/// Fields joined so that no two lists of fields give the same bytes.
pub(crate) fn joined(fields: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for field in fields {
        bytes.extend_from_slice(&(field.len() as u64).to_be_bytes());
        bytes.extend_from_slice(field);
    }
    bytes
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_with_the_same_key_about_the_same_thing() {
        let (key, other) = (random(), random());
        let sealed = seal(&key, b"owner", b"secret");
        assert_eq!(open(&key, b"owner", &sealed).unwrap().as_slice(), b"secret");
        assert!(open(&other, b"owner", &sealed).is_err());
        assert!(open(&key, b"manager", &sealed).is_err());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(open(&key, b"owner", &changed).is_err(), "byte {at}");
        }
        assert!(open(&key, b"owner", b"short").is_err());
    }
}
