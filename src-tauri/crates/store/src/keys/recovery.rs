//! The code on the recovery sheet: 150 random bits and 10 bits of checksum in eight groups of four
//! Crockford base-32 characters, which cannot be misread as each other (no I, L, O, U).

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::seal::random;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 32;
const CHECKED: usize = 30;

/// Opens the file when every password is forgotten. Shown once, printed, kept nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; LENGTH]>);

/// Why a typed code cannot be one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    #[error("a recovery code has 32 characters, not {found}")]
    Length { found: usize },
    #[error("{0:?} does not occur in a recovery code")]
    Character(char),
    #[error("the recovery code is mistyped: its last two characters do not fit")]
    Checksum,
}

impl RecoveryCode {
    pub(crate) fn new() -> Self {
        let mut digits = Zeroizing::new(random::<LENGTH>());
        for digit in digits.iter_mut() {
            *digit &= 31;
        }
        let check = checksum(&digits);
        digits[CHECKED..].copy_from_slice(&check);
        Self(digits)
    }

    /// What a person typed: either case, any dashes and spaces; O is read as 0, I and L as 1.
    pub fn parse(typed: &str) -> Result<Self, RecoveryCodeError> {
        let mut digits = Zeroizing::new([0; LENGTH]);
        let mut found = 0;
        for character in typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '—' | '－'))
        {
            let plain = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = ALPHABET
                .iter()
                .position(|letter| char::from(*letter) == plain);
            let digit = digit.ok_or(RecoveryCodeError::Character(character))?;
            if let Some(place) = digits.get_mut(found) {
                *place = digit as u8;
            }
            found += 1;
        }
        if found != LENGTH {
            return Err(RecoveryCodeError::Length { found });
        }
        if digits[CHECKED..] != checksum(&digits) {
            return Err(RecoveryCodeError::Checksum);
        }
        Ok(Self(digits))
    }

    /// As printed: `["7K4Q", "X0M2", …]`, eight groups of four.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        self.0
            .chunks(4)
            .map(|group| {
                group
                    .iter()
                    .map(|digit| char::from(ALPHABET[usize::from(*digit)]))
                    .collect()
            })
            .collect()
    }

    /// The secret that the key is derived from.
    pub(crate) fn secret(&self) -> &[u8] {
        &self.0[..CHECKED]
    }
}

/// `7K4Q-X0M2-…`
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.groups().join("-"))
    }
}

/// A log never shows it.
impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

fn checksum(digits: &[u8; LENGTH]) -> [u8; 2] {
    let hash = Sha256::digest(&digits[..CHECKED]);
    [hash[0] & 31, hash[1] & 31]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_code_is_read_back_in_any_dress() {
        let code = RecoveryCode::new();
        assert_eq!(code.groups().len(), 8);
        assert!(code.groups().iter().all(|group| group.len() == 4));
        let printed = code.to_string();
        assert_eq!(RecoveryCode::parse(&printed).unwrap(), code);
        let careless = printed
            .to_lowercase()
            .replace('-', "  ")
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(RecoveryCode::parse(&careless).unwrap(), code);
    }

    #[test]
    fn a_mistyped_code_is_noticed_before_the_slow_part() {
        let printed = RecoveryCode::new().to_string();
        assert_eq!(
            RecoveryCode::parse(&printed[1..]),
            Err(RecoveryCodeError::Length { found: 31 })
        );
        assert_eq!(
            RecoveryCode::parse("恢复"),
            Err(RecoveryCodeError::Character('恢'))
        );
        let noticed = (0..30)
            .filter(|at| {
                let mut letters: Vec<char> = printed.replace('-', "").chars().collect();
                letters[*at] = if letters[*at] == 'A' { 'B' } else { 'A' };
                RecoveryCode::parse(&letters.iter().collect::<String>()).is_err()
            })
            .count();
        assert!(noticed >= 29, "{noticed} of 30 wrong letters noticed");
    }
}
