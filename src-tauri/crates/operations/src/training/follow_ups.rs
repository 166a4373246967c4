//! 训后跟踪 by the direct leader, on its days.

use chrono::NaiveDate;
use domain::moment::Moment;
use domain::training::{FollowUp, FollowUpDone, Session};

use super::books::Books;
use super::find::get;
use super::form::text;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{FollowUpForm, FollowUpRow, Role};

/// Every follow-up, what is open first, then by its day.
pub fn follow_ups_list(office: &Office, day: NaiveDate) -> Result<Vec<FollowUpRow>> {
    let books = Books::read(office)?;
    let mut rows: Vec<FollowUpRow> = books
        .follow_ups
        .iter()
        .map(|one| row(&books, one, day))
        .collect();
    rows.sort_by_key(|row| {
        let one = &row.follow_up;
        (one.done.is_some(), one.due_on, row.code.clone())
    });
    Ok(rows)
}

pub(super) fn of_session(books: &Books, session: &Session, day: NaiveDate) -> Vec<FollowUpRow> {
    let own = books
        .follow_ups
        .iter()
        .filter(|one| one.session == session.id);
    own.map(|one| row(books, one, day)).collect()
}

pub(super) fn row(books: &Books, one: &FollowUp, day: NaiveDate) -> FollowUpRow {
    let (code, name) = books.who(one.employee);
    let session = books.sessions.iter().find(|other| other.id == one.session);
    FollowUpRow {
        session: session.map(|one| one.title.clone()).unwrap_or_default(),
        code,
        name,
        leader: one.leader.map(|id| books.who(id).1).unwrap_or_default(),
        overdue: one.done.is_none() && one.due_on < day,
        follow_up: one.clone(),
    }
}

/// What the leader saw on or after the day. Nobody follows himself up.
pub fn follow_up(
    office: &mut Office,
    now: Moment,
    form: &FollowUpForm,
) -> Result<Vec<FollowUpRow>> {
    office.needs(Role::DepartmentManager)?;
    let before: FollowUp = get(office, form.id, "training.unknown_followup")?;
    if office.user.employee == Some(before.employee) {
        return Err(refusal("training.own_followup").into());
    }
    let books = Books::read(office)?;
    let typed = text(&form.by)?;
    let by = match typed.is_empty() {
        true => before.leader.map(|id| books.who(id).1).unwrap_or_default(),
        false => typed,
    };
    if by.is_empty() {
        return Err(refusal("training.no_leader").into());
    }
    if form.on > now.today() {
        return Err(refusal("training.in_future").fact("day", form.on).into());
    }
    let done = FollowUpDone {
        on: form.on,
        by,
        grade: form.grade,
        facts: text(&form.facts)?,
        help: text(&form.help)?,
    };
    before.accepts(&done)?;
    let payload = serde_json::json!({ "done": done });
    let about = format!("{} {}", books.who(before.employee).0, before.after_days);
    let after = FollowUp {
        done: Some(done),
        ..before
    };
    office.record(now, "training.follow_up", &about, payload, |tx| {
        tx.training().update(&after)
    })?;
    follow_ups_list(office, now.today())
}
