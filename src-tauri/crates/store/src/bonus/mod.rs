//! The quarterly bonus: facts of a quarter, faults, the run, the reserve, the notices. One pair of
//! handles, a file per thing.

mod corrections;
mod faults;
mod losses;
mod notices;
mod payments;
mod procedure;
mod quarters;
mod receipts;
mod reserve;
mod runs;

pub use payments::{CommissionList, NewBonusPayment};
pub use reserve::{LedgerEntry, LedgerKind, RunFigures};
pub use runs::Calculation;

use rusqlite::Connection;

use crate::record::Actor;

/// Reading.
#[derive(Clone, Copy)]
pub struct Bonus<'a> {
    db: &'a Connection,
}

/// Writing; reads as well.
pub struct BonusTx<'a> {
    read: Bonus<'a>,
    who: &'a Actor,
    at: String,
}

impl<'a> Bonus<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }
}

impl<'a> BonusTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self {
            read: Bonus::new(db),
            who,
            at,
        }
    }
}

impl<'a> std::ops::Deref for BonusTx<'a> {
    type Target = Bonus<'a>;

    fn deref(&self) -> &Bonus<'a> {
        &self.read
    }
}
