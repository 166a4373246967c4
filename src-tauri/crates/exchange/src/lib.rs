//! Files from and for other programs. Hostile input lives here: whatever a file holds, the answer is a
//! table of texts or an error that says what is wrong, never a panic.

pub mod bundle;
pub mod contacts;
mod foreign;
pub mod manuscript;
pub mod outline;
pub mod questions;
pub mod receivables;
pub mod results;
pub mod roster;
pub mod sales;
pub mod seal;
pub mod sheet;
pub mod table;
