//! 训后跟踪 (third level): the direct leader says on dated days what changed at work.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Session, Terms, TrainingRefusal};
use crate::ids::{EmployeeId, FollowUpId, SessionId};
use crate::people::Organisation;

/// What the leader saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowUpDone {
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub by: String,
    /// 1 to 5.
    pub grade: u8,
    /// 看到的改变与事实
    pub facts: String,
    /// 还需要的帮助
    pub help: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub revision: u32,
    pub session: SessionId,
    pub employee: EmployeeId,
    /// As of the end of the session; none at the top of the line.
    pub leader: Option<EmployeeId>,
    pub after_days: u32,
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    /// The article its day comes from.
    pub basis: String,
    pub done: Option<FollowUpDone>,
}

impl FollowUp {
    /// # Errors
    /// `training.followed_up`, `training.followup_early`, `training.bad_grade`, `training.no_facts`.
    pub fn accepts(&self, done: &FollowUpDone) -> Result<(), TrainingRefusal> {
        if self.done.is_some() {
            return Err(TrainingRefusal::new("training.followed_up"));
        }
        if done.on < self.due_on {
            return Err(TrainingRefusal::new("training.followup_early").fact("day", self.due_on));
        }
        if !(1..=5).contains(&done.grade) {
            return Err(TrainingRefusal::new("training.bad_grade").fact("value", done.grade));
        }
        if done.facts.trim().is_empty() {
            return Err(TrainingRefusal::new("training.no_facts"));
        }
        Ok(())
    }
}

/// The follow-ups a closed session brings: everybody present, on every day the regulation names. A short
/// training brings none.
#[must_use]
pub fn schedule(
    session: &Session,
    terms: &Terms,
    organisation: &Organisation,
    basis: &str,
) -> Vec<FollowUp> {
    let Some(end) = session.last_day() else {
        return Vec::new();
    };
    if session.minutes() < terms.follow_up_hours * 60 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for days in &terms.follow_ups {
        let Some(due_on) = end.checked_add_days(Days::new((*days).into())) else {
            continue;
        };
        for attendee in session.present() {
            let person = organisation.employee(attendee.employee);
            let leader = person.and_then(|person| organisation.direct_leader(person, end));
            found.push(FollowUp {
                id: 0.into(),
                revision: 0,
                session: session.id,
                employee: attendee.employee,
                leader: leader.map(|leader| leader.id),
                after_days: *days,
                due_on,
                basis: basis.to_owned(),
                done: None,
            });
        }
    }
    found
}
