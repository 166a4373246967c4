//! 民主程序: the steps of a version, the opinions of the staff, what is attached, the papers, the gate
//! before its day of effect, and how it ends.

mod attach;
mod forms;
mod gate;
mod opinions;
mod print;
mod register;
mod repeal;
mod steps;
mod view;

pub(crate) use attach::{Scan, read_scan};
pub use attach::{attach_scan, copy_scan};
pub use gate::say_gap;
pub use opinions::{add_staff_opinion, answer_staff_opinion, remove_staff_opinion};
pub use print::print_adoption_paper;
pub use register::{export_register, issue_register};
pub use repeal::{print_repeal, repeal};
pub use steps::{remove_adoption_step, save_adoption_step, set_review_date};
pub use view::adoption;

pub(super) use gate::refuse_gaps;
pub(crate) use print::kinds as adoption_kinds;
pub(super) use view::review_due;
pub(crate) use view::{record_of, scan_row, scan_rows, scans_subject};
