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

fn signatures(roles: &[&str]) -> FormBlock {
    FormBlock::Signatures {
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
    }
}

fn lines(label: &str, count: u32) -> FormBlock {
    FormBlock::Lines {
        label: label.to_owned(),
        count,
    }
}

fn paragraph(text: impl Into<String>) -> FormBlock {
    FormBlock::Paragraph { text: text.into() }
}

fn heading(text: &str) -> FormBlock {
    FormBlock::Heading {
        text: text.to_owned(),
    }
}
