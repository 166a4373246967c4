//! What is done to a case on its way: told, arranged, paused, taken up, seen as graver than it was.

use domain::moment::Moment;
use domain::service::{Case, CaseDue, CasePause, CaseRefusal, CaseState, StepKind};
use store::CaseRevision;

use super::find::{case, local, name_of, needed, person, time, time_opt};
use super::open::{claim, classify, shown};
use super::rules::{Rules, calendars};
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AppointmentForm, CaseView, PauseForm, Role, StepForm, TierForm};

/// A case that is being changed.
pub(super) struct Work {
    pub(super) case: Case,
    seen: CaseRevision,
    pub(super) by: String,
    pub(super) at: chrono::NaiveDateTime,
    id: i64,
}

impl Work {
    /// The case, who works on it (its owner, where nobody else is named), and when.
    pub(super) fn begin(office: &Office, now: Moment, id: i64, by: &str, at: &str) -> Result<Self> {
        office.needs(Role::Clerk)?;
        let (case, seen) = case(office, id)?;
        let at = time(at, now)?;
        case.must_lie(at, local(now))?;
        let organisation = office.file.people().organisation()?;
        let by = match by.trim() {
            "" => name_of(&organisation, case.owner),
            code => person(office, &organisation, code, at)?.name.clone(),
        };
        Ok(Self {
            case,
            seen,
            by,
            at,
            id,
        })
    }

    /// The due times as the case stands now.
    pub(super) fn time_anew(&mut self, office: &Office) -> Result<()> {
        self.case.dues = timed(office, &self.case)?;
        Ok(())
    }

    /// Writes the case, the step and the audit line.
    pub(super) fn end(
        self,
        office: &mut Office,
        now: Moment,
        kind: StepKind,
        text: &str,
    ) -> Result<CaseView> {
        let payload = serde_json::json!({ "step": kind, "at": self.at });
        let number = self.case.number.clone();
        office.record(now, "service.step", &number, payload, |tx| {
            tx.service().update_case(&self.case, self.seen)?;
            tx.service()
                .add_step(self.case.id, kind, self.at, text, &self.by)
        })?;
        view(office, now, self.id)
    }

    pub(super) fn seen(&self) -> CaseRevision {
        self.seen
    }

    /// A stage is reached.
    pub(super) fn meet(&mut self, kind: StepKind) {
        let Some(stage) = kind.meets() else { return };
        let mut dues = self.case.dues.iter_mut();
        if let Some(due) = dues.find(|due| due.stage == stage) {
            due.met_at = due.met_at.or(Some(self.at));
        }
    }
}

fn timed(office: &Office, case: &Case) -> Result<Vec<CaseDue>> {
    let rules = Rules::default().of(office, case.version)?;
    let pauses = case.past_pauses();
    let fresh = rules.dues(&case.clock_facts(&pauses), &calendars(office)?)?;
    Ok(case.with_dues(fresh))
}

/// Writes a step down: a note, the first answer, a proposal, an arrival, a call that nobody took.
pub fn tell(office: &mut Office, now: Moment, form: &StepForm) -> Result<CaseView> {
    let mut work = Work::begin(office, now, form.case, &form.by, &form.at)?;
    work.case.may_tell(form.kind, work.at, local(now))?;
    let text = match form.kind {
        StepKind::Note | StepKind::Proposal => needed(&form.text, "service.nothing_told")?,
        _ => form.text.trim().to_owned(),
    };
    if form.kind == StepKind::Arrival {
        work.case.arrived_at = Some(work.at);
        // A visit nobody had arranged is a visit all the same.
        work.case.arranged_at = work.case.arranged_at.or(Some(work.at));
        work.time_anew(office)?;
    }
    // A proposal or a visit answers the customer as well.
    if matches!(form.kind, StepKind::Proposal | StepKind::Arrival) {
        work.meet(StepKind::Response);
    }
    work.meet(form.kind);
    work.end(office, now, form.kind, &text)
}

/// A visit is arranged with the customer.
pub fn arrange(office: &mut Office, now: Moment, form: &AppointmentForm) -> Result<CaseView> {
    let mut work = Work::begin(office, now, form.case, &form.by, &form.at)?;
    work.case.must_not_be_closed()?;
    let visit_at = time_opt(&form.visit_at)?;
    if let Some(visit) = visit_at
        && visit < work.at
    {
        let (at, first) = (visit, work.at);
        return Err(CaseRefusal::TooEarly { at, first }.into());
    }
    work.case.arranged_at = Some(work.at);
    work.case.visit_at = visit_at;
    work.case.outside = form.outside;
    work.time_anew(office)?;
    work.meet(StepKind::Response);
    let text = match visit_at {
        Some(at) => format!("约定{}上门", shown(at)),
        None => "约定尽快上门".to_owned(),
    };
    work.end(office, now, StepKind::Appointment, &text)
}

/// The clock stands still.
pub fn pause(office: &mut Office, now: Moment, form: &PauseForm) -> Result<CaseView> {
    let mut work = Work::begin(office, now, form.case, &form.by, &form.at)?;
    work.case.must_run()?;
    let last = work.case.pauses.iter().filter_map(|pause| pause.to).max();
    if let Some(first) = last.filter(|last| work.at < *last) {
        return Err(CaseRefusal::TooEarly { at: work.at, first }.into());
    }
    let note = form.note.trim().to_owned();
    let text = match note.as_str() {
        "" => form.reason.label().to_owned(),
        note => format!("{}：{note}", form.reason.label()),
    };
    work.case.state = CaseState::Paused;
    work.case.pauses.push(CasePause {
        from: work.at,
        to: None,
        reason: form.reason,
        note,
    });
    work.end(office, now, StepKind::Paused, &text)
}

/// It goes on; what was lost is given back.
pub fn resume(office: &mut Office, now: Moment, id: i64, by: &str, at: &str) -> Result<CaseView> {
    let mut work = Work::begin(office, now, id, by, at)?;
    let open = match work.case.state {
        CaseState::Paused => work.case.pauses.last_mut(),
        _ => None,
    };
    let Some(pause) = open else {
        let number = work.case.number;
        return Err(CaseRefusal::NotPaused { number }.into());
    };
    if work.at < pause.from {
        let (at, first) = (work.at, pause.from);
        return Err(CaseRefusal::TooEarly { at, first }.into());
    }
    pause.to = Some(work.at);
    work.case.state = CaseState::Open;
    work.time_anew(office)?;
    let due = work.case.dues.last().filter(|due| due.met_at.is_none());
    let text = due.map_or(String::new(), |due| {
        format!("{}期限顺延至{}", due.stage.label(), shown(due.at))
    });
    work.end(office, now, StepKind::Resumed, &text)
}

/// A case turns out graver, or less so, than it looked.
pub fn raise(office: &mut Office, now: Moment, form: &TierForm) -> Result<CaseView> {
    let mut work = Work::begin(office, now, form.case, &form.by, "")?;
    work.case.must_not_be_closed()?;
    let reason = needed(&form.reason, "service.no_reason")?;
    let before = work.case.tier;
    work.case.claim = claim(&form.claim)?;
    work.case.group = form.group.max(1);
    work.case.publicity = form.publicity;
    work.case.danger = form.danger;
    let rules = Rules::default().of(office, work.case.version)?;
    classify(&rules, &mut work.case, form.tier)?;
    if work.case.tier < before && office.needs(Role::DepartmentManager).is_err() {
        return Err(refusal("service.may_not_lower").into());
    }
    work.time_anew(office)?;
    let text = format!("{}→{}：{reason}", before.label(), work.case.tier.label());
    work.end(office, now, StepKind::Raised, &text)
}
