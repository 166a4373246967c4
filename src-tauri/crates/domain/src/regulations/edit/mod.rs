//! Editing the text of a draft. The tree is the truth; an editor sees it as a run of lines, in the
//! order they are printed, and hands lines back.
//!
//! Order and level alone make the tree, as in a printed law: an item belongs to the 款 above it. So
//! every change of a text, whatever a drafter means by it (to split, to join, to indent, to move a
//! chapter), comes to the same thing: some lines in place of others ([`Splice`]), which can be taken
//! back. What does not fit where it was put is settled ([`settle`]) before it becomes a tree.

mod change;
mod line;
mod outline;
mod rules;
mod settle;
mod splice;

pub use change::{Change, ChangeError, Resting};
pub use line::Line;
pub use outline::{Labelled, NearLabel, labels, near_labels};
pub use rules::{KindRule, RULES};
pub use settle::{Settled, settle};
pub use splice::{EditRefusal, Edited, Splice, edit};

#[cfg(test)]
mod tests;
