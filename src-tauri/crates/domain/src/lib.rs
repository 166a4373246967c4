//! The rules of Guiju, and nothing but rules: no SQL, no PDF, no file, no clock, no random number and
//! no floating point. Time comes in as [`moment::Moment`], amounts as [`money::Money`] (fen), weights
//! and scores as exact fractions. Everything here can be read beside the regulation it computes.

pub mod accounts;
pub mod assessment;
pub mod bonus;
pub mod calendar;
mod capitals;
pub mod digest;
pub mod exact;
pub mod figure;
pub mod ids;
pub mod jobs;
pub mod moment;
pub mod money;
pub mod packs;
pub mod papers;
pub mod people;
pub mod quarter;
pub mod regulations;
pub mod rounds;
pub mod service;
pub mod training;
