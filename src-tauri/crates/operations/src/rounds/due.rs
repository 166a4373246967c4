//! What waits: walks to be finished, findings nobody was told of, rectifications, checks.

use chrono::{Days, NaiveDate};
use domain::moment::Moment;
use domain::rounds::FindingState;

use super::books::Books;
use crate::error::Result;
use crate::office::Office;
use crate::views::{RoundsDue, RoundsDueKind};

/// Everything due within so many days, what is late included, the earliest first; of one person by his works
/// number, or of everybody.
pub fn due(
    office: &Office,
    now: Moment,
    days: u32,
    person: Option<&str>,
) -> Result<Vec<RoundsDue>> {
    let books = Books::read(office, now)?;
    let today = now.today();
    let mut found = Vec::new();
    for walk in office.file.rounds().rounds()? {
        if walk.finished_on.is_none() {
            let (code, name) = books.who(Some(walk.walker));
            found.push(RoundsDue {
                what: RoundsDueKind::Walk,
                id: walk.id.into(),
                department: books.department(walk.department),
                text: walk.name.clone(),
                owner: name,
                owner_code: code,
                grade: None,
                due_on: walk.on,
                overdue: walk.on < today,
                article: String::new(),
            });
        }
    }
    for finding in office.file.rounds().findings()? {
        let row = books.finding_row(&finding);
        let finder = books.who(Some(finding.finder));
        let (what, due_on, (code, name)) = match row.state {
            FindingState::Found => (RoundsDueKind::Order, Some(row.found_on), finder),
            FindingState::Ordered => {
                let owner = (row.owner_code.clone(), row.owner.clone());
                (RoundsDueKind::Rectify, row.due_on, owner)
            }
            FindingState::Rectified => (RoundsDueKind::Recheck, row.recheck_by, finder),
            FindingState::Closed => continue,
        };
        let Some(due_on) = due_on else { continue };
        found.push(RoundsDue {
            what,
            id: row.id,
            department: row.department,
            text: row.what,
            owner: name,
            owner_code: code,
            grade: Some(row.grade),
            due_on,
            overdue: due_on < today,
            article: row.article,
        });
    }
    let last = today.checked_add_days(Days::new(days.into()));
    let last = last.unwrap_or(NaiveDate::MAX);
    found.retain(|one| {
        one.due_on <= last && person.is_none_or(|code| code.trim() == one.owner_code)
    });
    found.sort_by_key(|one| (one.due_on, one.what, one.id));
    Ok(found)
}
