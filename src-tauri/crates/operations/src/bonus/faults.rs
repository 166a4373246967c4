//! Faults: recorded with facts, the person's statement and who decided (A5–A7).

use domain::bonus::{Fault, FaultDecision, FaultKind, MajorMeeting, Named, Supervision};
use domain::exact::Exact;
use domain::ids::{EmployeeId, FaultId};
use domain::moment::Moment;
use domain::people::Organisation;
use domain::quarter::Quarter;

use super::deputies;
use super::facts::{employee, open_for_facts};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{FaultForm, FaultWord, NamedForm, Role};

/// Records a fault, or replaces the one with this id.
pub fn save_fault(office: &mut Office, now: Moment, form: &FaultForm) -> Result<i64> {
    office.needs(Role::GeneralManagement)?;
    open_for_facts(office, form.quarter)?;
    if let Some(id) = form.id {
        standing(office, FaultId::from(id))?;
    }
    let organisation = office.file.people().organisation()?;
    let fault = read(&organisation, form)?;
    let payload = serde_json::to_value(&fault).map_err(anyhow::Error::from)?;
    let subject = form.quarter.to_string();
    let id = office.record(now, "bonus.fault", &subject, payload, |tx| match form.id {
        Some(id) => tx.bonus().update_fault(&fault).map(|()| FaultId::from(id)),
        None => tx.bonus().insert_fault(&fault),
    })?;
    Ok(id.into())
}

/// Takes an entry that was a mistake off a quarter that is not issued; the audit trail keeps what it was.
/// What was withdrawn, appealed against or printed stays.
pub fn delete_fault(office: &mut Office, now: Moment, quarter: Quarter, id: i64) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    open_for_facts(office, quarter)?;
    let fault = standing(office, FaultId::from(id))?;
    if !super::procedure::papers(office, fault.id)?.is_empty() {
        return Err(refusal("bonus.fault_has_papers").into());
    }
    let payload = serde_json::to_value(&fault).map_err(anyhow::Error::from)?;
    office.record(
        now,
        "bonus.fault.remove",
        &quarter.to_string(),
        payload,
        |tx| tx.bonus().delete_fault(fault.id),
    )
}

/// A fault that was not withdrawn and that nobody appealed against.
fn standing(office: &Office, id: FaultId) -> Result<Fault> {
    let fault = office.file.bonus().fault(id)?;
    if fault.withdrawn.is_some() || !office.file.bonus().fault_appeals(id)?.is_empty() {
        return Err(refusal("bonus.fault_stands").into());
    }
    Ok(fault)
}

fn read(organisation: &Organisation, form: &FaultForm) -> Result<Fault> {
    if form.facts.trim().is_empty() || form.reason.trim().is_empty() {
        return Err(refusal("bonus.no_facts").into());
    }
    if !(form.quarter.first_day()..=form.quarter.last_day()).contains(&form.happened_on) {
        return Err(refusal("bonus.day_outside")
            .fact("day", form.happened_on)
            .fact("quarter", form.quarter)
            .into());
    }
    let kind = kind(form)?;
    let named = named(organisation, form)?;
    let mut deciders = form
        .deciders
        .iter()
        .map(|code| employee(organisation, code))
        .collect::<Result<Vec<_>>>()?;
    let deputies = deputies::read(organisation, &form.deputies)?;
    for deputy in &deputies {
        if !deciders.contains(&deputy.employee) {
            deciders.push(deputy.employee);
        }
    }
    if deciders.is_empty() {
        return Err(refusal("bonus.no_decider").into());
    }
    let mut fault = Fault {
        id: FaultId::from(form.id.unwrap_or_default()),
        quarter: form.quarter,
        kind,
        happened_on: form.happened_on,
        facts: form.facts.trim().to_owned(),
        article: form.article.clone(),
        named,
        decision: FaultDecision {
            deciders,
            decided_on: form.decided_on,
            reason: form.reason.trim().to_owned(),
            deputies,
        },
        supervision: Some(Vec::new()),
        withdrawn: None,
    };
    fault.supervision = Some(supervision(organisation, form, &fault.named)?);
    let name = |id: EmployeeId| {
        let person = organisation.employee(id);
        person.map(|person| person.name.clone()).unwrap_or_default()
    };
    if let Some(own) = fault.own_case() {
        return Err(refusal("bonus.decides_for_himself")
            .fact("name", name(own))
            .into());
    }
    if let Some(unheard) = fault.unheard().next() {
        return Err(refusal("bonus.no_statement")
            .fact("name", name(unheard.employee))
            .into());
    }
    deputies::check(organisation, &fault)?;
    if let Some((person, leader)) = fault.undecided(organisation) {
        return Err(refusal("bonus.leader_decides")
            .fact("name", name(person))
            .fact("leader", name(leader))
            .into());
    }
    Ok(fault)
}

