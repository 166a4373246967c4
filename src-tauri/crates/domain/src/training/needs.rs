//! 培训需求: gaps of the matrix, joiners, people in a new post, and what was asked for.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Attendance, Matrix, Session, SessionState, Standing, Terms};
use crate::ids::{CompetenceId, EmployeeId, TrainingRequestId};
use crate::people::Organisation;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TrainingNeedKind")]
pub enum NeedKind {
    Missing,
    Expired,
    Below,
    /// 考核: the lowest grade, or a step of a plan for improvement.
    Assessment,
    Expiring,
    /// 新员工
    Joiner,
    /// 转岗
    Transfer,
    /// Asked for by somebody.
    Request,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    Open,
    Planned,
    Declined,
}

/// 计划外培训申请, or a line of the yearly survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrainingRequest {
    pub id: TrainingRequestId,
    pub revision: u32,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub employee: Option<EmployeeId>,
    pub what: String,
    pub why: String,
    pub state: RequestState,
    /// What was decided.
    pub answer: String,
}

/// One need. `key` names it the same way every time it is worked out: `gap-E05-3`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingNeed")]
pub struct Need {
    pub key: String,
    pub kind: NeedKind,
    pub employee: Option<EmployeeId>,
    pub code: String,
    pub name: String,
    pub post: String,
    pub competence: Option<CompetenceId>,
    /// The competence, or what was asked for.
    pub what: String,
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// Hours there were and hours there must be, of joiners and transfers.
    pub hours: Option<(u32, u32)>,
}

/// What needs are read off.
#[derive(Debug, Clone, Copy)]
pub struct Records<'a> {
    pub organisation: &'a Organisation,
    pub matrix: &'a Matrix,
    pub sessions: &'a [Session],
    pub requests: &'a [TrainingRequest],
    pub weak: &'a [WeakSpot],
}

/// What an assessment says somebody should learn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeakSpot {
    pub key: String,
    pub employee: EmployeeId,
    pub what: String,
    pub due_on: Option<NaiveDate>,
}

/// People who came or moved longer ago than this are no longer new.
const NEW_FOR_DAYS: u64 = 180;

/// Every need of a day, the most pressing first.
#[must_use]
pub fn needs(records: &Records<'_>, terms: &Terms, day: NaiveDate) -> Vec<Need> {
    let mut found = gaps(records.matrix, day);
    found.extend(newcomers(records, terms, day));
    let names: HashMap<EmployeeId, (&str, &str)> = records
        .organisation
        .employees
        .iter()
        .map(|person| (person.id, (&*person.code, &*person.name)))
        .collect();
    let open = records
        .requests
        .iter()
        .filter(|one| one.state == RequestState::Open);
    found.extend(open.map(|one| {
        let (code, name) = one
            .employee
            .and_then(|id| names.get(&id))
            .copied()
            .unwrap_or_default();
        Need {
            key: format!("request-{}", one.id),
            kind: NeedKind::Request,
            employee: one.employee,
            code: code.to_owned(),
            name: name.to_owned(),
            post: String::new(),
            competence: None,
            what: one.what.clone(),
            due_on: None,
            hours: None,
        }
    }));
    found.extend(records.weak.iter().map(|one| {
        let (code, name) = names.get(&one.employee).copied().unwrap_or_default();
        let person = records.organisation.employee(one.employee);
        let post = person
            .and_then(|person| person.assignment_on(day))
            .and_then(|held| records.organisation.post(held.post));
        Need {
            key: one.key.clone(),
            kind: NeedKind::Assessment,
            employee: Some(one.employee),
            code: code.to_owned(),
            name: name.to_owned(),
            post: post.map(|post| post.name.clone()).unwrap_or_default(),
            competence: None,
            what: one.what.clone(),
            due_on: one.due_on,
            hours: None,
        }
    }));
    found.sort_by_key(|need| {
        (
            need.kind,
            need.due_on.unwrap_or(NaiveDate::MAX),
            need.code.clone(),
        )
    });
    found
}

fn gaps(matrix: &Matrix, day: NaiveDate) -> Vec<Need> {
    let mut found = Vec::new();
    for row in &matrix.rows {
        for cell in &row.cells {
            let kind = match cell.standing {
                Standing::Missing => NeedKind::Missing,
                Standing::Expired => NeedKind::Expired,
                Standing::Below => NeedKind::Below,
                Standing::Expiring => NeedKind::Expiring,
                Standing::Current | Standing::Extra => continue,
            };
            let Some(competence) = matrix.competences.get(cell.column) else {
                continue;
            };
            found.push(Need {
                key: format!("gap-{}-{}", row.code, competence.id),
                kind,
                employee: Some(row.employee),
                code: row.code.clone(),
                name: row.name.clone(),
                post: row.post_name.clone(),
                competence: Some(competence.id),
                what: competence.name.clone(),
                due_on: if kind == NeedKind::Expiring {
                    cell.until
                } else {
                    Some(day)
                },
                hours: None,
            });
        }
    }
    found
}

fn newcomers(records: &Records<'_>, terms: &Terms, day: NaiveDate) -> Vec<Need> {
    let mut found = Vec::new();
    let since = day.checked_sub_days(Days::new(NEW_FOR_DAYS)).unwrap_or(day);
    for person in &records.organisation.employees {
        let Some(held) = person.assignment_on(day).filter(|held| held.from >= since) else {
            continue;
        };
        let joined = person.hired_on >= since;
        let (kind, from, needed, days) = if joined {
            (
                NeedKind::Joiner,
                person.hired_on,
                terms.entry_hours,
                terms.entry_days,
            )
        } else {
            (
                NeedKind::Transfer,
                held.from,
                terms.transfer_hours,
                terms.entry_days,
            )
        };
        let hours = minutes_since(records.sessions, person.id, from) / 60;
        if hours >= needed {
            continue;
        }
        let post = records
            .organisation
            .post(held.post)
            .map(|post| post.name.clone());
        found.push(Need {
            key: format!("new-{}-{from}", person.code),
            kind,
            employee: Some(person.id),
            code: person.code.clone(),
            name: person.name.clone(),
            post: post.clone().unwrap_or_default(),
            competence: None,
            what: post.unwrap_or_default(),
            // The first day counts.
            due_on: from.checked_add_days(Days::new(u64::from(days.saturating_sub(1)))),
            hours: Some((hours, needed)),
        });
    }
    found
}

/// Minutes a person sat in closed sessions that began on or after a day.
fn minutes_since(sessions: &[Session], person: EmployeeId, from: NaiveDate) -> u32 {
    sessions
        .iter()
        .filter(|one| one.state == SessionState::Closed)
        .filter(|one| one.first_day().is_some_and(|first| first >= from))
        .filter(|one| {
            one.attendees
                .iter()
                .any(|other| other.employee == person && other.attendance == Attendance::Present)
        })
        .map(Session::minutes)
        .sum()
}
