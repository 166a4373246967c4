//! 客服: who calls, a case from the first word to the last, return visits, surveys, what is learnt, what
//! a month comes to, and the papers of it all.

mod calls;
mod close;
mod find;
mod forms;
mod grant;
mod handover;
mod indicators;
mod items;
mod knowledge;
mod letter;
mod list;
mod open;
mod paper;
mod print;
mod report;
mod rules;
mod surveys;
mod view;
mod visits;
mod work;

#[cfg(test)]
mod tests;

pub use calls::lookup;
pub use close::{close, reopen};
pub use find::{find_case, find_item};
pub use grant::{compensate, decide};
pub use handover::{accept, assign};
pub(crate) use indicators::Counts;
pub use indicators::indicators;
pub(crate) use items::numbered;
pub use items::{items, replace, save_item};
pub use knowledge::{delete_knowledge, knowledge, link_knowledge, save_knowledge};
pub use list::{due, list};
pub use open::{open, terms};
pub use print::print;
pub use report::report;
pub use rules::{closed_days, set_closed_days};
pub use surveys::{answer_survey, save_survey, surveys};
pub use view::view;
pub use visits::{check_visit, record_visit, visits};
pub use work::{arrange, pause, raise, resume, tell};