/// The failures of supervision, each with the people whom the manager led on that day (A7).
fn supervision(
    organisation: &Organisation,
    form: &FaultForm,
    named: &[Named],
) -> Result<Vec<Supervision>> {
    let mut found: Vec<Supervision> = Vec::new();
    for one in &form.supervision {
        let manager = employee(organisation, &one.code)?;
        if found.iter().any(|other| other.employee == manager) {
            return Err(refusal("bonus.named_twice").fact("code", &one.code).into());
        }
        let led = |named: &&Named| {
            let person = organisation.employee(named.employee);
            person
                .and_then(|person| organisation.direct_leader(person, form.happened_on))
                .is_some_and(|leader| leader.id == manager)
        };
        let over: Vec<EmployeeId> = named
            .iter()
            .filter(led)
            .map(|named| named.employee)
            .collect();
        if over.is_empty() {
            return Err(refusal("bonus.not_their_leader")
                .fact("code", &one.code)
                .into());
        }
        let read = Supervision {
            employee: manager,
            over,
            failure: one.failure.trim().to_owned(),
            statement: one.statement.trim().to_owned(),
            heard_on: one.heard_on,
            reversed: false,
        };
        if read.failure.is_empty() || read.unheard() {
            return Err(refusal("bonus.supervision_incomplete")
                .fact("code", &one.code)
                .into());
        }
        found.push(read);
    }
    Ok(found)
}

fn kind(form: &FaultForm) -> Result<FaultKind> {
    Ok(match form.kind {
        FaultWord::Ordinary => FaultKind::Ordinary,
        FaultWord::Apportioned => FaultKind::Apportioned {
            cut: percent(form.cut.as_deref().unwrap_or_default())?,
        },
        FaultWord::Major => {
            let meeting = form
                .meeting
                .as_ref()
                .ok_or_else(|| refusal("bonus.no_meeting"))?;
            if meeting.votes.is_some_and(|votes| !votes.carried()) {
                return Err(refusal("bonus.meeting_not_carried").into());
            }
            let texts = [&meeting.number, &meeting.participants, &meeting.resolution];
            if texts.iter().any(|text| text.trim().is_empty()) {
                return Err(refusal("bonus.no_meeting").into());
            }
            FaultKind::Major {
                meeting: MajorMeeting {
                    number: meeting.number.trim().to_owned(),
                    held_on: meeting.held_on,
                    participants: meeting.participants.trim().to_owned(),
                    votes: meeting.votes,
                    resolution: meeting.resolution.trim().to_owned(),
                },
            }
        }
    })
}

fn named(organisation: &Organisation, form: &FaultForm) -> Result<Vec<Named>> {
    if form.named.is_empty() {
        return Err(refusal("bonus.nobody_named").into());
    }
    let mut found: Vec<Named> = Vec::new();
    for one in &form.named {
        let id = employee(organisation, &one.code)?;
        if found.iter().any(|other| other.employee == id) {
            return Err(refusal("bonus.named_twice").fact("code", &one.code).into());
        }
        let figure = figure(form.kind, one)?;
        let responsible = form.kind == FaultWord::Major && one.responsible;
        if one.measure.is_some() && !responsible {
            return Err(refusal("bonus.measure_without_responsibility")
                .fact("code", &one.code)
                .into());
        }
        found.push(Named {
            employee: id,
            figure,
            responsible,
            statement: one.statement.trim().to_owned(),
            heard_on: one.heard_on,
            measure: one.measure.clone(),
            reversed: false,
        });
    }
    if form.kind == FaultWord::Apportioned {
        let sum: Exact = found.iter().map(|named| &named.figure).sum();
        if sum != Exact::from(100_u32) {
            return Err(refusal("bonus.shares_not_100").fact("sum", sum).into());
        }
    }
    Ok(found)
}

fn figure(kind: FaultWord, named: &NamedForm) -> Result<Exact> {
    match kind {
        FaultWord::Ordinary => percent(&named.figure),
        FaultWord::Major => Ok(Exact::one()),
        FaultWord::Apportioned => {
            let text = named.figure.trim().trim_end_matches(['%', '％']);
            Exact::parse_decimal(text)
                .ok()
                .filter(|share| !share.is_negative() && *share <= Exact::from(100_u32))
                .ok_or_else(|| {
                    refusal("bonus.bad_percent")
                        .fact("value", &named.figure)
                        .into()
                })
        }
    }
}

/// `20%` or `20`, as a fraction from 0 to 1.
fn percent(text: &str) -> Result<Exact> {
    let wrong = || refusal("bonus.bad_percent").fact("value", text);
    let plain = text.trim().trim_end_matches(['%', '％']).trim_end();
    let hundredfold = Exact::parse_decimal(plain).map_err(|_| wrong())?;
    let percent = hundredfold
        .divided_by(&Exact::from(100_u32))
        .ok_or_else(wrong)?;
    if percent.is_negative() || percent > Exact::one() {
        Err(wrong().into())
    } else {
        Ok(percent)
    }
}
