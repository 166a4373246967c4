//! What the service desk tells the assessment, with the cases behind every figure.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;
use domain::assessment::{Period, indicator};
use domain::ids::{CaseId, EmployeeId};
use domain::moment::Moment;
use domain::service::{Case, CaseRecord, ServiceRules, Visit, figures};

use super::find::local;
use super::report::records;
use super::rules::Rules;
use super::view::Desk;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::ServiceIndicator;

/// 客户满意率, for which the regulation names the fewest answers.
const SATISFACTION: &str = "K16";

/// The figures of a period, of one person (by his works number) or of everybody. Whoever leads others
/// answers for their cases as well.
pub fn indicators(
    office: &Office,
    now: Moment,
    period: Period,
    person: Option<&str>,
) -> Result<Vec<ServiceIndicator>> {
    let span = (period.first_day(), period.last_day());
    let people = match person {
        Some(code) => {
            let organisation = office.file.people().organisation()?;
            let found = organisation.by_code(code.trim()).map(|one| one.id);
            let found = found.ok_or_else(|| refusal("people.unknown").fact("code", code))?;
            Some(organisation.below(span.1).with(found))
        }
        None => None,
    };
    Counts::read(office, now)?.between(office, span, people.as_ref())
}

/// What is on record, read once for however many people and days are asked about.
pub(crate) struct Counts {
    now: Moment,
    cases: Vec<Case>,
    records: Vec<CaseRecord>,
    visits: Vec<Visit>,
    rules: Rules,
}

impl Counts {
    pub(crate) fn read(office: &Office, now: Moment) -> Result<Self> {
        let service = office.file.service();
        let cases = service.cases()?;
        let mut desk = Desk::of(office, now, &cases)?;
        Ok(Self {
            now,
            records: records(office, &mut desk, &cases)?,
            visits: service.visits()?,
            rules: Rules::default(),
            cases,
        })
    }

    /// The rules in force on a day, if any.
    pub(crate) fn rules_on(
        &mut self,
        office: &Office,
        day: NaiveDate,
    ) -> Result<Option<Rc<ServiceRules>>> {
        self.rules.on(office, day)
    }

    /// A case that a figure names.
    pub(crate) fn case(&self, id: CaseId) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// The figures of a span of days, of some people or of everybody.
    pub(crate) fn between(
        &mut self,
        office: &Office,
        span: (NaiveDate, NaiveDate),
        people: Option<&BTreeSet<EmployeeId>>,
    ) -> Result<Vec<ServiceIndicator>> {
        let all = figures(
            &self.records,
            &self.visits,
            span,
            people,
            &*office.calendar()?,
            local(self.now),
        );
        let rules = self.rules.on(office, span.1.min(self.now.today()))?;
        let least = rules
            .and_then(|rules| rules.survey.as_ref().map(|survey| survey.min))
            .unwrap_or_default();
        let cases = &self.cases;
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
}
