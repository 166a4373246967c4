//! Follow-ups, certificates, agreements.

use operations::views::{AgreementForm, CertificateForm, CertificateRow, FollowUpForm};
use operations::{Error, training};
use serde_json::json;

use super::{Call, layout, output};
use crate::arguments::{AgreementsCommand, CertificatesCommand, FollowupsCommand};
use crate::output as out;

pub(super) fn follow_ups(
    call: &mut Call<'_>,
    command: Option<FollowupsCommand>,
) -> Result<(), Error> {
    let today = call.now.today();
    let mut rows = training::follow_ups_list(call.office, today)?;
    if let Some(FollowupsCommand::Done {
        id,
        grade,
        facts,
        support,
        by,
        on,
    }) = command
    {
        let form = FollowUpForm {
            id,
            on: on.unwrap_or(today),
            by,
            grade,
            facts,
            help: support,
        };
        rows = training::follow_up(call.office, call.now, &form)?;
        rows.retain(|row| i64::from(row.follow_up.id) == id);
    }
    output::rows(call, &rows, "follow_up", |row| {
        let done = if row.follow_up.done.is_some() {
            "✓"
        } else {
            ""
        };
        let one = &row.follow_up;
        format!(
            "{}\t{}\t{}\t{}\t{}\t{done}",
            one.id, one.due_on, row.name, row.session, row.leader
        )
    })
}

pub(super) fn certificates(
    call: &mut Call<'_>,
    command: Option<CertificatesCommand>,
) -> Result<(), Error> {
    let today = call.now.today();
    let rows: Vec<CertificateRow> = match command {
        Some(CertificatesCommand::Layout {
            place,
            without,
            sheet,
            shift,
            standard,
        }) => {
            let changes = layout::Changes {
                place,
                without,
                sheet,
                shift,
                standard,
            };
            return layout::layout(call, &changes);
        }
        None => training::certificates_list(call.office, today)?,
        Some(CertificatesCommand::Issue {
            person,
            competence,
            level,
            exam,
            session,
            on,
        }) => {
            let form = CertificateForm {
                code: person,
                competence: training::find_competence(call.office, &competence)?,
                level,
                session,
                exam,
                on: on.unwrap_or(today),
            };
            vec![training::issue_certificate(call.office, call.now, &form)?]
        }
        Some(CertificatesCommand::Check { number, on }) => {
            vec![training::use_certificate(
                call.office,
                on.unwrap_or(today),
                &number,
            )?]
        }
        Some(CertificatesCommand::Revoke { id, reason }) => {
            vec![training::revoke_certificate(
                call.office,
                call.now,
                id,
                &reason,
            )?]
        }
    };
    output::rows(call, &rows, "certificate", |row| {
        let until = row
            .certificate
            .until
            .map(|day| day.to_string())
            .unwrap_or_default();
        format!(
            "{}\t{}\t{}\t{until}\t{}",
            row.certificate.number,
            row.name,
            row.competence,
            output::word(&row.standing)
        )
    })
}

pub(super) fn agreements(
    call: &mut Call<'_>,
    command: Option<AgreementsCommand>,
) -> Result<(), Error> {
    let today = call.now.today();
    let rows = match command {
        None => training::agreements_list(call.office, today)?,
        Some(AgreementsCommand::Limit { cost }) => {
            let limit = training::agreement_limit(call.office, today, &cost)?;
            if call.global.json {
                return out::json(&json!({
                    "months": limit.limit.months, "penalty": limit.limit.penalty.to_string(), "basis": limit.basis,
                }));
            }
            let months = limit.limit.months.map(|months| months.to_string());
            let months = months.unwrap_or_else(|| "-".to_owned());
            return out::line(&format!(
                "{months}\t{}\t{}",
                limit.limit.penalty.grouped(),
                limit.basis
            ));
        }
        Some(AgreementsCommand::Add {
            training: what,
            person,
            cost,
            ended,
            months,
            penalty,
            not_professional,
        }) => {
            let form = AgreementForm {
                code: person,
                training: what,
                professional: !not_professional,
                penalty: penalty.unwrap_or_else(|| cost.clone()),
                cost,
                ended_on: ended,
                months,
            };
            vec![training::agree(call.office, call.now, &form)?]
        }
        Some(AgreementsCommand::Penalty {
            id,
            last_day,
            firm_at_fault,
        }) => {
            let owed = training::agreement_penalty(call.office, id, last_day, firm_at_fault)?;
            if call.global.json {
                return out::json(&json!({
                    "unserved_months": owed.unserved_months, "penalty": owed.penalty.to_string(),
                    "expression": owed.expression, "basis": owed.basis,
                }));
            }
            return out::line(&format!(
                "{}\t{}\t{}",
                owed.penalty.grouped(),
                owed.expression,
                owed.basis
            ));
        }
    };
    output::rows(call, &rows, "agreement", |row| {
        let until = row.until.map(|day| day.to_string()).unwrap_or_default();
        format!(
            "{}\t{}\t{}\t{until}",
            row.agreement.id, row.name, row.agreement.training
        )
    })
}
