//! Training as the window and the command line see it: what the regulation says, and beside the records of
//! the domain the words and figures a list shows.

mod exams;
mod people;
mod plan;
mod sessions;
mod sittings;

pub use exams::*;
pub use people::*;
pub use plan::*;
pub use sessions::*;
pub use sittings::*;
