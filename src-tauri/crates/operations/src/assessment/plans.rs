//! Every improvement plan, the steps that wait first; and who has been given the lowest grade often enough
//! for one and has none.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::assessment::{Cycle, SheetRecord, Stage};
use domain::ids::{CycleId, EmployeeId, SheetId};
use domain::people::Organisation;

use crate::error::Result;
use crate::office::Office;
use crate::views::{ImprovementRow, ImprovementWanted, ImprovementsView};

/// All plans as they stand on a day.
pub fn plans(office: &Office, today: NaiveDate) -> Result<ImprovementsView> {
    let organisation = office.file.people().organisation()?;
    let assessment = office.file.assessment();
    let cycles = assessment.cycles()?;
    let mut sheets: HashMap<CycleId, Vec<SheetRecord>> = HashMap::new();
    for cycle in &cycles {
        sheets.insert(cycle.id, assessment.sheets(cycle.id)?);
    }
    let mut rows = Vec::new();
    for planned in assessment.plans()? {
        let own = sheets.get(&planned.cycle).map_or(&[][..], Vec::as_slice);
        let cycle = cycles.iter().find(|cycle| cycle.id == planned.cycle);
        let sheet = own.iter().rfind(|one| one.employee == planned.employee);
        let (Some(cycle), Some(sheet)) = (cycle, sheet) else {
            continue;
        };
        let (code, name, post) = who(&organisation, sheet);
        let step = planned.step;
        rows.push(ImprovementRow {
            cycle: cycle.id.into(),
            sheet: sheet.id.into(),
            period: cycle.period,
            code,
            name,
            post,
            overdue: step.done_on.is_none() && step.due_on < today,
            step,
        });
    }
    rows.sort_by_key(|row| (row.step.done_on.is_some(), row.step.due_on, row.step.id));
    let wanted = wanted(office, &organisation, &cycles, &sheets, &rows)?;
    Ok(ImprovementsView { rows, wanted })
}

/// Whoever has the lowest grade in so many closed cycles in a row, up to the latest he was graded in, as
/// the regulation asks a plan for, and has none from any of them.
fn wanted(
    office: &Office,
    organisation: &Organisation,
    cycles: &[Cycle],
    sheets: &HashMap<CycleId, Vec<SheetRecord>>,
    rows: &[ImprovementRow],
) -> Result<Vec<ImprovementWanted>> {
    let results = office.file.assessment().results()?;
    let grades: HashMap<SheetId, String> = results
        .into_iter()
        .filter_map(|result| Some((result.sheet, result.grade?)))
        .collect();
    let mut runs: BTreeMap<EmployeeId, Run<'_>> = BTreeMap::new();
    // The latest cycle first.
    for cycle in cycles.iter().filter(|cycle| cycle.stage == Stage::Closed) {
        let bands = &cycle.rules.bands;
        let lowest = bands
            .iter()
            .min_by(|one, other| one.from.cmp(&other.from))
            .map(|band| band.grade.as_str());
        for sheet in sheets.get(&cycle.id).into_iter().flatten() {
            let Some(grade) = grades.get(&sheet.id) else {
                continue;
            };
            let run = runs.entry(sheet.employee).or_insert_with(|| Run {
                needs: cycle.rules.improve_periods,
                ..Run::default()
            });
            if Some(grade.as_str()) != lowest {
                run.over = true;
            } else if !run.over && run.low.last().is_none_or(|(last, _)| last.id != cycle.id) {
                run.low.push((cycle, sheet));
            }
        }
    }
    let mut found = Vec::new();
    for run in runs.into_values() {
        let times = u32::try_from(run.low.len()).unwrap_or(u32::MAX);
        let Some((cycle, sheet)) = run.low.first() else {
            continue;
        };
        let (code, name, post) = who(organisation, sheet);
        let planned = rows.iter().any(|row| {
            let mut low = run.low.iter();
            row.code == code && low.any(|(cycle, _)| i64::from(cycle.id) == row.cycle)
        });
        if times < run.needs.max(1) || planned {
            continue;
        }
        found.push(ImprovementWanted {
            cycle: cycle.id.into(),
            sheet: sheet.id.into(),
            period: cycle.period,
            code,
            name,
            post,
            times,
        });
    }
    Ok(found)
}

/// Low grades in a row, the latest first.
#[derive(Default)]
struct Run<'a> {
    needs: u32,
    low: Vec<(&'a Cycle, &'a SheetRecord)>,
    over: bool,
}

/// Works number, name and post of a sheet.
fn who(organisation: &Organisation, sheet: &SheetRecord) -> (String, String, String) {
    let person = organisation.employee(sheet.employee);
    let post = organisation.post(sheet.post);
    (
        person.map(|one| one.code.clone()).unwrap_or_default(),
        person.map(|one| one.name.clone()).unwrap_or_default(),
        post.map(|one| one.name.clone()).unwrap_or_default(),
    )
}
