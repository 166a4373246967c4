//! The figures of accounts against the edges of their rules and against plainer formulations.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod abc;
mod grade;
mod plan;
mod progress;
mod receivables;
mod rfm;
mod visits_kept;
mod work;
