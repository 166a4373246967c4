//! What reading a file may cost, so that a hostile file ends in an error and not in a frozen window.

use std::cell::Cell;

use super::PdfError;

/// Nested arrays and dictionaries; real files stay below twenty.
pub const DEPTH: usize = 64;
/// Cross-reference sections in one file.
pub const SECTIONS: usize = 1024;
/// Objects that one file may list; the largest real papers have some ten thousand.
pub const OBJECTS: usize = 1_000_000;
/// Values inside one object, so that a small file cannot become a large heap.
pub const VALUES: usize = 2_000_000;
/// What looking at an object costs beside its bytes.
const LOOK: u64 = 24;
/// Bytes that all inflated streams of one reading may have together.
const INFLATED: u64 = 96 << 20;

/// The running account of one reading.
#[derive(Debug)]
pub struct Budget {
    parsed: Cell<u64>,
    inflated: Cell<u64>,
}

impl Budget {
    pub fn for_file(length: usize) -> Self {
        Self {
            parsed: Cell::new((length as u64).saturating_mul(24) + (4 << 20)),
            inflated: Cell::new(INFLATED),
        }
    }

    /// Accounts for `bytes` of parsing; overlapping objects would otherwise make it quadratic.
    pub fn parse(&self, bytes: usize) -> Result<(), PdfError> {
        take(&self.parsed, bytes as u64 + LOOK)
    }

    /// How much may still be inflated.
    pub fn room(&self) -> u64 {
        self.inflated.get()
    }

    pub fn inflate(&self, bytes: usize) -> Result<(), PdfError> {
        take(&self.inflated, bytes as u64)
    }
}

fn take(cell: &Cell<u64>, amount: u64) -> Result<(), PdfError> {
    let left = cell.get().checked_sub(amount).ok_or(PdfError::TooComplex)?;
    cell.set(left);
    Ok(())
}
