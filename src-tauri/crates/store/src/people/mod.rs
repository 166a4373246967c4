//! People: departments, posts, employees with their history, and imports that can be undone.

mod batch;
mod read;
mod write;

pub use batch::Batch;
pub use read::People;
pub use write::PeopleTx;
