//! Accounts: customers with their people, what was said, bought and planned, how they were graded, imports and merges that can be taken back.

mod batch;
mod by_field;
mod contracts;
mod custom;
mod grades;
mod list;
mod log;
mod merge;
mod plans;
mod prints;
mod process;
mod promises;
mod read;
mod receivables;
mod sales;
mod visits;
mod write;

pub(crate) use prints::each_indexed;
pub(crate) use read::Counted;

pub use batch::AccountBatch;
pub use grades::LastVisits;
pub use list::{AccountFilter, AccountLine, AccountOrder, AccountPage};
pub use log::OpenPromise;
pub use merge::MergeRecord;
pub use plans::PlanVersion;
pub use process::{FileCheck, FileLack, PlanReview};
pub use promises::DuePromise;
pub use read::Accounts;
pub use receivables::{AccountTerms, NewPayment, ReceivableBatch};
pub use visits::PlannedVisit;
pub use write::AccountsTx;
