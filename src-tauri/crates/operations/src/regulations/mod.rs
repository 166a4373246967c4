//! Regulations 制度: read, draft, compare, issue, print, preview, export.

mod change;
mod compare;
mod draft;
mod export;
mod find;
mod issue;
mod outline;
mod page;
mod read;
pub mod wizard;

pub use compare::compare;
pub use draft::{discard, draft, redo, set_parameter, undo};
pub use export::{akoma_ntoso, export};
pub use find::{bonus_version, find, list, pick_version};
pub use issue::{issue, next_number};
pub use outline::{outline_of_file, outline_of_text};
pub use page::{CachedPreview, preview, preview_page, print};
pub use read::{plain_text, read};

pub(crate) use compare::parameter_changes;
pub(crate) use find::{governing, load};

#[cfg(test)]
mod tests;
