//! What a period came to for everybody: its own cycle, or its months added up by days in post; and what
//! the bonus of the quarter takes from it.

use std::collections::{BTreeMap, HashMap};

use domain::assessment::{Cycle, CycleRules, Part, Period, Score, Stage, Standing, grade, roll_up};
use domain::bonus::RunState;
use domain::exact::Exact;
use domain::ids::EmployeeId;
use domain::people::Organisation;
use domain::quarter::Quarter;

use super::gather::{Case, SheetState};
use super::rules::rules_of;
use super::view::distribution;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{HistoryPoint, ResultCycle, ResultPart, ResultRow, ResultsView};

/// The results of a period.
pub fn results(office: &Office, period: Period) -> Result<ResultsView> {
    let cases = cases_of(office, period)?;
    let organisation = office.file.people().organisation()?;
    let rules = match cases.iter().find_map(|(_, case)| case.as_ref()) {
        Some(case) if cases.len() == 1 => case.cycle.rules.clone(),
        _ => rules_of(office, period)?,
    };
    let quarter = match period {
        Period::Quarter(quarter) => Some(quarter),
        _ => None,
    };
    let in_bonus: BTreeMap<EmployeeId, String> = match quarter {
        Some(quarter) => {
            let facts = office.file.bonus().facts(quarter)?;
            let scores = facts.scores.into_iter();
            scores
                .map(|score| (score.employee, score.score.fixed(2)))
                .collect()
        }
        None => BTreeMap::new(),
    };
    let mut rows = Vec::new();
    for person in people_of(&organisation, &cases) {
        rows.push(row(&cases, &rules, person, in_bonus.get(&person).cloned())?);
    }
    rows.sort_by(|one, other| one.code.cmp(&other.code));
    let mut same: HashMap<String, usize> = HashMap::new();
    for total in rows.iter().filter_map(|row| row.total.clone()) {
        *same.entry(total).or_default() += 1;
    }
    for row in &mut rows {
        let others = row.total.as_ref().and_then(|total| same.get(total));
        row.tie = others.is_some_and(|count| *count > 1);
    }
    let grades: Vec<String> = rows.iter().filter_map(|row| row.grade.clone()).collect();
    let parts: Vec<ResultCycle> = cases
        .iter()
        .map(|(period, case)| ResultCycle {
            period: *period,
            id: case.as_ref().map(|case| case.cycle.id.into()),
            stage: case.as_ref().map(|case| case.cycle.stage),
        })
        .collect();
    let issued = match quarter {
        Some(quarter) => office
            .file
            .bonus()
            .run(quarter)?
            .is_some_and(|run| run.state == RunState::Issued),
        None => true,
    };
    Ok(ResultsView {
        period,
        label: period.label(),
        complete: parts.iter().all(|part| part.stage == Some(Stage::Closed)),
        parts,
        distribution: distribution(&rules, &grades),
        bands_basis: rules.basis.get("bands").cloned(),
        bonus_open: !issued,
        rows,
    })
}

/// The cycles that a period rests on: its own, or those of its parts.
fn cases_of(office: &Office, period: Period) -> Result<Vec<(Period, Option<Case>)>> {
    let cycles = office.file.assessment().cycles()?;
    let organisation = office.file.people().organisation()?;
    let has = |period: Period| cycles.iter().any(|cycle| cycle.period == period);
    let periods = period.resting_on(&has);
    let case = |period: Period| -> Result<(Period, Option<Case>)> {
        let cycle: Option<Cycle> = cycles.iter().find(|cycle| cycle.period == period).cloned();
        let case = cycle.map(|cycle| Case::of(office, cycle, organisation.clone()));
        Ok((period, case.transpose()?))
    };
    periods.into_iter().map(case).collect()
}

fn people_of(organisation: &Organisation, cases: &[(Period, Option<Case>)]) -> Vec<EmployeeId> {
    let present = |person: EmployeeId| {
        let mut cases = cases.iter().filter_map(|(_, case)| case.as_ref());
        cases.any(|case| case.sheets_of(person).next().is_some())
    };
    let people = organisation.employees.iter().map(|person| person.id);
    people.filter(|person| present(*person)).collect()
}

