//! What the service desk tells the assessment, with the cases behind every figure.

use domain::assessment::{Period, indicator};
use domain::calendar::WorkingCalendar;
use domain::ids::CaseId;
use domain::moment::Moment;
use domain::service::{Case, figures};

use super::find::local;
use super::report::records;
use super::rules::Rules;
use super::view::Desk;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::ServiceIndicator;

/// 客户满意率, for which the regulation names the fewest answers.
const SATISFACTION: &str = "K16";

/// The figures of a period, of one person (by his works number) or of everybody.
pub fn indicators(
    office: &Office,
    now: Moment,
    period: Period,
    person: Option<&str>,
) -> Result<Vec<ServiceIndicator>> {
    let service = office.file.service();
    let cases = service.cases()?;
    let mut desk = Desk::of(office, now, &cases)?;
    let person = match person {
        Some(code) => {
            let found = desk.organisation.by_code(code.trim()).map(|one| one.id);
            Some(found.ok_or_else(|| refusal("people.unknown").fact("code", code))?)
        }
        None => None,
    };
    let records = records(office, &mut desk, &cases)?;
    let span = (period.first_day(), period.last_day());
    let all = figures(
        &records,
        &service.visits()?,
        span,
        person,
        WorkingCalendar::shipped(),
        local(now),
    );
    let rules = Rules::default().on(office, span.1.min(now.today()))?;
    let least = rules
        .and_then(|rules| rules.survey.as_ref().map(|survey| survey.min))
        .unwrap_or_default();
    let number = |id: &CaseId| {
        let case: Option<&Case> = cases.iter().find(|case| case.id == *id);
        case.map(|case| case.number.clone())
    };
    Ok(all
        .into_iter()
        .filter_map(|figure| {
            let known = indicator(&figure.code)?;
            Some(ServiceIndicator {
                name: known.name.clone(),
                name_en: known.name_en.clone(),
                unit: known.unit.clone(),
                unit_en: known.unit_en.clone(),
                cases: figure.cases.iter().filter_map(number).collect(),
                against: figure.against.iter().filter_map(number).collect(),
                too_few: figure.code == SATISFACTION && figure.denominator < least,
                figure,
            })
        })
        .collect())
}
