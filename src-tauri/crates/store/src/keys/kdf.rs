//! From a password to a key: Argon2id (RFC 9106), slow on purpose, its cost stored beside what it locks.

use std::time::Instant;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::seal::Secret;

/// What one try of a password costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

const MEMORY_KIB: u32 = 64 * 1024;
const SECONDS: f64 = 0.5;
/// RFC 9106 recommends 3 passes at 64 MiB; a fast machine takes more.
const LEAST_PASSES: u32 = 3;
const MOST_PASSES: u32 = 64;

impl KdfCost {
    /// 64 MiB, and as many passes as take this machine about half a second; takes a tenth of that to
    /// find out.
    #[must_use]
    pub fn calibrated() -> Self {
        let one = Self {
            memory_kib: MEMORY_KIB,
            passes: 1,
            lanes: 1,
        };
        let start = Instant::now();
        one.key(b"calibration", b"guiju calibration");
        let passes = (SECONDS / start.elapsed().as_secs_f64().max(1e-3)).ceil();
        // Saturating conversion; the bounds make a wild measurement harmless.
        Self {
            passes: (passes as u32).clamp(LEAST_PASSES, MOST_PASSES),
            ..one
        }
    }

    /// Next to nothing: for tests only, never for a file that holds something.
    #[must_use]
    pub fn for_tests() -> Self {
        Self {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        }
    }

    /// Whether a file that carries this cost can be believed: a foreign keys.json must not make us
    /// allocate all memory or compute for a day.
    pub(crate) fn is_sane(self) -> bool {
        (8..=1024 * 1024).contains(&self.memory_kib)
            && (1..=256).contains(&self.passes)
            && (1..=16).contains(&self.lanes)
            && self.memory_kib >= 8 * self.lanes
    }

    /// `self` must be sane, `salt` at least 8 bytes.
    pub(crate) fn key(self, password: &[u8], salt: &[u8]) -> Secret {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .expect("only sane costs are used");
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password, salt, &mut *key)
            .expect("salt and length are within the bounds of Argon2");
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_file_costs_64_mib_and_three_passes_at_least() {
        let cost = KdfCost::calibrated();
        assert!(cost.is_sane());
        assert_eq!(cost.memory_kib, 65536);
        assert!(cost.passes >= 3);
    }
}
