//! Key accounts (D1 to D3) in figures: who buys lately, often and much ([`rfm`]), who carries the revenue
//! ([`abc`]), the grade by the weights of the regulation ([`grade`]), and where the year's plan stands
//! ([`progress`]). Scores and shares are exact; they are rounded only where they are published.

pub mod abc;
pub mod grade;
pub mod progress;
mod refusal;
pub mod rfm;

pub use refusal::Refusal;

use std::collections::BTreeSet;

/// Everybody is listed once.
fn check_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    match ids.into_iter().find(|id| !seen.insert(*id)) {
        Some(id) => Err(Refusal::DuplicateId { id: id.into() }),
        None => Ok(()),
    }
}
