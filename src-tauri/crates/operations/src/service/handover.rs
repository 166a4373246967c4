//! 首问负责: whoever received a case answers for it until the one he asked has said yes.

use chrono::NaiveDateTime;
use domain::moment::Moment;
use domain::people::Employee;
use domain::service::{Case, CaseDue, CaseRefusal, Handover, StepKind};

use super::find::{case, local, name_of, person, time};
use super::rules::{Rules, calendars};
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CaseView, Role};

/// Asks somebody to take a case over.
pub fn assign(
    office: &mut Office,
    now: Moment,
    id: i64,
    to: &str,
    by: &str,
    at: &str,
) -> Result<CaseView> {
    office.needs(Role::Clerk)?;
    let (mut case, seen) = case(office, id)?;
    let at = time(at, now)?;
    case.must_not_be_closed()?;
    case.must_lie(at, local(now))?;
    let organisation = office.file.people().organisation()?;
    if to.trim().is_empty() {
        return Err(refusal("service.no_person").into());
    }
    let to = person(office, &organisation, to, at)?;
    if to.id == case.owner {
        return Err(refusal("service.has_it_already")
            .fact("name", &to.name)
            .into());
    }
    let by = match by.trim() {
        "" => name_of(&organisation, case.owner),
        code => person(office, &organisation, code, at)?.name.clone(),
    };
    let rules = Rules::default().of(office, case.version)?;
    let due = rules.handover_due(at, &calendars(office)?)?;
    let text = asked(&mut case, to, at, &due);
    let payload = serde_json::json!({ "to": to.code });
    office.record(now, "service.assign", &case.number.clone(), payload, |tx| {
        tx.service().update_case(&case, seen)?;
        tx.service()
            .add_step(case.id, StepKind::Assigned, at, &text, &by)
    })?;
    view(office, now, id)
}

/// Puts the question on the case and says it in words.
pub(super) fn asked(case: &mut Case, to: &Employee, at: NaiveDateTime, due: &CaseDue) -> String {
    case.handover = Some(Handover {
        to: to.id,
        at,
        due_at: due.at,
    });
    format!("转交{}，{}前确认", to.name, due.at.format("%m-%d %H:%M"))
}

/// Whoever was asked says yes: from now on it is his.
pub fn accept(office: &mut Office, now: Moment, id: i64, at: &str) -> Result<CaseView> {
    office.needs(Role::Clerk)?;
    let (mut case, seen) = case(office, id)?;
    let at = time(at, now)?;
    case.must_not_be_closed()?;
    let handover = case.handover.take().ok_or(CaseRefusal::NoHandover)?;
    if at < handover.at {
        let (first, at) = (handover.at, at);
        return Err(CaseRefusal::TooEarly { at, first }.into());
    }
    case.must_lie(at, local(now))?;
    // Nobody says yes for somebody else, but a manager may write down that he did.
    if office.user.employee != Some(handover.to) {
        office.needs(Role::DepartmentManager)?;
    }
    let organisation = office.file.people().organisation()?;
    let name = name_of(&organisation, handover.to);
    case.owner = handover.to;
    let text = match at <= handover.due_at {
        true => "按时确认接手",
        false => "超过确认时限后接手",
    };
    let payload = serde_json::json!({ "owner": name });
    office.record(now, "service.accept", &case.number.clone(), payload, |tx| {
        tx.service().update_case(&case, seen)?;
        tx.service()
            .add_step(case.id, StepKind::Accepted, at, text, &name)
    })?;
    view(office, now, id)
}
