//! What happens to a fault after it was recorded: evidence, withdrawal, appeal and its answer.

use std::path::Path;

use chrono::NaiveDate;
use domain::bonus::{
    AppealAnswer, AppealOutcome, BonusRules, Fault, FaultAppeal, NoticeState, RunState, Withdrawal,
};
use domain::calendar::WorkingCalendar;
use domain::ids::{EmployeeId, FaultAppealId, FaultId};
use domain::moment::Moment;
use domain::people::Organisation;
use domain::quarter::Quarter;

use super::facts::employee;
use super::payments::needs_open;
use super::stored::thaw;
use super::view::{code_of, fault_row};
use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::papers::row;
use crate::regulations::{self, Scan, read_scan, scan_row};
use crate::views::{
    FaultAnswerForm, FaultAppealForm, FaultAppealRow, FaultFile, PaperRow, Role, ScanRow,
};

/// What everything about a fault lies under: `faults/7`.
pub(super) fn subject(id: FaultId) -> String {
    format!("faults/{id}")
}

/// The file of one fault.
pub fn fault_file(office: &Office, id: i64) -> Result<FaultFile> {
    let fault = office.file.bonus().fault(FaultId::from(id))?;
    let organisation = office.file.people().organisation()?;
    let governing = regulations::governing(office, fault.quarter.first_day())?;
    let version = governing.as_ref().map(|(_, version)| version);
    let rules = version.and_then(|version| BonusRules::read(&version.parameters).ok());
    let days = rules.as_ref().map(|rules| rules.answer_workdays);
    let appeals = office.file.bonus().fault_appeals(fault.id)?;
    let calendar = office.calendar()?;
    Ok(FaultFile {
        quarter: fault.quarter,
        issued: issued(office, &fault)?,
        joint: rules.is_some_and(|rules| rules.joint.is_some()),
        evidence: evidence(office, fault.id)?,
        appeals: appeals
            .into_iter()
            .map(|appeal| appeal_row(&organisation, appeal, days, &calendar))
            .collect(),
        papers: papers(office, fault.id)?,
        to_correct: to_correct(office, &fault)?,
        row: fault_row(&organisation, &fault, version),
    })
}

fn appeal_row(
    organisation: &Organisation,
    appeal: FaultAppeal,
    days: Option<u32>,
    calendar: &WorkingCalendar,
) -> FaultAppealRow {
    let (code, name) = code_of(organisation, appeal.employee);
    let by = appeal.answer.as_ref().map(|answer| answer.by);
    FaultAppealRow {
        code,
        name,
        answered_by: by.map(|by| code_of(organisation, by).1).unwrap_or_default(),
        answer_by: days.map(|days| calendar.after(appeal.received_on, days)),
        appeal,
    }
}

/// The files that a fault rests on, each with its hash.
pub(super) fn evidence(office: &Office, id: FaultId) -> Result<Vec<ScanRow>> {
    let found = office.file.attachments().about(&subject(id))?;
    Ok(found.into_iter().map(scan_row).collect())
}

/// The papers that were printed about it, the first first.
pub(super) fn papers(office: &Office, id: FaultId) -> Result<Vec<PaperRow>> {
    let about = subject(id);
    let lines = office.file.papers().list()?;
    lines
        .iter()
        .filter(|line| line.subject == about)
        .map(|line| row(office, line))
        .collect()
}

fn issued(office: &Office, fault: &Fault) -> Result<bool> {
    let run = office.file.bonus().run(fault.quarter)?;
    Ok(run.is_some_and(|run| run.state == RunState::Issued))
}

