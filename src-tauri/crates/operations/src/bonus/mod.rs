//! The quarterly bonus 季奖: facts, faults, the run and its steps, notices, what-if.

mod allocation;
mod arbitration;
mod assessed;
mod calculate;
mod checklist;
mod compute;
mod correct;
mod explain;
mod export;
mod facts;
mod faults;
mod issue;
mod notice;
mod notices;
mod paste;
mod payroll;
mod receipt_screen;
mod receipts;
mod signoff;
mod stored;
mod view;
mod what_if;

pub use allocation::print_allocation;
pub use arbitration::{ArbitrationOrder, arbitration, preview_arbitration};
pub use assessed::take_assessment;
pub use calculate::{Brought, calculate, calculate_from};
pub use correct::{correct, preview_correction};
pub use explain::explain;
pub use export::export;
pub use facts::{set_awards, set_revenue, set_scores};
pub use faults::{delete_fault, save_fault};
pub use issue::{Step, issue};
pub use notices::{NoticePrint, export_notices, notices};
pub use paste::paste;
pub use payroll::export_payroll;
pub use receipt_screen::receive_on_screen;
pub(crate) use receipts::notices_of;
pub use receipts::receive;
pub use signoff::{approve, review};
pub use view::{quarters, view};
pub use what_if::what_if;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_arbitration;
#[cfg(test)]
mod tests_correct;
#[cfg(test)]
mod tests_receipts;
