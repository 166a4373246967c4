//! Which articles of a compiled regulation are behind the sheet they were written from.

use chrono::NaiveDate;
use domain::jobs::{JobVersion, in_force};
use domain::regulations::Numbers;

use crate::error::Result;
use crate::office::Office;
use crate::regulations::load;
use crate::views::CompiledRow;

/// Every article that came from a sheet, those behind it first; none for a text that was not compiled.
pub fn behind(office: &Office, today: NaiveDate, version: i64) -> Result<Vec<CompiledRow>> {
    let (_, version) = load(office, version)?;
    let articles = office.file.regulations().compiled_articles(version.id)?;
    if articles.is_empty() {
        return Ok(Vec::new());
    }
    let numbers = Numbers::of(&version.body, &version.parameters);
    let organisation = office.file.people().organisation()?;
    let sheets = office.file.jobs().all()?;
    let mut rows = Vec::new();
    for article in articles {
        let Some(used) = sheets.iter().find(|sheet| sheet.id == article.sheet) else {
            continue;
        };
        let own: Vec<JobVersion> = sheets
            .iter()
            .filter(|sheet| sheet.post == used.post)
            .cloned()
            .collect();
        let current = in_force(&own, today);
        let label = numbers.reference(&article.article).unwrap_or_default();
        let name = organisation.post(used.post).map(|post| post.name.clone());
        let later = current.is_some_and(|current| current.ordinal > used.ordinal);
        rows.push(CompiledRow {
            node: article.article.0.clone(),
            label: label.to_owned(),
            post: used.post.into(),
            name: name.unwrap_or_default(),
            used: used.ordinal,
            in_force: current.map(|version| version.ordinal),
            since: current.and_then(|version| version.effective_on),
            change: current
                .filter(|_| later)
                .map(|version| version.change.clone())
                .unwrap_or_default(),
            behind: later && !label.is_empty(),
        });
    }
    rows.sort_by_key(|row| !row.behind);
    Ok(rows)
}
