//! 办结 and 重新办理.

use domain::moment::Moment;
use domain::service::{
    Case, CaseRefusal, CaseState, Closing, Confirmation, StepKind, may_close, repeats,
};
use store::NewVisit;

use super::find::{local, needed};
use super::rules::Rules;
use super::view::view;
use super::work::Work;
use crate::error::Result;
use crate::office::Office;
use crate::views::{CaseView, CloseForm};

/// Ends a case; the return visit is planned with it.
pub fn close(office: &mut Office, now: Moment, form: &CloseForm) -> Result<CaseView> {
    let mut work = Work::begin(office, now, form.case, &form.by, &form.at)?;
    let closing = Closing {
        at: work.at,
        cause: form.cause.trim().to_owned(),
        valid: form.valid,
        outcome: form.outcome.trim().to_owned(),
        confirmation: form.confirmation,
        notice: form.notice.trim().to_owned(),
    };
    let desk = office.file.service();
    let (steps, grants) = (desk.steps(work.case.id)?, desk.compensations(work.case.id)?);
    let rules = Rules::default().of(office, work.case.version)?;
    may_close(&rules, &work.case, &steps, &grants, &closing, local(now))?;
    work.case.state = CaseState::Closed;
    work.case.closed_at = Some(closing.at);
    work.case.cause = closing.cause;
    work.case.valid = closing.valid.filter(|_| is_complaint(&work.case));
    work.case.outcome = closing.outcome;
    work.case.confirmation = Some(closing.confirmation);
    work.case.notice = closing.notice;
    // The cause may show only now that it all happened before.
    if let (None, Some(account)) = (work.case.repeats, work.case.account) {
        let earlier = office.file.service().cases_of(account)?;
        work.case.repeats = repeats(&rules, &work.case, &earlier).map(|one| one.id);
    }
    work.meet(StepKind::Response);
    work.meet(StepKind::Closed);
    // Who hung up on us is not called again about the same.
    let wants = work.case.kind.is_visited() && form.confirmation != Confirmation::Unreached;
    let visit = rules
        .visit_due(work.case.kind, work.at)
        .filter(|_| wants)
        .map(|(due_at, article)| NewVisit {
            case: work.case.id,
            due_at,
            article,
        });
    let text = format!("{}；{}", form.confirmation.label(), work.case.outcome);
    let (case, seen) = (work.case.clone(), work.seen());
    let (by, at) = (work.by, work.at);
    let payload = serde_json::json!({ "cause": case.cause, "confirmation": form.confirmation });
    office.record(now, "service.close", &case.number, payload, |tx| {
        let desk = tx.service();
        desk.update_case(&case, seen)?;
        desk.add_step(case.id, StepKind::Closed, at, &text, &by)?;
        if let Some(visit) = &visit {
            desk.plan_visit(visit)?;
        }
        Ok(())
    })?;
    view(office, now, form.case)
}

fn is_complaint(case: &Case) -> bool {
    case.kind == domain::service::CaseKind::Complaint
}

/// Takes a closed case up again: it is to be settled anew from now on.
pub fn reopen(
    office: &mut Office,
    now: Moment,
    id: i64,
    reason: &str,
    by: &str,
    at: &str,
) -> Result<CaseView> {
    let mut work = Work::begin(office, now, id, by, at)?;
    let reason = needed(reason, "service.no_reason")?;
    let Some(closed) = work.case.closed_at else {
        let number = work.case.number;
        return Err(CaseRefusal::NotClosed { number }.into());
    };
    if work.at < closed {
        let (at, first) = (work.at, closed);
        return Err(CaseRefusal::TooEarly { at, first }.into());
    }
    work.case.state = CaseState::Open;
    work.case.closed_at = None;
    work.case.confirmation = None;
    work.case.outcome = String::new();
    work.case.notice = String::new();
    work.case.valid = None;
    work.case.reopened_at = Some(work.at);
    work.case.reopened += 1;
    work.case.arranged_at = None;
    work.case.visit_at = None;
    work.case.arrived_at = None;
    work.case.agreed = None;
    work.time_anew(office)?;
    work.end(office, now, StepKind::Reopened, &reason)
}
