//! Job descriptions 岗位说明书 (B1, B2): sheets of the posts, drafted from the library or from scratch,
//! issued in versions, printed alone or as a bound book, and signed for by the holders. The chart of the
//! posts prints from here as well, and a regulation on duties and assessment is compiled from the sheets.

mod behind;
mod chart;
mod compare;
mod compile;
mod draft;
mod find;
mod form;
mod issue;
mod limits;
mod list;
mod paper;
mod print;
mod read;
mod recompile;
mod signoff;

pub use behind::behind;
pub use chart::{chart, print_chart};
pub use compare::compare;
pub use compile::{compile, preview_compile};
pub use draft::{discard, draft, save, write};
pub use find::find_post;
pub use issue::issue;
pub use limits::tables as limit_tables;
pub use list::{list, templates};
pub use print::{print, print_book};
pub use read::read;
pub use recompile::recompile;
pub use signoff::sign_off;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_compile;
