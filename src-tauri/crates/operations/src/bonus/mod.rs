//! The quarterly bonus 季奖: facts, faults, the run and its steps, notices, what-if.

mod allocation;
mod arbitration;
mod assessed;
mod batch;
mod calculate;
mod checklist;
mod commission;
mod compute;
mod correct;
mod countersign;
mod deputies;
mod explain;
mod export;
mod facts;
mod fault_forms;
mod fault_papers;
mod fault_parts;
mod faults;
mod granted;
mod issue;
mod losses;
mod notice;
mod notices;
mod paste;
mod pay_days;
mod payments;
mod payroll;
mod procedure;
mod publication;
mod quarters;
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
pub use commission::confirm_commission;
pub use correct::{correct, preview_correction};
pub use countersign::countersign;
pub use explain::explain;
pub use export::export;
pub use facts::{set_awards, set_revenue, set_scores};
pub use fault_papers::print_fault;
pub use faults::{delete_fault, save_fault};
pub use issue::{Step, issue};
pub use losses::{losses, preview_loss, print_loss, save_loss, withdraw_loss};
pub use notices::{NoticePrint, export_notices, notices, seal_sheet};
pub use paste::paste;
pub use payments::{close, pay, reopen, take_back_payment};
pub use payroll::export_payroll;
pub use procedure::{
    add_fault_evidence, answer_fault, appeal_fault, copy_fault_evidence, fault_file, withdraw_fault,
};
pub use publication::print_publication;
pub use quarters::quarters;
pub use receipt_screen::receive_on_screen;
pub(crate) use receipts::notices_of;
pub use receipts::receive;
pub use signoff::{approve, review};
pub use view::view;
pub use what_if::what_if;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_arbitration;
#[cfg(test)]
mod tests_checklist;
#[cfg(test)]
mod tests_correct;
#[cfg(test)]
mod tests_countersign;
#[cfg(test)]
mod tests_deputies;
#[cfg(test)]
mod tests_faults;
#[cfg(test)]
mod tests_full_disk;
#[cfg(test)]
mod tests_payments;
#[cfg(test)]
mod tests_receipts;
#[cfg(test)]
mod tests_slips;
