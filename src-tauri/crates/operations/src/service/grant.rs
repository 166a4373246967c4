//! 赔付: within the authority of the post at once, beyond it only by somebody whose authority reaches.

use domain::ids::{CompensationId, EmployeeId};
use domain::moment::Moment;
use domain::money::Money;
use domain::service::{Compensation, StepKind, authority_of, needs_approval};
use store::StoreError;

use super::find::{local, needed, person, post_of, time};
use super::rules::Rules;
use super::view::view;
use super::work::Work;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CaseView, CompensationForm, GrantForm, Role};

/// Grants something for a case, or asks for it.
pub fn compensate(office: &mut Office, now: Moment, form: &CompensationForm) -> Result<CaseView> {
    let work = Work::begin(office, now, form.case, &form.by, &form.at)?;
    work.case.must_not_be_closed()?;
    let organisation = office.file.people().organisation()?;
    let by = match form.by.trim() {
        "" => organisation.employee(work.case.owner),
        code => Some(person(office, &organisation, code, work.at)?),
    };
    let by = by.ok_or_else(|| refusal("service.no_person"))?;
    let amount = Money::parse(&form.amount.trim().replace([',', '，'], ""))
        .ok()
        .filter(|amount| *amount > Money::ZERO);
    let amount =
        amount.ok_or_else(|| refusal("accounts.bad_amount").fact("value", &form.amount))?;
    let rules = Rules::default().of(office, work.case.version)?;
    let authority = authority_of(&rules, &post_of(&organisation, by, work.at));
    let before = office.file.service().compensations(work.case.id)?;
    let asks = needs_approval(authority, &before, amount);
    let grant = Compensation {
        id: CompensationId::from(0),
        case: work.case.id,
        amount,
        way: needed(&form.way, "service.no_way")?,
        reason: needed(&form.reason, "service.no_reason")?,
        by: by.id,
        at: work.at,
        needs_approval: asks,
        decided_by: String::new(),
        decided_at: None,
        approved: None,
        decision: String::new(),
    };
    let text = format!(
        "{}{}元：{}{}",
        grant.way,
        amount.grouped(),
        grant.reason,
        if asks {
            "（超过本人权限，待批准）"
        } else {
            ""
        }
    );
    let payload = serde_json::json!({ "amount": amount, "by": by.code, "needs_approval": asks });
    let number = work.case.number.clone();
    office.record(now, "service.compensate", &number, payload, |tx| {
        tx.service().insert_compensation(&grant)?;
        tx.service()
            .add_step(grant.case, StepKind::Compensated, work.at, &text, &by.name)
    })?;
    view(office, now, form.case)
}

/// Approves or refuses. The head of the company decides about any amount; anybody else only as far as
/// his post reaches, and nobody about his own.
pub fn decide(office: &mut Office, now: Moment, form: &GrantForm) -> Result<CaseView> {
    let id = CompensationId::from(form.compensation);
    let grant = match office.file.service().compensation(id) {
        Err(StoreError::Gone { .. }) => {
            return Err(refusal("service.unknown_grant").fact("id", id).into());
        }
        other => other?,
    };
    if !grant.waits() {
        return Err(refusal("service.grant_decided").fact("id", id).into());
    }
    let work = Work::begin(office, now, grant.case.into(), "", &form.at)?;
    let at = time(&form.at, now)?.max(grant.at);
    if at > local(now) {
        return Err(domain::service::CaseRefusal::NotYet { at }.into());
    }
    let organisation = office.file.people().organisation()?;
    let by = if form.by.trim().is_empty() && office.needs(Role::Owner).is_ok() {
        office.user.display_name.clone()
    } else {
        let decider = person(office, &organisation, &form.by, at)?;
        if office.user.employee != Some(decider.id) {
            office.needs(Role::GeneralManagement)?;
        }
        reaches(office, &grant, decider.id, at)?;
        decider.name.clone()
    };
    let text = match form.approve {
        true => form.text.trim().to_owned(),
        false => needed(&form.text, "service.no_reason")?,
    };
    let kind = match form.approve {
        true => StepKind::Approved,
        false => StepKind::Refused,
    };
    let said = format!(
        "{}元{}",
        grant.amount.grouped(),
        match text.as_str() {
            "" => String::new(),
            text => format!("：{text}"),
        }
    );
    let payload = serde_json::json!({ "compensation": id, "approved": form.approve, "by": by });
    let number = work.case.number.clone();
    office.record(now, "service.grant", &number, payload, |tx| {
        tx.service()
            .decide_compensation(id, form.approve, &by, at, &text)?;
        tx.service().add_step(grant.case, kind, at, &said, &by)
    })?;
    view(office, now, grant.case.into())
}

fn reaches(
    office: &Office,
    grant: &Compensation,
    decider: EmployeeId,
    at: chrono::NaiveDateTime,
) -> Result<()> {
    if grant.by == decider {
        return Err(refusal("service.own_grant").into());
    }
    let organisation = office.file.people().organisation()?;
    let (case, _) = super::find::case(office, grant.case.into())?;
    let rules = Rules::default().of(office, case.version)?;
    let person = organisation.employee(decider);
    let authority = person.map_or(Money::ZERO, |person| {
        authority_of(&rules, &post_of(&organisation, person, at))
    });
    let mut before = office.file.service().compensations(grant.case)?;
    before.retain(|other| other.id != grant.id);
    if needs_approval(authority, &before, grant.amount) {
        return Err(refusal("service.beyond_authority")
            .fact(
                "name",
                person
                    .map(|person| person.name.as_str())
                    .unwrap_or_default(),
            )
            .fact("limit", authority.grouped())
            .fact("amount", grant.amount.grouped())
            .fact("article", rules.basis("service.compensation"))
            .into());
    }
    Ok(())
}
