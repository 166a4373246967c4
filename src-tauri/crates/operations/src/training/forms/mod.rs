//! The forms of training.

mod examined;
mod people;
mod plan;
mod session;
mod summary;

use domain::papers::{Form, FormBlock};

use super::print::Head;

pub(super) use examined::{practice, results};
pub(super) use people::{agreement, file, follow_up};
pub(super) use plan::{due, matrix, needs, plan};
pub(super) use session::{effect, feedback, notice, record, sign_in};
pub(super) use summary::summary;

fn form(head: Head, title: &str, wide: bool, blocks: Vec<FormBlock>) -> Form {
    Form {
        company: head.company,
        title: title.to_owned(),
        number: head.number,
        blocks,
        audit_head: head.audit_head,
        wide,
    }
}
