//! What a user can do: a folder per subject, a file per verb. Every verb has three beats: it decides
//! (a pure rule of `domain`), makes (a paper, outside any transaction) and records (one transaction with
//! its audit line). This room alone combines store, paper and exchange.

pub mod accounts;
pub mod assessment;
pub mod bonus;
pub mod clock;
mod error;
pub mod files;
pub mod jobs;
mod memory;
pub mod office;
mod packed;
pub mod papers;
pub mod people;
pub mod printing;
mod refusals;
pub mod regulations;
pub mod rounds;
pub mod sample;
pub mod search;
pub mod service;
pub mod texts;
pub mod training;
pub mod views;
pub mod worker;

#[cfg(test)]
mod testing;

pub use error::{Error, Refusal, Result, refusal};
