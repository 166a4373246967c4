//! Rounds 巡查: lists made from the regulations, walks by them, what was found and how it was put right, what
//! waits, the papers, and the events they give to the assessment.

mod books;
mod checklists;
mod due;
mod events;
mod find;
mod findings;
mod form;
mod notice;
mod photos;
mod print;
mod rectify;
mod summary;
mod terms;
mod walk;

#[cfg(test)]
mod tests;

pub use checklists::{articles, checklists, confirm_checklist, retire_checklist, save_checklist};
pub use due::due;
pub(crate) use events::{Event, Events};
pub use find::{find_checklist, find_department};
pub use findings::{finding, findings};
pub(crate) use photos::keep_photo;
pub use photos::{add_finding_photo, add_photo, copy_photo, photo};
pub use print::print;
pub use rectify::{extend, order, recheck, rectify};
pub use terms::{set_terms, terms};
pub use walk::{drop_round, enter, finish, round, rounds, start};
