//! 上岗证书: issued on what was passed, good for the months of the regulation, taken back with a reason.

use chrono::{Datelike, Months, NaiveDate};
use domain::moment::Moment;
use domain::training::{
    CertificateStanding, Competence, Evidence, EvidenceSource, Exam, Outcome, Session,
    SessionState, SkillCertificate,
};

use super::books::{Books, person};
use super::competences::counts;
use super::find::get;
use super::form::text;
use super::rules::Rules;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CertificateForm, CertificateRow, Role};

/// Every certificate, those that need looking at first.
pub fn certificates_list(office: &Office, day: NaiveDate) -> Result<Vec<CertificateRow>> {
    let books = Books::read(office)?;
    let remind = remind_days(office, day)?;
    let mut rows: Vec<CertificateRow> = books
        .certificates
        .iter()
        .map(|one| row(&books, one, day, remind))
        .collect();
    rows.sort_by_key(|row| {
        let until = row.certificate.until.unwrap_or(NaiveDate::MAX);
        (
            row.standing == CertificateStanding::Revoked,
            until,
            row.code.clone(),
        )
    });
    Ok(rows)
}

pub(super) fn remind_days(office: &Office, day: NaiveDate) -> Result<u32> {
    Ok(Rules::find(office, day)?.map_or(0, |rules| rules.terms.remind_days))
}

pub(super) fn row(
    books: &Books,
    certificate: &SkillCertificate,
    day: NaiveDate,
    remind: u32,
) -> CertificateRow {
    let (code, name) = books.who(certificate.employee);
    CertificateRow {
        code,
        name,
        post: books.place(certificate.employee, day).1,
        competence: books.competence_name(certificate.competence),
        standing: certificate.standing(day, remind),
        certificate: certificate.clone(),
    }
}

/// Issues a certificate. Behind it stands an examination that was passed, or a closed session without one.
pub fn issue_certificate(
    office: &mut Office,
    now: Moment,
    form: &CertificateForm,
) -> Result<CertificateRow> {
    office.needs(Role::GeneralManagement)?;
    let rules = Rules::on(office, form.on)?;
    let books = Books::read(office)?;
    let who = person(&books.organisation, &form.code)?.clone();
    let competence: Competence = get(office, form.competence, "training.unknown_competence")?;
    let session = match form.session {
        Some(id) => Some(get::<Session>(office, id, "training.unknown_session")?),
        None => None,
    };
    let exam = match form.exam {
        Some(id) => Some(get::<Exam>(office, id, "training.unknown_exam")?),
        None => None,
    };
    let not_shown = |why: &str| {
        refusal(why)
            .fact("name", &who.name)
            .fact("what", &competence.name)
    };
    match (&exam, &session) {
        (Some(exam), _) if exam.outcome(who.id) != Some(Outcome::Passed) => {
            return Err(not_shown("training.certificate_failed").into());
        }
        (Some(_), _) => {}
        (None, Some(session)) => {
            let there = session.present().any(|one| one.employee == who.id);
            let examined = session.exam.has_theory();
            if session.state != SessionState::Closed || !there || examined {
                return Err(not_shown("training.certificate_nothing").into());
            }
        }
        (None, None) => return Err(not_shown("training.certificate_nothing").into()),
    }
    let months = Months::new(rules.terms.certificate_months);
    let until = form
        .on
        .checked_add_months(months)
        .and_then(|end| end.pred_opt());
    let number = number(&books, form.on.year());
    let certificate = SkillCertificate {
        id: 0.into(),
        revision: 1,
        number: number.clone(),
        employee: who.id,
        competence: competence.id,
        level: form.level,
        issued_on: form.on,
        until,
        session: session.map(|one| one.id),
        exam: exam.map(|one| one.id),
        basis: rules.basis("training.certificate.months"),
        revoked: None,
    };
    let proof = Evidence {
        employee: who.id,
        competence: competence.id,
        level: form.level,
        on: form.on,
        until,
        source: EvidenceSource::Certificate,
        note: number.clone(),
    };
    let payload = serde_json::json!({ "number": number, "person": who.code, "until": until });
    let id = office.record(now, "training.certificate", &number, payload, |tx| {
        tx.training().prove(&proof)?;
        tx.training().insert(&certificate)
    })?;
    let kept: SkillCertificate = get(office, id.into(), "training.unknown_certificate")?;
    Ok(row(&books, &kept, now.today(), rules.terms.remind_days))
}

/// `SGZ-2026-001`
fn number(books: &Books, year: i32) -> String {
    let series = format!("SGZ-{year}-");
    let own = books.certificates.iter();
    let last = own
        .filter_map(|one| one.number.strip_prefix(&series)?.parse::<u32>().ok())
        .max();
    format!("{series}{:03}", last.unwrap_or(0) + 1)
}

/// Takes a certificate back.
pub fn revoke_certificate(
    office: &mut Office,
    now: Moment,
    id: i64,
    reason: &str,
) -> Result<CertificateRow> {
    office.needs(Role::GeneralManagement)?;
    let before: SkillCertificate = get(office, id, "training.unknown_certificate")?;
    let reason = text(reason)?;
    if reason.is_empty() {
        return Err(refusal("training.revoke_reason").into());
    }
    if before.revoked.is_some() {
        return Err(refusal("training.revoked")
            .fact("number", &before.number)
            .into());
    }
    let payload = serde_json::json!({ "number": before.number, "reason": reason });
    let after = SkillCertificate {
        revoked: Some(reason),
        ..before
    };
    office.record(now, "training.certificate", &after.number, payload, |tx| {
        tx.training().update(&after)
    })?;
    let books = Books::read(office)?;
    let remind = remind_days(office, now.today())?;
    let kept: SkillCertificate = get(office, id, "training.unknown_certificate")?;
    Ok(row(&books, &kept, now.today(), remind))
}

/// Refuses a certificate that is used when it is no longer good.
pub fn use_certificate(office: &Office, day: NaiveDate, number: &str) -> Result<CertificateRow> {
    let books = Books::read(office)?;
    let found = books
        .certificates
        .iter()
        .find(|one| one.number == number.trim() || one.id.to_string() == number.trim());
    let certificate =
        found.ok_or_else(|| refusal("training.unknown_certificate").fact("id", number.trim()))?;
    must_be_good(certificate, &books.who(certificate.employee).1, day)?;
    Ok(row(&books, certificate, day, remind_days(office, day)?))
}

pub(super) fn must_be_good(
    certificate: &SkillCertificate,
    name: &str,
    day: NaiveDate,
) -> Result<()> {
    let standing = certificate.standing(day, 0);
    if counts(standing) {
        return Ok(());
    }
    let code = match standing {
        CertificateStanding::Revoked => "training.certificate_revoked",
        _ => "training.certificate_expired",
    };
    let until = certificate.until.map(|day| day.to_string());
    Err(refusal(code)
        .fact("number", &certificate.number)
        .fact("name", name)
        .fact("until", until.unwrap_or_default())
        .into())
}
