//! `guijuctl assessment …` as a script calls it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod bad_input;
#[path = "../firm/mod.rs"]
mod firm;
mod month;
mod refused;
mod steps;
