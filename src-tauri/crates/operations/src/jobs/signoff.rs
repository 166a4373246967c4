//! 任职人签收: received and read, or refused before two witnesses. It says 仅确认收到 and nothing more.

use chrono::NaiveDate;
use domain::jobs::JobState;
use domain::moment::Moment;
use store::{Outcome, Signoff};

use super::find::version;
use super::read;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{JobReading, Role, SignoffWord};

/// Records what came of handing version `id` to the person of a works number, on a day. A refusal names
/// its witnesses in `note`.
pub fn sign_off(
    office: &mut Office,
    now: Moment,
    id: i64,
    code: &str,
    outcome: SignoffWord,
    day: NaiveDate,
    note: &str,
) -> Result<JobReading> {
    office.needs(Role::GeneralManagement)?;
    let version = version(office, id)?;
    let organisation = office.file.people().organisation()?;
    let person = organisation
        .by_code(code)
        .ok_or_else(|| refusal("people.unknown").fact("code", code))?;
    let held = person
        .assignments
        .iter()
        .any(|assignment| assignment.post == version.post);
    let post = organisation.post(version.post).map(|post| &*post.name);
    if version.state == JobState::Draft {
        return Err(refusal("jobs.sign_a_draft").into());
    }
    if !held {
        return Err(refusal("jobs.not_holder")
            .fact("name", &person.name)
            .fact("post", post.unwrap_or_default())
            .into());
    }
    let note = note.trim();
    if outcome == SignoffWord::Refused && note.is_empty() {
        return Err(refusal("jobs.refusal_needs_witnesses").into());
    }
    let mut before = office.file.jobs().signoffs()?.into_iter();
    if before.any(|one| one.version == version.id && one.employee == person.id) {
        return Err(refusal("jobs.signed_already")
            .fact("name", &person.name)
            .into());
    }
    let signoff = Signoff {
        version: version.id,
        employee: person.id,
        outcome: match outcome {
            SignoffWord::Signed => Outcome::Signed,
            SignoffWord::Refused => Outcome::Refused,
        },
        day,
        note: note.to_owned(),
    };
    let payload = serde_json::json!({
        "post": post, "version": version.ordinal, "hash": version.hash, "person": code,
        "outcome": outcome, "day": day, "note": note,
    });
    office.record(now, "jobs.sign_off", code, payload, |tx| {
        tx.jobs().sign_off(&signoff)
    })?;
    read(
        office,
        now.today(),
        version.post.into(),
        Some(version.ordinal),
    )
}