fn row(
    cases: &[(Period, Option<Case>)],
    rules: &CycleRules,
    person: EmployeeId,
    in_bonus: Option<String>,
) -> Result<ResultRow> {
    let found: Vec<(&Period, &Case, &SheetState)> = cases
        .iter()
        .filter_map(|(period, case)| Some((period, case.as_ref()?)))
        .flat_map(|(period, case)| {
            let sheets = case.sheets_of(person);
            sheets.map(move |sheet| (period, case, sheet))
        })
        .collect();
    let counted: Vec<Part> = found
        .iter()
        .filter(|(_, _, sheet)| sheet.record.standing != Standing::LeftOut)
        .map(|(_, _, sheet)| sheet.part())
        .collect();
    // A sum of what is not complete would be a number that changes under the reader.
    let pending = found.iter().any(|(_, _, sheet)| !sheet.pending.is_empty());
    let total = match pending {
        true => None,
        false => roll_up(&counted),
    };
    let own_grade = match &found[..] {
        [(_, _, sheet)] => sheet.grade.clone(),
        _ => None,
    };
    let grade = match (&total, own_grade) {
        (Some(_), Some(own)) => Some(own),
        (Some(total), None) => grade(total, &rules.bands)?,
        (None, _) => None,
    };
    let (name, last) = match found.last() {
        Some((_, case, sheet)) => (case.person(person), Some((case, sheet))),
        None => {
            return Err(refusal("assessment.unknown_sheet")
                .fact("id", person)
                .into());
        }
    };
    Ok(ResultRow {
        id: person.into(),
        code: name.code,
        name: name.name,
        department: last
            .map(|(case, sheet)| case.department_name(sheet))
            .unwrap_or_default(),
        post: last
            .map(|(case, sheet)| case.post_name(sheet))
            .unwrap_or_default(),
        parts: found
            .iter()
            .map(|(period, case, sheet)| ResultPart {
                period: **period,
                post: case.post_name(sheet),
                days: sheet.record.days,
                total: sheet.total.as_ref().map(ToString::to_string),
                standing: sheet.record.standing,
            })
            .collect(),
        days: counted.iter().map(|part| part.days).sum(),
        total: total.as_ref().map(ToString::to_string),
        grade,
        tie: false,
        in_bonus,
    })
}

/// The scores of a quarter for the bonus, with the name of the assessment they come from. Every cycle
/// must be closed: what can still change is no basis for money.
pub(crate) fn quarter_scores(
    office: &Office,
    quarter: Quarter,
) -> Result<(Vec<(EmployeeId, Exact)>, String)> {
    let results = results(office, Period::Quarter(quarter))?;
    let open: Vec<String> = results
        .parts
        .iter()
        .filter(|part| part.stage != Some(Stage::Closed))
        .map(|part| part.period.to_string())
        .collect();
    if !open.is_empty() {
        return Err(refusal("assessment.not_closed")
            .fact("quarter", quarter)
            .fact("periods", open.join("、"))
            .into());
    }
    let mut scores = Vec::new();
    for row in &results.rows {
        if let Some(total) = &row.total {
            let total = Exact::parse_decimal(total).map_err(anyhow::Error::from)?;
            scores.push((EmployeeId::from(row.id), Score::of(&total).exact().clone()));
        }
    }
    let periods: Vec<String> = results
        .parts
        .iter()
        .map(|part| part.period.to_string())
        .collect();
    Ok((scores, format!("assessment {}", periods.join(" "))))
}

/// The periods that a quarter rests on and that are not closed; None in a firm that assessed none of them.
pub(crate) fn open_periods(office: &Office, quarter: Quarter) -> Result<Option<Vec<String>>> {
    let cycles = office.file.assessment().cycles()?;
    let stage_of = |period: Period| {
        let mut cycles = cycles.iter();
        cycles
            .find(|cycle| cycle.period == period)
            .map(|cycle| cycle.stage)
    };
    let periods = Period::Quarter(quarter).resting_on(&|period| stage_of(period).is_some());
    if periods.iter().all(|period| stage_of(*period).is_none()) {
        return Ok(None);
    }
    let open = periods
        .into_iter()
        .filter(|period| stage_of(*period) != Some(Stage::Closed));
    Ok(Some(open.map(|period| period.to_string()).collect()))
}

/// Every period of a person, the earliest first.
pub fn history(office: &Office, code: &str) -> Result<Vec<HistoryPoint>> {
    let organisation = office.file.people().organisation()?;
    let person = super::gather::employee(&organisation, code)?.id;
    history_of(office, &organisation, person)
}

pub(super) fn history_of(
    office: &Office,
    organisation: &Organisation,
    person: EmployeeId,
) -> Result<Vec<HistoryPoint>> {
    let mine = office.file.assessment().sheets_of(person)?;
    let mut points = Vec::new();
    for cycle in office.file.assessment().cycles()?.into_iter().rev() {
        if !mine.iter().any(|sheet| sheet.cycle == cycle.id) {
            continue;
        }
        let case = Case::of(office, cycle, organisation.clone())?;
        let result = case.result(person)?;
        let mut posts: Vec<String> = case
            .sheets_of(person)
            .map(|sheet| case.post_name(sheet))
            .collect();
        posts.dedup();
        points.push(HistoryPoint {
            period: case.cycle.period,
            label: case.cycle.period.label(),
            post: posts.join("、"),
            total: result.total.as_ref().map(ToString::to_string),
            grade: result.grade,
            closed: case.cycle.stage == Stage::Closed,
        });
    }
    Ok(points)
}
