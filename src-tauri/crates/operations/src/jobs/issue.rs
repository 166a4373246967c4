//! 发布: a draft becomes a version with a day and a hash, if nothing stands against it.

use chrono::NaiveDate;
use domain::jobs::{JobState, JobVersion, blocking, check, sheet_hash};
use domain::moment::Moment;

use super::find::{frame, needs_draft, post};
use super::read;
use super::read::told;
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{JobReading, Role};

/// Issues the draft of a post as of a day. From the second version on it says what changed and why.
pub fn issue(
    office: &mut Office,
    now: Moment,
    id: i64,
    effective_on: NaiveDate,
    change: &str,
) -> Result<JobReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.jobs().of_post(post.id)?;
    let draft = needs_draft(&versions, post)?;
    let findings = check(&draft.sheet);
    if let Some(finding) = blocking(&findings) {
        return Err(told(finding).into());
    }
    let change = change.trim();
    stands_in_line(&versions, effective_on, change)?;
    let frame = frame(&organisation, post);
    let issued = JobVersion {
        state: JobState::Issued,
        hash: Some(sheet_hash(&frame, &draft.sheet, draft.ordinal)),
        frame: Some(frame),
        change: change.to_owned(),
        effective_on: Some(effective_on),
        ..draft.clone()
    };
    let payload = serde_json::json!({
        "version": issued.ordinal, "effective_on": effective_on, "hash": issued.hash, "change": change,
    });
    office.record(now, "jobs.issue", &post.name, payload, |tx| {
        tx.jobs().issue(&issued)
    })?;
    read(office, now.today(), id, Some(issued.ordinal))
}

fn stands_in_line(versions: &[JobVersion], day: NaiveDate, change: &str) -> Result<(), Refusal> {
    let last = versions
        .iter()
        .filter_map(|version| version.effective_on)
        .max();
    match last {
        Some(last) if day <= last => Err(refusal("jobs.not_after_the_last")
            .fact("day", day)
            .fact("last", last)),
        Some(_) if change.is_empty() => Err(refusal("jobs.no_change")),
        _ => Ok(()),
    }
}
