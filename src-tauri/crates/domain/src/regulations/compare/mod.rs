//! Two versions side by side: which values differ, and which nodes were inserted, deleted, changed or
//! moved, told by their permanent ids.

mod parameters;
mod texts;

pub use parameters::{ParameterChange, compare_parameters};
pub use texts::{ChangeKind, NodeChange, NodeText, compare_texts};

#[cfg(test)]
mod tests;