/// Numbers of valid notices that still count a fault which no longer touches their people.
fn to_correct(office: &Office, fault: &Fault) -> Result<Vec<String>> {
    let bonus = office.file.bonus();
    let Some(run) = bonus
        .run(fault.quarter)?
        .filter(|run| run.state == RunState::Issued)
    else {
        return Ok(Vec::new());
    };
    let Some(frozen) = thaw(office, &run)? else {
        return Ok(Vec::new());
    };
    let counted = frozen.inputs.faults.iter().find(|one| one.id == fault.id);
    let Some(counted) = counted else {
        return Ok(Vec::new());
    };
    let lifted: Vec<EmployeeId> = bonus
        .corrections(run.id)?
        .into_iter()
        .filter(|correction| correction.lifted.contains(&fault.id))
        .map(|correction| correction.employee)
        .collect();
    let named = counted.affected().map(|named| named.employee);
    let answering = counted.supervisors().iter().map(|one| one.employee);
    let touched: Vec<EmployeeId> = named
        .chain(answering)
        .filter(|person| lifted_for(fault, *person) && !lifted.contains(person))
        .collect();
    let mut notices = bonus.notices(run.id)?;
    notices.retain(|one| one.state == NoticeState::Valid && touched.contains(&one.employee));
    Ok(notices.into_iter().map(|notice| notice.number).collect())
}

/// What keeps a quarter from being closed on the side of its faults: whose appeal waits for an answer, and
/// which notices still count a fault that no longer touches their people.
pub(super) struct Unsettled {
    pub(super) appeals: Vec<String>,
    pub(super) notices: Vec<String>,
}

pub(super) fn unsettled(office: &Office, quarter: Quarter) -> Result<Unsettled> {
    let organisation = office.file.people().organisation()?;
    let mut found = Unsettled {
        appeals: Vec::new(),
        notices: Vec::new(),
    };
    for fault in office.file.bonus().faults(quarter)? {
        found.notices.extend(to_correct(office, &fault)?);
        let appeals = office.file.bonus().fault_appeals(fault.id)?.into_iter();
        let waiting = appeals.filter(|appeal| appeal.answer.is_none());
        found
            .appeals
            .extend(waiting.map(|appeal| code_of(&organisation, appeal.employee).1));
    }
    Ok(found)
}

fn quarter_is_open(office: &Office, quarter: Quarter) -> Result<()> {
    let run = office.file.bonus().run(quarter)?;
    run.map_or(Ok(()), |run| needs_open(office, &run))
}

fn lifted_for(fault: &Fault, person: EmployeeId) -> bool {
    let named = fault.named.iter().map(|one| (one.employee, one.reversed));
    let answering = fault.supervisors().iter();
    let mut all = named.chain(answering.map(|one| (one.employee, one.reversed)));
    fault.withdrawn.is_some() || all.any(|(who, reversed)| who == person && reversed)
}

/// Keeps a file as evidence, byte for byte, with its hash.
pub fn add_fault_evidence(
    office: &mut Office,
    now: Moment,
    id: i64,
    path: &Path,
) -> Result<FaultFile> {
    office.needs(Role::GeneralManagement)?;
    let fault = office.file.bonus().fault(FaultId::from(id))?;
    let part = subject(fault.id);
    let Scan {
        name,
        media_type,
        bytes,
    } = read_scan(office, &part, path)?;
    let payload = serde_json::json!({ "fault": id, "name": name, "bytes": bytes.len() });
    let quarter = fault.quarter.to_string();
    office.record(now, "bonus.fault.evidence", &quarter, payload, |tx| {
        tx.attachments().insert(&part, &name, media_type, &bytes)
    })?;
    fault_file(office, id)
}

/// Writes a piece of evidence to a place the user names.
pub fn copy_fault_evidence(office: &Office, fault: i64, id: i64, path: &Path) -> Result<()> {
    let known = evidence(office, FaultId::from(fault))?;
    if known.iter().all(|one| one.id != id) {
        return Err(refusal("bonus.unknown_evidence").into());
    }
    files::write(path, &office.file.attachments().bytes(id)?)
}

/// 撤回: the fault stays on record and no longer touches anybody. The notices of an issued quarter are
/// corrected afterwards, one by one.
pub fn withdraw_fault(
    office: &mut Office,
    now: Moment,
    id: i64,
    reason: &str,
) -> Result<FaultFile> {
    office.needs(Role::GeneralManagement)?;
    let fault = office.file.bonus().fault(FaultId::from(id))?;
    if fault.withdrawn.is_some() {
        return Err(refusal("bonus.fault_stands").into());
    }
    quarter_is_open(office, fault.quarter)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(refusal("bonus.withdraw_reason").into());
    }
    let withdrawal = Withdrawal {
        on: now.today(),
        reason: reason.to_owned(),
    };
    let payload = serde_json::json!({ "fault": id, "reason": reason });
    let quarter = fault.quarter.to_string();
    office.record(now, "bonus.fault.withdraw", &quarter, payload, |tx| {
        tx.bonus().withdraw_fault(fault.id, &withdrawal)
    })?;
    fault_file(office, id)
}

