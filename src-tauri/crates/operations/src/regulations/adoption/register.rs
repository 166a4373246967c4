//! 发文登记: every regulation that was issued, by its document number.

use std::path::Path;

use chrono::NaiveDate;
use domain::regulations::{in_force, last_day, short_hash};
use exchange::table::Cell;

use super::view::review_due;
use crate::error::Result;
use crate::files;
use crate::office::Office;
use crate::regulations::acknowledge::count_of;
use crate::views::IssueRegisterRow;

/// The register, the latest issue first.
pub fn issue_register(office: &Office, today: NaiveDate) -> Result<Vec<IssueRegisterRow>> {
    let mut rows = Vec::new();
    for summary in office.file.regulations().list()? {
        let regulation = summary.regulation;
        let versions = office.file.regulations().versions(regulation.id)?;
        let current = in_force(&versions, today).map(|version| version.id);
        for version in versions.iter().filter(|version| version.label.is_some()) {
            let count = count_of(office, version, &versions, today)?;
            rows.push(IssueRegisterRow {
                version: version.id.into(),
                regulation: regulation.id.into(),
                slug: regulation.slug.clone(),
                number: version.number.clone().unwrap_or_default(),
                title: version.title(&regulation),
                label: version.label.clone().unwrap_or_default(),
                issued_on: version.issued_on,
                effective_on: version.effective_on,
                trial_until: version.trial_until,
                review_due: review_due(office, version)?,
                ended_on: last_day(version, &versions),
                in_force: current == Some(version.id),
                adopted: version.adopted,
                short_hash: version.hash.as_deref().map(short_hash).unwrap_or_default(),
                signed: count.signed + count.refused + count.served,
                people: count.people,
            });
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.issued_on, row.version)));
    Ok(rows)
}

/// The register for other programs, by the ending of the name.
pub fn export_register(office: &Office, today: NaiveDate, path: &Path) -> Result<()> {
    let head = [
        "发文字号",
        "制度",
        "版本",
        "发布日期",
        "施行日期",
        "试行至",
        "复审日期",
        "废止或被替代",
        "民主程序",
        "签收",
        "校验码",
    ];
    let day =
        |day: Option<NaiveDate>| Cell::Text(day.map(|day| day.to_string()).unwrap_or_default());
    let rows: Vec<Vec<Cell>> = issue_register(office, today)?
        .into_iter()
        .map(|row| {
            vec![
                Cell::Text(row.number),
                Cell::Text(row.title),
                Cell::Text(row.label),
                day(row.issued_on),
                day(row.effective_on),
                day(row.trial_until),
                day(row.review_due),
                day(row.ended_on),
                Cell::from(if row.adopted { "齐全" } else { "不齐全" }),
                Cell::Text(format!("{}/{}", row.signed, row.people)),
                Cell::Text(row.short_hash),
            ]
        })
        .collect();
    files::write_table(path, "发文登记", &head, &rows)
}
