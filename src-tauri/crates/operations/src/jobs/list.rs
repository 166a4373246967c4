//! Every post with where its sheet stands, and the library.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::jobs::{JobVersion, check, in_force, library};

use super::find::draft_of;
use crate::error::Result;
use crate::office::Office;
use crate::views::{JobRow, JobTemplateRow};

/// All posts in the order of departments, those with nothing yet as well.
pub fn list(office: &Office, today: NaiveDate) -> Result<Vec<JobRow>> {
    let organisation = office.file.people().organisation()?;
    let jobs = office.file.jobs();
    let mut versions: HashMap<i64, Vec<JobVersion>> = HashMap::new();
    for version in jobs.all()? {
        versions
            .entry(version.post.into())
            .or_default()
            .push(version);
    }
    let signoffs = jobs.signoffs()?;
    let mut rows: Vec<(usize, JobRow)> = Vec::new();
    for post in &organisation.posts {
        let id = i64::from(post.id);
        let own = versions.remove(&id).unwrap_or_default();
        let current = in_force(&own, today);
        let draft = draft_of(&own);
        let looked_at = draft.or(current);
        let holders: Vec<_> = organisation.holders(post.id, today).collect();
        let signed = holders.iter().filter(|holder| {
            signoffs.iter().any(|one| {
                one.employee == holder.id
                    && current.is_some_and(|version| version.id == one.version)
            })
        });
        let place = organisation
            .departments
            .iter()
            .position(|department| department.id == post.department)
            .unwrap_or(usize::MAX);
        let row = JobRow {
            post: id,
            name: post.name.clone(),
            department: organisation
                .departments
                .get(place)
                .map(|department| department.name.clone())
                .unwrap_or_default(),
            class: post.class.clone(),
            superior: post
                .superior
                .and_then(|superior| organisation.post(superior))
                .map(|superior| superior.name.clone()),
            headcount: post.headcount,
            in_force: current.map(|version| version.ordinal),
            effective_on: current.and_then(|version| version.effective_on),
            draft: draft.is_some(),
            problems: looked_at.map_or(0, |version| check(&version.sheet).len()),
            signed: signed.count(),
            holders: holders.iter().map(|person| person.name.clone()).collect(),
            template: library::fitting(&post.name).map(|template| template.slug.clone()),
        };
        rows.push((place, row));
    }
    rows.sort_by_key(|(place, _)| *place);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// The twelve sheets of the library.
#[must_use]
pub fn templates() -> Vec<JobTemplateRow> {
    library::templates()
        .iter()
        .map(|template| JobTemplateRow {
            slug: template.slug.clone(),
            name: template.name.clone(),
            name_en: template.name_en.clone(),
            class: template.class.clone(),
            purpose: template.sheet.purpose.clone(),
            duties: template.sheet.duties.len(),
            indicators: template.sheet.indicators.len(),
        })
        .collect()
}
