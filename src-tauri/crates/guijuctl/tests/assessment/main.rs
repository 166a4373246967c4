//! `guijuctl assessment …` as a script calls it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;
mod month;
mod refused;
