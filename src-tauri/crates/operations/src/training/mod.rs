//! Training 培训 (C1–C4): needs, competences and their matrix, the plan of the year, sessions, the question
//! bank and examinations, follow-ups, certificates and agreements. What the regulation in force says is read
//! in `rules`; every result names its article.

mod actuals;
mod agreements;
mod articles;
mod attend;
mod bank;
mod bank_import;
mod books;
mod certificates;
mod competences;
mod courses;
mod due;
mod exams;
mod file;
mod find;
mod follow_ups;
mod form;
mod forms;
mod layout;
mod marks;
mod materials;
mod needs;
mod overview;
mod paper_exam;
mod plan;
mod print;
mod proof;
mod rules;
mod sessions;
mod sittings;
mod words;

pub(crate) use actuals::Counts;
pub use agreements::{agree, agreement_limit, agreement_penalty, agreements_list};
pub(crate) use articles::Articles;
pub use attend::{add_effect, add_feedback, attend, cancel_session, close_session, effect_view};
pub use bank::{confirm_question, questions, retire_question, save_question};
pub(crate) use bank_import::take as take_questions;
pub use bank_import::{import_questions, look_at_questions};
pub use certificates::{certificates_list, issue_certificate, revoke_certificate, use_certificate};
pub(crate) use competences::matrix_of;
pub use competences::{
    matrix_view, prove, put_requirements, remove_competence, save_competence, take_from_jobs,
};
pub use courses::{courses_view, save_course, save_trainer};
pub use due::training_due;
pub use exams::{close_exam, discard_exam, exam_view, exams_list, set_exam};
pub use file::training_file;
pub use find::{find_competence, find_course, people_of};
pub use follow_ups::{follow_up, follow_ups_list};
pub use layout::{certificate_layout, save_certificate_layout};
pub use marks::{enter_marks, import_results};
pub use materials::{add_material_file, copy_material_file};
pub use needs::{decide_request, needs_view, request};
pub use overview::{indicators, overview};
pub use plan::{approve_plan, drop_line, plan_view, save_line, set_wages};
pub use print::print;
pub(crate) use proof::training_proof;
pub use sessions::{save_session, session_view, sessions_list};
pub use sittings::{answer, hand_in, sit, sitting_view};

#[cfg(test)]
mod tests;
