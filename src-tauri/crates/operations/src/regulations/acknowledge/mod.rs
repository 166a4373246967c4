//! 签收: who must have which version, who has it, the sheet people sign, the slip signed on the screen,
//! the table of coverage.

mod coverage;
mod record;
mod screen;
mod sheet;
#[cfg(test)]
mod tests;
mod view;

pub use coverage::{coverage, export_coverage};
pub use record::acknowledge;
pub(crate) use screen::WHAT_A_DRAWING_IS;
pub use screen::sign_on_screen;
pub(crate) use sheet::SERIES as SLIPS;
pub use sheet::print_acknowledgement_sheet;
pub use view::acknowledgements;

pub(super) use view::{SCANS, count_of, department_on};
