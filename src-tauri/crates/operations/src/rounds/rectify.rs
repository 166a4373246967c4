//! 整改与复查: the steps of a finding.

use chrono::NaiveDate;
use domain::ids::EmployeeId;
use domain::moment::Moment;
use domain::people::Organisation;
use domain::rounds::{Days, Finding};

use super::{find, findings};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{FindingStepForm, FindingView, Role};

/// Tells somebody to put it right, by the day named or the usual one.
pub fn order(office: &mut Office, now: Moment, form: &FindingStepForm) -> Result<FindingView> {
    office.needs(Role::DepartmentManager)?;
    let mut case = Case::load(office, now, form)?;
    let finder = Some(case.finding.finder);
    let by = case.person(office, &form.by, finder)?;
    if form.owner.trim().is_empty() {
        return Err(refusal("rounds.no_owner").into());
    }
    let owner = case.person(office, &form.owner, None)?;
    let due_on = case.due(office, form.due_on)?;
    case.finding
        .order(by, owner, due_on, &form.text, case.days)?;
    case.put(office, now, "rounds.order")
}

/// Gives more time.
pub fn extend(office: &mut Office, now: Moment, form: &FindingStepForm) -> Result<FindingView> {
    office.needs(Role::DepartmentManager)?;
    let mut case = Case::load(office, now, form)?;
    let finder = Some(case.finding.finder);
    let by = case.person(office, &form.by, finder)?;
    let due_on = form.due_on.ok_or_else(|| refusal("rounds.no_due"))?;
    case.finding.extend(by, due_on, &form.text, case.days)?;
    case.put(office, now, "rounds.extend")
}

/// Says what was done. Without a name it was the owner.
pub fn rectify(office: &mut Office, now: Moment, form: &FindingStepForm) -> Result<FindingView> {
    office.needs(Role::Clerk)?;
    let mut case = Case::load(office, now, form)?;
    let owner = case.finding.owner().map(|id| case.code(id));
    let by = match (form.by.trim(), owner) {
        ("", Some(owner)) => case.person(office, &owner, None)?,
        (by, _) => case.person(office, by, None)?,
    };
    case.finding.rectify(by, &form.text, case.days)?;
    case.put(office, now, "rounds.rectify")
}

/// Looks again: it passed, or is to be done again by the day named or the usual one.
pub fn recheck(
    office: &mut Office,
    now: Moment,
    form: &FindingStepForm,
    passed: bool,
) -> Result<FindingView> {
    office.needs(Role::DepartmentManager)?;
    let mut case = Case::load(office, now, form)?;
    let finder = Some(case.finding.finder);
    let by = case.person(office, &form.by, finder)?;
    let again_by = match passed {
        true => None,
        false => Some(case.due(office, form.due_on)?),
    };
    case.finding.recheck(by, again_by, &form.text, case.days)?;
    case.put(office, now, "rounds.recheck")
}

/// A finding with what a step of it needs.
struct Case {
    finding: Finding,
    organisation: Organisation,
    days: Days,
}

impl Case {
    fn load(office: &Office, now: Moment, form: &FindingStepForm) -> Result<Self> {
        Ok(Self {
            finding: find::finding(office, form.finding)?,
            organisation: office.file.people().organisation()?,
            days: Days {
                on: form.on.unwrap_or(now.today()),
                today: now.today(),
            },
        })
    }

    fn person(
        &self,
        office: &Office,
        code: &str,
        usually: Option<EmployeeId>,
    ) -> Result<EmployeeId> {
        let day = self.days.on;
        Ok(find::person(office, &self.organisation, code, usually, day)?.id)
    }

    fn code(&self, id: EmployeeId) -> String {
        let found = self.organisation.employee(id);
        found.map(|one| one.code.clone()).unwrap_or_default()
    }

    fn due(&self, office: &Office, named: Option<NaiveDate>) -> Result<NaiveDate> {
        if let Some(named) = named {
            return Ok(named);
        }
        let terms = super::terms::terms_on(office, self.days.on)?.terms;
        let term = terms.of(self.finding.grade);
        Ok(term.after(self.days.on, &*office.calendar()?))
    }

    fn put(self, office: &mut Office, now: Moment, action: &str) -> Result<FindingView> {
        let step = self.finding.steps.last();
        let payload = serde_json::json!({
            "finding": self.finding.id,
            "kind": step.map(|step| step.kind),
            "owner": self.finding.owner().map(|id| self.code(id)),
            "due_on": self.finding.due_on(),
        });
        office.record(now, action, &self.finding.what, payload, |tx| {
            tx.rounds().add_step(&self.finding)
        })?;
        findings::finding(office, now, self.finding.id.into())
    }
}
