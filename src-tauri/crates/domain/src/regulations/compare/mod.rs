//! Two versions side by side: which values differ, and which nodes were inserted, deleted, changed or
//! moved, told by their permanent ids.

mod characters;
mod parameters;
mod summary;
mod texts;
mod units;

pub use characters::{Piece, PieceKind, compare_characters};
pub use parameters::{ParameterChange, compare_parameters};
pub use summary::{LONGEST_SUMMARY, summarise};
pub use texts::{ChangeKind, NodeChange, NodeText, compare_texts};
pub use units::{Difference, LineChange, UnitChange, UnitName, compare_units};

#[cfg(test)]
mod tests;
