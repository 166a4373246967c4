//! Who × which regulation.

use std::path::Path;

use chrono::NaiveDate;
use domain::regulations::{AcknowledgementState, in_force, standing};
use exchange::table::Cell;

use super::view::{count, department_on};
use crate::error::Result;
use crate::files;
use crate::office::Office;
use crate::views::{CoverageColumn, CoverageRow, CoverageView};

/// Everybody who works here today against the versions in force today.
pub fn coverage(office: &Office, today: NaiveDate) -> Result<CoverageView> {
    let organisation = office.file.people().organisation()?;
    let mut people: Vec<_> = organisation
        .employees
        .iter()
        .filter(|person| {
            person.hired_on <= today && person.left_on.is_none_or(|left| left >= today)
        })
        .collect();
    people.sort_by(|one, other| one.code.cmp(&other.code));
    let mut rows: Vec<CoverageRow> = people
        .iter()
        .map(|person| CoverageRow {
            code: person.code.clone(),
            name: person.name.clone(),
            department: department_on(&organisation, person, today),
            states: Vec::new(),
        })
        .collect();
    let mut regulations = Vec::new();
    for summary in office.file.regulations().list()? {
        let regulation = summary.regulation;
        let versions = office.file.regulations().versions(regulation.id)?;
        let Some(version) = in_force(&versions, today) else {
            continue;
        };
        let records = office.file.regulations().acknowledgements(version.id)?;
        let found = standing(version, &versions, &organisation.employees, &records, today);
        for row in &mut rows {
            let state = found
                .iter()
                .find(|status| status.person.code == row.code)
                .map(|status| status.state);
            row.states.push(state);
        }
        regulations.push(CoverageColumn {
            regulation: regulation.id.into(),
            version: version.id.into(),
            slug: regulation.slug.clone(),
            title: version.title(&regulation),
            label: version.label.clone().unwrap_or_default(),
            count: count(found.iter().map(|status| status.state)),
        });
    }
    Ok(CoverageView {
        regulations,
        people: rows,
    })
}

/// The table for other programs, by the ending of the name.
pub fn export_coverage(office: &Office, today: NaiveDate, path: &Path) -> Result<()> {
    let view = coverage(office, today)?;
    let titles: Vec<String> = view
        .regulations
        .iter()
        .map(|column| format!("《{}》（{}）", column.title, column.label))
        .collect();
    let mut head = vec!["工号", "姓名", "部门"];
    head.extend(titles.iter().map(String::as_str));
    let rows: Vec<Vec<Cell>> = view
        .people
        .into_iter()
        .map(|row| {
            let mut cells = vec![
                Cell::Text(row.code),
                Cell::Text(row.name),
                Cell::Text(row.department),
            ];
            let states = row.states.into_iter();
            cells.extend(
                states.map(|state| Cell::from(state.map_or("", AcknowledgementState::name))),
            );
            cells
        })
        .collect();
    files::write_table(path, "制度签收情况", &head, &rows)
}
