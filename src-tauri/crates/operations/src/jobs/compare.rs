//! Two versions of a post side by side.

use chrono::NaiveDate;
use domain::jobs::{compare as differences, in_force};

use super::find::version;
use super::read::version_row;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::JobComparison;

/// What differs from one version to the other; both are of one post.
pub fn compare(office: &Office, today: NaiveDate, from: i64, to: i64) -> Result<JobComparison> {
    let (old, new) = (version(office, from)?, version(office, to)?);
    if old.post != new.post {
        return Err(refusal("jobs.two_posts_compared").into());
    }
    let versions = office.file.jobs().of_post(old.post)?;
    let current = in_force(&versions, today).map(|version| version.id);
    Ok(JobComparison {
        post: office.file.people().post(old.post)?.name,
        changes: differences(&old.sheet, &new.sheet),
        from: version_row(&old, current == Some(old.id)),
        to: version_row(&new, current == Some(new.id)),
    })
}