/// Puts an appeal on record. A person appeals once against a decision.
pub fn appeal_fault(office: &mut Office, now: Moment, form: &FaultAppealForm) -> Result<FaultFile> {
    office.needs(Role::GeneralManagement)?;
    let fault = office.file.bonus().fault(FaultId::from(form.fault))?;
    quarter_is_open(office, fault.quarter)?;
    let organisation = office.file.people().organisation()?;
    let person = employee(&organisation, &form.code)?;
    let name = code_of(&organisation, person).1;
    if fault.concerned().all(|concerned| concerned != person) {
        return Err(refusal("bonus.appeal_not_concerned")
            .fact("name", name)
            .into());
    }
    let before = office.file.bonus().fault_appeals(fault.id)?;
    if before.iter().any(|one| one.employee == person) {
        return Err(refusal("bonus.appeal_twice").fact("name", name).into());
    }
    let grounds = form.grounds.trim();
    if grounds.is_empty() {
        return Err(refusal("bonus.appeal_grounds").into());
    }
    day_between(form.received_on, fault.decision.decided_on, now.today())?;
    let appeal = FaultAppeal {
        id: FaultAppealId::from(0),
        fault: fault.id,
        employee: person,
        received_on: form.received_on,
        grounds: grounds.to_owned(),
        answer: None,
    };
    let payload = serde_json::to_value(&appeal).map_err(anyhow::Error::from)?;
    let quarter = fault.quarter.to_string();
    office.record(now, "bonus.fault.appeal", &quarter, payload, |tx| {
        tx.bonus().insert_fault_appeal(&appeal)
    })?;
    fault_file(office, form.fault)
}

/// Answers an appeal, once, today. Who decided before, or has something to lose by it, does not answer.
pub fn answer_fault(office: &mut Office, now: Moment, form: &FaultAnswerForm) -> Result<FaultFile> {
    office.needs(Role::GeneralManagement)?;
    let fault = office.file.bonus().fault(FaultId::from(form.fault))?;
    quarter_is_open(office, fault.quarter)?;
    let organisation = office.file.people().organisation()?;
    let appeals = office.file.bonus().fault_appeals(fault.id)?;
    let id = FaultAppealId::from(form.appeal);
    let known = appeals.iter().find(|one| one.id == id);
    if known.is_none_or(|appeal| appeal.answer.is_some()) {
        return Err(refusal("bonus.appeal_answered").into());
    }
    let by = employee(&organisation, &form.by)?;
    if !fault.may_answer(by) {
        let name = code_of(&organisation, by).1;
        return Err(refusal("bonus.answers_own_case").fact("name", name).into());
    }
    let reason = form.reason.trim();
    if reason.is_empty() {
        return Err(refusal("bonus.answer_reason").into());
    }
    let answer = AppealAnswer {
        on: now.today(),
        by,
        outcome: form.outcome,
        reason: reason.to_owned(),
    };
    let payload = serde_json::json!({
        "fault": form.fault, "appeal": form.appeal, "answer": answer,
        "reversed": form.outcome == AppealOutcome::Reversed,
    });
    let quarter = fault.quarter.to_string();
    office.record(now, "bonus.fault.answer", &quarter, payload, |tx| {
        tx.bonus().answer_fault_appeal(id, &answer)
    })?;
    fault_file(office, form.fault)
}

fn day_between(day: NaiveDate, first: NaiveDate, last: NaiveDate) -> Result<()> {
    if (first..=last).contains(&day) {
        return Ok(());
    }
    Err(refusal("bonus.appeal_day")
        .fact("first", first)
        .fact("last", last)
        .into())
}
