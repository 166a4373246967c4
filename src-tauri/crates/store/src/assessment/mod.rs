//! 考核: schemes, cycles with their sheets, every version of every figure, receipts, appeals, plans. One
//! pair of handles, a file per thing.

mod answers;
mod cycles;
mod entries;
mod schemes;

pub use answers::Planned;
pub use schemes::NewScheme;

use rusqlite::Connection;

use crate::record::Actor;

/// Reading.
#[derive(Clone, Copy)]
pub struct Assessments<'a> {
    db: &'a Connection,
}

impl<'a> Assessments<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }
}

/// Writing; reads as well.
pub struct AssessmentsTx<'a> {
    read: Assessments<'a>,
    who: &'a Actor,
    at: String,
}

impl<'a> std::ops::Deref for AssessmentsTx<'a> {
    type Target = Assessments<'a>;

    fn deref(&self) -> &Assessments<'a> {
        &self.read
    }
}

impl<'a> AssessmentsTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self {
            read: Assessments::new(db),
            who,
            at,
        }
    }
}
