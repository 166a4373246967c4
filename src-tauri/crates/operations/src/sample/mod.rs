//! The sample company 明烛灯饰: a lighting shop of 24 people with three quarters of history. It is made
//! by the same verbs that a user uses, day by day, so that it holds nothing a user could not have made.

mod account_work;
mod accounts;
mod assessment;
mod contracts;
mod data;
mod found;
mod jobs;
mod receipts;
mod regulations;
mod rounds;
mod service;
mod training;

#[cfg(test)]
pub(crate) use found::found_at_cost;
pub use found::{Founded, found};

#[cfg(test)]
mod tests;
