//! Accounts: customers with their people, what was said, imports and merges that can be taken back.

mod batch;
mod list;
mod log;
mod merge;
mod prints;
mod read;
mod write;

pub(crate) use prints::indexed;

pub use batch::AccountBatch;
pub use list::{AccountFilter, AccountLine, AccountOrder, AccountPage};
pub use log::OpenPromise;
pub use merge::MergeRecord;
pub use read::Accounts;
pub use write::AccountsTx;
