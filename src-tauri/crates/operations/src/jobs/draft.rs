//! A draft: begun, saved as it is written, taken away.

use chrono::NaiveDate;
use domain::jobs::{JobSheet, in_force, library};
use domain::moment::Moment;

use super::find::{draft_of, needs_draft, post};
use super::{form, read};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{JobReading, JobSheetForm, JobStart, Role};

/// Begins the next version of a post. With a draft already there it is opened, unless another beginning
/// was asked for, which would throw it away.
pub fn draft(office: &mut Office, now: Moment, id: i64, start: &JobStart) -> Result<JobReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.jobs().of_post(post.id)?;
    if draft_of(&versions).is_some() {
        return match start {
            JobStart::Usual => read(office, now.today(), id, None),
            _ => Err(refusal("jobs.has_draft").fact("name", &post.name).into()),
        };
    }
    let sheet = match start {
        JobStart::Empty => JobSheet::default(),
        JobStart::Template { slug } => library::template(slug)
            .ok_or_else(|| refusal("jobs.unknown_template").fact("name", slug))?
            .sheet
            .clone(),
        JobStart::Usual => in_force(&versions, NaiveDate::MAX)
            .map(|version| version.sheet.clone())
            .or_else(|| library::fitting(&post.name).map(|template| template.sheet.clone()))
            .unwrap_or_default(),
    };
    let payload = serde_json::json!({ "start": format!("{start:?}") });
    office.record(now, "jobs.draft", &post.name, payload, |tx| {
        tx.jobs().insert_draft(post.id, &sheet)
    })?;
    read(office, now.today(), id, None)
}

/// Keeps the draft as it was typed; `revision` is the one that was seen.
pub fn save(
    office: &mut Office,
    now: Moment,
    id: i64,
    revision: u32,
    typed: &JobSheetForm,
) -> Result<JobReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.jobs().of_post(post.id)?;
    let draft = needs_draft(&versions, post)?;
    let sheet = form::sheet(typed)?;
    if sheet != draft.sheet {
        let payload = serde_json::json!({ "before": draft.sheet, "after": sheet });
        office.record(now, "jobs.save", &post.name, payload, |tx| {
            tx.jobs().save_draft(draft.id, revision, &sheet)
        })?;
    }
    read(office, now.today(), id, None)
}

/// Throws the draft away.
pub fn discard(office: &mut Office, now: Moment, id: i64) -> Result<JobReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let versions = office.file.jobs().of_post(post.id)?;
    let draft = needs_draft(&versions, post)?;
    let payload = serde_json::json!({ "before": draft.sheet });
    office.record(now, "jobs.discard", &post.name, payload, |tx| {
        tx.jobs().discard(draft.id)
    })?;
    read(office, now.today(), id, None)
}

/// Replaces the draft, or begins one, by a sheet written as in the library.
pub fn write(office: &mut Office, now: Moment, id: i64, text: &str) -> Result<JobReading> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let post = post(&organisation, id)?;
    let sheet: JobSheet = text.parse().map_err(|error: domain::jobs::SourceError| {
        refusal("jobs.unread_source")
            .fact("line", error.line)
            .fact("why", &error.what)
    })?;
    let versions = office.file.jobs().of_post(post.id)?;
    let payload = serde_json::json!({ "after": sheet });
    office.record(now, "jobs.save", &post.name, payload, |tx| {
        match draft_of(&versions) {
            Some(draft) => tx.jobs().save_draft(draft.id, draft.revision, &sheet),
            None => tx.jobs().insert_draft(post.id, &sheet).map(drop),
        }
    })?;
    read(office, now.today(), id, None)
}
