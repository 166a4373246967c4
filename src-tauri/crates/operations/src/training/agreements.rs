//! 培训服务期协议 within 劳动合同法 art. 22.

use chrono::{Months, NaiveDate};
use domain::moment::Moment;
use domain::training::{Agreement, allowed, legal_limit, penalty, unserved_months};

use super::books::{Books, person};
use super::find::get;
use super::form::{money, text};
use super::rules::Rules;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AgreementForm, AgreementLimit, AgreementPenalty, AgreementRow, Role};

const LAW: &str = "《劳动合同法》第二十二条";

/// All agreements as of a day.
pub fn agreements_list(office: &Office, day: NaiveDate) -> Result<Vec<AgreementRow>> {
    let books = Books::read(office)?;
    Ok(books
        .agreements
        .iter()
        .map(|one| row(&books, one, day))
        .collect())
}

pub(super) fn row(books: &Books, one: &Agreement, day: NaiveDate) -> AgreementRow {
    let (code, name) = books.who(one.employee);
    AgreementRow {
        code,
        name,
        until: one.ended_on.checked_add_months(Months::new(one.months)),
        unserved_months: unserved_months(one, day),
        penalty_today: penalty(one, day, false),
        agreement: one.clone(),
    }
}

/// What may be agreed for a cost.
pub fn agreement_limit(office: &Office, day: NaiveDate, cost: &str) -> Result<AgreementLimit> {
    let rules = Rules::on(office, day)?;
    Ok(AgreementLimit {
        limit: legal_limit(&rules.terms, money(cost)?),
        basis: format!("{LAW}、{}", rules.basis("training.service.costs")),
    })
}

/// Puts an agreement on record, if law and regulation allow it.
pub fn agree(office: &mut Office, now: Moment, form: &AgreementForm) -> Result<AgreementRow> {
    office.needs(Role::GeneralManagement)?;
    let rules = Rules::on(office, now.today())?;
    let books = Books::read(office)?;
    let who = person(&books.organisation, &form.code)?;
    let agreement = Agreement {
        id: 0.into(),
        revision: 1,
        employee: who.id,
        training: text(&form.training)?,
        professional: form.professional,
        cost: money(&form.cost)?,
        ended_on: form.ended_on,
        months: form.months,
        basis: rules.basis("training.service.costs"),
        penalty: money(&form.penalty)?,
    };
    if agreement.training.is_empty() {
        return Err(refusal("training.no_name").into());
    }
    allowed(&agreement, &rules.terms)?;
    let payload = serde_json::json!({ "agreement": agreement });
    let id = office.record(now, "training.agreement", &who.code, payload, |tx| {
        tx.training().insert(&agreement)
    })?;
    let kept: Agreement = get(office, id.into(), "training.unknown_agreement")?;
    Ok(row(&books, &kept, now.today()))
}

/// What is owed when the person leaves after a day.
pub fn agreement_penalty(
    office: &Office,
    id: i64,
    last_day: NaiveDate,
    firm_at_fault: bool,
) -> Result<AgreementPenalty> {
    let agreement: Agreement = get(office, id, "training.unknown_agreement")?;
    let left = unserved_months(&agreement, last_day);
    Ok(AgreementPenalty {
        unserved_months: left,
        penalty: penalty(&agreement, last_day, firm_at_fault),
        expression: match firm_at_fault {
            true => "用人单位有过错，劳动者依法解除，不支付违约金".to_owned(),
            false => format!(
                "{} × {left} ÷ {}",
                agreement.penalty.grouped(),
                agreement.months
            ),
        },
        basis: format!("{LAW}、{}", agreement.basis),
    })
}
