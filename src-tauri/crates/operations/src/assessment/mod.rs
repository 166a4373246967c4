//! Assessment 考核 (A3, B1, B2): schemes of the posts, cycles from opening to closing, figures with every
//! version, calibration, receipts, appeals, and what the quarter's bonus takes from it.

mod actuals;
mod advance;
mod appeal;
mod calibrate;
mod close;
mod confirm;
mod enter;
mod events;
mod find;
mod form;
mod forms;
mod gather;
mod open;
mod paper;
mod plan;
mod plans;
mod preview;
mod print;
mod results;
mod rules;
mod schemes;
mod sheet;
mod table;
mod view;

pub use actuals::{offer_actuals, take_actuals};
pub use advance::advance;
pub use appeal::{appeal, decide};
pub use calibrate::calibrate;
pub use close::close;
pub use confirm::confirm;
pub use enter::enter;
pub use events::events;
pub use find::{find_appeal, find_cycle, find_sheets};
pub use open::{discard, open, preview_open};
pub use plan::{add_plan_step, finish_plan_step};
pub use plans::plans;
pub use preview::preview;
pub use print::{print_sheet, print_summary};
pub use results::{history, results};
pub use schemes::{
    discard_scheme, draft_scheme, indicators, issue_scheme, read_scheme, save_scheme, schemes,
    write_scheme,
};
pub use sheet::sheet;
pub use table::{import_figures, paste_figures};
pub use view::{cycles, view};

pub(crate) use results::{open_periods, quarter_scores};

#[cfg(test)]
mod tests;
