//! The bonus engine against the shared vectors, against the edges of its rules, against what must hold
//! for every quarter, and against a second formulation of the same rules.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod edges;
mod explained;
mod faults;
mod json;
mod properties;
mod quarters;
mod refusals;
mod second;
mod speed;
mod vectors;
