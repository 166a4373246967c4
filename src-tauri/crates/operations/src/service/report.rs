//! What a month or a quarter comes to.

use domain::assessment::Period;
use domain::moment::Moment;
use domain::service::{Case, CaseRecord, month_report};

use super::find::local;
use super::rules::Rules;
use super::surveys::shown;
use super::view::Desk;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::ServiceReport;

/// All cases with what belongs to them.
pub(super) fn records(office: &Office, desk: &mut Desk, cases: &[Case]) -> Result<Vec<CaseRecord>> {
    cases
        .iter()
        .map(|case| {
            Ok(CaseRecord {
                escalated: desk.escalation(office, case)?.is_some(),
                compensations: desk.grants_of(case.id).to_vec(),
                case: case.clone(),
            })
        })
        .collect()
}

/// The figures of a period that has begun.
pub fn report(office: &Office, now: Moment, period: Period) -> Result<ServiceReport> {
    let (from, to) = (period.first_day(), period.last_day());
    if from > now.today() {
        return Err(refusal("service.period_not_begun")
            .fact("period", period.label())
            .into());
    }
    let service = office.file.service();
    let cases = service.cases()?;
    let mut desk = Desk::of(office, now, &cases)?;
    let records = records(office, &mut desk, &cases)?;
    let figures = month_report(&records, &service.visits()?, (from, to), local(now));
    let mut rules = Rules::default();
    let surveys = service.surveys()?;
    let surveys = surveys
        .into_iter()
        .filter(|survey| (from..=to).contains(&survey.to))
        .map(|survey| shown(office, &mut rules, survey))
        .collect::<Result<_>>()?;
    let late = |case: &Case| {
        figures
            .in_time
            .iter()
            .any(|row| row.late.contains(&case.id))
    };
    let within = |case: &Case| (from..=to).contains(&case.received_at.date());
    let shown_cases = cases.iter().filter(|case| {
        late(case) || (within(case) && (case.repeats.is_some() || case.reopened > 0))
    });
    let regulation = rules.on(office, to.min(now.today()))?;
    Ok(ServiceReport {
        period,
        label: period.label(),
        regulation: regulation
            .map(|rules| rules.name.clone())
            .unwrap_or_default(),
        cases: shown_cases
            .map(|case| desk.row(office, case))
            .collect::<Result<_>>()?,
        surveys,
        figures,
    })
}
