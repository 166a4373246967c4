//! The training of the sample: who needs what, the plan of the year, two sessions held and one to come, a
//! bank, two examinations, certificates, follow-ups that are done, overdue and to come.

mod catalogue;
mod file;
mod meeting;
mod safety;
mod service;

use domain::moment::Moment;

use crate::error::Result;
use crate::office::Office;
use crate::training as verbs;
use catalogue::{catalogue, plan_form};
use file::{file, on};

pub(super) use service::autumn;

/// January: what is needed, the plan, the safety course with its examination and a resit.
pub(super) fn begin(office: &mut Office, now: Moment) -> Result<()> {
    office.act_as("owner")?;
    let file = file()?;
    let first = on(now, 1, 4)?;
    catalogue(office, first, &file)?;
    let rows = exchange::questions::read_blocks(include_str!("../../../sample/questions.txt"));
    verbs::take_questions(office, first, "questions.txt", rows, true)?;
    verbs::set_wages(office, first, 2026, &file.wages)?;
    for line in &file.plan {
        let form = plan_form(office, line)?;
        verbs::save_line(office, first, &form)?;
    }
    verbs::approve_plan(office, first, 2026)?;
    safety::safety(office, now)
}
